import type { LetterType } from '@tertial/domain';

/** How far into the head a title may stand. */
const TITLE_LENGTH = 1500;

const SUPPLEMENTARY =
  /supplerande tildelingsbrev|supplerende tildelingsbrev|tilleggstildelingsbrev|(?:tillegg|supplement|supplering|endring(?:er|ar)?)(?: nr\.? ?\d+)? (?:til|av|i) tildelingsbrev|tildelingsbrev(?:et)? nr\. ?[2-9]|tildelingsbrev[^.]{0,80}(?:[–-] ?|\()(?:supplering|supplement|tillegg|endring)/u;
const ASSIGNMENT =
  /(?:^|\s)(?:oppdragsbrev|tilleggsoppdrag|(?:nytt )?oppdrag (?:til|om|–|-|(?:nr\. ?)?\d{1,3}\/\d{2,4}:?) )/u;
/** Calls itself so, whatever it says of the allocation letter later. */
const ASSIGNMENT_LETTER = /(?:^|\s)oppdragsbrev(?:et)?(?![\p{L}])/u;
/** Words that speak of another letter: "viser til tildelingsbrevet av …", "jf. tildelingsbrev for 2026". */
const SPOKEN_OF = /(?:viser til|vist til|visast til|jf\.|jfr\.|(?<![\p{L}])(?:i|av|etter))(?: (?!dette)\p{L}+){0,6} $/u;
const GIVES_ASSIGNMENT = /(?:gir|gjev|gis|får)(?: \p{L}+){0,12}? i oppdrag (?:å|om å)/u;

/**
 * What kind of letter it is, by its title: the first words of the head that name a kind. An allocation letter that is only
 * spoken of ("Vi viser til tildelingsbrevet …") makes the letter one that comes beside it.
 */
export function letterTypeOf(head: string): LetterType {
  const title = head.slice(0, TITLE_LENGTH).toLowerCase();
  const named = title.indexOf('tildelingsbrev');
  const supplementary = SUPPLEMENTARY.exec(title);
  if (supplementary && supplementary.index <= named) return 'supplementary';
  const assignment = ASSIGNMENT.exec(title);
  const spokenOf = named >= 0 && SPOKEN_OF.test(title.slice(0, named));
  const itself = spokenOf || ASSIGNMENT_LETTER.test(title);
  if (assignment && (named < 0 || (itself && assignment.index < named))) return 'assignment';
  if (named < 0 && /(?:^|\s)(?:hoved)?instruks (?:for|til|om)/u.test(title.slice(0, 400))) return 'instruction';
  if (named < 0) return GIVES_ASSIGNMENT.test(title) ? 'assignment' : 'allocation';
  return spokenOf ? besideAllocation(title) : 'allocation';
}

/** Speaks of the allocation letter and changes or adds to it. */
function besideAllocation(title: string): LetterType {
  if (GIVES_ASSIGNMENT.test(title)) return 'assignment';
  return /(?:frist|oppdrag)[^.]{0,160}(?:utset|forleng|endr|utgår|bortfall|trekk|frafall|flytt|fremskynd|framskynd)/u.test(
    title,
  )
    ? 'supplementary'
    : 'allocation';
}

/** The number of a supplementary letter within its year: "nr. 2"; undefined where its title has none. */
export function letterNumberOf(head: string): string | undefined {
  const title = head.slice(0, TITLE_LENGTH);
  return /(?:suppler[ae]nde tildelingsbrev|tillegg|supplement|tildelingsbrev)(?:et)?(?: \(?nr\.? ?| )(?<number>\d{1,2})(?![\d./-])/iu.exec(
    title,
  )?.groups?.number;
}
