import { frequencies } from '@tertial/domain';
import { z } from 'zod';
import { daySchema, reasonSchema } from './shared';

export const seriesFrequencies = [...frequencies, 'given-days'] as const;
export const setAsideReasons = ['paused', 'changed', 'ended'] as const;

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const monthsAfter = z.number().int().min(0).max(12);
const dayOfYearSchema = z
  .object({ month: z.number().int().min(1).max(12), day: z.number().int().min(1).max(31) })
  .refine(({ month, day }) => day <= (LONGEST[month - 1] ?? 0), 'Måneden har ikke så mange dager.');

/** On which day the occurrence of a period is due; months count from the period's last. */
export const seriesDaySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('day-of-month'),
    day: z.number().int().min(1, 'Skriv en dag fra 1 til 31.').max(31, 'Skriv en dag fra 1 til 31.'),
    monthsAfter,
  }),
  z.object({ kind: z.literal('last-day'), monthsAfter }),
  z.object({ kind: z.literal('last-working-day'), monthsAfter }),
  z.object({ kind: z.literal('days'), days: z.array(dayOfYearSchema).min(1, 'Skriv minst én dag.').max(24) }),
  z.object({ kind: z.literal('main-report') }),
]);

/** What recurs, as lists and the item's page show it; `day` null while nobody has given one. */
export const seriesSchema = z.object({
  frequency: z.enum(seriesFrequencies),
  day: seriesDaySchema.nullable(),
  from: daySchema,
  version: z.number().int(),
  raw: z.string(),
  source: z.string().nullable(),
  pauses: z.array(z.object({ from: daySchema, until: daySchema, reason: z.string() })),
  endedFrom: daySchema.nullable(),
});
export type SeriesRow = z.infer<typeof seriesSchema>;

/** Commands to a recurring item; a day that lies before today is refused, since what has been stays. */
export const seriesCommandSchemas = [
  z.object({
    kind: z.literal('set-series-day'),
    day: seriesDaySchema,
    from: daySchema.nullable().default(null),
    source: z.string().trim().min(3, 'Skriv hvor dagen står, eller hvem den er avtalt med.').max(500),
  }),
  z.object({
    kind: z.literal('change-series'),
    frequency: z.enum(seriesFrequencies),
    day: seriesDaySchema,
    from: daySchema,
    reason: reasonSchema,
  }),
  z.object({ kind: z.literal('pause-series'), from: daySchema, until: daySchema, reason: reasonSchema }),
  z.object({ kind: z.literal('resume-series'), on: daySchema, reason: reasonSchema }),
  z.object({ kind: z.literal('end-series'), from: daySchema, reason: reasonSchema }),
] as const;
