import { RHYTHMS } from '@tertial/domain';
import { z } from 'zod';
import { idSchema, instantSchema } from './shared';

export const personRoles = ['coordinator', 'owner', 'ministry'] as const;
export type PersonRole = (typeof personRoles)[number];

export const personSchema = z.object({
  id: idSchema,
  /** null for people of the ministry. */
  agencyId: idSchema.nullable(),
  /** Of people of the ministry: which one; null while nobody has said it, and for everybody else. */
  ministry: z.string().nullable().optional(),
  unitId: idSchema.nullable(),
  unitName: z.string().nullable(),
  name: z.string(),
  email: z.string(),
  roles: z.array(z.enum(personRoles)),
  /** A unit's shared mailbox: owns items and gets mails as a person does; nobody signs in as it, and it is never away. */
  mailbox: z.boolean(),
  /** Whether what can wait comes day by day or gathered once a week. */
  rhythm: z.enum(RHYTHMS),
  /** Nothing is sent to an address before a coordinator has confirmed the person. */
  confirmedAt: instantSchema.nullable(),
  /** The mail server refused the address for good; null again when the address is changed. */
  refusedAt: instantSchema.nullable(),
  refusedAnswer: z.string().nullable(),
  /** Has left: gets no mail and cannot sign in. */
  leftAt: instantSchema.nullable(),
  openItems: z.number().int(),
});
export type Person = z.infer<typeof personSchema>;

const personFields = {
  name: z.string().trim().min(2, 'Skriv navnet.').max(200),
  email: z.email('Skriv en gyldig e-postadresse.'),
  unitId: idSchema.nullable(),
  roles: z.array(z.enum(personRoles)).min(1, 'Velg minst én rolle.'),
  /** The coordinator vouches for the address at once. */
  confirmed: z.boolean(),
};

export const newPersonSchema = z.object({
  ...personFields,
  unitId: personFields.unitId.default(null),
  roles: personFields.roles.default(['owner']),
  confirmed: personFields.confirmed.default(true),
  /** A unit's shared mailbox; what it is stays so. */
  mailbox: z.boolean().optional(),
});
/** PATCH /api/people/:id: what is not named stays as it is (so no defaults here: zod fills them in also in partial objects). */
export const personChangeSchema = z
  .object({
    ...personFields,
    rhythm: z.enum(RHYTHMS),
    /** The coordinator knows that mails do not arrive there, or that they do again. */
    undeliverable: z.boolean(),
  })
  .partial();
export type NewPerson = z.output<typeof newPersonSchema>;
export type PersonChange = z.output<typeof personChangeSchema>;

/** PUT /api/mail-rhythm: a person's own choice. */
export const mailRhythmSchema = z.object({ rhythm: z.enum(RHYTHMS) });
export type MailRhythm = z.output<typeof mailRhythmSchema>;

export const unitSchema = z.object({
  id: idSchema,
  name: z.string(),
  leader: z.object({ id: idSchema, name: z.string() }).nullable(),
});
const unitFields = {
  name: z.string().trim().min(2, 'Skriv navnet på enheten.').max(200),
  leaderId: idSchema.nullable(),
};
export const unitInputSchema = z.object({ ...unitFields, leaderId: unitFields.leaderId.default(null) });
/** PATCH /api/units/:id: what is not named stays as it is. */
export const unitChangeSchema = z.object(unitFields).partial();
export type Unit = z.infer<typeof unitSchema>;

/** GET /api/session. `demoPeople` only with AUTH=demo. */
export const sessionSchema = z.object({
  person: personSchema.nullable(),
  agency: z.object({ id: idSchema, name: z.string(), ministry: z.string() }).nullable(),
  demo: z.boolean(),
  demoPeople: z.array(personSchema),
});
export type Session = z.infer<typeof sessionSchema>;
export const signInSchema = z.object({ personId: idSchema });
