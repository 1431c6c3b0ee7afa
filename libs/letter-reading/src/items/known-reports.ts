import { mainReports, type LocalDate, type ReadItem, type ReadReportDate } from '@tertial/domain';
import type { Block } from '../structure/section';
import type { Anchors } from './anchors';

/**
 * The days that the letter gives its main reports, whether or not anything in it follows them: a later letter's items may. Only days that
 * stand in an item as they were read. `changed`: blocks that change what earlier letters say, which a coordinator decides on.
 */
export function knownReports(
  { reports, earlierAnnualReport }: Anchors,
  year: number | null,
  items: readonly ReadItem[],
  changed: { has(block: Block): boolean },
): ReadReportDate[] {
  const placed = (due: LocalDate | null | undefined): Pick<ReadReportDate, 'due' | 'page'>[] => {
    const item = due && items.find(({ deliverables }) => deliverables.some((it) => it.due === due));
    return item ? [{ due, page: item.page }] : [];
  };
  const own = mainReports.flatMap((report): ReadReportDate[] => {
    const anchor = reports[report];
    return anchor && !changed.has(anchor.block) ? placed(anchor.due).map((day) => ({ report, ...day })) : [];
  });
  const earlier = placed(earlierAnnualReport).map((day) => ({
    report: 'T3' as const,
    ...day,
    reportYear: (year ?? 0) - 1,
  }));
  return year === null ? own : [...own, ...earlier];
}
