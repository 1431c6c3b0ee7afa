import { itemKinds, letterTypes, mainReports, questionSubjects } from '@tertial/domain';
import { z } from 'zod';
import { movesSchema } from './anchor';
import { daySchema, idSchema, instantSchema, problemSchema } from './shared';

/** POST /api/letters (multipart, field `file`) answers 202 with this; GET /api/uploads/:id until stage is done or refused. */
export const uploadSchema = z.object({
  id: idSchema,
  fileName: z.string(),
  stage: z.enum(['received', 'reading', 'storing', 'done', 'refused']),
  /** 0–100 of the whole. */
  percent: z.number(),
  letterId: idSchema.nullable(),
  /** The same content was imported before: `letterId` is that letter, nothing was added. */
  duplicate: z.boolean(),
  refusal: problemSchema.nullable(),
  /** Norwegian: what the one who uploaded must know of the letter beside that, e.g. that it belongs to another agency. */
  note: z.string().nullable(),
});
export type Upload = z.infer<typeof uploadSchema>;

export const letterRowSchema = z.object({
  id: idSchema,
  title: z.string(),
  fileName: z.string(),
  year: z.number().int().nullable(),
  type: z.enum(letterTypes),
  ministry: z.string().nullable(),
  agencyName: z.string(),
  date: daySchema.nullable(),
  reference: z.string().nullable(),
  importedAt: instantSchema,
  counts: z.object({
    proposed: z.number().int(),
    confirmed: z.number().int(),
    rejected: z.number().int(),
    openQuestions: z.number().int(),
  }),
});
export type LetterRow = z.infer<typeof letterRowSchema>;

export const spanSchema = z.tuple([z.number().int(), z.number().int()]);

export const questionSchema = z.object({
  id: idSchema,
  about: z.enum(questionSubjects),
  raw: z.string(),
  span: spanSchema,
  /** The letter's text around it. */
  context: z.string(),
  itemId: idSchema.nullable(),
  resolvedAt: instantSchema.nullable(),
  resolution: z.string().nullable(),
});
export type LetterQuestion = z.infer<typeof questionSchema>;
export const resolveQuestionSchema = z.object({ resolution: z.string().trim().min(2).max(2000) });

/** One main report of a year: its date, or null as long as nobody has entered it. */
export const reportDateSchema = z.object({
  report: z.enum(mainReports),
  year: z.number().int(),
  due: daySchema.nullable(),
  source: z.string().nullable(),
  /** How many open deliverables follow it. */
  dependents: z.number().int(),
});
export const reportDateInputSchema = z.object({
  due: daySchema,
  source: z.string().trim().min(3, 'Skriv hvor datoen står, for eksempel «Styringskalender 2026».').max(500),
});

/** Answer of PUT /api/agencies/:id/report-dates/:year/:report: the date, and what it has moved. */
export const reportDateAnswerSchema = reportDateSchema.extend({ moves: movesSchema });
export type ReportDateAnswer = z.infer<typeof reportDateAnswerSchema>;
export type ReportDateRow = z.infer<typeof reportDateSchema>;

export const letterDetailSchema = letterRowSchema.extend({
  questions: z.array(questionSchema),
  reportDates: z.array(reportDateSchema),
  /** People the letter names: suggestions only. */
  contacts: z.array(
    z.object({
      name: z.string().nullable(),
      email: z.string().nullable(),
      /** Where the letter has the person; null: it does not say. */
      side: z.enum(['ministry', 'agency']).nullable(),
      known: z.boolean(),
      itemId: idSchema.nullable(),
    }),
  ),
});
export type LetterDetail = z.infer<typeof letterDetailSchema>;

export const kindSchema = z.enum(itemKinds);
