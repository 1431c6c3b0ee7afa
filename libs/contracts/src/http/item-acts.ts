import { frequencies } from '@tertial/domain';
import { z } from 'zod';
import { extensionFields, seenOfItems } from './command';
import { kindSchema } from './letter';
import { daySchema, idSchema, reasonSchema } from './shared';

/** A deliverable as a coordinator writes it: a date, or the main report that it follows, or neither (unsettled). */
export const deliverableInputSchema = z.object({
  label: z.string().trim().min(1).max(200).default('Leveranse'),
  due: daySchema.nullable(),
  report: z.enum(['T1', 'T2', 'T3']).nullable().default(null),
  /** How often, for what recurs; its day is given when the item is confirmed. */
  every: z.enum(frequencies).optional(),
  /** The words or the source that give the date. */
  raw: z.string().trim().max(1000).default(''),
});

const itemFields = {
  kind: kindSchema,
  text: z.string().trim().min(5, 'Skriv hva oppdraget er.').max(20_000),
  chapter: z.string().trim().max(50).nullable(),
  deliverables: z.array(deliverableInputSchema).min(1, 'Minst én leveranse.').max(50),
};

/** POST /api/items: an item by hand. */
export const newItemSchema = z.object({
  ...itemFields,
  kind: itemFields.kind.default('assignment'),
  letterId: idSchema.nullable().default(null),
  chapter: itemFields.chapter.default(null),
});

/** PATCH /api/items/:id, proposed items only; `version` is the one that was shown. What is not named stays as it is. */
export const itemChangeSchema = z.object(itemFields).partial().extend({ version: z.number().int() });
export type NewItem = z.output<typeof newItemSchema>;
export type ItemChange = z.output<typeof itemChangeSchema>;
export type DeliverableInput = z.output<typeof deliverableInputSchema>;

/** PUT /api/items/:id/exemption: the ground in words, e.g. 'offl. § 15 første ledd', null takes the mark away; `version` is the one that was shown. */
export const itemExemptionSchema = z.object({
  ground: z
    .string()
    .trim()
    .min(3, 'Skriv hjemmelen, for eksempel «offl. § 15 første ledd».')
    .max(200, 'Skriv hjemmelen med høyst 200 tegn.')
    .nullable(),
  version: z.number().int(),
});
export type ItemExemption = z.output<typeof itemExemptionSchema>;

/** POST /api/items/:id/restore, rejected items only; `version` is the one that was shown. */
export const restoreItemSchema = z.object({ version: z.number().int() });

export const confirmItemsSchema = z.object({
  itemIds: z.array(idSchema).min(1).max(1000),
  ownerId: idSchema.nullable().default(null),
  deputyId: idSchema.nullable().default(null),
  /** The question about deadlines in the past has been asked and answered with yes. */
  acceptPast: z.boolean().default(false),
});
export const rejectItemsSchema = z.object({ itemIds: z.array(idSchema).min(1).max(1000), reason: reasonSchema });
export const assignItemsSchema = z.object({
  itemIds: z.array(idSchema).min(1).max(1000),
  ...seenOfItems,
  ownerId: idSchema.nullable(),
  deputyId: idSchema.nullable().default(null),
});
/** POST /api/items/extend: one letter of the ministry moves many items' dates. */
export const extendItemsSchema = z.object({
  itemIds: z.array(idSchema).min(1).max(1000),
  /** Of items with several open deliverables: which of them the letter means, by the item's id. */
  deliverables: z.record(idSchema, z.array(z.string()).min(1).max(100)).optional(),
  ...seenOfItems,
  ...extensionFields,
});
/** Answer of the bulk acts: what was done, and for each of the others why not. */
export const bulkResultSchema = z.object({
  done: z.array(idSchema),
  pending: z.array(idSchema),
  refused: z.array(z.object({ itemId: idSchema, code: z.string(), sentence: z.string() })),
});
export type BulkResult = z.infer<typeof bulkResultSchema>;
