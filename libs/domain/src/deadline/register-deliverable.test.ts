import type { ReadDeliverable, ReadItem } from '../letter/reading';
import { instant, localDate } from '../time/local-date';
import { firstDeadline, registerDeliverables, type ReportDates } from './register-deliverable';

const calendar: ReportDates = {
  T1: { due: localDate('2026-06-05'), source: 'Styringskalender 2026' },
  T3: { due: localDate('2027-03-15'), source: 'Tildelingsbrevet' },
};

function item(...deliverables: readonly ReadDeliverable[]): ReadItem {
  return {
    id: 'a1',
    kind: 'assignment',
    chapter: '4.1',
    heading: 'Oppdrag',
    text: 'Etaten skal levere.',
    page: 7,
    span: [0, 19],
    deliverables,
    parties: [],
    lead: null,
    contacts: [],
  };
}

const rows = (...deliverables: readonly ReadDeliverable[]) =>
  registerDeliverables(item(...deliverables), calendar).map(({ ordinal, label, due, unsettled, report }) => [
    ordinal,
    label,
    report,
    due,
    unsettled,
  ]);

test('two dates are two deliverables', () => {
  const pilot: ReadDeliverable[] = [
    { raw: '15. mai 2026', type: 'date', due: localDate('2026-05-15'), rule: 'fixed-date' },
    { raw: 'innen utgangen av 2026', type: 'date', due: localDate('2026-12-31'), rule: 'end-of-year' },
  ];
  expect(rows(...pilot)).toEqual([
    [1, 'Leveranse', null, '2026-05-15', null],
    [2, 'Leveranse', null, '2026-12-31', null],
  ]);
});

test('what reports in T1 and the annual report is one deliverable in each, and an unknown T2 is never guessed', () => {
  expect(rows({ raw: '1. tertial og årsrapport', type: 'report', in: ['T1', 'T3'], rule: 'main-report' })).toEqual([
    [1, 'Rapport 1. tertial', 'T1', '2026-06-05', null],
    [2, 'Årsrapport', 'T3', '2027-03-15', null],
  ]);
  expect(rows({ raw: '2. tertial', type: 'report', in: ['T2'], rule: 'main-report' })).toEqual([
    [1, 'Rapport 2. tertial', 'T2', null, 'anchor'],
  ]);
});

test('what follows the report of a named year has that year’s date, and says so', () => {
  const named: ReadDeliverable = {
    ...{ raw: 'i årsrapporten for 2025', type: 'report', in: ['T3'], reportYear: 2025, rule: 'annual-report' },
  };
  const known = { ...calendar, otherYears: { 2025: { T3: { due: localDate('2026-03-12'), source: 'Kalender' } } } };
  expect(registerDeliverables(item(named), known)).toMatchObject([
    {
      ...{ label: 'Årsrapport 2025', report: 'T3', reportYear: 2025, due: '2026-03-12' },
      why: 'Brevet sier «i årsrapporten for 2025». Det følger årsrapporten for 2025, som har frist 12. mars 2026 (kilde: Kalender).',
    },
  ]);
  expect(rows(named)).toEqual([[1, 'Årsrapport 2025', 'T3', null, 'anchor']]);
});

test('tertialvis follows the three main reports', () => {
  expect(rows({ raw: 'tertialvis', type: 'recurring', every: 'tertial', rule: 'recurring' })).toEqual([
    [1, 'Rapport 1. tertial', 'T1', '2026-06-05', null],
    [2, 'Rapport 2. tertial', 'T2', null, 'anchor'],
    [3, 'Årsrapport', 'T3', '2027-03-15', null],
  ]);
});

const day = (raw: string, due: string, from: number): ReadDeliverable => ({
  ...{ raw, type: 'date', due: localDate(due), rule: 'date-cell', span: [from, from + raw.length] },
});
const often = (every: 'year' | 'half-year', raw: string, onDays: ReadDeliverable['onDays']): ReadDeliverable => ({
  ...{ raw, type: 'recurring', every, rule: `every-${every}`, span: [0, raw.length], onDays: onDays ?? null },
});

