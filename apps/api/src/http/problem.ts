import type { Problem } from '@tertial/contracts';
import type { Refusal } from '@tertial/domain';

export type FieldFault = NonNullable<Problem['errors']>[number];

const TITLES: Record<number, string> = {
  400: 'Ugyldig innhold',
  401: 'Ikke logget inn',
  403: 'Ingen tilgang',
  404: 'Finnes ikke',
  409: 'Kan ikke gjøres nå',
  413: 'For stort',
  415: 'Ukjent innholdstype',
  422: 'Kan ikke leses',
  500: 'Feil hos oss',
  503: 'Ikke tilgjengelig',
};

/** An answer that is no success: thrown anywhere in the API, sent as RFC 9457 problem details. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
  }
}

/** `detail` is a Norwegian sentence that a person can act on; `code` is what a program tells problems apart by. */
export function problem(status: number, code: string, detail: string, errors?: readonly FieldFault[]): ProblemError {
  const title = TITLES[status] ?? (status < 500 ? 'Kan ikke gjøres' : 'Feil hos oss');
  return new ProblemError({ type: 'about:blank', title, status, detail, code, ...(errors && { errors: [...errors] }) });
}

/** `what` with its article, as a sentence begins: 'Oppdraget', 'Brevet'. */
export function notFound(what: string): ProblemError {
  return problem(404, 'not-found', `${what} finnes ikke. Det kan være fjernet, eller lenken kan være feil.`);
}

export function forbidden(sentence: string, code = 'not-allowed'): ProblemError {
  return problem(403, code, sentence);
}

/** A refusal of the domain or the register, for the person who asked. */
export function refused({ code, sentence }: Refusal): ProblemError {
  return problem(409, code, sentence);
}

export function notSignedIn(): ProblemError {
  return problem(401, 'not-signed-in', 'Du er ikke logget inn. Logg inn og prøv igjen.');
}

export function tooLarge(limitBytes: number): ProblemError {
  return problem(413, 'too-large', `Det du sendte er større enn grensen på ${megabytes(limitBytes)}. Send noe mindre.`);
}

/** The names of fields are for programs: to people each message says itself what it is about. */
export function invalidInput(errors: readonly FieldFault[]): ProblemError {
  const first = errors[0];
  return problem(400, 'invalid-input', first?.message ?? 'Innholdet passer ikke.', errors);
}

/** Bytes as people say them: '25 MB'. */
export function megabytes(bytes: number): string {
  return `${Math.floor(bytes / 1_000_000)} MB`;
}
