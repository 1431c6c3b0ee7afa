import { instant, type Instant, type LocalDate } from '@tertial/domain';
import { types } from 'pg';
import type { ValueTransformer } from 'typeorm';

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8 = 20;

/** How values leave the driver: a day and a moment as text, never as a Date in the machine's own zone; counts as numbers. */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [DATE]: (text): LocalDate => text as LocalDate,
  [TIMESTAMPTZ]: (text): Instant => instant(text),
  [INT8]: Number,
};

/** For the `types` of a connection: ours before the driver's own. */
export const columnTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
    return PARSERS[oid] ?? types.getTypeParser(oid, format ?? 'text');
  },
};

/** TypeORM makes Dates of timestamps in entities; this makes instants of them again. */
export const instantTransformer: ValueTransformer = {
  to: (moment: Instant | null | undefined) => moment,
  from: (date: Date | null) => date && instant(date.toISOString()),
};
