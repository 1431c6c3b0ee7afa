import type { PolicyFile } from '@tertial/contracts';
import { localDate, type ReadDeliverable, type ReadItem, type Reading } from '@tertial/domain';
import { planJson } from './plan-json';
import { planLetter, unsettledOf } from './plan-letter';
import { planTables } from './plan-table';

const item = (id: string, kind: ReadItem['kind'], chapter: string, ...deliverables: ReadDeliverable[]): ReadItem => ({
  ...{ id, kind, chapter, heading: 'Oppdrag', text: `Direktoratet skal levere ${id}.`, page: 1, span: [0, 1] },
  ...{ parties: [], lead: null, contacts: [], deliverables },
});
const due = (day: string) => localDate(day);

const reading: Reading = {
  letter: { year: 2026, type: 'allocation' },
  items: [
    item('kart', 'assignment', '3.1', {
      ...{ raw: 'innen utgangen av februar', type: 'date', due: due('2026-02-28'), rule: 'end-of-month' },
    }),
    item('rapport', 'main-report', '5.1', { raw: '1. tertial', type: 'report', in: ['T1'], rule: 'main-report' }),
    item('råd', 'assignment', '3.1', {
      ...{ raw: 'innen 1. mai 2026', type: 'other', due: due('2026-05-01'), rule: 'fixed-date' },
    }),
  ],
  notDeadlines: [],
  questions: [],
};

const plan = planLetter(reading, due('2026-01-05'), due('2026-03-10'));

test('the coordinator’s summaries, from the week after the confirmation, with what stands on the day', () => {
  const summaries = plan.mails.map(({ day, lines }) => [
    day,
    ...lines.map(({ item, step }) => `${item.id} ${step.step}`).filter((words) => words.includes('week-')),
  ]);
  expect(summaries.filter(([, ...lines]) => lines.length > 0).map(([day]) => day)).toEqual([
    ...['2026-01-12', '2026-01-19', '2026-01-26', '2026-02-02', '2026-02-09'],
    ...['2026-02-16', '2026-02-23', '2026-03-02', '2026-03-09'],
  ]);
  expect(summaries).toContainEqual([
    ...['2026-02-23', 'kart week-due', 'kart week-unacknowledged'],
    ...['rapport week-unsettled', 'rapport week-unacknowledged'],
  ]);
});

test('every mail to the end of the period, with those who are made up for kind and chapter', () => {
  const mails = plan.mails
    .map(({ day, to, lines }) => [
      `${day} ${to.email}`,
      ...lines.map(({ item, step }) => `${item.id} ${step.step}`).filter((words) => !words.includes('week-')),
    ])
    .filter(([, ...lines]) => lines.length > 0);
  expect(mails).toEqual([
    ['2026-01-05 hovedrapporter.5.1@etaten.example', 'rapport assigned'],
    ['2026-01-05 koordinator@etaten.example', 'rapport unsettled-1'],
    ['2026-01-05 oppdrag.3.1@etaten.example', 'kart assigned'],
    ['2026-01-12 koordinator@etaten.example', 'kart unacknowledged-1', 'rapport unacknowledged-1'],
    ['2026-01-19 koordinator@etaten.example', 'rapport unsettled-2'],
    ['2026-01-26 koordinator@etaten.example', 'kart unacknowledged-2', 'rapport unacknowledged-2'],
    ['2026-01-30 oppdrag.3.1@etaten.example', 'kart before-28'],
    ['2026-02-02 kontakt@departementet.example', 'kart month-due'],
    ['2026-02-02 koordinator@etaten.example', 'rapport unsettled-3'],
    ['2026-02-09 koordinator@etaten.example', 'kart unacknowledged-3', 'rapport unacknowledged-3'],
    ['2026-02-13 oppdrag.3.1@etaten.example', 'kart before-14'],
    ['2026-02-16 koordinator@etaten.example', 'rapport unsettled-4'],
    ['2026-02-20 oppdrag.3.1@etaten.example', 'kart before-7'],
    ['2026-02-23 koordinator@etaten.example', 'kart unacknowledged-4', 'rapport unacknowledged-4'],
    ['2026-02-27 oppdrag.3.1@etaten.example', 'kart before-1', 'kart due'],
    ['2026-03-02 kontakt@departementet.example', 'kart month-overdue'],
    ['2026-03-02 koordinator@etaten.example', 'rapport unsettled-5'],
    ['2026-03-02 oppdrag.3.1@etaten.example', 'kart overdue-1'],
    ['2026-03-04 koordinator@etaten.example', 'kart escalate-coordinator'],
    ['2026-03-09 koordinator@etaten.example', 'kart unacknowledged-5', 'rapport unacknowledged-5'],
    ['2026-03-09 oppdrag.3.1@etaten.example', 'kart overdue-2'],
    ['2026-03-10 leder.3.1@etaten.example', 'kart escalate-leader'],
  ]);
});

