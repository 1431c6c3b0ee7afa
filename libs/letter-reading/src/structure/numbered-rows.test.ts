import { readLetter } from '../read-letter';

const read = (text: string): unknown[] =>
  readLetter(
    `Tildelingsbrev 2026 til Fjelltilsynet\n1 Innledning\nTekst.\n2 Prioriteringer\nTekst.\n${text}`,
  ).items.map(({ kind, chapter, number, text: told }) => [kind, chapter, number ?? null, told]);

test('numbered rows right under a heading of parameters are no chapters, whatever their numbers', () => {
  const goals =
    '3 Mål\nMål 1: Trygge stier\nStyringsparametere\nNr. Parameter Ambisjonsnivå 2026\n1.1 Antall ras Skal ikke øke\n1.2 Andel stier som er ryddet i alle\nfylker Minst 75 pst.\n' +
    'Mål 2: Åpne hytter\nStyringsparametere\n2.1 Antall hytter Minst fire\n4 Oppdrag\n4.1 Stier\nTilsynet skal rydde.\n';
  expect(read(goals)).toEqual([
    ['steering-parameter', '3', '1.1', 'Antall ras Skal ikke øke'],
    ['steering-parameter', '3', '1.2', 'Andel stier som er ryddet i alle fylker Minst 75 pst.'],
    ['steering-parameter', '3', '2.1', 'Antall hytter Minst fire'],
    ['assignment', '4.1', null, 'Stier Tilsynet skal rydde.'],
  ]);
});

test('a chapter below a chapter of parameters is one', () => {
  expect(read('3 Mål og styringsparametere\n3.1 Trygge stier\nOppdrag\n• Tilsynet skal rydde.\n')).toEqual([
    ['assignment', '3.1', null, 'Tilsynet skal rydde.'],
  ]);
});

test('a chapter may stand right below a deadline in the margin', () => {
  expect(
    read(
      '3 Oppdrag\n3.1 Stier\nTilsynet skal rangere alle stier i landet etter den nye metoden.   1. juni 2026\n3.2 Hytter\nTilsynet skal telle hytter.\n',
    ).map((item) => (item as unknown[]).slice(0, 2)),
  ).toEqual([
    ['assignment', '3.1'],
    ['assignment', '3.2'],
  ]);
});

test('parameters may be named one by one, and stand under the heads of columns of spaces', () => {
  expect(
    read(
      '3 Mål\n3.1 Stier\n\nIndikator                        Status 2024      Mål 2026\nTalet på ras                     611              560\nDel av stiane som er rydda       63,5 pst.        65 pst.\n\n3.2 Hytter\nStyringsparameter: Prisvekst i kontraktar\nStyringsparameter: Opne hytter\n',
    ).map((item) => (item as unknown[])[0] + ' ' + String((item as unknown[])[3])),
  ).toEqual([
    'steering-parameter Talet på ras',
    'steering-parameter Del av stiane som er rydda 63,5 pst. 65 pst.',
    'steering-parameter Styringsparameter: Prisvekst i kontraktar',
    'steering-parameter Styringsparameter: Opne hytter',
  ]);
});

test.each([
  ['4 Mål\n\n4.1 Oppdrag\n\n• Tilsynet skal rydde.\n\n5 Møter\n\nTekst.\n', '4.1'],
  ['5 Oppdrag\n\n• Tilsynet skal rydde.\n\n6 Møter\n\nTekst.\n', '5'],
  ['Oppdrag\n\n• Tilsynet skal rydde.\n\n8 Hytter i fjellet\n', null],
])('a text may begin with a later chapter', (text, chapter) => {
  expect(readLetter(text, { year: 2026 }).items.map((item) => item.chapter)).toEqual([chapter]);
});
