import { POLICY_SCOPES, SENDING_HOURS } from '@tertial/domain';
import { z } from 'zod';
import { kindSchema } from './letter';
import { daySchema, idSchema, instantSchema } from './shared';

const days = z.number('Skriv et tall.');
const steps = z.array(days);

/** Fields of a policy; what is not there is decided by the layer above. What the numbers may be is the domain's matter. */
export const policyFieldsSchema = z.object({
  /** Days before a deadline whose lead time is `longLeadDays` or more. */
  beforeLong: steps.optional(),
  beforeShort: steps.optional(),
  longLeadDays: days.optional(),
  overdueEveryDays: days.optional(),
  /** Working days after the deadline. */
  escalateCoordinatorAfter: days.optional(),
  escalateLeaderAfter: days.optional(),
  acknowledgeWithin: days.optional(),
  acceptWithin: days.optional(),
  chaseEveryDays: days.optional(),
  /** Working days from the inner deadline to the ministry's; 0: none. */
  innerWorkingDays: days.optional(),
  /** 'HH:mm' in Oslo; of an agency only. */
  sendAt: z.string().optional(),
});

/** Rules in a file: the agency's, and those of kinds of items above them. */
export const policyFileSchema = z.strictObject({
  agency: policyFieldsSchema.strict().optional(),
  kinds: z.partialRecord(kindSchema, policyFieldsSchema.strict()).optional(),
});
export type PolicyFile = z.infer<typeof policyFileSchema>;

const scopeSchema = z.enum(POLICY_SCOPES);

/** What one layer decides, who decided it and when. */
export const policyLayerSchema = z.object({
  scope: scopeSchema,
  /** The kind's name or the item's id; empty for the agency. */
  target: z.string(),
  version: z.number().int(),
  fields: policyFieldsSchema,
  at: instantSchema,
  by: z.string(),
  /** Of an item: the beginning of its text. */
  itemText: z.string().nullable(),
});
export type PolicyLayer = z.infer<typeof policyLayerSchema>;

const wholePolicySchema = policyFieldsSchema.required();

/** GET /api/policies */
export const policiesSchema = z.object({
  /** What holds where nobody has decided otherwise. */
  default: wholePolicySchema,
  layers: z.array(policyLayerSchema),
  sendingHours: z.array(z.enum(SENDING_HOURS as [string, ...string[]])),
});
export type Policies = z.infer<typeof policiesSchema>;

const targetSchema = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('agency') }),
  z.object({ scope: z.literal('kind'), kind: kindSchema }),
  z.object({ scope: z.literal('item'), itemId: idSchema }),
]);

/** GET /api/policies/item/:id and the like: what a layer decides, and what holds where it decides nothing. */
export const policyViewSchema = z.object({
  /** Of the newest version; 0 before the first. */
  version: z.number().int(),
  fields: policyFieldsSchema,
  /** What the layers above give. */
  above: wholePolicySchema,
  /** How many items under way it concerns. */
  items: z.number().int(),
});
export type PolicyView = z.infer<typeof policyViewSchema>;

/** POST /api/policies/view */
export const policyTargetSchema = z.object({ target: targetSchema });
/** POST /api/policies/preview */
export const policyPreviewInputSchema = z.object({ target: targetSchema, fields: policyFieldsSchema });
/** PUT /api/policies; no fields take the layer away. */
export const policyInputSchema = policyPreviewInputSchema.extend({
  /** The version that was shown; refused when somebody has saved another one meanwhile. */
  version: z.number().int().min(0),
});
export type PolicyTargetInput = z.output<typeof targetSchema>;

const mailDaySchema = z.object({
  at: instantSchema,
  day: daySchema,
  /** How many things are told in it. */
  lines: z.number().int(),
});
const changedMailSchema = z.object({ before: mailDaySchema, after: mailDaySchema });

/** What a change would do to the mails of the coming year, if nobody acts. */
export const policyDifferenceSchema = z.object({
  from: daySchema,
  until: daySchema,
  before: z.number().int(),
  after: z.number().int(),
  come: z.number().int(),
  go: z.number().int(),
  move: z.number().int(),
  otherwise: z.number().int(),
  persons: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      before: z.number().int(),
      after: z.number().int(),
      come: z.array(mailDaySchema),
      go: z.array(mailDaySchema),
      move: z.array(changedMailSchema),
      /** The same moment, other lines. */
      otherwise: z.array(changedMailSchema),
    }),
  ),
});
export type PolicyDifference = z.infer<typeof policyDifferenceSchema>;

/** What saving did: `replanned` items have been asked to plan anew; the rest follows within the hour. */
export const policySavedSchema = z.object({
  version: z.number().int(),
  items: z.number().int(),
  replanned: z.number().int(),
});
export type PolicySaved = z.infer<typeof policySavedSchema>;

/** A day on which the agency is closed, beside weekends, public holidays, and 24 and 31 December. */
export const closedDaySchema = z.object({ day: daySchema, reason: z.string() });
export type ClosedDay = z.infer<typeof closedDaySchema>;
export const closedDayInputSchema = z.object({
  day: daySchema,
  reason: z.string().trim().min(3, 'Skriv hvorfor dagen er stengt, med minst tre tegn.').max(200),
});
export const closedDayParamSchema = daySchema;
/** GET /api/closed-days: of today and later. */
export const closedDaysSchema = z.array(closedDaySchema);
