import { amendmentKinds } from '@tertial/domain';
import { z } from 'zod';
import { seriesDaySchema, seriesFrequencies } from './series';
import { daySchema, idSchema, instantSchema } from './shared';

/** The demand's text before a letter worded it anew, and after. */
export const appliedTextSchema = z.object({ before: z.string(), after: z.string() });

/** How often something was asked for before (null: once), and how often since; `day` and `from` null until the day is given. */
export const changedPaceSchema = z.object({
  before: z.object({ frequency: z.enum(seriesFrequencies), day: seriesDaySchema.nullable() }).nullable(),
  after: z.object({
    frequency: z.enum(seriesFrequencies),
    day: seriesDaySchema.nullable(),
    from: daySchema.nullable(),
  }),
});
export type ChangedPace = z.infer<typeof changedPaceSchema>;

/** What a later letter has changed of an item, in that letter's words. */
export const itemAmendmentSchema = z.object({
  id: idSchema,
  letterId: idSchema,
  letterTitle: z.string(),
  kind: z.enum(amendmentKinds),
  words: z.string(),
  /** Null where the demand's text stayed as it was. */
  text: appliedTextSchema.nullable(),
  pace: changedPaceSchema.nullable(),
  page: z.number().int().nullable(),
  dueBefore: daySchema.nullable(),
  due: daySchema.nullable(),
  at: instantSchema,
  by: z.string(),
});
export type ItemAmendment = z.infer<typeof itemAmendmentSchema>;
