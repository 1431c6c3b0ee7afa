import { frequencies, itemKinds, mainReports, notDeadlineReasons } from '@tertial/domain';
import { z } from 'zod';
import { deliverableInputSchema } from './item-acts';
import { spanSchema } from './letter';
import { daySchema, idSchema, instantSchema } from './shared';

const reportSchema = z.enum(mainReports);

/** Words of time that are no deadline, and why. */
export const notDeadlineSchema = z.object({
  id: idSchema,
  raw: z.string(),
  span: spanSchema,
  reason: z.enum(notDeadlineReasons),
  /** What the coordinator wrote, when it was she who said so. */
  note: z.string().nullable(),
  /** The item that holds the words, else the last one before them. */
  itemId: idSchema.nullable(),
  /** What the words give by themselves, where they give one day or report. */
  proposal: z.object({ due: daySchema.nullable(), report: reportSchema.nullable() }).nullable(),
});
export type NotDeadlineRow = z.infer<typeof notDeadlineSchema>;

/** Where an item's text and the words of its deadlines stand in the letter. */
export const itemPlacesSchema = z.object({
  itemId: idSchema,
  spans: z.array(spanSchema),
  deliverables: z.array(z.object({ id: z.string(), span: spanSchema })),
});
export type ItemPlaces = z.infer<typeof itemPlacesSchema>;

/** What a coordinator decided otherwise than the reader; the same form as the domain's `Correction`. */
export const correctionSchema = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('change-item'),
    kind: z.enum(itemKinds).optional(),
    text: z.string().optional(),
    chapter: z.string().nullable().optional(),
    deliverables: z.array(deliverableInputSchema).optional(),
  }),
  z.object({ act: z.literal('reject-item'), reason: z.string() }),
  z.object({ act: z.literal('split-item'), first: z.string() }),
  z.object({ act: z.literal('merge-items'), next: z.string() }),
  z.object({ act: z.literal('answer-question'), resolution: z.string() }),
  z.object({
    act: z.literal('make-deadline'),
    due: daySchema.nullable(),
    report: reportSchema.nullable(),
    every: z.enum(frequencies).nullable().optional(),
    item: z.string(),
  }),
  z.object({ act: z.literal('not-deadline'), reason: z.enum(notDeadlineReasons), note: z.string().nullable() }),
]);

export const rememberedTargets = ['item', 'question', 'not-deadline', 'deliverable'] as const;

/** What was decided of the same wording in another letter of the agency, as it would be in this one. Applied only on her word. */
export const rememberedSchema = z.object({
  id: idSchema,
  target: z.object({ kind: z.enum(rememberedTargets), id: z.string() }),
  correction: correctionSchema,
  letterTitle: z.string(),
  letterYear: z.number().int().nullable(),
  at: instantSchema,
  by: z.string(),
});
export type Remembered = z.infer<typeof rememberedSchema>;

/** GET /api/letters/:id/review: what the review needs beside items, questions and text. */
export const reviewSchema = z.object({
  notDeadlines: z.array(notDeadlineSchema),
  places: z.array(itemPlacesSchema),
  /** Items that went into another one. */
  merged: z.array(idSchema),
  remembered: z.array(rememberedSchema),
});
export type LetterReviewAnswer = z.infer<typeof reviewSchema>;

/** POST /api/letters/:id/deadlines: the words at `span` are a deadline of the item; in place of what they were before. */
export const makeDeadlineSchema = z
  .object({
    itemId: idSchema,
    span: spanSchema,
    due: daySchema.nullable(),
    report: reportSchema.nullable().default(null),
    /** How often, for what recurs; its day is given when the item is confirmed. */
    every: z.enum(frequencies).nullable().default(null),
    /** The words demand something of which nobody knows yet when it is due: it is asked for, never guessed. */
    undated: z.boolean().default(false),
    /** The question about these words, which is answered by it. */
    questionId: idSchema.nullable().default(null),
  })
  .refine(
    ({ due, report, every, undated }) => [due, report, every, undated || null].filter((it) => it !== null).length === 1,
    'Skriv en dato, eller velg rapporten som fristen følger, hvor ofte den kommer, eller at datoen ikke er kjent.',
  );

/** POST /api/letters/:id/not-deadlines: the words that gave this deliverable its deadline are none. */
export const declareNotDeadlineSchema = z.object({
  deliverableId: z.string().max(200),
  reason: z.enum(notDeadlineReasons),
  note: z.string().trim().max(500).nullable().default(null),
});

/** POST /api/letters/:id/items: an item that stands in the letter and was not found. */
export const passageItemSchema = z.object({
  span: spanSchema,
  kind: z.enum(itemKinds).default('assignment'),
  text: z.string().trim().min(5, 'Skriv hva oppdraget er.').max(20_000),
  deliverables: z.array(deliverableInputSchema).max(50),
  questionId: idSchema.nullable().default(null),
});

/** GET /api/letters/:id/times?from&to: a piece of the letter folded, and the deliverables that its words of time give. */
export const timesQuerySchema = z.object({ from: z.coerce.number().int().min(0), to: z.coerce.number().int().min(0) });
export const timesSchema = z.object({ text: z.string(), deliverables: z.array(deliverableInputSchema) });
export type PassageTimes = z.infer<typeof timesSchema>;

/** POST /api/items/:id/split: `at` is an offset in the item's text, where the second part begins. */
export const splitItemSchema = z.object({ version: z.number().int(), at: z.number().int().min(1) });
/** POST /api/items/:id/merge: with another proposed item of the letter; the one that stands first keeps its id. */
export const mergeItemsSchema = z.object({
  version: z.number().int(),
  withId: idSchema,
  withVersion: z.number().int(),
});
/** POST /api/letters/:id/remembered/:correction/apply */
export const applyRememberedSchema = z.object({ targetId: z.string().max(200) });

/** The items that an act of the review left behind, the one to look at first. */
export const reviewActSchema = z.object({ itemIds: z.array(idSchema) });
export type ReviewActAnswer = z.infer<typeof reviewActSchema>;
