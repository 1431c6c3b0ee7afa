import { amendmentKinds } from '@tertial/domain';
import { z } from 'zod';
import { daySchema, idSchema, instantSchema } from './shared';

/** What a later letter has changed of an item, in that letter's words. */
export const itemAmendmentSchema = z.object({
  id: idSchema,
  letterId: idSchema,
  letterTitle: z.string(),
  kind: z.enum(amendmentKinds),
  words: z.string(),
  /** The new wording, where the letter gives one. */
  text: z.string().nullable(),
  page: z.number().int().nullable(),
  dueBefore: daySchema.nullable(),
  due: daySchema.nullable(),
  at: instantSchema,
  by: z.string(),
});
export type ItemAmendment = z.infer<typeof itemAmendmentSchema>;
