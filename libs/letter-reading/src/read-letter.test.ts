import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Reading } from '@tertial/domain';
import { readLetter } from './read-letter';
import { told } from './reading-told.fixture';

const sample = readFileSync(resolve(__dirname, '../../../config/letters/sample-2026.txt'), 'utf8');
describe('the sample letter', () => {
  const reading = readLetter(sample);

  test('is read whole: nothing missed, nothing invented', () => {
    expect(told(reading)).toMatchInlineSnapshot(`
      [
        "steering-parameter | Antall alvorlige ulykker i fjellet | ",
        "key-information | En vurdering av utviklingen i | ",
        "key-information | Status for merking av vinterløyper | report T1+T3",
        "assignment | Direktoratet skal oversende departementet en | date 2026-01-30",
        "assignment | Direktoratet skal utarbeide et forslag | date 2026-04-01, date 2026-09-30",
        "assignment | Direktoratet skal sammen med Varslingsetaten | date 2026-05-15, date 2026-12-31",
        "assignment | Regjeringen har satt ned et | other 2026-11-01, default 2027-03-15",
        "assignment | Direktoratet skal i samarbeid med | vague -",
        "assignment | Direktoratet skal rapportere tertialvis på | recurring tertial",
        "key-information | Direktoratet skal beskrive utviklingen i | ",
        "assignment | Direktoratet skal gjennomgå tilskuddsordningen for | date 2026-02-28",
        "assignment | Direktoratet skal utrede hvordan farvannsskilt | date 2026-06-30",
        "assignment | Direktoratet skal følge opp rapporten | default 2027-03-15",
        "assignment | Direktoratet skal i løpet av | date 2026-06-30",
        "steering-parameter | Brukerne skal være fornøyde med | ",
        "assignment | Direktoratet skal legge en plan | event -",
        "assignment | Direktoratet skal så snart som | vague -",
        "assignment | Direktoratet skal videreføre arbeidet med | default 2027-03-15",
        "assignment | Direktoratet skal redegjøre for bruken | report 2027-03-15",
        "assignment | Direktoratet skal gjøre en ny | date 2026-09-15",
        "joint-report | Etatene skal innen 15. mars | date 2027-03-15",
        "assignment | Bidra i gjennomføringen av handlingsplanen | default 2027-03-15",
        "assignment | Delta i direktoratsgruppen for friluftsliv, | default 2027-03-15",
        "one-off-delivery | Direktoratet skal i årsrapporten gjøre | report 2027-03-15",
        "one-off-delivery | Direktoratet skal innen 1. september | date 2026-09-01",
        "main-report | 1. tertial og 2. tertial | report T1",
        "main-report | 2. tertial Rapporteringen skal inneholde | report T2",
        "main-report | Rapporteringen skal være i henhold | date 2027-03-15",
        "main-report | publiseres på virksomhetens nettsider senest | date 2027-05-01",
      ]
    `);
  });

  test('says who writes to whom', () => {
    expect(reading.letter).toEqual({
      year: 2026,
      type: 'allocation',
      ministry: 'Kyst- og fjelldepartementet',
      agency: 'Direktoratet for fjellvett og kystberedskap',
      date: '2025-12-18',
      reference: '25/1041-7',
      amends: null,
    });
  });

  test('knows chapter, heading and page of each item', () => {
    const standard = reading.items.find(
      ({ kind, text }) => kind === 'assignment' && text.includes('merking av vinterløyper'),
    );
    expect(standard).toMatchObject({ chapter: '3.1', heading: 'Oppdrag', page: 2 });
  });

  test('asks for the dates of the tertial reports, which the letter does not give', () => {
    const reports = reading.items.filter(({ kind }) => kind === 'main-report').map(({ id }) => id);
    expect(reading.questions.filter(({ about }) => about === 'anchor').map(({ raw, item }) => [raw, item])).toEqual([
      ['1. tertial', reports[0]],
      ['2. tertial', reports[1]],
    ]);
  });

  test('suggests the persons that the letter names', () => {
    expect(reading.items.flatMap(({ contacts }) => contacts.map(({ email, side }) => `${email} ${side}`))).toEqual([
      'ronja.skardal@kfd.example ministry',
      'eskil.naustvik@dfk.example agency',
    ]);
  });

  test('gives the same items, spans aside, for other line ends and for form feeds between pages', () => {
    const plain = ({ items }: Reading): string =>
      JSON.stringify(items, (key, value: unknown) => (/^(?:spans?|page)$/.test(key) ? undefined : value));
    expect(plain(readLetter(sample.replaceAll('\n', '\r\n')))).toEqual(plain(reading));
    const withFeeds = sample.replace(/\n (?=\S)/g, '\n\f');
    expect(plain(readLetter(withFeeds))).toEqual(plain(reading));
  });
});

