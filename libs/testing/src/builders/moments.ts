import { instant } from '@tertial/domain';

/** Monday 5 January 2026, 10:00 in Oslo: the day on which the builders' stories begin. */
export const MONDAY = instant('2026-01-05T09:00:00Z');
