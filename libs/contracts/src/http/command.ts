import { z } from 'zod';
import { seriesCommandSchemas } from './series';
import { daySchema, idSchema, reasonSchema } from './shared';

export const commandKinds = [
  'assign',
  'acknowledge',
  'deliver',
  'accept',
  'return',
  'withdraw',
  'request-extension',
  'forward-extension',
  'refuse-extension',
  'extend',
  'settle',
  'correct-date',
  'record-event',
  'set-inner',
  'wait',
  'stop-waiting',
  'nudge',
  'decline',
  'cancel',
  'carry-over',
  'supersede',
  'move',
  'amend',
  'set-series-day',
  'change-series',
  'pause-series',
  'resume-series',
  'end-series',
] as const;

export const evidenceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), fileId: idSchema, name: z.string() }),
  z.object({
    kind: z.literal('link'),
    url: z.url({ protocol: /^https?$/, error: 'Lenken må begynne med http:// eller https://.' }),
  }),
  z.object({
    kind: z.literal('archive'),
    reference: z.string().trim().min(3, 'Skriv arkivreferansen, for eksempel 26/123-4.').max(200),
  }),
]);
export type EvidenceInput = z.infer<typeof evidenceSchema>;

const onDeliverable = { deliverableId: z.string() };

/** What an extension says: the new date, why, where it is granted, and on which day it was decided (absent: today). */
export const extensionFields = {
  due: daySchema,
  reason: reasonSchema,
  reference: z.string().trim().min(3, 'Skriv hvilket brev eller hvilken e-post som gir utsettelsen.').max(500),
  decidedOn: daySchema.optional(),
};

export const commandBodySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('assign'), ownerId: idSchema.nullable(), deputyId: idSchema.nullable() }),
  z.object({ kind: z.literal('acknowledge') }),
  z.object({
    kind: z.literal('deliver'),
    ...onDeliverable,
    evidence: z.array(evidenceSchema).max(20),
    note: z.string().trim().max(4000).nullable().default(null),
  }),
  z.object({ kind: z.literal('accept'), ...onDeliverable }),
  z.object({
    kind: z.literal('return'),
    ...onDeliverable,
    reason: reasonSchema,
    due: daySchema,
    reference: z.string().trim().max(500).nullable().optional(),
  }),
  z.object({ kind: z.literal('withdraw'), ...onDeliverable, reason: reasonSchema }),
  z.object({ kind: z.literal('request-extension'), ...onDeliverable, due: daySchema, reason: reasonSchema }),
  z.object({
    kind: z.literal('forward-extension'),
    ...onDeliverable,
    on: daySchema,
    reference: z.string().trim().min(3, 'Skriv hvilken e-post eller hvilket brev den er sendt med.').max(500),
  }),
  z.object({
    kind: z.literal('refuse-extension'),
    ...onDeliverable,
    reason: reasonSchema,
    reference: z.string().trim().max(500).nullable().default(null),
  }),
  z.object({ kind: z.literal('extend'), ...onDeliverable, ...extensionFields }),
  z.object({
    kind: z.literal('correct-date'),
    ...onDeliverable,
    due: daySchema,
    reason: reasonSchema,
    /** Which version of the deadline was wrong, of those that are `correctable`; absent: the first of them. */
    version: z.number().int().min(1).optional(),
  }),
  z.object({
    kind: z.literal('record-event'),
    ...onDeliverable,
    what: z.string().trim().min(3, 'Skriv hva som skjedde.').max(500),
    on: daySchema,
    due: daySchema,
  }),
  z.object({
    kind: z.literal('set-inner'),
    ...onDeliverable,
    workingDays: z.number().int().nullable().default(null),
    due: daySchema.nullable().default(null),
  }),
  z.object({
    kind: z.literal('wait'),
    ...onDeliverable,
    on: z.string().trim().min(2, 'Skriv hvem eller hva det ventes på.').max(200),
    since: daySchema,
    chaseOn: daySchema,
  }),
  z.object({ kind: z.literal('stop-waiting'), ...onDeliverable }),
  z.object({ kind: z.literal('nudge'), ...onDeliverable, words: z.string().trim().max(500).default('') }),
  z.object({
    kind: z.literal('settle'),
    ...onDeliverable,
    due: daySchema,
    source: z.string().trim().min(3, 'Skriv hvor datoen står.').max(500),
  }),
  z.object({ kind: z.literal('decline'), reason: reasonSchema }),
  z.object({
    kind: z.literal('cancel'),
    deliverableId: z.string().nullable().default(null),
    reason: reasonSchema,
    reference: z.string().trim().max(500).nullable().default(null),
  }),
  ...seriesCommandSchemas,
]);

/** The item's `seq` on the page that somebody acts from: what others have changed since, and he has not seen, is told before it is done. */
export const seenSchema = z.number().int().min(0);
/** By item, the `seq` that the page showed; an item that is not named is acted on as it is. */
export const seenOfItems = { seen: z.record(idSchema, seenSchema).optional() };

/**
 * POST /api/items/:id/commands. `id` is made by who asks, so that a repeated request is the same command. With `seen` a command is
 * refused (`changed-since`) when what it is about has been changed by somebody else after that.
 */
export const commandRequestSchema = z.object({ id: idSchema, seen: seenSchema.optional(), body: commandBodySchema });

/** 200 done, 202 pending ("mottatt, behandles"); a refusal is a problem with status 409. */
export const commandAnswerSchema = z.object({ outcome: z.enum(['done', 'pending']), message: z.string() });
export type CommandAnswer = z.infer<typeof commandAnswerSchema>;

/** POST /api/files (multipart, field `file`). */
export const storedFileSchema = z.object({ id: idSchema, name: z.string(), size: z.number().int() });
export type StoredFile = z.infer<typeof storedFileSchema>;
