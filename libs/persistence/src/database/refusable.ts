import type { Refusal } from '@tertial/domain';

/** What an act answers that a person may be refused: the result, or a refusal with a sentence in Norwegian. */
export type Refusable<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly refusal: Refusal };

/** What became of the items of an act on many: those done, and for each of the others why not. */
export interface BulkOutcome {
  readonly done: string[];
  readonly refused: ItemRefusal[];
}

export interface ItemRefusal extends Refusal {
  readonly itemId: string;
}

export function refused(code: string, sentence: string): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { code, sentence } };
}
