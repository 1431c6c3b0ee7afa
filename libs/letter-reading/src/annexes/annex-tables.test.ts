import type { Reading } from '@tertial/domain';
import { told } from '../reading-told.fixture';
import { withAnnex } from './letter-with-annex.fixture';

test.each([
  [
    'letters',
    'Statistikken skal sendes månedlig.\n\na) Antall ras\nb) Antall hytter, tertialvis\n',
    'month',
    'tertial',
  ],
  ['dashes', 'Følgende statistikk leveres årlig:\n– Antall ras\n– Antall hytter (månedlig)\n', 'year', 'month'],
  [
    'numbers, in Nynorsk and by days',
    'Følgjande statistikk skal sendast halvårleg, innan 15. august og 15. februar:\n\n1.1 Talet på ras\n1.2 Talet på hytter (årleg)\n',
    'half-year 2026-08-15 2026-02-15',
    'year',
  ],
  [
    'a letter and a number, under groups with a letter',
    'A. Ras\nFølgende leveres månedlig, senest den 10. i måneden:\nA1    Antall ras, herunder\n          - på sti\n          - i løype\nB. Hytter\nFølgende leveres kvartalsvis:\nB1    Kostnad per hytte (årlig, i januar)\n',
    'month',
    'year',
  ],
  [
    'numbers under numbered groups, each with its own in brackets',
    'Frekvensen står i parentes.\n\n1.   Ras\n1.1   Antall ras (månedlig)\n2.   Hytter\n2.1   Antall hytter, fordelt på\neier (årlig)\n',
    'month',
    'year',
  ],
  [
    'days alone',
    'Følgende statistikk leveres innen 1. februar:\n• Antall ras\n• Antall hytter, årlig\n',
    '2026-02-01',
    'year',
  ],
])('statistics marked by %s', (_mark, lines, first, second) => {
  const { items, questions } = withAnnex(`Vedlegg 3 Statistikk\n\n${lines}`);
  expect(items.map(({ deliverables }) => deliverables.map(({ every, due }) => every ?? due).join(' '))).toEqual([
    first,
    second,
  ]);
  expect(questions).toEqual([]);
});

describe('statistics in a table', () => {
  test('number, what and how often, in any order; a row without a frequency has its group’s', () => {
    const { items, questions } = withAnnex(
      [
        'Vedlegg 3 Statistikk',
        '',
        '| Nr. | Statistikk | Frekvens |',
        '| --- | --- | --- |',
        '| 1.1 | Ras | |',
        '| 1.1.1 | Antall ras fordelt på fylke | Tertialvis |',
        '| 1.1.2 | Antall stengte veier | Årlig |',
        '',
        'Vi ber om følgende statistikk halvårlig:',
        '',
        'Statistikk | Merknad',
        'Antall varsler i alt | fordelt på fylke',
        'Antall hytter i fjellet | fordelt på eier',
      ].join('\n'),
    );
    expect(told({ items } as Reading)).toEqual([
      'statistic | 1.1.1 Antall ras fordelt på | recurring tertial',
      'statistic | 1.1.2 Antall stengte veier | recurring year',
      'statistic | Antall varsler i alt fordelt | recurring half-year',
      'statistic | Antall hytter i fjellet fordelt | recurring half-year',
    ]);
    expect(items.map(({ number }) => number)).toEqual(['1.1.1', '1.1.2', undefined, undefined]);
    expect(items[0]?.heading).toBe('1.1 Ras');
    expect(questions).toEqual([]);
  });

  test('the coordinator is asked when nothing says how often', () => {
    const { items, questions } = withAnnex(
      'Vedlegg 3 Statistikk\n\n1.1 Ras\nVi ber om følgende statistikk årlig:\n1.1.1 Antall ras\n\n1.2 Hytter\n1.2.1 Antall hytter\n',
    );
    expect(told({ items } as Reading)).toEqual([
      'statistic | 1.1.1 Antall ras | recurring year',
      'statistic | 1.2.1 Antall hytter | ',
    ]);
    expect(items.map(({ heading }) => heading)).toEqual(['1.1 Ras', '1.2 Hytter']);
    expect(questions.map(({ about, raw }) => `${about} ${raw}`)).toEqual(['date 1.2.1 Antall hytter']);
  });
});

