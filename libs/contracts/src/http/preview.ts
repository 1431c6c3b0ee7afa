import { z } from 'zod';
import { seriesDaySchema, seriesFrequencies } from './series';
import { daySchema, idSchema, instantSchema, pageOf, personRefSchema } from './shared';

/** GET /api/preview: the agency's, or what is to one person or about one item. */
export const previewQuerySchema = z.object({
  person: idSchema.optional(),
  /** Mails with a line about this item, and of those only these lines. */
  item: idSchema.optional(),
  page: z.coerce.number().int().min(1).default(1),
  size: z.coerce.number().int().min(1).max(100).default(50),
});
export type PreviewQuery = z.input<typeof previewQuerySchema>;

export const previewLineSchema = z.object({
  /** null for a line that is about no item. */
  itemId: idSchema.nullable(),
  /** The beginning of the demand, or what the line is about. */
  text: z.string(),
  /** The deliverable's name; null for a line about the whole item. */
  label: z.string().nullable(),
  due: daySchema.nullable(),
  reasons: z.array(z.string()),
  /** Whose line it is, where somebody stands in. */
  onBehalfOf: z.string().nullable(),
});

/** One mail that will be sent if nobody acts. */
export const previewMailSchema = z.object({
  day: daySchema,
  at: instantSchema,
  to: personRefSchema,
  subject: z.string(),
  /** How many lines it has; `lines` are the first of them. */
  total: z.number().int(),
  lines: z.array(previewLineSchema),
});
export type PreviewMailRow = z.infer<typeof previewMailSchema>;

export const previewPageSchema = pageOf(previewMailSchema).extend({ from: daySchema, until: daySchema });
export type PreviewPage = z.infer<typeof previewPageSchema>;

/** POST /api/series-dates: a rule that may come to hold, from a day on. */
export const seriesRuleSchema = z.object({
  frequency: z.enum(seriesFrequencies),
  day: seriesDaySchema,
  /** null: from today. */
  from: daySchema.nullable().default(null),
});
export type SeriesRule = z.input<typeof seriesRuleSchema>;

/** The days on which its occurrences fall in the year from then on, in order. */
export const seriesDatesSchema = z.object({
  from: daySchema,
  until: daySchema,
  dates: z.array(
    z.object({
      period: z.string(),
      /** 'Mars 2026' */
      label: z.string(),
      /** null while the date that it follows is unknown. */
      due: daySchema.nullable(),
    }),
  ),
});
export type SeriesDates = z.infer<typeof seriesDatesSchema>;
