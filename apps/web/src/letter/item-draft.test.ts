import type { ItemRow } from '@tertial/contracts';
import type { LocalDate } from '@tertial/domain/time';
import { draftOfItem, inputOf, withOneMore } from './item-draft';

const deliverable = {
  id: 'i.1',
  label: 'Leveranse',
  status: 'planned' as const,
  due: '2026-06-30' as LocalDate,
  originalDue: null,
  extended: false,
  unsettled: null,
  why: 'Brevet sier «senest 30. juni 2026».',
  raw: 'senest 30. juni 2026',
  report: null,
  informational: false,
  overdue: false,
  dueSoon: false,
  daysLate: 0,
  missedAt: null,
  deliveredAt: null,
  deadlineVersion: 1,
  binding: 'ministry' as const,
  innerDue: null,
  extensionRequest: null,
  waiting: null,
  withoutEvidence: null,
  period: null,
  setAside: null,
};
const item: ItemRow = {
  id: 'i',
  kind: 'assignment',
  registerStatus: 'proposed',
  merged: false,
  chapter: '3.2',
  heading: 'Oppdrag',
  title: 'Utrede farvannsskilt',
  text: 'Utrede farvannsskilt',
  page: 3,
  span: [120, 140],
  goal: null,
  notes: [],
  research: null,
  letterId: 'l',
  letterTitle: 'Brev',
  owner: null,
  deputy: null,
  acknowledged: false,
  closed: false,
  version: 4,
  seq: 0,
  exempt: null,
  series: null,
  deliverables: [deliverable, { ...deliverable, id: 'i.2', informational: true }],
};

test('saving an unchanged form changes nothing', () => {
  expect(inputOf(draftOfItem(item), item, 'l')).toEqual({ version: 4 });
});

test('a changed text does not make the dates look as if somebody had typed them', () => {
  expect(inputOf({ ...draftOfItem(item), text: 'Utrede skilt' }, item, 'l')).toEqual({
    version: 4,
    text: 'Utrede skilt',
  });
});

test('a date that binds others is not sent as a deliverable of the agency', () => {
  const report = { label: 'Rapport', due: null, report: 'T1' as const, raw: '' };
  const changed = { ...draftOfItem(item), deliverables: [{ ...report, key: 7 }] };
  expect(inputOf(changed, item, 'l')).toEqual({ version: 4, deliverables: [report] });
  expect(draftOfItem(item).deliverables).toHaveLength(1);
});

test('a deliverable that is added after another was taken away does not get its place', () => {
  const [, second] = withOneMore(withOneMore([]));
  expect(withOneMore([second!]).map(({ key }) => key)).toEqual([1, 2]);
});

test('an item by hand always has a place for a deliverable, and its letter', () => {
  expect(inputOf({ ...draftOfItem(null), text: ' Lag en plan ' }, null, 'l')).toEqual({
    kind: 'assignment',
    text: 'Lag en plan',
    chapter: null,
    letterId: 'l',
    deliverables: [{ label: 'Leveranse', due: null, report: null, raw: '' }],
  });
});