test('what has no date is listed with the reason, and a date that binds somebody else is in no plan', () => {
  expect(unsettledOf(plan).map(({ item, deliverable }) => [item.id, deliverable.deadline.why])).toEqual([
    [
      'rapport',
      'Brevet sier «1. tertial». Det følger rapporten for 1. tertial. Datoen for den er ikke kjent og må fastsettes med kilde.',
    ],
  ]);
  expect(plan.withoutDeliverable.map(({ id }) => id)).toEqual(['råd']);
});

test('other rules than the default are planned by, and those of a kind only for that kind', () => {
  const by = (rules: PolicyFile) =>
    planLetter(reading, due('2026-01-05'), due('2026-02-28'), rules)
      .mails.filter(({ lines }) => lines.some(({ step }) => step.step.startsWith('before-')))
      .map(({ at, lines }) => [at, ...lines.map(({ step }) => step.step)].join(' '));
  expect(by({ agency: { beforeLong: [10], sendAt: '09:30' } })).toEqual(['2026-02-18T08:30:00.000Z before-10']);
  expect(by({ agency: { beforeLong: [10] }, kinds: { assignment: { beforeLong: [3] } } })).toEqual([
    '2026-02-25T07:00:00.000Z before-3',
  ]);
  expect(by({ agency: { beforeLong: [10] }, kinds: { statistic: { beforeLong: [3] } } })).toEqual([
    '2026-02-18T07:00:00.000Z before-10',
  ]);
});

test('a plan without an end goes on for a year, and to four weeks after the last deadline', () => {
  expect(planLetter(reading, due('2026-01-05'), null).until).toBe('2027-01-05');
  expect(planLetter(reading, due('2025-02-01'), null).until).toBe('2026-03-28');
});

test('the JSON form is that of a simulation', () => {
  const { mails, unsettled } = planJson(plan);
  expect(mails[6]).toEqual({
    at: '2026-01-30T07:00:00Z',
    to: 'oppdrag.3.1@etaten.example',
    cc: [],
    subject: 'Frist om 29 dager: Direktoratet skal levere kart.',
    items: [
      {
        ...{ item: 'kart', deliverable: 'kart.1', deadline: '2026-02-28', step: 'before-28' },
        reason: plan.mails[6]?.lines[0]?.step.reason,
      },
    ],
  });
  expect(unsettled).toEqual([
    {
      ...{ item: 'rapport', deliverable: 'rapport.1', unsettled: 'anchor' },
      why: 'Brevet sier «1. tertial». Det følger rapporten for 1. tertial. Datoen for den er ikke kjent og må fastsettes med kilde.',
    },
  ]);
});

test('the table counts what repeats instead of writing it out again', () => {
  const table = planTables(plan, null, 170);
  expect(table).toContain('Etter standardreglene.');
  expect(table).toContain('man. 5. januar 2026');
  expect(table).toContain('2 krav som er nevnt før');
  expect(table).toContain('22 e-poster');
  expect(table).toContain('1 punkt i brevet har ingen leveranse');
});
