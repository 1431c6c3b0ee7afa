import type { BulkResult } from '@tertial/contracts';

export type Refused = BulkResult['refused'][number];

const PAST_DEADLINE = 'past-deadline';

/** What lies in the past and may be confirmed after a question. */
export function pastDeadlines(result: BulkResult | undefined): Refused[] {
  return result?.refused.filter((it) => it.code === PAST_DEADLINE) ?? [];
}

/** What was refused for good, with its sentence. */
export function refusedOtherwise(result: BulkResult | undefined): Refused[] {
  return result?.refused.filter((it) => it.code !== PAST_DEADLINE) ?? [];
}

/** What a bulk act has done, in one sentence; '' when it did nothing. `verb` as in '3 oppdrag er bekreftet'. */
export function bulkSentence(verb: string, { done, pending }: BulkResult): string {
  const parts = [
    done.length > 0 && `${done.length} oppdrag er ${verb}.`,
    pending.length > 0 && `${pending.length} er mottatt og behandles.`,
  ];
  return parts.filter(Boolean).join(' ');
}
