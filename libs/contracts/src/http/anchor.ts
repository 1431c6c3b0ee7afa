import { dateRuleScopes, dateRuleSubjects, isDayOfYear, mainReports } from '@tertial/domain';
import { z } from 'zod';
import { daySchema, idSchema, instantSchema } from './shared';

/** What a new date, or a new version of a rule, has moved; or, of a preview, would move. */
export const movesSchema = z.object({
  /** Deliverables of confirmed items that have got a new version of their deadline. */
  moved: z.number().int(),
  /** In so many items. */
  items: z.number().int(),
  /** Deliverables of items that nobody has confirmed yet. */
  proposed: z.number().int(),
  /** Those who are told, each once, and how many of their items it concerns. */
  persons: z.array(z.object({ id: idSchema, name: z.string(), items: z.number().int() })),
  /** Deliverables that keep the date that they have, by the reason: 'har fått utsatt frist av departementet'. */
  kept: z.array(z.object({ because: z.string(), deliverables: z.number().int() })),
});
export type MovesAnswer = z.infer<typeof movesSchema>;

const versionSchema = z.object({
  version: z.number().int(),
  source: z.string(),
  /** null for the state's own rules. */
  at: instantSchema.nullable(),
  byName: z.string().nullable(),
});

/** A rule with the budget year from which it holds. */
export const dateRuleSchema = versionSchema.extend({
  subject: z.enum(dateRuleSubjects),
  scope: z.enum(dateRuleScopes),
  month: z.number().int(),
  day: z.number().int(),
  fromYear: z.number().int(),
});
export type DateRuleAnswer = z.infer<typeof dateRuleSchema>;

/** The version of a rule that holds for a budget year, with the day that it gives. */
const ruleInForceSchema = dateRuleSchema
  .pick({ subject: true, scope: true, version: true, source: true })
  .extend({ day: daySchema });

/** GET /api/agencies/:id/anchors/:year: what the deadlines of a budget year are counted from, with every version. */
export const anchorsSchema = z.object({
  year: z.number().int(),
  anchors: z.array(
    z.object({
      report: z.enum(mainReports),
      /** null: unknown. */
      due: daySchema.nullable(),
      source: z.string().nullable(),
      /** Of the date that was entered; 0: the rule gives it, or it is unknown. */
      version: z.number().int(),
      dateRule: dateRuleSchema.pick({ subject: true, scope: true, version: true }).optional(),
      /** Open deliverables that follow it, and those of them without a date. */
      following: z.number().int(),
      waiting: z.number().int(),
    }),
  ),
  entered: z.array(versionSchema.extend({ report: z.enum(mainReports), due: daySchema })),
  byRule: z.array(ruleInForceSchema),
  rules: z.array(dateRuleSchema),
});
export type AnchorsAnswer = z.infer<typeof anchorsSchema>;

/** GET /api/ministries/date-rules/:year: what a ministry has decided for its agencies, with every version; the state's own rules last. */
export const ministryRulesSchema = z.object({
  year: z.number().int(),
  ministries: z.array(
    z.object({
      name: z.string(),
      agencies: z.array(z.string()),
      byRule: z.array(ruleInForceSchema),
      rules: z.array(dateRuleSchema),
    }),
  ),
});
export type MinistryRules = z.infer<typeof ministryRulesSchema>;

/** PUT /api/agencies/:id/date-rules/:subject or /api/ministries/:name/date-rules/:subject, and POST …/preview: a new version of the agency's or the ministry's own rule. */
export const dateRuleInputSchema = z
  .object({
    month: z.number().int().min(1).max(12),
    day: z.number().int().min(1).max(31),
    fromYear: z.number().int().min(2000).max(2100),
    source: z.string().trim().min(3, 'Skriv hvor regelen står, for eksempel «Rundskriv R-1/2027».').max(500),
    /** The newest version of the agency's or the ministry's own as it was shown, 0 where there was none. */
    version: z.number().int().min(0),
  })
  .refine(({ month, day }) => isDayOfYear(month, day), { message: 'Dagen finnes ikke i måneden.', path: ['day'] });
export type DateRuleInput = z.infer<typeof dateRuleInputSchema>;
