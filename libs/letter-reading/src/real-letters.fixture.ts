import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Reading } from '@tertial/domain';
import { fold } from './text/passage';

/** Real letters stay outside the project; where they are at hand they are read. */
export const LETTERS = resolve(__dirname, '../../../../shared/letters');
export const atHand = existsSync(resolve(LETTERS, 'nav-2026.txt'));
export const whenAtHand = atHand ? describe : describe.skip;

export interface Label {
  readonly n: number;
  readonly kind: string;
  readonly chapter: string;
  readonly starts: string;
  readonly ends: string;
  readonly deliverables: readonly {
    readonly type: string;
    readonly due?: string;
    readonly every?: string;
    readonly in?: readonly string[];
  }[];
}

export function letter(name: string): string {
  return readFileSync(resolve(LETTERS, name), 'utf8');
}

/** Letters and digits only: footnote marks, hyphens at line ends and white space do not count. */
export function key(text: string): string {
  return fold(text)
    .toLowerCase()
    .replace(/[^0-9a-zæøåéü]/gu, '');
}

export function count(reading: Reading, kind: string): number {
  return reading.items.filter((item) => item.kind === kind).length;
}

export function counts(reading: Reading): Record<string, number> {
  return Object.fromEntries(
    [...new Set(reading.items.map(({ kind }) => kind))].sort().map((kind) => [kind, count(reading, kind)]),
  );
}

/** Deadlines told briefly, without the letter's default. */
export function deadlines({ deliverables }: Reading['items'][number]): string {
  return deliverables
    .filter(({ rule }) => rule !== 'letter-default')
    .map(({ type, due, every, in: reports }) => (type === 'report' ? reports?.join('+') : (every ?? due ?? type)))
    .join(', ');
}

/** Resolved days of an item's own deadlines, without the letter's default. */
export function dues({ deliverables }: Reading['items'][number]): string[] {
  return deliverables.flatMap(({ due, rule, type }) =>
    due && rule !== 'letter-default' && type !== 'other' ? [due] : [],
  );
}

/** Days that an item's own words give, without those of the reports that it goes into. */
export function fixedDays(item: Reading['items'][number]): string[] {
  return dues({ ...item, deliverables: item.deliverables.filter(({ type }) => type !== 'report') });
}
