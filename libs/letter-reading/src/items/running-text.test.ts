import { readLetter } from '../read-letter';
import { told } from '../reading-told.fixture';

describe('items in running text', () => {
  const body = (text: string): string[] => told(readLetter(`1. MÅL\n\n${text}\n`, { year: 2026 }));

  test.each([
    ['Direktoratet skal innen 1. mars 2026 oversende en oversikt.', 'date 2026-03-01'],
    ['Direktoratet bes rapportere tertialvis på bruken av båt.', 'recurring tertial'],
    ['Det skal i hver tertialrapport rapporteres om avvik.', 'recurring tertial'],
    ['I tertialrapporten skal det gis en vurdering av bruken.', 'recurring tertial'],
    ['Status for båtene skal heretter inngå i tertialrapportene.', 'recurring tertial'],
    ['Status for båtene skal fremover inngå i årsrapporten.', 'recurring year'],
    ['Direktoratet bes i tertialrapporten for 1. tertial 2026 gi en vurdering.', 'report T1'],
    ['I forbindelse med årsrapporten for 2026 skal det oversendes en liste.', 'report T3'],
    ['Antall lærlinger rapporteres i årsrapporten for 2026.', 'report T3'],
    ['Oversikt over lærlinger tas inn i årsrapporten.', 'report T3'],
    ['Sykefraværet for etaten rapporteres kvartalsvis.', 'recurring quarter'],
    ['Planen skal forelegges departementet innen 17. april 2026.', 'date 2026-04-17'],
    ['Gjennomgangen skal bekreftes overfor departementet innen 1. mai.', 'date 2026-05-01'],
    ['Søknad om midler må være departementet i hende innen 30. januar 2026.', 'date 2026-01-30'],
    ['Oversikten over båter sendes departementet innen 1. mars.', 'date 2026-03-01'],
    ['Redegjørelse for klimaarbeidet og båtene gis i årsrapporten.', 'report T3'],
    ['Vi ber om en rapport om båter innen 1. april.', 'date 2026-04-01'],
    ['Departementet ber om en redegjørelse for båter i årsrapporten.', 'report T3'],
    ['Verksemda skal innan 1. oktober leggje fram ein plan og sende han over.', 'date 2026-10-01'],
  ])('that somebody must hand over are deliveries: %s', (text, deadline) => {
    expect(body(text)).toEqual([`one-off-delivery | ${text.split(' ').slice(0, 5).join(' ')} | ${deadline}`]);
  });

  test.each([
    'Utvalget skal avgi sin utredning innen 1. mars 2026.',
    'Rapporten skal ligge hs Riksrevisjonen senest 15. mars 2026.',
    'Det skal gis en prognose er 31. desember 2026.',
    'Fristen for å sende planen vra 1. mai 2026, og direktoratet skal følge den opp.',
    'Årsrapporten sendes i kopi til Riksrevisjonen innen 15. mars 2027.',
    'Det skal gjennomføres årlige undersøkelser.',
    'Det skal holdes etatsstyringsmøter etter 1. og 2. tertial.',
    'Departementet vil sende et brev innen 1. mars 2026.',
    'Brukerne skal få svar innen åtte uker.',
    'Utkast til brev sendes fra departementet innen 1. mars 2026.',
    'Saken omtales i Prop. 1 S (2025–2026).',
    'Tilskuddet gis hvert kvartal.',
  ])('that bind somebody else or hand over nothing are none: %s', (text) => {
    expect(body(text)).toEqual([]);
  });

  test('go on to the end of their paragraph, and a second demand in it is one of its own', () => {
    const letter =
      '1. MÅL\n\nBåten er viktig. Direktoratet skal innen 1. mars 2026 sende en plan. Planen skal være kort. Direktoratet skal i årsrapporten omtale bruken.\n';
    expect(readLetter(letter, { year: 2026 }).items.map(({ text }) => text)).toEqual([
      'Direktoratet skal innen 1. mars 2026 sende en plan. Planen skal være kort.',
      'Direktoratet skal i årsrapporten omtale bruken.',
    ]);
  });

  test('may have their deadline on a line of its own, outside the headings of the field too', () => {
    const letter =
      '1. SAMARBEID\n\nVi vil samarbeide om tall. Vi ber direktoratet komme tilbake med forslag.\n\nFrist: 6. februar 2026\n\nDirektoratet skal innen 1. mars 2026 utarbeide årsplan for revisjonen.\n';
    expect(told(readLetter(letter, { year: 2026 }))).toEqual([
      'one-off-delivery | Vi ber direktoratet komme tilbake | date 2026-02-06',
      'one-off-delivery | Direktoratet skal innen 1. mars | date 2026-03-01',
    ]);
  });

  test('go on over the next paragraph that speaks of the same report and names no time of its own', () => {
    const letter = (next: string): string =>
      `1. MÅL\n\nDirektoratet skal i årsrapporten omtale bruken av båt.\n\n${next}\n`;
    const texts = (next: string): string[] => readLetter(letter(next), { year: 2026 }).items.map(({ text }) => text);
    const own = 'Direktoratet skal i årsrapporten omtale bruken av båt.';
    for (const next of [
      'Direktoratet skal som en del av rapporteringen gi et bilde av kjøp.',
      'Redegjørelsen skal være kort.',
    ])
      expect(texts(next)).toEqual([`${own} ${next}`]);
    expect(texts('Båten er viktig.')).toEqual([own]);
    expect(texts('Redegjørelsen skal sendes innen 1. mars 2026.')).toEqual([
      own,
      'Redegjørelsen skal sendes innen 1. mars 2026.',
    ]);
  });

  test('may have vague words beside their day, which are asked about', () => {
    const letter = '1. MÅL\n\nDirektoratet skal lage skilt så snart som mulig og sende en plan innen 1. mars 2026.\n';
    const reading = readLetter(letter, { year: 2026 });
    expect(told(reading)).toEqual(['one-off-delivery | Direktoratet skal lage skilt så | vague -, date 2026-03-01']);
    expect(reading.questions.map(({ raw, item }) => [raw, item])).toEqual([
      ['så snart som mulig', reading.items[0]?.id],
    ]);
  });

  test('end before the sentence on whom a copy of the reports goes to', () => {
    const letter =
      '1. MÅL\n\nI forbindelse med årsrapporten for 2026 skal det sendes en liste. Listen skal være kort. Årsrapporten sendes i kopi til Riksrevisjonen.\n';
    expect(readLetter(letter, { year: 2026 }).items.map(({ text }) => text)).toEqual([
      'I forbindelse med årsrapporten for 2026 skal det sendes en liste. Listen skal være kort.',
    ]);
  });

  test('in lists: strategies that others lead, what is reported on, and lists that belong to their sentence', () => {
    const letter =
      '1. MÅL\n\nDirektoratet skal delta i arbeidet med tverrsektorielle strategier, herunder:\n• Strategi for hav\n• Plan for fjell\n\nDirektoratet skal rapportere tertialvis på:\n• ulykker\n\nSærlig utsatt er:\n• unge\n';
    const reading = readLetter(letter, { year: 2026 });
    expect(told(reading)).toEqual([
      'assignment | Strategi for hav | ',
      'assignment | Plan for fjell | ',
      'key-information | ulykker | recurring tertial',
    ]);
    expect(reading.items.map(({ strategy }) => strategy ?? false)).toEqual([true, true, false]);
    expect(reading.notDeadlines.map(({ raw, reason }) => `${raw}: ${reason}`)).toEqual(['unge: no-deadline']);
    expect(reading.questions).toEqual([]);
  });
});

