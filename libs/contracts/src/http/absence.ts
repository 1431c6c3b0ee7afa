import { z } from 'zod';
import { daySchema, idSchema, personRefSchema } from './shared';

const absenceFields = z.object({
  from: daySchema,
  /** The last day away. */
  to: daySchema,
  deputyId: idSchema.nullable().default(null),
  note: z.string().trim().max(500).default(''),
});
const inOrder = { path: ['to'], error: 'Siste dag kan ikke være før første dag.' };

/** PUT /api/absences/:id. */
export const absenceInputSchema = absenceFields.refine(({ from, to }) => from <= to, inOrder);
/** POST /api/absences; a coordinator may name another person than herself. */
export const newAbsenceSchema = absenceFields
  .extend({ personId: idSchema.nullable().default(null) })
  .refine(({ from, to }) => from <= to, inOrder);
export type AbsenceInput = z.output<typeof absenceInputSchema>;

export const absenceSchema = z.object({
  id: idSchema,
  person: personRefSchema,
  from: daySchema,
  to: daySchema,
  deputy: personRefSchema.nullable(),
  note: z.string(),
});
export type AbsenceRow = z.infer<typeof absenceSchema>;
