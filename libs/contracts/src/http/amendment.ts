import { amendmentKinds, frequencies, matchReasons } from '@tertial/domain';
import { z } from 'zod';
import { seenSchema } from './command';
import { itemRowSchema } from './item';
import { spanSchema } from './letter';
import { appliedTextSchema, changedPaceSchema } from './item-amendment';
import { seriesDaySchema, seriesFrequencies } from './series';
import { daySchema, idSchema, instantSchema, reasonSchema } from './shared';

export const amendmentStatuses = ['open', 'applied', 'rejected'] as const;

/** GET /api/letters/:id/amendments: what the letter changes of what earlier letters ask for, beside today's register. */
export const amendmentRowSchema = z.object({
  id: idSchema,
  kind: z.enum(amendmentKinds),
  /** The letter's sentence, and where it stands in the stored text. */
  raw: z.string(),
  span: spanSchema,
  page: z.number().int().nullable(),
  /** The letter's words for what is changed. */
  concerns: z.string(),
  /** The words of the new deadline or frequency. */
  deadlineWords: z.string().nullable(),
  /** The new date, where the letter gives one. */
  due: daySchema.nullable(),
  /** The old date, where the letter names it. */
  oldDue: daySchema.nullable(),
  /** The new wording, where the letter gives one. */
  text: z.string().nullable(),
  /** The new pace, and the day from which it holds and the days on which it is due where the letter names them. */
  every: z.enum(frequencies).nullable(),
  effective: daySchema.nullable(),
  days: z.array(daySchema),
  /** A change whose command the item refused is open again, with the `refusal`. */
  status: z.enum(amendmentStatuses),
  /** Applied, and no worker has taken it yet. */
  pending: z.boolean(),
  refusal: z.object({ code: z.string(), sentence: z.string() }).nullable(),
  /** Why it was rejected. */
  reason: z.string().nullable(),
  decidedAt: instantSchema.nullable(),
  decidedBy: z.string().nullable(),
  applied: z
    .object({
      item: itemRowSchema,
      deliverableId: z.string().nullable(),
      dueBefore: daySchema.nullable(),
      due: daySchema.nullable(),
      text: appliedTextSchema.nullable(),
      pace: changedPaceSchema.nullable(),
    })
    .nullable(),
  /** The one of the candidates that is good enough and ahead of the others; null: a person must choose. */
  proposedItemId: idSchema.nullable(),
  /** Best first; `deliverableId` is the one whose deadline is meant, null where nothing tells. */
  candidates: z.array(
    z.object({
      item: itemRowSchema,
      deliverableId: z.string().nullable(),
      score: z.number(),
      because: z.array(z.enum(matchReasons)),
    }),
  ),
});
export type AmendmentRow = z.infer<typeof amendmentRowSchema>;

/**
 * POST /api/amendments/:id/apply; `due` where the letter gives no day, or another one counts. `text`: the demand as it is to read, where
 * the letter gives no new wording or not the whole. `pace`: asked for of a confirmed item, which goes on by it; one that nobody has
 * confirmed gets its day with the others. `replaces`: deliverables that the new pace comes in place of. `seen`: the item's `seq` on the page.
 */
export const applyAmendmentSchema = z.object({
  itemId: idSchema,
  seen: seenSchema.optional(),
  deliverableId: z.string().nullable().default(null),
  due: daySchema.nullable().default(null),
  text: z.string().trim().min(5, 'Skriv hva oppdraget er.').max(20_000).nullable().default(null),
  pace: z
    .object({ frequency: z.enum(seriesFrequencies), day: seriesDaySchema, from: daySchema })
    .nullable()
    .default(null),
  replaces: z.array(z.string()).max(100).default([]),
});

/** POST /api/amendments/:id/reject. */
export const rejectAmendmentSchema = z.object({ reason: reasonSchema });
