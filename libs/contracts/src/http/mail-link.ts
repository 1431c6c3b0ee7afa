import { mailLinkActions } from '@tertial/domain';
import { z } from 'zod';
import { evidenceSchema } from './command';
import { daySchema, idSchema, instantSchema } from './shared';

/**
 * `open`: it can be used; `done`: what it is for has been done, by it or otherwise; `received`: it was used, and what it asked for
 * waits to be carried out; `closed`: there is nothing to do any more; `not-yours`: somebody else is responsible now.
 */
export const mailLinkStandings = ['open', 'done', 'received', 'closed', 'not-yours'] as const;
export type MailLinkStanding = (typeof mailLinkStandings)[number];

/** GET /api/mail-link, the link's secret as bearer token: what the link is about. Looking changes nothing. */
export const mailLinkSchema = z.object({
  action: z.enum(mailLinkActions),
  standing: z.enum(mailLinkStandings),
  /** Norwegian: what happened, who did it and when; null while the link is open. */
  sentence: z.string().nullable(),
  personName: z.string(),
  /** The mail went to a shared mailbox: whoever uses the link gives a name. */
  mailbox: z.boolean(),
  itemId: idSchema,
  expiresAt: instantSchema,
  /** The demand; null for who is no longer responsible, and where nothing may be said before sign-in. */
  demand: z
    .object({
      text: z.string(),
      letterTitle: z.string().nullable(),
      chapter: z.string().nullable(),
      page: z.number().int().nullable(),
    })
    .nullable(),
  /** The deadlines that the link concerns: of one deliverable, or of all that are open in the item. */
  deliverables: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      due: daySchema.nullable(),
      originalDue: daySchema.nullable(),
      /** Norwegian: why this date. */
      why: z.string(),
      overdue: z.boolean(),
      daysLate: z.number().int(),
    }),
  ),
});
export type MailLinkView = z.infer<typeof mailLinkSchema>;

/** POST /api/mail-link: uses the link. `evidence` and `note` are for deliveries; `name`: of who acts from a shared mailbox. */
export const useMailLinkSchema = z.object({
  evidence: z.array(evidenceSchema).max(20).default([]),
  note: z.string().trim().max(4000).nullable().default(null),
  name: z.string().trim().max(200).nullable().default(null),
});
export type UseMailLink = z.output<typeof useMailLinkSchema>;
