import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DeliverableType, Frequency, ItemKind, MainReportPeriod } from '@tertial/domain';

/** One deadline as a person read it. `meeting`: the day of a meeting, counted among the meetings and not the dates. */
export interface LabelledDeliverable {
  readonly raw: string;
  readonly type: DeliverableType;
  readonly due?: string;
  readonly every?: Frequency;
  readonly in?: readonly MainReportPeriod[];
  readonly meeting?: boolean;
  readonly tentative?: boolean;
}

/** One item as a coordinator would list it. `starts` and `ends` are its own first and last words. */
export interface Label {
  readonly n: number;
  readonly kind: ItemKind;
  readonly chapter: string | null;
  readonly heading: string | null;
  readonly starts: string;
  readonly ends: string;
  readonly deliverables: readonly LabelledDeliverable[];
  readonly parties: readonly string[];
  readonly lead: string | null;
  /** The persons that it names: side and fingerprint of the address (see `fingerprint`), for their names stay out. */
  readonly contacts?: readonly string[];
  readonly goal?: string;
  /** Printed number. */
  readonly number?: string;
  readonly strategy?: boolean;
  /** What kind of research it is; null where the table has no such column. */
  readonly research?: string | null;
  readonly meeting?: { readonly kind: string; readonly from: string; readonly to: string };
  /** The day of a meeting. */
  readonly date?: string;
  /** Whether it is an item may be judged either way: it counts neither way. */
  readonly optional?: boolean;
}

export interface LabelledLetter {
  readonly letter: string;
  /** Words of what may be listed or not. */
  readonly optional?: readonly string[];
  readonly items: readonly Label[];
}

/** Real letters stay outside the project; where they are at hand they are read. */
export const LETTERS = resolve(__dirname, '../../../shared/letters');

/** `describe` where the letter is at hand; else it skips and says so. */
export function describeLetter(file: string): typeof describe.skip {
  if (existsSync(resolve(LETTERS, file))) return describe;
  console.warn(`SKIPPED: the real letter ${file} is not at hand (${LETTERS}).`);
  return describe.skip;
}

/** The letter's text, empty where it is not at hand. */
export function letterText(file: string): string {
  const path = resolve(LETTERS, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** The labels of one letter: those of this folder, or, of a letter whose labels lie beside it, those. */
export function labelsOf(letter: string): LabelledLetter {
  const own = resolve(__dirname, 'labels', `${letter}.json`);
  const beside = resolve(LETTERS, 'labels', `${letter}.json`);
  const path = existsSync(own) ? own : beside;
  return existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as LabelledLetter)
    : { letter, items: [], optional: [] };
}
