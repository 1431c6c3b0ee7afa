import { outlineOf } from './outline';

const chapters = (letter: string): string[] =>
  outlineOf(letter).sections.flatMap(({ opens, heading }) => (opens === 'chapter' ? [heading ?? ''] : []));

const GOALS = 'Etaten skal nå følgende hovedmål:\n\n1. Trygge fjell\n2. Gode stier\n3. Flere på tur\n4. Færre skred\n';

test('goals that a chapter lists with numbers are no chapters, however far they count', () => {
  const letter = `1. Innledning\n\nTekst.\n\n2. Mål og prioriteringer\n\nTekst.\n\n3. Oppdrag\n\n${GOALS}\n3.1. Trygge fjell\n\nTekst.\n\n4. Rapportering\n\nTekst.\n`;
  expect(chapters(letter)).toEqual([
    '1. Innledning',
    '2. Mål og prioriteringer',
    '3. Oppdrag',
    '3.1. Trygge fjell',
    '4. Rapportering',
  ]);
});

test('where the chapters are marked as headings, no other line is one, and they may have long titles', () => {
  const long = `${'Tjenestene er gode og henger sammen på tvers av fag og forvaltning, '.repeat(3)}og bidrar til kvalitet`;
  const letter = `# 1. Innledning\n\nTekst.\n\n# 2. Mål\n\nDette er målene.\n\n1. Trygge fjell\n\n2. Gode stier\n\n3. Flere på tur\n\n## 2.1. ${long}\n\nTekst.\n\n# 3. Rapportering\n\nTekst.\n`;
  expect(chapters(letter)).toEqual(['1. Innledning', '2. Mål', `2.1. ${long}`, '3. Rapportering']);
});
