import type { ReadContact } from '@tertial/domain';
import type { Line } from '../text/lines';

/**
 * Contacts in a narrow column: names over several lines, addresses cut wherever the column ended
 * ("Ingrid-", "Carina.Berg@dep.example", ".no").
 */

const DOMAIN_ENDS = /@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:no|com|org|net|eu|se|dk|example)$/iu;
const ADDRESS = /^[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+$/u;
const NAME = /^(?:\p{Lu}[\p{L}.'’-]*\s){1,4}\p{Lu}[\p{L}'’-]+$/u;
/** Words of units, which start high as persons' names do. */
export const UNIT = /(?:avdeling|seksjon|kontor|enhet|eining|direktorat|departement)\p{L}*/iu;
/** Last pieces of a domain that a column may cut off. */
const LONGEST_TAIL = 12;

/** Whether the text is a person's name and nothing else. */
export function isName(text: string): boolean {
  return text.length <= 45 && NAME.test(text.trim());
}

/** Whether a line can only belong to a contact column: an address or a piece of one. */
export function hasAddress(text: string): boolean {
  return text.includes('@');
}

/** A line of the contact column; `opens`: it starts a new cell. */
export interface ContactLine {
  readonly text: string;
  readonly opens: boolean;
}

/** The lines of a contact column that was flattened: an empty line or a page's start opens a cell. */
export function contactLines(lines: readonly Line[]): ContactLine[] {
  return lines.map(({ text, blanks, startsPage }) => ({ text, opens: blanks > 0 || startsPage }));
}

/**
 * `lines`: the contact column's lines of one row, in order. Addresses with the nearest name before each, and persons
 * without an address. `side`: whose column it is, where its head says so.
 */
export function contactsOf(lines: readonly ContactLine[], side?: Side): ReadContact[] {
  const contacts: ReadContact[] = [];
  let before: string[] = [];
  /** Side of the last address in the same cell: a person without one stands beside it. */
  let near: Side | null = null;
  /** Names whose address was cut at the end of its cell, by the piece that the address starts with. */
  const cut = new Map<string, string | null>();
  const close = (): void => {
    const piece = before[before.length - 1] ?? '';
    if (piece.endsWith('-')) cut.set(piece, lastName(before.slice(0, -1)));
    for (const name of onlyNames(before))
      if (!contacts.some((other) => other.name === name)) contacts.push({ name, email: null, side: side ?? near });
    before = [];
  };
  for (const word of joined(lines.flatMap(wordsOf))) {
    const isAddress = word.text.includes('@');
    if (word.opens && !isAddress) {
      close();
      near = null;
    }
    if (!isAddress) {
      before.push(word.text);
      continue;
    }
    const email = word.text.replace(/[,;.]+$/u, '');
    if (ADDRESS.test(email)) {
      near = side ?? sideOf(email);
      const name = lastName(before) ?? [...cut].find(([piece]) => email.startsWith(piece))?.[1] ?? null;
      contacts.push({ name, email, side: near });
    }
    before = [];
  }
  close();
  return contacts;
}

type Side = 'ministry' | 'agency';

interface Word {
  readonly text: string;
  readonly endsLine: boolean;
  /** It is the first of its cell. */
  readonly opens: boolean;
}

function wordsOf({ text, opens }: ContactLine): Word[] {
  // "Siv Ek (siv.ek@dep.example)"
  const texts = text.split(/[\s()<>]+/u).filter((word) => word !== '');
  return texts.map((word, index) => ({
    text: word,
    endsLine: index === texts.length - 1,
    opens: opens && index === 0,
  }));
}

/** The words with cut addresses whole. */
function joined(words: readonly Word[]): Word[] {
  const whole: Word[] = [];
  /** A piece that was cut at the end of its cell, for a cell further down that starts with the rest. */
  let pending: string | null = null;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (!word) continue;
    if (!word.text.includes('@')) {
      whole.push(word);
      if (word.endsLine && words[index + 1]?.opens && /^\p{Lu}\p{L}+-$/u.test(word.text)) pending = word.text;
      continue;
    }
    let { text, opens } = word;
    while (isCutBefore(whole[whole.length - 1], text)) {
      const piece = whole.pop();
      text = `${piece?.text ?? ''}${text}`;
      opens = piece?.opens ?? false;
    }
    if (opens && pending !== null && !text.startsWith(pending) && /^\p{Lu}\p{L}+\./u.test(text)) {
      text = `${pending}${text}`;
      pending = null;
    }
    for (; !DOMAIN_ENDS.test(text) && isTail(words[index], words[index + 1]); index += 1)
      text += words[index + 1]?.text ?? '';
    whole.push({ text, opens, endsLine: true });
  }
  return whole;
}

/** The piece before belongs to the address: it is cut at a hyphen or after a dot, or it is all that stands before the "@". */
function isCutBefore(last: Word | undefined, address: string): boolean {
  if (last === undefined || !last.endsLine || last.text.includes('@')) return false;
  return address.startsWith('@') || last.text.endsWith('-') || /^[\p{Ll}\d-]+\.[\p{Ll}\d-]+$/u.test(last.text);
}

function isTail(cut: Word | undefined, next: Word | undefined): boolean {
  return (
    cut?.endsLine === true &&
    next !== undefined &&
    next.text.length <= LONGEST_TAIL &&
    /^(?!(?:og|eller|samt)$)[.\p{Ll}\d-]+[,;]?$/u.test(next.text)
  );
}

/** The name right before an address: the last words that start high, without the unit before a colon. */
function lastName(words: readonly string[]): string | null {
  const text = words
    .join(' ')
    .replace(/^.*(?::|;(?=\s*\S))\s*/u, '')
    .replace(/^(?:og|eller)\s+/u, '');
  return /((?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Lu}[\p{L}'’-]+)[\s,;]*$/u.exec(text)?.[1] ?? null;
}

/** Persons' names that are all that stands there, but for a unit before them; none where it is something else. */
function onlyNames(words: readonly string[]): string[] {
  const names = words
    .join(' ')
    .replace(/^.*:\s*/u, '')
    .split(/[,;/]\s*|(?:^|\s)(?:og|eller)(?:\s|$)/u)
    .filter((name) => name !== '');
  return names.every((name) => isName(name) && !UNIT.test(name)) ? names : [];
}

/** Ministries' addresses lie under "dep"; in a research table all others are the agency's. */
function sideOf(email: string): Side {
  return /@(?:[\p{L}\d-]+\.)*dep\.|@dep/iu.test(email) ? 'ministry' : 'agency';
}
