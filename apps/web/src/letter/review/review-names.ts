import { KIND_WORDS } from '../../words/item-words';
import { QUESTION_WORDS, shortened } from '../letter-words';
import { isSettled, type ReviewEntry } from './review-entries';

/** What stands on an entry's label in the text and in the list: '12', or '?3' of a question. */
export function entryLabel({ kind, number }: ReviewEntry): string {
  return kind === 'question' ? `?${number}` : String(number);
}

/** What an entry is called when read aloud: 'Oppdrag 12, avklart: Kartlegge skiltene'. */
export function entryName(entry: ReviewEntry): string {
  const settled = isSettled(entry) ? ', avklart' : '';
  return entry.kind === 'question'
    ? `Spørsmål ${entry.number}${settled}: ${QUESTION_WORDS[entry.question.about]} ${shortened(entry.question.raw)}`
    : `${KIND_WORDS[entry.item.kind]} ${entry.number}${settled}: ${entry.item.title}`;
}

/** Id of the button that heads an entry in the list. */
export const headId = (entryId: string) => `gjennomgang-${entryId}`;

/** Id of the field in which a question is answered. */
export const answerId = (entryId: string) => `svar-${entryId}`;
