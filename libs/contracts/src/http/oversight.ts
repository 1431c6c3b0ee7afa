import { z } from 'zod';
import { kindSchema } from './letter';
import { daySchema, idSchema, instantSchema } from './shared';

/** One line of the ministry's lists, in the demand's own words. */
export const oversightRowSchema = z.object({
  itemId: idSchema,
  deliverableId: z.string(),
  kind: kindSchema,
  chapter: z.string().nullable(),
  text: z.string(),
  label: z.string(),
  due: daySchema,
  originalDue: daySchema.nullable(),
  daysLate: z.number().int(),
  deliveredAt: instantSchema.nullable(),
  status: z.string(),
  /** Why it was extended, newest first; empty when it was not. */
  extensions: z.array(z.object({ due: daySchema, why: z.string(), reference: z.string().nullable() })),
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
        unsettled: z.number().int(),
      }),
      overdue: z.array(oversightRowSchema),
      deliveredLate: z.array(oversightRowSchema),
      extended: z.array(oversightRowSchema),
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
  steps: z.array(z.object({ key: z.string(), step: z.string(), reason: z.string() })),
});
export type MailRow = z.infer<typeof mailRowSchema>;

/** POST /api/rounds: today's round, now. */
export const roundSchema = z.object({ workflowId: z.string() });

/** GET /api/attention, for the coordinator's first page: what needs her. */
export const attentionSchema = z.object({
  today: daySchema,
  overdue: z.number().int(),
  dueThisWeek: z.number().int(),
  unowned: z.number().int(),
  unacknowledged: z.number().int(),
  unsettled: z.number().int(),
  waitingAcceptance: z.number().int(),
  proposed: z.number().int(),
  openQuestions: z.number().int(),
  refusedAddresses: z.array(
    z.object({ personId: idSchema, name: z.string(), email: z.string(), answer: z.string().nullable() }),
  ),
});
export type Attention = z.infer<typeof attentionSchema>;