test.each([
  ['Direktoratet skal bidra i:', [true, true]],
  ['Direktoratet skal delta i oppfølgingen av:', [true, true]],
  ['Direktoratet skal bidra med å lage:', []],
])('what the agency takes part in may be named in the points alone: %s', (intro, expected) => {
  const reading = readLetter(`1. MÅL\n\n${intro}\n• Strategi for hav\n• Plan mot ras (2024–2027)\n`, { year: 2026 });
  expect(reading.items.map(({ strategy }) => strategy)).toEqual(expected);
});

test('points of which one is no strategy are no list of strategies', () => {
  const letter = '1. MÅL\n\nDirektoratet skal bidra i:\n• Strategi for hav\n• arbeidet med fjell\n';
  expect(readLetter(letter, { year: 2026 }).items).toEqual([]);
});

describe('a frequency set apart at the end', () => {
  test('is that of the report, within the text it tells of the thing', () => {
    const letter =
      '1. MÅL\n\nNøkkelinformasjon\n• Status for tilsyn (tertialvis)\n• Resultat av årlig måling\n• Tryggleik, halvårleg\n';
    expect(told(readLetter(letter, { year: 2026 }))).toEqual([
      'key-information | Status for tilsyn (tertialvis) | recurring tertial',
      'key-information | Resultat av årlig måling | ',
      'key-information | Tryggleik, halvårleg | recurring half-year',
    ]);
  });
});

describe('goals', () => {
  test('are known to the items under them', () => {
    const letter =
      '3. MÅL OG OPPDRAG\n\n3.1 Tryggere fjell\n\n3.1.1 Skilt\n\nOppdrag\n• Direktoratet skal rydde.\n• To.\n• Tre.\n';
    expect(readLetter(letter, { year: 2026 }).items.map(({ goal }) => goal)).toEqual(Array(3).fill('Tryggere fjell'));
  });
});

describe('points of money', () => {
  const chapter = (below: string): ReturnType<typeof readLetter> =>
    readLetter(
      `Tildelingsbrev 2026 til Fjelltilsynet\n\n1. Budsjettildeling og fullmakter\n\nDet er satt av midler til:\n- 4 mill. kroner til stier\n- 2 mill. kroner til skilt ved\nfjellstuer${below}\n`,
    );

  test.each(['\n', '\n\n'])('do not swallow the paragraph below the last one (%j)', (gap) => {
    const demand = 'Fjelltilsynet skal innen 1. september 2026 sende departementet en oversikt over bruken av midlene.';
    const reading = chapter(`${gap}${demand}`);
    expect(reading.items.map(({ text, deliverables }) => [text, deliverables[0]?.due])).toEqual([
      [demand, '2026-09-01'],
    ]);
    expect(reading.notDeadlines.map(({ raw }) => raw)).toEqual([
      '4 mill. kroner til stier',
      '2 mill. kroner til skilt ved fjellstuer',
    ]);
  });

  test('that say when somebody shall do something are asked about', () => {
    const { items, questions } = chapter(', som skal settes opp innen 1. juni 2026');
    expect(items).toEqual([]);
    expect(questions.map(({ about, raw }) => [about, raw])).toEqual([['date', 'innen 1. juni 2026']]);
  });
});
