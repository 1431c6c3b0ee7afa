/** Word's automatic numbering: the numbers and bullets that Word shows stand in no paragraph's text, only their rules do. */

/** One level of a list. */
interface Level {
  readonly format: string;
  /** "%1.%2." */
  readonly text: string;
  readonly start: number;
  /** A paragraph style that has this level's number. */
  readonly style: string | null;
}

interface List {
  readonly abstract: string;
  /** Levels that this list starts anew, with their first number. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** A paragraph's place in a list. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

interface Style {
  readonly basedOn: string | null;
  readonly list: string | null;
  readonly level: number | null;
}

export const SIGNS = ['•', 'o', '-'] as const;
const NO_LIST = '0';
const DEEPEST = 8;

/** What Word writes before the paragraphs of a document: to be asked in the order of the document, as numbers count up. */
export class Numbering {
  private readonly levels = new Map<string, Map<number, Level>>();
  private readonly lists = new Map<string, List>();
  private readonly styles = new Map<string, Style>();
  private readonly counts = new Map<string, number[]>();
  private readonly started = new Set<string>();

  /** From word/numbering.xml and word/styles.xml; either may be empty. */
  constructor(numbering: string, styles: string) {
    for (const [, id = '', body = ''] of numbering.matchAll(
      /<w:abstractNum\s[^>]*w:abstractNumId="(\d+)"[^>]*>(.*?)<\/w:abstractNum>/gsu,
    ))
      this.levels.set(id, levelsOf(body));
    for (const [, id = '', body = ''] of numbering.matchAll(/<w:num\s[^>]*w:numId="(\d+)"[^>]*>(.*?)<\/w:num>/gsu))
      this.lists.set(id, { abstract: valueOf(body, 'abstractNumId') ?? '', restarts: restartsOf(body) });
    for (const [, head = '', body = ''] of styles.matchAll(/<w:style\s([^>]*)>(.*?)<\/w:style>/gsu)) {
      const id = /w:styleId="([^"]*)"/u.exec(head)?.[1];
      const level = valueOf(body, 'ilvl');
      const style = { basedOn: valueOf(body, 'basedOn'), list: valueOf(body, 'numId'), level: numberOf(level) };
      if (id !== undefined) this.styles.set(id, style);
    }
  }

  /** Where a paragraph with these properties (the inside of w:pPr) stands; null outside lists. */
  placeOf(properties: string): ListPlace | null {
    const own = /<w:numPr>(.*?)<\/w:numPr>/su.exec(properties)?.[1] ?? '';
    const style = valueOf(properties, 'pStyle');
    const inherited = style === null ? null : this.placeOfStyle(style);
    const list = valueOf(own, 'numId') ?? inherited?.list ?? null;
    if (list === null || list === NO_LIST) return null;
    const level = numberOf(valueOf(own, 'ilvl')) ?? inherited?.level ?? 0;
    return { list, level: Math.min(level, DEEPEST) };
  }

  /** What stands before the next paragraph at this place: "•", "3.1", "a)"; empty where Word writes nothing. */
  labelOf({ list: id, level }: ListPlace): string {
    const list = this.lists.get(id);
    const levels = this.levels.get(list?.abstract ?? '');
    const own = levels?.get(level);
    if (!list || !levels || !own) return '';
    if (own.format === 'bullet') return SIGNS[Math.min(level, SIGNS.length - 1)] ?? '•';
    const counts = this.count(id, list, levels, level);
    if (own.format === 'none') return '';
    return own.text.replace(/%(\d)/gu, (_, place: string) => {
      const at = Number(place) - 1;
      return numeral(counts[at] ?? levels.get(at)?.start ?? 1, levels.get(at)?.format ?? 'decimal');
    });
  }

  /** Lists of one abstract list count together, unless one starts a level anew. */
  private count(id: string, list: List, levels: ReadonlyMap<number, Level>, level: number): number[] {
    let counts = this.counts.get(list.abstract) ?? [];
    if (!this.started.has(id) && list.restarts.size > 0) counts = counts.slice(0, Math.min(...list.restarts.keys()));
    this.started.add(id);
    counts = counts.slice(0, level + 1);
    for (let at = 0; at <= level; at += 1) {
      const first = list.restarts.get(at) ?? levels.get(at)?.start ?? 1;
      const before = counts[at];
      if (at === level) counts[at] = before === undefined ? first : before + 1;
      else counts[at] = before ?? first;
    }
    this.counts.set(list.abstract, counts);
    return counts;
  }

  private placeOfStyle(id: string): { list: string; level: number } | null {
    let style = this.styles.get(id);
    // A style that is based on itself through others is a damaged document.
    for (let steps = 0; style && steps < 20; steps += 1) {
      if (style.list !== null) return { list: style.list, level: style.level ?? this.levelOfStyle(style.list, id) };
      style = style.basedOn === null ? undefined : this.styles.get(style.basedOn);
    }
    return null;
  }

  private levelOfStyle(list: string, style: string): number {
    const levels = this.levels.get(this.lists.get(list)?.abstract ?? '') ?? new Map<number, Level>();
    return [...levels].find(([, level]) => level.style === style)?.[0] ?? 0;
  }
}

function levelsOf(body: string): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const [, at = '', inside = ''] of body.matchAll(/<w:lvl\s[^>]*w:ilvl="(\d)"[^>]*>(.*?)<\/w:lvl>/gsu)) {
    levels.set(Number(at), {
      format: valueOf(inside, 'numFmt') ?? 'decimal',
      text: valueOf(inside, 'lvlText') ?? '',
      start: numberOf(valueOf(inside, 'start')) ?? 1,
      style: valueOf(inside, 'pStyle'),
    });
  }
  return levels;
}

function restartsOf(body: string): Map<number, number> {
  const restarts = new Map<number, number>();
  for (const [, at = '', inside = ''] of body.matchAll(
    /<w:lvlOverride\s[^>]*w:ilvl="(\d)"[^>]*>(.*?)<\/w:lvlOverride>/gsu,
  )) {
    const start = numberOf(valueOf(inside, 'startOverride'));
    if (start !== null) restarts.set(Number(at), start);
  }
  return restarts;
}

function valueOf(xml: string, name: string): string | null {
  return new RegExp(`<w:${name}\\s[^>]*?w:val="([^"]*)"`, 'u').exec(xml)?.[1] ?? null;
}

function numberOf(text: string | null): number | null {
  return text !== null && /^\d{1,6}$/u.test(text) ? Number(text) : null;
}

function numeral(value: number, format: string): string {
  if (format === 'lowerLetter') return letters(value);
  if (format === 'upperLetter') return letters(value).toUpperCase();
  if (format === 'lowerRoman') return roman(value);
  if (format === 'upperRoman') return roman(value).toUpperCase();
  return format === 'none' ? '' : String(value);
}

/** 1 is "a", 27 is "aa", as in Word. */
function letters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  let rest = Math.min(value, 399);
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}
