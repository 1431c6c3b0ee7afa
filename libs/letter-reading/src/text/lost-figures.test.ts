import { figuresAreLost } from './lost-figures';

describe('whether a scanner lost figures of a letter', () => {
  test.each([
    ['The years have a figure too few', 'Planen for 206 og tallene for 2026 i 202 og 2025.'],
    ['One has a naught before it, as no number has', 'Oppdraget gis i 026.'],
    ['One has a figure twice', 'Tallene for 20226 og 22026 gis samlet.'],
  ])('%s', (_, text) => {
    expect(figuresAreLost(text, 2026)).toBe(true);
  });

  test.each([
    ['All are whole, letters and figures mixed up', 'I 2O26 og 2026, jf. brev av l. mars 2025 og budsjettet for 2O27.'],
    ['One is the number of a footnote', 'Tallene for 20261 og 2025 gis samlet.'],
    [
      'They are amounts, shares and paragraphs',
      'Kap. 206 mill. kroner, 202 500, 206,5, § 226, 202 prosent, 206 mill. kroner.',
    ],
    ['They are years long gone', 'Loven av 198 og 199 gjelder.'],
  ])('is not told where %s', (_, text) => {
    expect(figuresAreLost(text, 2026)).toBe(false);
  });

  test('is not told where the year of the letter is not known', () => {
    expect(figuresAreLost('I 026 og 206.', null)).toBe(false);
  });
});
