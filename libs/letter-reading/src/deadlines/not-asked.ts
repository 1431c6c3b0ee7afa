import type { NotDeadlineTest } from './not-deadline';

/** Words of time in sentences that ask for nothing: what shall not be done, and what was asked for before it was changed. */

/** "Status skal derfor ikke omtales i årsrapporten"; "ikke levere … senere enn 1. mai" is a deadline, and "de som ikke har plan" are others. */
const SHALL_NOT =
  /(?<!\p{L})(?:skal|må|bes)(?: (?!som(?!\p{L}))\p{L}+){0,3}? (?:ikke|ikkje)(?! (?:bare|berre|kun|minst)(?!\p{L}))(?![^.;,]*(?<!\p{L})(?:senere|seinere|seinare)(?!\p{L}))(?!\p{L})[^.;,]*$/iu;
const AND = /(?<!\p{L})(?:og|men)(?!\p{L})/iu;

/** "I tildelingsbrevet ble direktoratet bedt om …", "Fristen er i tildelingsbrevet satt til …" */
const ASKED_BEFORE =
  /(?:tildelings|oppdrags|disponerings)(?:brev|skriv)\p{L}*(?!\p{L})[^.;]{0,60}? (?:ble|vart|blei|fikk|fekk|er|var|ba|bad|satt|sett)(?!\p{L})|(?:er|var|ble|vart) i \p{L}*(?:tildelings|oppdrags|disponerings)(?:brev|skriv)\p{L}*(?: \p{L}+){0,4} (?:satt|sett)(?!\p{L})/iu;
const NEW_DEADLINE =
  /^\s*(?:\p{L}+ ){0,2}?frist(?:en)?(?: for [^.;]{3,60}?)? (?:blir|vert|(?:er|blir|vert) (?:nå|no)|endres|endrast|settes|setjast|flyttes|flyttast|utsettes|utsettast|forlenges|forlengast)(?!\p{L})[^.;]*\d/iu;

/** Whether the next sentence gives what an earlier letter asked for, as this sentence tells, another deadline. */
export function isChangedBelow(words: string, rest: string): boolean {
  return NEW_DEADLINE.test(rest) && ASKED_BEFORE.test(words);
}

export const notAskedTests: readonly NotDeadlineTest[] = [
  {
    name: 'shall-not-be-done',
    reason: 'no-deadline',
    holds: ({ before }) =>
      SHALL_NOT.test(before) && !AND.test(before.slice(before.search(/(?<!\p{L})(?:ikke|ikkje)(?!\p{L})/iu))),
  },
  {
    name: 'changed-in-the-next-sentence',
    reason: 'past',
    holds: ({ expression, place, words }) =>
      expression.meaning.type === 'date' && isChangedBelow(words, place.text.slice(expression.sentence.to)),
  },
];
