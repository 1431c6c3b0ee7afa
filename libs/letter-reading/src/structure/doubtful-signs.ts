import { bulletSign, type BulletSign } from '../text/bullets';
import type { Line } from '../text/lines';
import { endsSentence } from './line-shapes';
import { paragraphNumber } from './numbered-paragraphs';

/** What stands around a line that starts with a dash, an asterisk or a number. */
export interface SignPlace {
  readonly before: Line | undefined;
  /** No paragraph or point is open that the line could go on with. */
  readonly isFirst: boolean;
  /** Under a heading of the field, or among the points of a list. */
  readonly inList: boolean;
}

/** What leads up to a list of things to do; a list of goals is none. */
const LEADS_UP = /(?<![\p{L}])(?:oppdrag\p{L}*|frist\p{L}*|skal|må|bes|ber)(?![\p{L}])[^.]*(?<!mål\p{L}{0,4}):\s*$/iu;

/** Whether a sign that also starts lines of other kinds opens a list here: after a gap, or where the line before is done. */
export function opensList(line: Line, sign: string, { before, isFirst, inList }: SignPlace): boolean {
  const free = line.gap || before === undefined || isFirst || endsSentence(before.text);
  if (sign === '-' || sign === '*') return free;
  // "1." may be a chapter, "1)" is none.
  if (/^(?:1|a|i)\)/.test(line.text)) return free || line.startsPage;
  return free && /^(?:1|a|i)\./.test(line.text) && (inList || LEADS_UP.test(before?.text ?? ''));
}

/** So many lines around a star are looked at for the letter's own signs, and before it for a word that carries one. */
const NEAR = 15;
const ON_A_PAGE = 60;

/**
 * The sign that a line starts with. A scanner takes "•" for "*": among points that have "•" a star is one too, unless it
 * opens a note on a word that carries a star. Under a heading of the field (`inField`) a numbered paragraph is a point too.
 */
export function signOf(body: readonly Line[], index: number, inField: boolean): BulletSign | null {
  const sign = bulletSign(body[index]?.text ?? '');
  const number = inField ? paragraphNumber(body, index) : null;
  if (number !== null) return { sign: '1.1', length: number, doubtful: false };
  if (sign?.sign !== '*') return sign;
  const around = body.slice(Math.max(0, index - NEAR), index + NEAR);
  const isAmongPoints = around.some(({ text }) => text.startsWith('•'));
  const isNote = body.slice(Math.max(0, index - ON_A_PAGE), index).some(({ text }) => /[\p{L}\d)]\*/u.test(text));
  return isAmongPoints && !isNote ? { ...sign, sign: '•', doubtful: false } : sign;
}
