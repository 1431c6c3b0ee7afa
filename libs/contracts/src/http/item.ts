import { z } from 'zod';
import { commandKinds, evidenceSchema } from './command';
import { itemAmendmentSchema } from './item-amendment';
import { kindSchema, spanSchema } from './letter';
import { seriesSchema, setAsideReasons } from './series';
import { daySchema, idSchema, instantSchema, pageOf, personRefSchema } from './shared';

export const registerStatuses = ['proposed', 'confirmed', 'rejected'] as const;

export const deliverableStatuses = [
  'planned',
  'acknowledged',
  'delivered',
  'accepted',
  'returned',
  'cancelled',
  'superseded',
  'carried-over',
] as const;

export const unsettledReasons = ['anchor', 'vague', 'event', 'frequency'] as const;

/** A deliverable in lists: its status and the facts beside it. */
export const deliverableRowSchema = z.object({
  id: z.string(),
  label: z.string(),
  status: z.enum(deliverableStatuses),
  due: daySchema.nullable(),
  originalDue: daySchema.nullable(),
  /** The ministry has given more time: an extension, a later letter's date, or a new one in another year. */
  extended: z.boolean(),
  unsettled: z.enum(unsettledReasons).nullable(),
  /** Norwegian: why this date. */
  why: z.string(),
  raw: z.string(),
  report: z.string().nullable(),
  informational: z.boolean(),
  /** Open after its day has ended in Oslo, judged today. */
  overdue: z.boolean(),
  dueSoon: z.boolean(),
  /** Days past the deadline: of the delivery when delivered late, else until today when overdue, else 0. */
  daysLate: z.number().int(),
  /** Ever missed; never clears itself. */
  missedAt: instantSchema.nullable(),
  deliveredAt: instantSchema.nullable(),
  deadlineVersion: z.number().int(),
  /** Whose date it is: the ministry's, or an inner one after a return, which is no extension. */
  binding: z.enum(['ministry', 'inner']),
  /** The agency's own date before the ministry's, or to plan by while that is unsettled. */
  innerDue: daySchema.nullable(),
  /** Asked for and not answered. */
  extensionRequest: z
    .object({
      askedAt: instantSchema,
      /** Who asked, by name. */
      by: z.string(),
      reason: z.string(),
      proposed: daySchema,
      forwarded: z.object({ on: daySchema, reference: z.string() }).nullable(),
    })
    .nullable(),
  waiting: z.object({ on: z.string(), since: daySchema, chaseOn: daySchema }).nullable(),
  /** The written reason why it was closed without evidence; null when there is evidence or no delivery. */
  withoutEvidence: z.string().nullable(),
  /** Of a recurring item: '2026-03', '2026-K1', '2026-T1', '2026-H1', '2026', or a given day. */
  period: z.string().nullable(),
  /** Why there is no such occurrence for now; it is cancelled then. */
  setAside: z.enum(setAsideReasons).nullable(),
});
export type DeliverableRow = z.infer<typeof deliverableRowSchema>;

export const itemRowSchema = z.object({
  id: idSchema,
  kind: kindSchema,
  registerStatus: z.enum(registerStatuses),
  /** It is rejected because it was joined with another item: it is not taken back by itself. */
  merged: z.boolean(),
  chapter: z.string().nullable(),
  heading: z.string().nullable(),
  /** First words of the text, for lists. */
  title: z.string(),
  text: z.string(),
  /** The goal that it serves, as printed. */
  goal: z.string().nullable(),
  /** Its footnotes. */
  notes: z.array(z.string()),
  /** What the letter says of a research assignment beside its text. */
  research: z.object({ type: z.string().nullable().optional(), comments: z.string().nullable().optional() }).nullable(),
  page: z.number().int().nullable(),
  /** Where it stands in the letter's stored text; null when it was added by hand. */
  span: spanSchema.nullable(),
  letterId: idSchema.nullable(),
  letterTitle: z.string().nullable(),
  owner: personRefSchema.nullable(),
  deputy: personRefSchema.nullable(),
  /** The last day of the owner's absence today; only for who stands in, and the coordinator. */
  ownerAwayUntil: daySchema.nullable().optional(),
  acknowledged: z.boolean(),
  closed: z.boolean(),
  version: z.number().int(),
  /** Number of the last event of a confirmed item: what a command given from here has `seen`. */
  seq: z.number().int(),
  /** The ground on which it is exempt from public disclosure; null for what is not. */
  exempt: z.string().nullable(),
  /** What recurs; null for an item that is done once. */
  series: seriesSchema.nullable(),
  deliverables: z.array(deliverableRowSchema),
});
export type ItemRow = z.infer<typeof itemRowSchema>;

