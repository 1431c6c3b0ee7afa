import { z } from 'zod';
import { deliverableStatuses } from './item';
import { kindSchema } from './letter';
import { daySchema, idSchema, instantSchema, pageOf } from './shared';

/** One line of the ministry's lists, in the demand's own words. */
export const oversightRowSchema = z.object({
  itemId: idSchema,
  deliverableId: z.string(),
  kind: kindSchema,
  chapter: z.string().nullable(),
  text: z.string(),
  /** The ground on which the item is exempt from public disclosure; null for what is not. */
  exempt: z.string().nullable(),
  label: z.string(),
  due: daySchema,
  originalDue: daySchema.nullable(),
  /** Until today when overdue, else the most that a delivery came late; 0 when none did. */
  daysLate: z.number().int(),
  /** When the delivery came that was so late; the newest one may be another. */
  lateAt: instantSchema.nullable(),
  /** The first date that was not met; never clears itself. */
  missedAt: instantSchema.nullable(),
  deliveredAt: instantSchema.nullable(),
  status: z.enum(deliverableStatuses),
  /** Why it was extended, newest first; empty when it was not. */
  extensions: z.array(z.object({ due: daySchema, why: z.string(), reference: z.string().nullable() })),
  /** The date that the agency has asked this ministry for, once it has sent its request; null when none is unanswered. */
  requested: z.object({ due: daySchema, on: daySchema, reference: z.string() }).nullable(),
  /** The written reason why it was closed without evidence. */
  withoutEvidence: z.string().nullable(),
});
export type OversightRow = z.infer<typeof oversightRowSchema>;

/** GET /api/oversight, for the ministry: per agency. */
export const oversightSchema = z.object({
  today: daySchema,
  agencies: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      counts: z.object({
        total: z.number().int(),
        open: z.number().int(),
        delivered: z.number().int(),
        overdue: z.number().int(),
        deliveredLate: z.number().int(),
        extended: z.number().int(),
        requested: z.number().int(),
        unsettled: z.number().int(),
      }),
      overdue: z.array(oversightRowSchema),
      /** Handed over late; or missed and, without having been handed over in time, extended, moved, ended or sent back. */
      deliveredLate: z.array(oversightRowSchema),
      extended: z.array(oversightRowSchema),
      requested: z.array(oversightRowSchema),
    }),
  ),
});
export type Oversight = z.infer<typeof oversightSchema>;

/** GET /api/mails: the log of what was sent. */
export const mailRowSchema = z.object({
  id: idSchema,
  day: daySchema,
  to: z.string(),
  personName: z.string(),
  subject: z.string(),
  status: z.enum(['claimed', 'unsure', 'sent', 'refused', 'released']),
  attempts: z.number().int(),
  /** What the mail server answered last. */
  answer: z.string().nullable(),
  claimedAt: instantSchema,
  sentAt: instantSchema.nullable(),
  /** It says in its words what has become exempt from public disclosure since it was made. */
  tellsExempt: z.boolean(),
  steps: z.array(
    z.object({
      key: z.string(),
      step: z.string(),
      reason: z.string(),
      /** null for a line about an address. */
      itemId: idSchema.nullable(),
    }),
  ),
});
export type MailRow = z.infer<typeof mailRowSchema>;

/** Query of GET /api/mails, newest first. */
export const mailQuerySchema = z.object({
  day: daySchema.optional(),
  person: idSchema.optional(),
  /** Mails with a line about this item. */
  item: idSchema.optional(),
  status: z.enum(['claimed', 'unsure', 'sent', 'refused', 'released']).optional(),
  page: z.coerce.number().int().min(1).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
});
export type MailQuery = z.input<typeof mailQuerySchema>;
export const mailPageSchema = pageOf(mailRowSchema);
export type MailPage = z.infer<typeof mailPageSchema>;

/** GET /api/mails/:id: what was sent; `raw` are the bytes that went to the mail server, as text. */
export const mailContentSchema = mailRowSchema.extend({ text: z.string(), html: z.string(), raw: z.string() });
export type MailContent = z.infer<typeof mailContentSchema>;

/** POST /api/rounds: today's round, now. */
export const roundSchema = z.object({ workflowId: z.string() });

/** GET /api/rounds/latest: the newest round, by a coordinator or by the clock; null when there has been none. */
export const latestRoundSchema = z
  .object({
    workflowId: z.string(),
    status: z.enum(['running', 'done', 'failed']),
    startedAt: instantSchema,
    endedAt: instantSchema.nullable(),
    /** Set when the round is done; `held` is false on a day that is no working day. */
    result: z
      .object({
        day: daySchema,
        held: z.boolean(),
        sent: z.number().int(),
        refused: z.number().int(),
        left: z.number().int(),
      })
      .nullable(),
  })
  .nullable();
export type LatestRound = z.infer<typeof latestRoundSchema>;

/** GET /api/health: 200 when the database answers, else 503. Without the engine commands wait, which is no fault of the API. */
export const healthSchema = z.object({
  status: z.enum(['ok', 'degraded', 'down']),
  database: z.enum(['up', 'down']),
  engine: z.enum(['up', 'down']),
});
export type Health = z.infer<typeof healthSchema>;

/** GET /api/attention, for the coordinator's first page: what needs her. */
export const attentionSchema = z.object({
  today: daySchema,
  overdue: z.number().int(),
  dueThisWeek: z.number().int(),
  unowned: z.number().int(),
  unacknowledged: z.number().int(),
  /** Deliverables without a date, as the mails and the ministry count them; they stand in so many items. */
  unsettled: z.number().int(),
  unsettledItems: z.number().int(),
  waitingAcceptance: z.number().int(),
  extensionRequests: z.number().int(),
  waiting: z.number().int(),
  escalated: z.number().int(),
  proposed: z.number().int(),
  openQuestions: z.number().int(),
  refusedAddresses: z.array(
    z.object({ personId: idSchema, name: z.string(), email: z.string(), answer: z.string().nullable() }),
  ),
});
export type Attention = z.infer<typeof attentionSchema>;
