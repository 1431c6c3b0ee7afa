import { findTimeExpressions } from './expressions';
import { mend, printedAt } from './mended';

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
    ['Status gis i forbindelse md årsrapporten.', 'T3 «i forbindelse md årsrapporten»'],
    ['Det rapporteres i her tertialrapport.', 'tertial «i her tertialrapport»'],
    ['Planen leveres 1. desembe r 2026.', '2026-12-01 «1. desembe r 2026»'],
    ['Planen leveres innen 15. mars 2O27utarbeidet.', '2027-03-15 «innen 15. mars 2O27»'],
    ['Direktoratetskal innen 1. mai sende en plan.', '2026-05-01 «innen 1. mai»'],
    ['Det bes rapporteretertialvis.', 'tertial «tertialvis»'],
    ['Det rapporteres tert ilvis.', 'tertial «tert ilvis»'],
    ['Frist: 3O.6.2026.', '2026-06-30 «Frist: 3O.6.2026»'],
    ['Stiene ryddes innen f0rste halvår.', '2026-06-30 «innen f0rste halvår»'],
    ['Stiene ryddes i andrehalvår.', '2026-12-31 «i andrehalvår»'],
    ['Stiene ryddes i l. halvår.', '2026-06-30 «i l. halvår»'],
    ['Stiene ryddes i 3.kvartal.', '2026-09-30 «i 3.kvartal»'],
    ['Stiene ryddes innen utgangen av 1.tertial.', '2026-04-30 «innen utgangen av 1.tertial»'],
    ['Stiene merkes senest1. okt0ber 2026.', '2026-10-01 «senest1. okt0ber 2026»'],
    ['Stiene merkes innen l. oktober.', '2026-10-01 «innen l. oktober»'],
    ['Etaten skal rapportere for2. tertial.', 'T2 «for2. tertial»'],
    ['Det rapporteres ved2. tertial og i årsrapp0rten.', 'T2+T3 «ved2. tertial og i årsrapp0rten»'],
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
    const mended = mend('innen15. mrs 2026');
    const { text } = mended;
    expect(text).toBe('innen 15. mars 2026');
    expect(printedAt(mended, text.indexOf('15'))).toBe(5);
    expect(printedAt(mended, text.indexOf('2026'))).toBe(13);
    expect(printedAt(mended, text.length)).toBeNull();
  });

  test('a text that needed no mending has its characters where they stood', () => {
    const mended = mend('innen 15. mars 2026');
    expect([0, 6, 18, 19, -1].map((at) => printedAt(mended, at))).toEqual([0, 6, 18, null, null]);
  });
});

describe('days that are not to be read for certain', () => {
  test.each([
    'Planen oversendes innen 15. mars 207.',
    'Planen oversendes innen 15. jui 2026.',
    'Planen oversendes innen 155. mai 2026.',
    'Planen oversendes innen 31.12.026.',
    'Planen oversendes innen 31. desember 2062.',
    'Planen oversendes innen utgangen av 026.',
    'Planen oversendes innen I5. juni 2026.',
    'Planen oversendes innen 8. januar 20.',
    'Planen oversendes innen 15. ma 2027.',
    'Planen oversendes innen 30. september 2207.',
    'Planen oversendes innen utgangen av 2062.',
  ])('are asked about, never guessed: %s', (text) => {
    expect(told(text)).toMatch(/^null «/);
  });

  test.each([
    ['Planen oversendes innen 15. rnars 2026.', '2026-03-15 «innen 15. rnars 2026»'],
    ['Planen oversendes innen 1.ju1i 2O26.', '2026-07-01 «innen 1.ju1i 2O26»'],
    ['Planen oversendes innen 15. mars 20 27.', '2027-03-15 «innen 15. mars 20 27»'],
    ['Planen oversendes innenutgangen av året.', '2026-12-31 «innenutgangen av året»'],
    ['Det skal rapporteres mánedlig.', 'month «mánedlig»'],
    ['Det skal rapporteres tertia1vis.', 'tertial «tertia1vis»'],
    ['Det skal rapporteres i års rapporten.', 'T3 «i års rapporten»'],
    ['Etaten skal rapportere i årsra-pporten.', 'T3 «i årsra-pporten»'],
    ['Det skal løses iløpet av 2026.', '2026-12-31 «iløpet av 2026»'],
  ])('and those that are, are read: %s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});
