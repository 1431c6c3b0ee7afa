import type { Reading } from '@tertial/domain';
import { readLetter } from '../read-letter';
import { told } from '../reading-told.fixture';
import { withAnnex } from './letter-with-annex.fixture';

describe('special reporting', () => {
  const expected = (first: string, second: string): string[] => [
    `special-report | Det skal rapporteres om ras | ${first}`,
    `special-report | Det skal leveres en oversikt | ${second}`,
  ];

  test('in lines: the line that says when closes a text', () => {
    const { items, questions } = withAnnex(
      'SÆRSKILT RAPPORTERING 2026\n\nMål: Trygge fjell\n\nDet skal rapporteres om ras i Lia, jf. brev\nav 3. mai 2025.\n\n1. tertial og årsrapport\n\nDet skal leveres en oversikt\n\nInnen 1. februar 2026\n',
    );
    expect(told({ items } as Reading)).toEqual(expected('report T1+T3', 'date 2026-02-01'));
    expect(items.map(({ goal }) => goal)).toEqual(['Trygge fjell', 'Trygge fjell']);
    expect(questions).toEqual([]);
  });

  test('in lines: the column that says when may come first', () => {
    const { items } = withAnnex(
      'Vedlegg 2 Særskilt rapportering\n\nFrist Rapport\n\nMånedlig\n\nDet skal rapporteres om ras\n\n2 ganger i året, vår og høst\n\nDet skal leveres en oversikt\n',
    );
    expect(told({ items } as Reading)).toEqual(expected('recurring month', 'recurring half-year'));
  });

  test('texts without a line of their own share the next', () => {
    const { items } = withAnnex(
      'Vedlegg 2: Særskilt rapportering\n\nDet skal rapporteres om ras i Lia.\n\nDet skal leveres en oversikt over hytter.\n\nÅrsrapport\n',
    );
    expect(told({ items } as Reading)).toEqual(expected('report 2027-03-15', 'report 2027-03-15'));
  });

  test('in a table: when, what and comment in any order', () => {
    const { items } = withAnnex(
      'Vedlegg 2 Særskilt rapportering\n\n| Frist | Rapport | Merknad |\n| --- | --- | --- |\n| Årlig/15. mai | Rapport om ras | Muntlig |\n| Oversikt over ulykker | 2 ganger i året (30.6 og 31.12) | |\n| Status for hytter | 4 gonger i året | |\n',
    );
    expect(told({ items } as Reading)).toEqual([
      'special-report | Rapport om ras Muntlig | recurring year, date 2026-05-15',
      'special-report | Oversikt over ulykker | recurring half-year, date 2026-06-30, date 2026-12-31',
      'special-report | Status for hytter | recurring quarter',
    ]);
  });
});

describe('statistics', () => {
  test('numbered lines have the frequency of their group, of their number, or their own', () => {
    const { items } = withAnnex(
      [
        'STATISTIKKVEDLEGG 2026\n\n1. Mål: Trygge fjell\n\n1.1 Ras\nVi ber tilsynet oversende følgende statistikk tertialvis (tall per utgangen av året):\n',
        '1.1.1 Antall ras, årlig fordelt1\n1.1.2 Antall stengte veier (månedlig)\n• fylke\n• kommune (årsrapport)\n\n1.2 Ulykker\nVi ber om følgende halvårlige statistikk:\n',
        '1.2.1 Antall ulykker\n1.1.3 Antall varsler\n\nStatistikk over hytter oversendes kvartalsvis\n\n1 Leveres i årsrapporten.\n',
      ].join('\n'),
    );
    expect(
      items.map(({ number, deliverables }) => [
        number,
        deliverables.map(({ every, in: reports }) => every ?? reports?.join('+')),
      ]),
    ).toEqual([
      ['1.1.1', ['tertial', 'T3']],
      ['1.1.2', ['month', 'T3']],
      ['1.2.1', ['half-year']],
      ['1.1.3', ['tertial']],
      [undefined, ['quarter']],
    ]);
    expect(items[0]).toMatchObject({ goal: 'Trygge fjell', notes: ['Leveres i årsrapporten.'] });
  });

  test('a demand without a number below the last line is none of that line', () => {
    const lines = ['Vedlegg 3 Statistikk', '1 Ras', 'Leveres årlig:', '1.1 Antall ras', '1.2 Antall skred (månedlig)'];
    const below = 'I tillegg skal Fjelltilsynet levere tall for stier innen 1. november 2026.';
    expect(told(withAnnex([...lines, below].join('\n')))).toEqual([
      'statistic | 1.1 Antall ras | recurring year',
      'statistic | 1.2 Antall skred (månedlig) | recurring month',
      'statistic | I tillegg skal Fjelltilsynet levere | date 2026-11-01',
    ]);
  });

  test('without numbers the bullets are the lines', () => {
    const { items } = withAnnex(
      'Vedlegg 3 Statistikk\n\nVi ber om følgende statistikk årlig:\n\n• Antall ras\n• Antall ulykker\n',
    );
    expect(told({ items } as Reading)).toEqual([
      'statistic | Antall ras | recurring year',
      'statistic | Antall ulykker | recurring year',
    ]);
  });
});

