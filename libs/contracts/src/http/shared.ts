import { isLocalDate, type LocalDate } from '@tertial/domain';
import { z } from 'zod';

/** A day 'YYYY-MM-DD'. */
export const daySchema = z
  .string()
  .refine(isLocalDate, 'Skriv datoen som ÅÅÅÅ-MM-DD.')
  .transform((text) => text as LocalDate)
  .meta({ type: 'string', format: 'date' });

/** An instant, ISO 8601 in UTC. */
export const instantSchema = z.string().meta({ format: 'date-time' });

export const idSchema = z.uuid();

/** A reason that a person writes: it is shown to others, so it must say something. */
export const reasonSchema = z.string().trim().min(3, 'Skriv en begrunnelse på minst tre tegn.').max(2000);

/** RFC 9457 problem details; `detail` is a Norwegian sentence that a person can act on. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  /** Per field, where the input did not fit. */
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** One page of a list; `total` counts the whole list. */
export const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), total: z.number().int(), page: z.number().int(), size: z.number().int() });

export const personRefSchema = z.object({ id: idSchema, name: z.string() });
export type PersonRef = z.infer<typeof personRefSchema>;
