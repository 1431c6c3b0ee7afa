import type { AmendedReference } from '@tertial/domain';
import { MONTH, YEAR } from '../deadlines/words';
import { spanIn, type Passage } from '../text/passage';

/** Words that say that something is changed, by whom and how, but not what. */
const EMPTY =
  /^(?:frist\p{L}*|leveringsfrist\p{L}*|oppdrag\p{L}*|deloppdrag\p{L}*|dato\p{L}*|tidspunkt\p{L}*|ny|nye|nytt|utsatt|utsett|endr\p{L}*|forleng\p{L}*|revider\p{L}*|dette|denne|desse|disse|det|den|de|dei|departement\p{L}*|\p{L}*departementet|direktorat\p{L}*|virksomhet\p{L}*|verksemd\p{L}*|etat(?:en|ene|ar|ane|er)?|tilsyn\p{L}*|skal|må|bes|ber|at|blir|vert|er|var|som|for|fra|frå|til|av|på|i|om|og|eller|med|ved|jf|nr|nummer|punkt\p{L}*|kap\p{L}*|derfor|difor|nå|no|heretter|dermed|også|gjelder|gjeld|vi|viser|tildelingsbrev\p{L}*|oppdragsbrev\p{L}*|brev\p{L}*|supplerende|supplerande|rapporter\p{L}*|rapport|krav\p{L}*|leveranse\p{L}*|leverer|levere|leveres|sendes|lenger|lengre|ikke|ikkje|å|en|ei|et|eit|tidligere|tidlegare|opprinnelig|gjøres|gjerast|gjort|endringer|endringar|følgende|følgjande|noen|nokre|innen|innan|senest|seinast|skulle|ville|foreligge|første|fra|med|siden|sidan|bakgrunn\p{L}*|inntil|videre|vidare|vises|visast|slik|nærmere|nærare|dato)$/u;

const NUMBER =
  /(?<![\p{L}\d])(?:oppdrag(?:et)?,?(?: nr\.?| nummer)? ?(?<plain>\d{1,3}(?:[-/]\d{1,4})?)(?![\d.]|\.? ?(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember))|(?<coded>\p{Lu}{2,5} ?20\d\d ?[-–] ?\d{1,3}))/giu;
const MORE_NUMBERS = /^(?:, \d{1,3})*,? (?:og|samt) (?:nr\. )?\d{1,3}(?![\d.]|\. ?\p{L})/iu;
const CHAPTER =
  /(?<![\p{L}\d])(?:kap(?:ittel|\.)?|avsnitt|punkt|pkt\.?|delkapittel|oppdrag(?:et)?(?: nr\.)?(?= \d+\.\d)) (?<chapter>\d{1,2}(?:\.\d{1,2}){0,3})/iu;
const TITLE = /[«"“](?<title>[^»"”]{3,200})[»"”]/u;
const LETTER = new RegExp(
  `(?:supplerende |supplerande )?(?:tildelingsbrev|oppdragsbrev|brev)(?:et)?(?: nr\\. ?\\d+)?(?: (?:for|av|datert|frå|fra|den|i) (?:\\d{1,2}\\. ?(?:${MONTH})(?: ${YEAR})?|\\d{1,2}\\.\\d{1,2}\\.${YEAR}|${YEAR}))*(?: ?\\(?ref\\.? ?\\d{2,4}/\\d+(?:-\\d+)?\\)?)?`,
  'iu',
);

/** How many words of a text say what it is about. */
export function tellingWords(text: string): number {
  return text
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter((word) => word.length > 1 && !EMPTY.test(word)).length;
}

/** Whether a text names one thing: by number, by title, or by words that say what it is about. */
export function namesSomething(text: string): boolean {
  return tellingWords(text) > 0 || numbersIn(text).length > 0 || TITLE.test(text);
}

/** Printed numbers of assignments that a text names: 'Oppdrag 3 og 7' names two. */
export function numbersIn(text: string): string[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const first = match.groups?.plain ?? match.groups?.coded ?? '';
    const more = MORE_NUMBERS.exec(text.slice(match.index + match[0].length))?.[0] ?? '';
    return [first, ...(more.match(/\d{1,3}/gu) ?? [])];
  });
}

/** The reference that characters [from, to) of a passage are: trimmed of the words around, taken apart into what it names. */
export function referenceOf(passage: Passage, from: number, to: number): AmendedReference {
  const [first, end] = trimmed(passage.text, from, to);
  const raw = passage.text.slice(first, end);
  return {
    raw,
    span: spanIn(passage, first, end),
    number: numbersIn(raw)[0] ?? null,
    chapter: CHAPTER.exec(raw)?.groups?.chapter ?? null,
    title: TITLE.exec(raw)?.groups?.title?.trim() ?? null,
    letter: LETTER.exec(raw)?.[0].trim() ?? null,
  };
}

const BEFORE =
  /^[\s,;:–(-]*(?:(?:(?:ny|nye|utsatt|utsett|endret|endra|den) )?\p{L}*frist(?:en|ene|a|ane|er|ar)? (?:for|på|til|i) |\p{L}*departementet |direktoratet |vi |(?:det )?(?:vises|visast|viser) til |det vert vist til |med dette |derfor |difor |at |for |å |skal |på )*/iu;
const AFTER =
  /(?:[\s.,;:–(-]|(?<![\p{L}])(?:fra|frå|til|er|blir|vert|som|skal|settes til|med|ny|nye|utsatt|utsett|og|at|i|å|der|har|fristen?|tidligere|tidlegare|opprinnelig|leveres|leverast|sendes|sendast|oversendes|rapporteres|levere))*$/iu;

/** "Departementet samtykker i at fristen for …": what stands before the deadline's object names nothing. */
const UP_TO_DEADLINE = /^.*?(?<![\p{L}])\p{L}*frist(?:en|ene|a|ane|er|ar)? (?:for|på|til) /iu;

function trimmed(text: string, from: number, to: number): [number, number] {
  const lead = UP_TO_DEADLINE.exec(text.slice(from, to))?.[0] ?? '';
  const bare = namesSomething(lead.replace(/samtykk\p{L}+|bestem\p{L}+|beslut\p{L}+|vedt\p{L}+|har|at/giu, ''))
    ? 0
    : lead.length;
  const opened = from + bare;
  const start = opened + (BEFORE.exec(text.slice(opened, to))?.[0].length ?? 0);
  const end = start + text.slice(start, to).replace(AFTER, '').length;
  return end > start ? [start, end] : [from, to];
}
