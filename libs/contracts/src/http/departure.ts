import { z } from 'zod';
import { daySchema, idSchema, instantSchema, personRefSchema } from './shared';

/** POST /api/departures: somebody leaves. A successor that is not named is the agency's coordinator. */
export const departureInputSchema = z.object({
  personId: idSchema,
  /** From this day on what is theirs is the successors'; today or earlier: at once. */
  day: daySchema,
  ownerSuccessorId: idSchema.nullable().default(null),
  deputySuccessorId: idSchema.nullable().default(null),
  /** Must be named when the agency's coordinator leaves. */
  coordinatorSuccessorId: idSchema.nullable().default(null),
  leaderSuccessorId: idSchema.nullable().default(null),
});
export type DepartureInput = z.output<typeof departureInputSchema>;

/** A person who leaves or has left, and how far the handing over has come. */
export const departureSchema = z.object({
  id: idSchema,
  person: personRefSchema,
  day: daySchema,
  owner: personRefSchema.nullable(),
  deputy: personRefSchema.nullable(),
  coordinator: personRefSchema.nullable(),
  leader: personRefSchema.nullable(),
  /** When the day had come and everything was handed over; null before. */
  doneAt: instantSchema.nullable(),
  /** Of the confirmed items: how many are handed over, wait for a worker, or needed nothing any more. */
  progress: z.object({ total: z.number().int(), done: z.number().int(), waiting: z.number().int() }),
});
export type Departure = z.infer<typeof departureSchema>;

/** GET /api/people/:id/holdings: what somebody would hand over. */
export const holdingsSchema = z.object({
  owns: z.number().int(),
  deputises: z.number().int(),
  leads: z.array(z.string()),
  coordinates: z.boolean(),
});
export type Holdings = z.infer<typeof holdingsSchema>;
