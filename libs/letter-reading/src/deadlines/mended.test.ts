import { findTimeExpressions } from './expressions';
import { mend } from './mended';

/** The first expression in damaged words: what it means, and the words as they stand in the text. */
function told(text: string): string {
  const [first] = findTimeExpressions(text, 2026);
  if (!first) return 'nothing';
  const { meaning, from, to } = first;
  const value =
    meaning.type === 'date'
      ? meaning.due
      : meaning.type === 'recurring'
        ? meaning.every
        : meaning.type === 'report'
          ? meaning.in.join('+')
          : meaning.type;
  return `${value} «${text.slice(from, to)}»`;
}

describe('words of time that a scanner damaged', () => {
  test.each([
    ['Planen oversendes innen l5. mars 2O27.', '2027-03-15 «innen l5. mars 2O27»'],
    ['Planen oversendes innen 15. mrs 2027.', '2027-03-15 «innen 15. mrs 2027»'],
    ['Planen oversendes innen 1. septeber.', '2026-09-01 «innen 1. septeber»'],
    ['Planen oversendes innen15. mars 2027.', '2027-03-15 «innen15. mars 2027»'],
    ['Planen oversendes innen 15. mars2027 til oss.', '2027-03-15 «innen 15. mars2027»'],
    ['Planen oversendes innen utganen av året.', '2026-12-31 «innen utganen av året»'],
    ['Planen oversendes i løpet av første haIvår.', '2026-06-30 «i løpet av første haIvår»'],
    ['Etaten skal rapportere tertialvs.', 'tertial «tertialvs»'],
    ['Status gis i årsraporten.', 'T3 «i årsraporten»'],
    ['Frist: 3O.6.2026.', '2026-06-30 «Frist: 3O.6.2026»'],
  ])('%s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  test.each([
    'Elever på 20-årig løp',
    'En sal og en scene',
    'en oktav',
    'Prosjekt 1 og 2',
    'Oslo og Ila',
    'juni og juli',
    'halvårige barn',
  ])('words that only look like them stay: %s', (text) => {
    expect(mend(text.toLowerCase()).text).toBe(text.toLowerCase());
  });

  test('a mended text knows where each of its characters stood', () => {
    const { text, origin } = mend('innen15. mrs 2026');
    expect(text).toBe('innen 15. mars 2026');
    expect(origin).toHaveLength(text.length);
    expect(origin[text.indexOf('15')]).toBe(5);
    expect(origin[text.indexOf('2026')]).toBe(13);
  });
});