/** What time and people have made of an item; each is the list behind the count of the same name in `attention`. */
export const itemViews = [
  'open',
  'overdue',
  'due-soon',
  'due-this-week',
  'late',
  'unsettled',
  'unacknowledged',
  'waiting-acceptance',
  'extension-requested',
  'waiting',
  'escalated',
  'closed',
] as const;
export type ItemView = (typeof itemViews)[number];

/**
 * Query of GET /api/items; `owner`: 'me', 'mine' (also those for whom who asks stands in today), 'none' or a person's id; `view`
 * narrows by what time has made of it.
 */
export const itemQuerySchema = z.object({
  letter: idSchema.optional(),
  registerStatus: z.enum(registerStatuses).optional(),
  kind: kindSchema.optional(),
  owner: z.union([z.literal('me'), z.literal('mine'), z.literal('none'), idSchema]).optional(),
  view: z.enum(itemViews).optional(),
  q: z.string().max(200).optional(),
  page: z.coerce.number().int().min(1).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
});
export type ItemQuery = z.input<typeof itemQuerySchema>;
export const itemPageSchema = pageOf(itemRowSchema);
export type ItemPage = z.infer<typeof itemPageSchema>;

export const historyEntrySchema = z.object({
  seq: z.number().int(),
  at: instantSchema,
  by: z.string(),
  deliverableId: z.string().nullable(),
  /** Norwegian sentence. */
  what: z.string(),
});

export const planRowSchema = z.object({
  key: z.string(),
  step: z.string(),
  deliverableId: z.string().nullable(),
  role: z.enum(['owner', 'coordinator', 'leader']),
  /** Who it would go to today; null when nobody has the role. */
  to: personRefSchema.nullable(),
  /** On an item's page the day of the round that will tell it. */
  sendOn: daySchema,
  reason: z.string(),
  sentAt: instantSchema.nullable(),
});

export type PlanRow = z.infer<typeof planRowSchema>;

export const deadlineVersionSchema = z.object({
  version: z.number().int(),
  due: daySchema.nullable(),
  why: z.string(),
  rule: z.string(),
  reference: z.string().nullable(),
  from: instantSchema,
});

export const deliverableDetailSchema = deliverableRowSchema.extend({
  versions: z.array(deadlineVersionSchema),
  /** The dates that may have been entered wrongly: the ministry's, newest first, then the inner one of a return. */
  correctable: z.array(z.object({ version: z.number().int(), due: daySchema, binding: z.enum(['ministry', 'inner']) })),
  deliveries: z.array(
    z.object({
      at: instantSchema,
      by: z.string(),
      evidence: z.array(evidenceSchema),
      note: z.string().nullable(),
      daysLate: z.number().int(),
    }),
  ),
});

/** An item of another year that this one goes on from or in. */
export const linkedItemSchema = z.object({
  id: idSchema,
  title: z.string(),
  letterTitle: z.string().nullable(),
  choice: z.enum(['carried-over', 'replaced']),
});

/** What ties an item to those of other years' letters. */
export const itemLinksSchema = z.object({
  earlier: z.array(linkedItemSchema),
  later: linkedItemSchema.nullable(),
  /** Where the words stand, when that is an earlier letter than the item's own. */
  source: z
    .object({
      letterId: idSchema.nullable(),
      letterTitle: z.string().nullable(),
      chapter: z.string().nullable(),
      page: z.number().int().nullable(),
      heading: z.string().nullable(),
      span: spanSchema.nullable(),
    })
    .nullable(),
});
export type ItemLinks = z.infer<typeof itemLinksSchema>;

export const itemDetailSchema = itemRowSchema.extend({
  agencyId: idSchema,
  number: z.string().nullable(),
  rejectReason: z.string().nullable(),
  parties: z.array(z.string()),
  lead: z.string().nullable(),
  deliverables: z.array(deliverableDetailSchema),
  history: z.array(historyEntrySchema),
  links: itemLinksSchema,
  amendments: z.array(itemAmendmentSchema),
  plan: z.array(planRowSchema),
  /** What who asks may do now: the page shows these and no others. */
  allowed: z.array(z.object({ kind: z.enum(commandKinds), deliverableIds: z.array(z.string()) })),
  /** Commands received that no worker has taken yet. */
  pending: z.array(z.object({ id: idSchema, kind: z.enum(commandKinds), receivedAt: instantSchema, by: z.string() })),
});
export type ItemDetail = z.infer<typeof itemDetailSchema>;
