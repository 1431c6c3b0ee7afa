import { bulletSign } from '../text/bullets';
import type { Line, TextForm } from '../text/lines';
import { endsSentence, startsHigh } from './line-shapes';

/** What is open when a page ends. */
export interface OpenAtPageEnd {
  readonly kind: 'paragraph' | 'bullet' | 'row';
  readonly lines: readonly { readonly line: Line }[];
  /** Signs of the open list. */
  readonly signs: readonly string[];
}

/** A line this full, as a part of the usual length, may have had no room for the next word. */
const FULL = 0.8;
/** A point has at most so many lines on its second page. */
const LONGEST_REST = 40;

/** Tells what goes on over the end of a page. `lines`: the letter's text, line by line. */
export class PageTurns {
  /** Empty lines at the heads of pages part paragraphs, as they do within a page: none stands within a sentence. */
  private readonly gapsTell: boolean;
  private readonly width: number;

  constructor(
    private readonly lines: readonly Line[],
    { formFeeds, width }: TextForm,
  ) {
    this.width = width;
    this.gapsTell = formFeeds && !lines.some((line, index) => isGapInSentence(line, lines[index - 1], width));
  }

  isTurn(index: number): boolean {
    const line = this.lines[index];
    return line !== undefined && (line.startsPage || line.page !== this.lines[index - 1]?.page);
  }

  /**
   * Whether the line goes on with what the page before ends with. A sentence that is not at its end does; after a full line
   * that ends one it may: then the words tell, and in a list that goes on the point does. In doubt a paragraph of its own
   * starts: a date that stands by itself is asked about, one in the wrong item is believed.
   */
  goesOn(index: number, { kind, lines, signs }: OpenAtPageEnd): boolean {
    const line = this.lines[index];
    const before = this.lines[index - 1];
    if (!line || !before) return false;
    if (this.gapsTell && line.startsPage && line.gap && startsHigh(line.text)) return false;
    if (/^\p{Ll}/u.test(line.text) || !endsSentence(before.text)) return true;
    if (before.text.length <= this.width * FULL) return false;
    if (!/[.!?]["»”]?$/u.test(before.text)) return true;
    if (kind === 'bullet' && this.listGoesOn(index, signs)) return true;
    return refersBack(line.text, () => lines.map((each) => each.line.text).join(' '));
  }

  /** What comes after the lines that open the page is the next point of the list. */
  private listGoesOn(index: number, signs: readonly string[]): boolean {
    const last = Math.min(this.lines.length, index + LONGEST_REST);
    for (let at = index + 1; at < last; at += 1) {
      const line = this.lines[at];
      const sign = line ? bulletSign(line.text) : null;
      if (sign) return signs.includes(sign.sign) && !this.lines[at - 1]?.text.endsWith(':');
      if (!line || line.gap || line.startsPage) return false;
    }
    return false;
  }
}

/** Some programs leave an empty line at each page's head: it says nothing there. */
function isGapInSentence({ startsPage, gap, text }: Line, before: Line | undefined, width: number): boolean {
  if (!startsPage || !gap || !before || endsSentence(before.text)) return false;
  return before.text.length > width * FULL && /^\p{Ll}{2}/u.test(text);
}

/** Words at the start of a sentence, or near it, that need one before it. */
const NEEDS_MORE =
  /^(?:Det(?:te)?|Den(?:ne)?|Diss?e|Desse|Dei?|Her|Der|Slike?|Samtidig|Samstundes|Likevel|Derfor|Difor|Dessuten|Videre|Vidare|Frist(?:en)?)(?![\p{L}])|^(?:\S+ ){0,4}(?:også|òg|dessuten|derfor|difor|videre|vidare|i tillegg)(?![\p{L}])/iu;
/** "Vurderingen skal …", "Planen skal …": something that is known. */
const DEFINITE = /^(?<stem>\p{Lu}\p{Ll}{2,}?)(?:en|et|a|ene|ane)(?= \p{Ll})/u;
/** Whom letters speak of throughout. */
const BODY = /direktorat|departement|etat|tilsyn|verk|regjering|storting|virksomhet|verksemd/iu;
/** So many letters of a word are enough to know it again in another form: "vurdere", "vurderingen". */
const SHARED = 6;

function refersBack(text: string, said: () => string): boolean {
  if (NEEDS_MORE.test(text)) return true;
  const stem = DEFINITE.exec(text)?.groups?.stem;
  if (stem === undefined || BODY.test(stem)) return false;
  return said().toLowerCase().includes(stem.slice(0, SHARED).toLowerCase());
}
