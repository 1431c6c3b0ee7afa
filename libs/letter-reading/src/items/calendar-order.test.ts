import type { CalendarEntry } from './calendar-entries';
import { withoutDoubtfulDays } from './calendar-order';

function dues(days: readonly (readonly [raw: string, due: string | null])[]): (string | null)[] {
  const entries = days.map(([raw, due]) => ({ raw, due }) as CalendarEntry);
  return withoutDoubtfulDays(entries, { lost: true, turned: false }).map(({ due }) => due);
}

describe('the days of a calendar whose figures were damaged', () => {
  test('stand where they go on in time', () => {
    expect(
      dues([
        ['05.02.2026', '2026-02-05'],
        ['26.11.2026', '2026-11-26'],
        ['26.11.2026', '2026-11-26'],
        ['12.01.2027', '2027-01-12'],
      ]),
    ).toEqual(['2026-02-05', '2026-11-26', '2026-11-26', '2027-01-12']);
  });

  test('are asked about where one goes back, both where either may be wrong', () => {
    expect(
      dues([
        ['05.02.2026', '2026-02-05'],
        ['24.09.2026', '2026-09-24'],
        ['15.01.2026', '2026-01-15'],
        ['26.11.2026', '2026-11-26'],
        ['17.12.2026', '2026-12-17'],
      ]),
    ).toEqual(['2026-02-05', '2026-09-24', null, '2026-11-26', '2026-12-17']);
    expect(
      dues([
        ['12.03.2026', '2026-03-12'],
        ['11.03.2026', '2026-03-11'],
        ['19.04.2026', '2026-04-19'],
      ]),
    ).toEqual([null, null, '2026-04-19']);
  });

  test('are asked about where one has a single figure, which may be the rest of two', () => {
    expect(
      dues([
        ['07.05.2026', '2026-05-07'],
        ['8.06.2026', '2026-06-08'],
      ]),
    ).toEqual(['2026-05-07', null]);
  });
});
