import { localDate } from '../time/local-date';
import { GATHERED_INNER_REASON, GATHERED_REASON, mondayOf, reasonOn, toldFrom } from './rhythm';

const FRIDAY = localDate('2026-06-12');

describe('what a weekly mail gathers', () => {
  it.each([
    ['before-28', '2026-06-08'],
    ['before-1', '2026-06-08'],
    ['unassigned-2', '2026-06-08'],
    ['unsettled-11', '2026-06-08'],
    ['unacknowledged-10', '2026-06-08'],
    ['unaccepted-3', '2026-06-08'],
    ['inner-5-before-7', '2026-06-08'],
    ['inner-v2-before-1', '2026-06-08'],
    ['waiting-1-2', '2026-06-08'],
    ['waiting-1-12', '2026-06-08'],
    ['extension-1-asked-2', '2026-06-08'],
    ['extension-2-unanswered-3', '2026-06-08'],
    ['unassigned-1', '2026-06-12'],
    ['inner-5-due', '2026-06-12'],
    ['inner-5-overdue-2', '2026-06-12'],
    ['waiting-12-1', '2026-06-12'],
    ['extension-12-asked-1', '2026-06-12'],
    ['extension-2-unanswered-1', '2026-06-12'],
    ['nudge-2026-06-12', '2026-06-12'],
    ['unsettled-1', '2026-06-12'],
    ['unacknowledged-1', '2026-06-12'],
    ['unaccepted-1', '2026-06-12'],
    ['assigned', '2026-06-12'],
    ['due', '2026-06-12'],
    ['overdue-1', '2026-06-12'],
    ['overdue-12', '2026-06-12'],
    ['escalate-coordinator', '2026-06-12'],
    ['escalate-leader', '2026-06-12'],
    ['refused-address', '2026-06-12'],
    ['something that was thought of later', '2026-06-12'],
  ])('%s of a Friday may be told from %s on', (step, from) => {
    expect(toldFrom({ step, sendOn: FRIDAY }, 'weekly')).toBe(from);
    expect(toldFrom({ step, sendOn: FRIDAY }, 'daily')).toBe(FRIDAY);
  });
});

it.each([
  ['2026-06-08', '2026-06-08'],
  ['2026-06-14', '2026-06-08'],
  ['2027-01-01', '2026-12-28'],
  ['2028-03-01', '2028-02-28'],
])('%s belongs to the week of Monday %s', (day, monday) => {
  expect(mondayOf(localDate(day))).toBe(monday);
});

it('a reminder that is told before its day does not count days that are wrong by then', () => {
  const step = { step: 'before-7', sendOn: FRIDAY, reason: 'Fristen er om 7 dager.' };
  expect(reasonOn(step, localDate('2026-06-08'))).toBe(GATHERED_REASON);
  expect(reasonOn(step, FRIDAY)).toBe('Fristen er om 7 dager.');
  expect(reasonOn({ ...step, step: 'inner-5-before-7' }, localDate('2026-06-08'))).toBe(GATHERED_INNER_REASON);
  expect(reasonOn({ ...step, step: 'unassigned-2', reason: 'Ingen ansvarlig.' }, localDate('2026-06-08'))).toBe(
    'Ingen ansvarlig.',
  );
});
