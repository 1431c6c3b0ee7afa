import { figureFaults } from './lost-figures';

describe('whether a scanner lost figures of a letter', () => {
  test.each([
    ['The years have a figure too few', 'Planen for 206 og tallene for 2026 i 202 og 2025.'],
    ['One has a naught before it, as no number has', 'Oppdraget gis i 026.'],
    ['Figures changed places in one', 'Oppdraget gis i 0226.'],
    ['One has a figure twice', 'Tallene for 20226 og 22026 gis samlet.'],
  ])('%s', (_, text) => {
    expect(figureFaults(text, 2026).lost).toBe(true);
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
    expect(figureFaults(text, 2026).lost).toBe(false);
  });

  test('is not told where the year of the letter is not known', () => {
    expect(figureFaults('I 026 og 206.', null)).toEqual({ lost: false, turned: false });
  });

  test.each([
    ['are where a year has its first figures so', 'Tallene for 2206 og 206 gis samlet.', true],
    ['are not where years only lost some', 'Tallene for 202 og 206 gis samlet.', false],
    ['are not where a year is another one', 'Tallene for 2062 og 206 gis for 2026.', false],
  ])('turned round %s', (_, text, turned) => {
    expect(figureFaults(text, 2026).turned).toBe(turned);
  });
});