describe('research', () => {
  test('columns one after the other, addresses cut by the column', () => {
    const { items } = withAnnex(
      [
        'Vedlegg 4 FoU- og analyseoppdrag 2026\n\nFJELL\n\nOppdrag Type Kommentarer Kontaktperson FD Kontaktperson FT\n\nVirkninger av skilt i \nfjellet fra 1.2.2024',
        'Intern analyse Dialog med tilsynet om opplegg i \nførste kvartal 2026.\n\nAnna Berg-Lie\nAnna-\nBerg.Lie@fd.dep.exam\nple.no',
        'Skiltavdelingen:\nOla Li\nola.li@fjell.example',
        'Evaluering av ras\n\nEkstern \nevaluering\n\nFrist: 1. juli \n2026.\n\nSe brev.\n\nKari Vik kari.vik@fd.dep.no\n',
      ].join('\n\n'),
    );
    expect(items.map(({ research }) => research)).toEqual([
      { type: 'Intern analyse', comments: 'Dialog med tilsynet om opplegg i første kvartal 2026.' },
      { type: 'Ekstern evaluering', comments: 'Frist: 1. juli 2026. Se brev.' },
    ]);
    expect(items.map(({ contacts }) => contacts.map(({ name, email, side }) => `${name} ${email} ${side}`))).toEqual([
      ['Anna Berg-Lie Anna-Berg.Lie@fd.dep.example.no ministry', 'Ola Li ola.li@fjell.example agency'],
      ['Kari Vik kari.vik@fd.dep.no ministry'],
    ]);
    expect(items.map(({ deliverables }) => deliverables.map(({ due }) => due))).toEqual([[], ['2026-07-01']]);
  });

  test('addresses in brackets are the contacts of their column', () => {
    const { items } = withAnnex(
      'Vedlegg 4 FoU-oppdrag\n\nProsjekt | Form | Omtale | Kontakt FD | Kontakt tilsynet\nRas i fjellet | Evaluering | Ny | Siv Ek (siv.ek@fd.dep.example) | Ali Khan (akh@fjell.example)\n',
    );
    expect(items.map(({ contacts }) => contacts.map(({ name, email, side }) => `${name} ${email} ${side}`))).toEqual([
      ['Siv Ek siv.ek@fd.dep.example ministry', 'Ali Khan akh@fjell.example agency'],
    ]);
  });

  test('statistics to be developed: numbered rows with a contact', () => {
    const { items } = withAnnex(
      'Vedlegg 4 b Utvikling av statistikk 2026\n\nPrioritet Ny statistikk Kontaktperson FD\n\n1.\nEn månedlig statistikk over ras etter regelen fra 1.7.2025.\n\nAnna Berg\n\nAnna.Berg@fd.dep.no\n\n2. Tidsserie over skilt\nOla\n\nOla.Li@fd.dep.no\n',
    );
    expect(told({ items } as Reading)).toEqual([
      'research-assignment | 1. En månedlig statistikk over | ',
      'research-assignment | 2. Tidsserie over skilt | ',
    ]);
    expect(items.flatMap(({ contacts }) => contacts.map(({ email }) => email))).toEqual([
      'Anna.Berg@fd.dep.no',
      'Ola.Li@fd.dep.no',
    ]);
  });
});

