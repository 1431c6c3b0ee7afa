import { mainReports } from '@tertial/domain';
import { z } from 'zod';
import { seenOfItems } from './command';
import { itemRowSchema, registerStatuses, unsettledReasons } from './item';
import { kindSchema } from './letter';
import { daySchema, idSchema, instantSchema, personRefSchema, reasonSchema } from './shared';

/** What became of an unfinished item when the next year's letter came. */
export const carryOverChoices = ['carried-over', 'replaced', 'left'] as const;

/** GET /api/letters/:id/carry-over: what earlier years left unfinished; an offer stands until somebody settles it. */
export const carryOverOffersSchema = z.object({
  /** The letter's own year; null for a letter that takes nothing over (it has no year, or is no allocation letter). */
  year: z.number().int().nullable(),
  /** How many items of earlier years stand as they were read: nobody has confirmed them, so nothing of them is offered. */
  unconfirmed: z.number().int(),
  offers: z.array(
    z.object({
      item: itemRowSchema,
      /** The year that the item is from. */
      year: z.number().int(),
      settled: z
        .object({
          choice: z.enum(carryOverChoices),
          /** The item in which it goes on, or that replaces it. */
          later: z.object({ id: idSchema, title: z.string() }).nullable(),
          reason: z.string().nullable(),
          at: instantSchema,
          by: z.string(),
          /** Received; no worker has taken it yet. */
          pending: z.boolean(),
        })
        .nullable(),
    }),
  ),
});
export type CarryOverOffers = z.infer<typeof carryOverOffersSchema>;
export type CarryOverOffer = CarryOverOffers['offers'][number];

/** With which deadline unfinished items go on: their own, a day, or a main report of the letter's year. */
export const carriedDeadlineSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('keep') }),
  z.object({ kind: z.literal('date'), due: daySchema }),
  z.object({ kind: z.literal('report'), report: z.enum(mainReports) }),
]);

const itemIds = z.array(idSchema).min(1).max(1000);

/** POST /api/letters/:id/carry-over. */
export const carryOverInputSchema = z.object({ itemIds, ...seenOfItems, deadline: carriedDeadlineSchema });

/** POST …/carry-over/left: they stay with the earlier letter, as they are. */
export const leaveItemsSchema = z.object({ itemIds, reason: reasonSchema });

/** An item of an earlier year and one of this letter; `seen` is of the one that is changed by it. */
export const itemPairsSchema = z.object({
  pairs: z
    .array(z.object({ earlierId: idSchema, laterId: idSchema }))
    .min(1)
    .max(1000),
  ...seenOfItems,
});

/** An item where two letters are compared. */
export const comparedItemSchema = z.object({
  id: idSchema,
  kind: kindSchema,
  title: z.string(),
  chapter: z.string().nullable(),
  page: z.number().int().nullable(),
  registerStatus: z.enum(registerStatuses),
  /** As in a row of items. */
  seq: z.number().int(),
  owner: personRefSchema.nullable(),
});
export type ComparedItem = z.infer<typeof comparedItemSchema>;

const comparedDeadlineSchema = z.object({
  label: z.string(),
  due: daySchema.nullable(),
  unsettled: z.enum(unsettledReasons).nullable(),
  report: z.enum(mainReports).nullable(),
});

export const itemPairSchema = z.object({
  earlier: comparedItemSchema,
  later: comparedItemSchema,
  /** 0–1: how alike they are. */
  score: z.number(),
  /** The words are the same but for years that moved on with the letter. */
  sameWords: z.boolean(),
  /** The text of both: `same` and `removed` are the earlier one's, `same` and `added` the later one's. */
  words: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
  /** `next-year`: the same rule for its own year. */
  deadlines: z.array(
    z.object({
      kind: z.enum(['next-year', 'same', 'moved', 'new', 'gone']),
      before: comparedDeadlineSchema.nullable(),
      after: comparedDeadlineSchema.nullable(),
    }),
  ),
});
export type ComparedPair = z.infer<typeof itemPairSchema>;

/** GET /api/letters/:id/comparison: this letter beside the agency's last one of an earlier year. */
export const letterComparisonSchema = z.object({
  /** null when the agency has no letter of an earlier year. */
  earlier: z.object({ id: idSchema, title: z.string(), year: z.number().int() }).nullable(),
  pairs: z.array(itemPairSchema),
  /** Items of this letter that the earlier one has nothing like. */
  added: z.array(comparedItemSchema),
  /** Items of the earlier letter that this one has nothing like. */
  dropped: z.array(comparedItemSchema),
});
export type LetterComparison = z.infer<typeof letterComparisonSchema>;
