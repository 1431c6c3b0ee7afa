import { readLetter } from '../read-letter';

const HEAD = 'Tildelingsbrev 2026 til Fjelltilsynet\n\n3.1 Trygge fjell\n\nOppdrag:\n\n';

function read(points: string): string[] {
  return readLetter(HEAD + points).items.map(
    ({ kind, text, deliverables }) => `${kind}: ${text} ${deliverables.map(({ due }) => due).join()}`,
  );
}

const TEXT = 'Planene skal drøftes med departementet i løpet av første kvartal 2026.';

test('a point that is only a title is one assignment with the paragraphs below it, and has their date', () => {
  expect(
    read(`• Kunnskap om skred og nye utredninger 2026\n\nBehovene er kjent.\n\n${TEXT}\n\n3.2 Rene fjell\n\nTekst.\n`),
  ).toEqual([`assignment: Kunnskap om skred og nye utredninger 2026 Behovene er kjent. ${TEXT} 2026-03-31`]);
});

test('each of several titles has the paragraphs below it', () => {
  expect(
    read(`• Kunnskap om skred\n\n${TEXT}\n\n• Skilt og merker\n\nDet skal settes opp skilt innen 1. mai 2026.\n`),
  ).toEqual([
    `assignment: Kunnskap om skred ${TEXT} 2026-03-31`,
    'assignment: Skilt og merker Det skal settes opp skilt innen 1. mai 2026. 2026-05-01',
  ]);
});

test.each([
  ['below a list of short points', '• Kunnskap om skred\n• Skilt og merker'],
  ['below a point that says what to do', '• Fjelltilsynet skal rydde stier'],
  ['below a point with a date', '• Rydding av stier innen 1. mai 2026'],
])('a paragraph %s is of none of them', (_where, points) => {
  const texts = read(`${points}\n\n${TEXT}\n`);
  expect(texts.join()).not.toContain(TEXT);
  expect(texts.join()).not.toContain('2026-03-31');
});