test.each([
  [
    often('half-year', '2 ganger i året', {
      ...{ raw: '2 ganger i året (30.6 og 31.12)', span: [0, 31] },
      days: [
        { month: 6, day: 30 },
        { month: 12, day: 31 },
      ],
    }),
    [day('30.6', '2026-06-30', 17), day('31.12', '2026-12-31', 25)],
    '2026-06-30',
    'Brevet sier «2 ganger i året (30.6 og 31.12)». Det skal leveres to ganger i året, 30. juni og 31. desember. Første frist er 30. juni 2026.',
  ],
  [
    often('half-year', 'Halvårlig', {
      ...{ raw: 'Halvårlig (31.12 og 30.6)', span: [0, 25] },
      days: [
        { month: 6, day: 30 },
        { month: 12, day: 31 },
      ],
    }),
    [day('31.12', '2026-12-31', 11), day('30.6', '2026-06-30', 20)],
    '2026-06-30',
    'Brevet sier «Halvårlig (31.12 og 30.6)». Det skal leveres to ganger i året, 30. juni og 31. desember. Første frist er 30. juni 2026.',
  ],
  [
    often('year', 'Årlig', { raw: 'Årlig/15. mai', span: [0, 13], days: [{ month: 5, day: 15 }] }),
    [day('15. mai', '2026-05-15', 6)],
    '2026-05-15',
    'Brevet sier «Årlig/15. mai». Det skal leveres årlig 15. mai. Første frist er 15. mai 2026.',
  ],
] as const)('what recurs on days that the letter gives is one demand: %#', (series, dates, due, why) => {
  const plan = day('1. mars', '2026-03-01', 200);
  expect(registerDeliverables(item(series, ...dates, plan), calendar)).toMatchObject([
    { due, unsettled: null, rule: series.rule, raw: series.onDays?.raw, days: series.onDays?.days, why },
    { due: '2026-03-01' },
  ]);
});

test.each([
  ['vague', { raw: 'våren 2026', type: 'vague', rule: 'vague' }, 'vague'],
  ['event', { raw: 'når tilskuddet er fordelt', type: 'event', rule: 'event' }, 'event'],
  [
    'a frequency with the day of its first time',
    {
      raw: 'månedlig, første gang 1. mai',
      type: 'recurring',
      every: 'month',
      due: localDate('2026-05-01'),
      rule: 'every-month',
    },
    'frequency',
  ],
  ['a frequency without a day', { raw: 'månedlig', type: 'recurring', every: 'month', rule: 'recurring' }, 'frequency'],
] as const)('words without a day stay unsettled: %s', (_name, read, unsettled) => {
  expect(rows(read)).toEqual([[1, 'Leveranse', null, null, unsettled]]);
});

test('the same deadline said twice is one deliverable', () => {
  const twice: ReadDeliverable = { raw: 'årsrapporten', type: 'report', in: ['T3'], rule: 'main-report' };
  expect(rows(twice, twice)).toHaveLength(1);
});

test('a date that binds somebody else is for information only', () => {
  const [law] = registerDeliverables(
    item({ raw: '31. desember 2027', type: 'other', due: localDate('2027-12-31'), rule: 'binds-others' }),
    calendar,
  );
  expect(law).toMatchObject({ informational: true, due: '2027-12-31' });
});

test('the first deadline is version 1 and counts from the confirmation', () => {
  const [only] = registerDeliverables(
    item({ raw: 'innen 1. mai 2027', type: 'date', due: localDate('2027-05-01'), rule: 'fixed-date' }),
    calendar,
  );
  const from = instant('2026-01-12T09:00:00Z');
  expect(only && firstDeadline(only, from)).toEqual({
    version: 1,
    due: '2027-05-01',
    unsettled: null,
    rule: 'fixed-date',
    ruleVersion: '1',
    raw: 'innen 1. mai 2027',
    why: 'Brevet sier «innen 1. mai 2027». Det gir fristen 1. mai 2027.',
    reference: null,
    binding: 'ministry',
    from,
  });
});
