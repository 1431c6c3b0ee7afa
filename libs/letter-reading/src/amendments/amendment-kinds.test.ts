import { changes, read, rules } from './amendments.fixture';

describe('what is dropped', () => {
  test.each([
    ['Oppdraget om klart språk bortfaller.', 'Oppdraget om klart språk', 'demand-dropped'],
    [
      'Kravet i tildelingsbrevet punkt 3.2 om kvartalsvis rapportering på hytter bortfaller.',
      'Kravet i tildelingsbrevet punkt 3.2 om kvartalsvis rapportering på hytter',
      'demand-dropped',
    ],
    ['Oppdrag 12 i tildelingsbrevet utgår.', 'Oppdrag 12 i tildelingsbrevet', 'demand-dropped'],
    ['Rapporteringskravet om konsulentbruk fell bort.', 'Rapporteringskravet om konsulentbruk', 'demand-dropped'],
    ['Oppdraget «Vesten på» er ikke lenger aktuelt.', 'Oppdraget «Vesten på»', 'demand-dropped'],
    [
      'Departementet trekker oppdraget om ny publikumsundersøkelse.',
      'oppdraget om ny publikumsundersøkelse',
      'ministry-drops-demand',
    ],
    [
      'Departementet frafaller kravet om rapportering på kurset «Snu i tide».',
      'kravet om rapportering på kurset «Snu i tide»',
      'ministry-drops-demand',
    ],
    [
      'Fjelltilsynet skal ikke lenger rapportere på antall deltakere på kurs.',
      'rapportere på antall deltakere på kurs',
      'no-longer-asked',
    ],
    [
      'Tilsynet treng ikkje lenger levere status for merking av løyper.',
      'levere status for merking av løyper',
      'no-longer-asked',
    ],
  ])('%s', (words, reference, rule) => {
    expect(changes(words)).toEqual([`cancelled: ${reference}`]);
    expect(rules(words)).toEqual([rule]);
  });

  test('is a demand, not money', () => {
    expect(changes('Midlene på post 21 trekkes tilbake.')).toEqual([]);
  });
});

describe('a new pace', () => {
  test.each([
    ['Rapporteringen på antall kurs endres fra tertialvis til kvartalsvis.', 'Rapporteringen på antall kurs → quarter'],
    ['Fjelltilsynet skal heretter rapportere månedlig på antall leteaksjoner.', 'antall leteaksjoner → month'],
    [
      'Rapporteringen på antall kurs skal fra og med 1. juli 2026 skje kvartalsvis i stedet for tertialvis.',
      'Rapporteringen på antall kurs → quarter',
    ],
    [
      'Frekvensen for rapporteringen på leteaksjoner økes fra årlig til hvert kvartal.',
      'Frekvensen for rapporteringen på leteaksjoner → quarter',
    ],
    ['Departementet ber om at det heretter rapporteres månedlig på leteaksjoner.', 'leteaksjoner → month'],
    ['Tilsynet skal rapportere halvårleg og ikkje kvartalsvis på talet på kurs.', 'talet på kurs → half-year'],
  ])('%s', (words, expected) => {
    expect(changes(words)).toEqual([`frequency: ${expected}`]);
  });
});

describe('of a new pace the letter’s own days are kept, and none is guessed', () => {
  test.each<[string, string | null, string[]]>([
    ['Rapporteringen på antall kurs skal heretter skje kvartalsvis.', null, []],
    ['Fra og med 1. juli 2026 endres rapporteringen på antall kurs til kvartalsvis.', '2026-07-01', []],
    ['Rapporteringen på antall kurs endres til kvartalsvis med virkning fra 3. kvartal 2026.', null, []],
    [
      'Tilsynet skal framover rapportere halvårlig på antall kurs (30. juni og 31. desember).',
      null,
      ['2026-06-30', '2026-12-31'],
    ],
  ])('%s', (words, effective, days) => {
    expect(read(words).changes).toMatchObject([{ kind: 'frequency', effective, days }]);
    expect(read(words).changes?.[0]?.concerns.raw).toMatch(/kurs$/);
  });
});

describe('a new wording', () => {
  test.each([
    [
      'in quotation marks',
      'Oppdraget om tavler får følgende ordlyd: «Tavlene skal settes opp. De skal lyse.»',
      'Tavlene skal settes opp. De skal lyse.',
    ],
    [
      'after a colon',
      'Oppdraget om tavler presiseres slik: Tavlene skal også lyse innen 1. oktober 2026.',
      'Tavlene skal også lyse innen 1. oktober 2026.',
    ],
    [
      'in the paragraph below',
      'Oppdraget under punkt 3.1 erstattes med følgende:\n\n«Direktoratet skal kartlegge skredfaren og levere en rapport innen 1. november 2026.»',
      'Direktoratet skal kartlegge skredfaren og levere en rapport innen 1. november 2026.',
    ],
    ['nowhere', 'Oppdraget om tavler utvides til også å omfatte brygger.', null],
  ])('%s', (_where, words, text) => {
    const reading = read(words);
    expect(reading.changes?.filter((it) => it.kind === 'text').map((it) => it.text)).toEqual([text]);
    expect(reading.items).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    [
      'in quotation marks',
      'Oppdraget om tavler får følgende ordlyd: «Tavlene skal settes opp. Frist er 1. november 2026.»',
      ['text: Oppdraget om tavler', 'deadline: Oppdraget om tavler → 2026-11-01'],
    ],
    [
      'in the paragraph below',
      'Oppdraget om skredfaren erstattes med følgende:\n\n«Direktoratet skal levere en rapport om skred innen 1. november 2026.»',
      ['text: Oppdraget om skredfaren', 'deadline: Oppdraget om skredfaren → 2026-11-01'],
    ],
    [
      'that recurs',
      'Kravet om tall for kurs får følgende ordlyd: «Tilsynet skal rapportere kvartalsvis på antall kurs.»',
      ['text: Kravet om tall for kurs', 'frequency: Kravet om tall for kurs → quarter'],
    ],
    [
      'of another document is none',
      'Oppdraget om tavler får følgende ordlyd: «Tavlene skal settes opp, jf. brev av 1. mars 2026.»',
      ['text: Oppdraget om tavler'],
    ],
  ])('a deadline %s is a change of its own', (_where, words, expected) => {
    expect(changes(words)).toEqual(expected);
    const ids = read(words).changes?.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