describe('the calendar', () => {
  const days = ({ items }: Reading): string[] =>
    items.map(({ kind, deliverables: [day], meeting }) =>
      [
        kind,
        day?.due,
        day?.tentative ? 'tentative' : '',
        meeting ? `${meeting.kind} ${meeting.from}-${meeting.to}` : '',
      ]
        .filter(Boolean)
        .join(' '),
    );

  test('in lines with months before the days and a star for what is tentative', () => {
    const reading = withAnnex(
      'Vedlegg 5 Styringskalender\n\nFEBRUAR • 05.02.2026: kl.12:00-14:00 Særmøte\n\n• 26.02.2026 Frist for innspill til \nbudsjettet*\n\nJUNI • 4.6.2026: Frist for rapport for 1. tertial\n\n* Fristen er tentativ.\n',
    );
    expect(days(reading)).toEqual([
      'meeting 2026-02-05 Særmøte 12:00-14:00',
      'calendar-deadline 2026-02-26 tentative',
      'calendar-deadline 2026-06-04',
    ]);
    expect(reading.questions).toEqual([]);
  });

  test('in a table whose dates have no year', () => {
    const reading = withAnnex(
      'Vedlegg 1 Styringskalender 2026\n\n| Dato | Hva | Merknad |\n| --- | --- | --- |\n| 31. jan. | Frist for innspill | Fristen kan ikke fravikes |\n| 12. mai kl. 10–12 | Etatsstyringsmøte | |\n| Frist for satsinger | 25. sep. | Tentativ |\n| 20. jan. | Kontaktmøte | |\n',
    );
    expect(days(reading)).toEqual([
      'calendar-deadline 2026-01-31',
      'meeting 2026-05-12 Etatsstyringsmøte 10:00-12:00',
      'calendar-deadline 2026-09-25 tentative',
      'meeting 2027-01-20 Kontaktmøte null-null',
    ]);
  });

  const inChapter = [
    '5.2.2026: kl. 12:00-14:00 Særmøte',
    '26.2.2026 Frist for innspill til budsjettet*',
    '18.6.2026: kl. 9–10 Kontaktmøte',
  ];

  test.each([
    ['lines', inChapter],
    ['points', inChapter.map((line) => `• ${line}`)],
    ['a table', inChapter.map((line) => line.replace(/^(\S+) (.*)$/u, '| $1 | $2 |'))],
  ])('in a numbered chapter, as %s', (_form, lines) => {
    const letter = `1 Mål\n\nOppdrag\n• Rydde.\n• Merke.\n• Måle.\n\n2 Rapportering\n\n2.1 Styringskalender\n\n${lines.join('\n')}\n\n* Fristen er tentativ.\n\n3 Budsjett\nKap. 1: 100\n`;
    const reading = readLetter(letter, { year: 2026 });
    const items = reading.items.filter(({ chapter }) => chapter === '2.1');
    expect(days({ ...reading, items })).toEqual([
      'meeting 2026-02-05 Særmøte 12:00-14:00',
      'calendar-deadline 2026-02-26 tentative',
      'meeting 2026-06-18 Kontaktmøte 09:00-10:00',
    ]);
    expect(reading.questions).toEqual([]);
  });

  test('gives the tertial reports their dates', () => {
    const letter =
      '1 Rapportering\n\n1. tertial\nRapporten skal være kort.\n\nVedlegg 5 Styringskalender\n\n4. juni: Frist for virksomhetsrapport for 1. tertial\n';
    const report = readLetter(letter, { year: 2026 }).items.find(({ kind }) => kind === 'main-report');
    expect(report?.deliverables[0]?.due).toBe('2026-06-04');
  });
});

test('the annual report of the year before has the day of the calendar', () => {
  const calendar = 'Vedlegg 5 Styringskalender\n\n• 12. mars: Frist for årsrapporten for 2025\n• 4. juni: Særmøte\n';
  const letter = `2 Mål\n\nOppdrag\n• Tilsynet skal rapportere om ras i årsrapporten for 2025.\n• To.\n\n${calendar}`;
  const { items, questions } = readLetter(letter, { year: 2026 });
  expect(items[0]?.deliverables).toMatchObject([{ type: 'report', in: ['T3'], due: '2026-03-12', reportYear: 2025 }]);
  expect(questions).toEqual([]);
});

test.each([
  ['5. juni | Rapport 1. tertial', '9. okt. | Rapport 2. tertial'],
  ['5. juni | Tertialrapport 1', '9. okt. | Tertialrapport 2'],
  ['5. juni Tertialrapport 1', '9. okt. Tertialrapport 2'],
])('the days of reports in the calendar are kept though nothing in the letter follows them: %s, %s', (one, two) => {
  const letter = `2 Mål\n\nOppdrag\n• Tilsynet skal rydde innen 1. mai.\n• To.\n\nVedlegg 5 Styringskalender\n\n${one}\n12. juni kl. 10.00 | Etatsstyringsmøte\n${two}\n`;
  expect(readLetter(letter, { year: 2026 }).reportDates?.map(({ report, due }) => [report, due])).toEqual([
    ['T1', '2026-06-05'],
    ['T2', '2026-10-09'],
  ]);
});

test('assignments in table form: number, department and title over the text and its deadline', () => {
  const letter =
    '2 Mål\n\nOppdrag i 2026\n\nTB2026-1 | Avd.: FHA | Kartlegging av ras\nTilsynet skal kartlegge ras.\nFrist: 30.6.2026.\n\nTB2026-2 | Avd.: KOM | Skilt\nTilsynet skal lage en veileder.\nFrist: Settes i dialog med departementet.\n\nOppdrag 13/2024: Digital løype\nTilsynet skal videreføre arbeidet innen utgangen av året.\n';
  const { items } = readLetter(letter, { year: 2026 });
  expect(
    items.map(({ number, deliverables }) => [number, ...deliverables.map(({ due, type }) => due ?? type)]),
  ).toEqual([
    ['TB2026-1', '2026-06-30'],
    ['TB2026-2', 'event'],
    ['Oppdrag 13/2024', '2026-12-31'],
  ]);
});