describe('a letter of another ministry, in nynorsk, with numbered and dashed lists and a table of contents', () => {
  const letter = `Fiskedepartementet

Havtilsynet
Postboks 5

Vår ref: 25/3312-4
Dato: 12. januar 2026

Tildelingsbrev 2026 til Havtilsynet

Innhold
1 Innledning  1
2 Mål og oppdrag  2
3 Rapportering  4

1 Innledning
Fiskedepartementet tildelar med dette midlar til Havtilsynet for 2026.

2 Mål og oppdrag

2.1 Tryggare hav

Oppdrag
1. Havtilsynet skal innan utgangen av mars 2026 sende departementet ein plan for tilsyn med
   merder. Planen skal vere kort.
2. Havtilsynet skal kvart kvartal rapportere om talet på rømmingar.
3. Verksemda skal innan 1. oktober greie ut korleis skilta kan betrast.

2.2 Nye oppdrag i 2026

- Havtilsynet skal i løpet av 2. halvår vurdere gebyra.
- Havtilsynet skal greie ut ein ny modell:
  a) for små anlegg
  b) for store anlegg
  Arbeidet skal skje i samarbeid med Kystverket og Mattilsynet. Mattilsynet skal leie arbeidet.
- Havtilsynet skal følgje opp forskrifta av 3. mai 2024 når budsjettet er vedtatt.

3 Rapportering

Årsrapporten skal liggje føre seinast 15. mars 2027. Verksemda skal, dersom ikkje anna er avtalt,
rapportere på alle oppdrag i årsrapporten. Årsrapporten skal publiserast på nettsidene til verksemda innan 1. mai 2027.
Rapport for 1. tertial skal sendast departementet innan 10. juni 2026.

4 Budsjett
Kap. 9 post 1: 100 000
`;
  const reading = readLetter(letter);

  test('is read by the same rules', () => {
    expect(reading.letter).toMatchObject({
      year: 2026,
      ministry: 'Fiskedepartementet',
      agency: 'Havtilsynet',
      date: '2026-01-12',
      reference: '25/3312-4',
    });
    expect(told(reading)).toEqual([
      'assignment | Havtilsynet skal innan utgangen av | date 2026-03-31',
      'assignment | Havtilsynet skal kvart kvartal rapportere | recurring quarter',
      'assignment | Verksemda skal innan 1. oktober | date 2026-10-01',
      'assignment | Havtilsynet skal i løpet av | date 2026-12-31',
      'assignment | Havtilsynet skal greie ut ein | default 2027-03-15',
      'assignment | Havtilsynet skal følgje opp forskrifta | event -',
      'main-report | Årsrapporten skal liggje føre seinast | date 2027-03-15',
      'main-report | Årsrapporten skal publiserast på nettsidene | date 2027-05-01',
      'main-report | Rapport for 1. tertial skal | date 2026-06-10',
    ]);
  });

  test('keeps nested points with their parent, and says who leads', () => {
    expect(reading.items[4]).toMatchObject({
      chapter: '2.2',
      heading: '2.2 Nye oppdrag i 2026',
      text: 'Havtilsynet skal greie ut ein ny modell: a) for små anlegg b) for store anlegg Arbeidet skal skje i samarbeid med Kystverket og Mattilsynet. Mattilsynet skal leie arbeidet.',
      parties: ['Kystverket', 'Mattilsynet'],
      lead: 'Mattilsynet',
    });
  });

  test('leaves no question open, and its own date is no deadline', () => {
    expect(reading.questions).toEqual([]);
    expect(reading.notDeadlines.map(({ raw, reason }) => `${raw}: ${reason}`)).toContain(
      '12. januar 2026: no-deadline',
    );
  });
});

describe('a letter without a default rule', () => {
  test('leaves assignments without words of time undated', () => {
    const letter =
      '1. MÅL\n\nOppdrag\n• Direktoratet skal rydde.\n• To.\n• Tre.\n\n2. RAPPORTERING\n\nÅrsrapporten for 2026 skal foreligge senest 15. mars 2027.\n';
    const reading = readLetter(letter, { year: 2026 });
    expect(told(reading)[0]).toBe('assignment | Direktoratet skal rydde. | ');
  });

  test('takes the default date from its own reporting chapter, whatever the day', () => {
    const letter =
      '1. MÅL\n\nOppdrag\n• Direktoratet skal rydde.\n• To.\n• Tre.\n\n2. RAPPORTERING\n\nÅrsrapporten for 2026 skal foreligge senest 1. april 2027. Direktoratet skal, hvis ikke annet er angitt, rapportere i årsrapporten på status for oppdragene.\n';
    expect(told(readLetter(letter, { year: 2026 }))[0]).toBe(
      'assignment | Direktoratet skal rydde. | default 2027-04-01',
    );
  });
});

describe('words of a letter', () => {
  test('in a paragraph under the heading are an assignment, an introduction is none', () => {
    const letter =
      '1. MÅL\n\nOppdrag\nDirektoratet skal utrede saken innen 1. juni 2026.\n\n1.1 Annet\n\nOppdrag\nDirektoratet skal:\n• rydde\n• merke\n• måle\n';
    expect(told(readLetter(letter, { year: 2026 }))).toEqual([
      'assignment | Direktoratet skal utrede saken innen | date 2026-06-01',
      'assignment | rydde | ',
      'assignment | merke | ',
      'assignment | måle | ',
    ]);
  });

  test('under the same headings in the reporting chapter are none', () => {
    const letter = '1. STYRINGSDIALOG OG RAPPORTERING\n\nOppdrag\nDirektoratet skal rapportere på status.\n';
    expect(readLetter(letter).items).toEqual([]);
  });

  test('that nobody classifies are asked about: orders in lists without a heading, vague words, dates without a delivery', () => {
    const letter =
      '1. MÅL\n\nDirektoratet skal:\n• rydde\n• merke\n• måle\n\nDirektoratet skal styrke tilsynet innen 1. mars 2026.\n\nArbeidet skal starte så snart som mulig.\n';
    expect(readLetter(letter, { year: 2026 }).questions.map(({ about, raw }) => `${about}: ${raw}`)).toEqual([
      'bullet: rydde',
      'bullet: merke',
      'bullet: måle',
      'date: innen 1. mars 2026',
      'date: så snart som mulig',
    ]);
  });
});
