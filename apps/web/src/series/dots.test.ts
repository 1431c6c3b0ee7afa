import type { DeliverableRow } from '@tertial/contracts';
import { localDate } from '@tertial/domain/time';
import { currentYear, dotYears, forNow, type DotState } from './dots';

const row = (period: string | null, due: string | null, change: Partial<DeliverableRow> = {}): DeliverableRow =>
  ({
    ...{ id: `i.${period}`, period, due: due && localDate(due), status: 'planned', setAside: null },
    ...{ overdue: false, daysLate: 0, missedAt: null },
    ...change,
  }) as DeliverableRow;

const delivered = { status: 'accepted', deliveredAt: '2026-02-09T10:00:00.000Z' } as const;
const YEAR = [
  row('2026-01', '2026-02-10', delivered),
  row('2026-02', '2026-03-10', { ...delivered, daysLate: 3 }),
  row('2026-03', '2026-04-10', { overdue: true, daysLate: 5 }),
  row('2026-04', '2026-05-10'),
  row('2026-05', '2026-06-10', { status: 'cancelled', setAside: 'paused' }),
  row('2026-06', '2026-07-10', { status: 'cancelled', setAside: 'changed' }),
  row('2026-07', '2026-08-10', { status: 'cancelled' }),
  row('2026-12', '2027-01-10'),
  row('2027-01', '2027-02-10'),
];

test('each occurrence stands in its year, as it is', () => {
  const states = dotYears(YEAR).map(({ year, dots }): [string, DotState[]] => [year, dots.map(({ state }) => state)]);
  expect(states).toEqual([
    ['2026', ['in-time', 'late', 'missed', 'open', 'paused', 'cancelled', 'to-come']],
    ['2027', ['to-come']],
  ]);
});

test('the words say period, standing and deadline, without the sign or the colour', () => {
  const [first, second] = dotYears(YEAR)[0]?.dots ?? [];
  expect(first?.words).toBe('Januar 2026: levert i tide, frist 10. februar 2026');
  expect(second?.words).toBe('Februar 2026: levert for sent (3 dager), frist 10. mars 2026');
  const [unknown] = dotYears([row('2026-T2', null)])[0]?.dots ?? [];
  expect(unknown?.words).toBe('2. tertial 2026: neste som skal leveres, uten dato ennå');
});

test('what was once missed is late for ever, however soon it was delivered after', () => {
  const [dot] =
    dotYears([row('2026-01', '2026-02-10', { ...delivered, missedAt: '2026-02-10T23:00:00.000Z' })])[0]?.dots ?? [];
  expect(dot?.state).toBe('late');
});

test('a list shows the year in which something presses, and of the lines what presses', () => {
  expect(currentYear(dotYears(YEAR))?.year).toBe('2026');
  expect(currentYear([])).toBeNull();
  const { shown, tucked } = forNow([...YEAR, row(null, '2026-09-01')]);
  expect(shown.map(({ period }) => period)).toEqual(['2026-03', '2026-04', null]);
  expect(tucked).toHaveLength(7);
});
