import { sameWording, wordingAround, wordingOf } from './wording';

const LAST_YEAR = 'Etaten skal innen 1. juni 2025 levere en plan for merking av leia.';

test.each([
  ['another year and day', 'Etaten skal innen 15. mai 2026 levere en plan for merking av leia.', true],
  ['a date in figures', 'Etaten skal innen 1.6.2026 levere en plan for merking av leia', true],
  [
    'other line ends and a word cut at one',
    'Etaten skal innen 1. juni 2026 levere en plan\n\nfor mer- king av leia.',
    true,
  ],
  ['a page that ends within', 'Etaten skal innen 1. juni 2026 levere\n Side 12\nen plan for merking av leia.', true],
  ['another thing to do', 'Etaten skal innen 1. juni 2026 levere en rapport om merking av leia.', false],
  ['no date at all', 'Etaten skal levere en plan for merking av leia.', false],
])('%s: the same wording or not', (_name, text, same) => {
  expect(sameWording(LAST_YEAR, text)).toBe(same);
  expect(wordingOf(LAST_YEAR) === wordingOf(text)).toBe(same);
});

test.each(['1. juni 2026', 'Møte 12. mai', ''])('%j says too little to be known again', (text) => {
  expect(wordingOf(text)).toBeNull();
});

test('words of time are known by what stands around them, and not by what stands far away', () => {
  const letter = (year: number, far: string) =>
    `${far} ${'ord '.repeat(60)}Det vises til brev av 20. oktober ${year} om merking av leia. ${'ord '.repeat(60)}${far}`;
  const wording = (text: string) => {
    const from = text.indexOf('av 20.');
    return wordingAround(text, [from, text.indexOf(' om merking')]);
  };
  expect(wording(letter(2025, 'Kap. 3'))).toBe(wording(letter(2026, 'Noe helt annet')));
  expect(wording(letter(2025, 'Kap. 3'))).toContain('| av # |');
  expect(wordingAround('1. mai 2026', [0, 11])).toBeNull();
});