describe('research in a table', () => {
  const people = ({ items }: Reading): string[][] =>
    items.map(({ contacts }) => contacts.map(({ name, email, side }) => `${name} ${email} ${side}`));

  test('the heads say what each column holds; an empty cell keeps its column', () => {
    const reading = withAnnex(
      [
        'Vedlegg 4 FoU- og analyseoppdrag 2026',
        '',
        'FJELL',
        '',
        '| Oppdrag | Type | Kommentarer | Kontaktperson FD | Kontaktperson FT |',
        '| --- | --- | --- | --- | --- |',
        '| Virkninger av skilt | Intern analyse | Frist: 1. juli 2026. | Anna Berg anna.berg@fd.dep.no | Skiltavdelingen: Ola Li |',
        '| Evaluering av ras | Ekstern evaluering | | Kari Vik, Per Moe | ola.li@fjell.example |',
      ].join('\n'),
    );
    expect(told({ items: reading.items } as Reading)).toEqual([
      'research-assignment | Virkninger av skilt Intern analyse | date 2026-07-01',
      'research-assignment | Evaluering av ras Ekstern evaluering | ',
    ]);
    expect(reading.items.map(({ heading, research }) => ({ heading, ...research }))).toEqual([
      { heading: 'FJELL', type: 'Intern analyse', comments: 'Frist: 1. juli 2026.' },
      { heading: 'FJELL', type: 'Ekstern evaluering', comments: null },
    ]);
    expect(people(reading)).toEqual([
      ['Anna Berg anna.berg@fd.dep.no ministry', 'Ola Li null agency'],
      ['Kari Vik null ministry', 'Per Moe null ministry', 'null ola.li@fjell.example agency'],
    ]);
  });

  test('statistics to be developed: number, what and whom to ask', () => {
    const reading = withAnnex(
      'Vedlegg 4 b Utvikling av statistikk 2026\n\nPrioritet | Ny statistikk | Kontaktperson FD\n1. | En månedlig statistikk over ras | Anna Berg\n2. | Tidsserie over skilt | ola.li@fd.dep.no\n',
    );
    expect(told({ items: reading.items } as Reading)).toEqual([
      'research-assignment | 1. En månedlig statistikk over | ',
      'research-assignment | 2. Tidsserie over skilt | ',
    ]);
    expect(reading.items.map(({ number }) => number)).toEqual(['1', '2']);
    expect(people(reading)).toEqual([['Anna Berg null null'], ['null ola.li@fd.dep.no ministry']]);
  });
});

test('addresses that a narrow cell of a PDF file cut are put together', () => {
  const { items } = withAnnex(
    'Vedlegg 4 FoU- og analyseoppdrag 2026\n\nOppdrag | Kontaktperson\nVirkninger av skilt | Anna Berg-Lie Anna- Berg.Lie@fd.de p.no og Ola Li ola.l i@fjell.example\nEvaluering av ras | Kari Vik kari.vik @fd.dep.no\n',
  );
  expect(items.map(({ contacts }) => contacts.map(({ name, email }) => `${name} ${email}`))).toEqual([
    ['Anna Berg-Lie Anna-Berg.Lie@fd.dep.no', 'Ola Li ola.li@fjell.example'],
    ['Kari Vik kari.vik@fd.dep.no'],
  ]);
});

test('research whose first cell is empty keeps its columns, as Word and PDF files write it', () => {
  const { items } = withAnnex(
    [
      'Vedlegg 4 FoU- og analyseoppdrag 2026',
      '',
      'Nr. | Oppdrag | Type | Kontaktperson FD',
      '| Virkninger av skilt | Notat | Anna Berg',
      '2 | Evaluering av ras',
    ].join('\n'),
  );
  expect(items.map(({ number, research, contacts }) => [number, research?.type, contacts[0]?.name])).toEqual([
    [undefined, 'Notat', 'Anna Berg'],
    ['2', null, undefined],
  ]);
});

test.each([
  [
    'a list',
    '• Evaluering av skilt. Rapporten skal foreligge innen 1. oktober 2026.\nKontaktperson: Anna Berg\n• Kartlegging av ras\n\nSpørsmål rettes til tilsynet.\n',
    ['Evaluering av skilt. Rapporten skal', '2026-10-01', 'Anna Berg'],
    ['Kartlegging av ras', '', ''],
  ],
  [
    'paragraphs under their titles',
    'Oppdrag 1: Skilt\nTilsynet skal analysere virkninger av skilt. Frist: 1. juni 2026.\nKontakt: anna.berg@fd.dep.no\n\nOppdrag 2: Ras\nTilsynet skal få utført en evaluering.\n',
    ['Oppdrag 1: Skilt Tilsynet skal', '2026-06-01', 'anna.berg@fd.dep.no'],
    ['Oppdrag 2: Ras Tilsynet skal', '', ''],
  ],
])('research in no table: %s', (_form, lines, first, second) => {
  const { items, questions } = withAnnex(`Vedlegg 4 FoU- og analyseoppdrag 2026\n\n${lines}`);
  expect(
    items.map(({ text, deliverables, contacts }) => [
      text.split(' ').slice(0, 5).join(' '),
      deliverables[0]?.due ?? '',
      contacts[0]?.email ?? contacts[0]?.name ?? '',
    ]),
  ).toEqual([first, second]);
  expect(questions).toEqual([]);
});

describe('each row of a table of special reporting is an item', () => {
  const annex = (rows: string[]): Reading => withAnnex(`Vedlegg 2 Særskilt rapportering\n\n${rows.join('\n')}`);

  test.each([
    ['01.06.26', 'date 2026-06-01', []],
    ['Årlig/15. mai', 'recurring year, date 2026-05-15', []],
    ['Mars og september', 'vague -', ['Mars og september']],
    ['Februar', 'vague -', ['Februar']],
    ['Ved behov', 'vague -', ['Ved behov']],
    ['Hver uke', 'vague -', ['Hver uke']],
    ['Etter hvert møte', 'vague -', ['Etter hvert møte']],
    ['', '', ['Rapport om ras']],
  ])('whatever its time says: «%s»', (cell, deadline, asked) => {
    const reading = annex([
      '| Frist | Hva | Merknad |',
      `| ${cell} | Rapport om ras | |`,
      '| 1. mai | Rapport om snø | ny |',
    ]);
    expect(told(reading)).toEqual([
      `special-report | Rapport om ras | ${deadline}`,
      'special-report | Rapport om snø ny | date 2026-05-01',
    ]);
    expect(reading.questions.map(({ raw }) => raw)).toEqual(asked);
  });

  test('also under no head, where a row above tells which column says when', () => {
    const reading = annex(['Rapport om ras | 1. mai | ny', 'Rapport om snø | Etter hvert møte | ny']);
    expect(told(reading)).toEqual([
      'special-report | Rapport om ras ny | date 2026-05-01',
      'special-report | Rapport om snø ny | vague -',
    ]);
    expect(reading.questions.map(({ raw }) => raw)).toEqual(['Etter hvert møte']);
  });

  test('but no head of columns, here or on a later page, none of a part, and no sentence above', () => {
    const head = '| Hva | Frekvens |';
    const part = '| Trygge fjell | |';
    const above = 'Fjelltilsynet skal levere følgende rapportering i 2026:';
    const reading = annex([above, '', head, part, '| Rapport om ras | Årlig |', head, '| Rapport om snø | Årlig |']);
    expect(told(reading)).toEqual([
      'special-report | Rapport om ras | recurring year',
      'special-report | Rapport om snø | recurring year',
    ]);
    expect(reading.questions).toEqual([]);
  });
});
