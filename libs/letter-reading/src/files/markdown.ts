import { textOfHtml } from './docx-html';
import { cellsOfRow, textOfTable } from './markdown-tables';

const HEADING = /^#{1,6} \S/gmu;
const FENCE = /^\s*(?:```|~~~)/u;
const BULLET = /^(?<indent>[ \t]*)(?<sign>[-*+]|\d{1,2}[.)]) +(?=\S)/u;
/** "**TB2026-3 Title** The text goes on": a title in bold with a number of its own, and what it stands over. */
const RUN_IN_TITLE = /^\*\*(?<title>\p{Lu}{2,5}[ -]?20\d\d ?[-–.] ?\d{1,3}\s+\p{Lu}[^*]+)\*\*\s+(?<rest>\p{Lu}.*)$/u;
const NOTE = /^\[\^(?<number>\d{1,3})\]: */u;
const TABLE_RULE = /^(?=.*(?:\||---))\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u;
const SIGNS = ['•', 'o', '-'] as const;
/** What a converter says of the file, before the letter. */
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n(?:[^\r\n]*\r?\n){0,200}?---[ \t]*(?:\r?\n|$)/u;
const PICTURE = /!\[[^\][]*\]\([^()]*\)/gu;
const COMMENT = /<!--(?:(?!<!--).)*?-->/gu;
const BLOCK_TAG = /<(?:p|ul|ol|li|table|div)(?:\s[^<>]*)?>/iu;
const INLINE_TAG = /<\/?(?:a|b|i|u|em|strong|sup|sub|span|small|mark|font|br|p|div)(?:\s[^<>]*)?\/?>/giu;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0' };

/** Whether a text is Markdown: two headings with its signs, which no plain letter has. */
export function isMarkdown(text: string): boolean {
  return (text.match(HEADING)?.length ?? 0) >= 2;
}

/**
 * A letter in Markdown as plain text: bullets with a sign for their level, footnotes as number and text, without pictures
 * and marks for bold, links, HTML and escapes. Headings keep "#", table rows are "cell | cell", and rows that are one cell
 * are text like any other.
 */
export function plainOfMarkdown(text: string): string {
  const indents: number[] = [];
  const written: string[] = [];
  let table: (readonly string[])[] = [];
  const closeTable = (): void => {
    if (table.length > 0) for (const line of textOfTable(table).split('\n')) written.push(inline(line));
    table = [];
  };
  for (const line of text.replace(FRONT_MATTER, '').split('\n')) {
    const cells = cellsOfRow(line);
    if (cells) table.push(cells);
    else {
      closeTable();
      written.push(...linesOf(line, indents));
    }
  }
  closeTable();
  return written.join('\n');
}

/** A line that is but marks leaves nothing. `indents`: those of the open list's levels, outermost first; changed in place. */
function linesOf(line: string, indents: number[]): string[] {
  if (FENCE.test(line) || TABLE_RULE.test(line)) return [];
  if (BLOCK_TAG.test(line)) return textOfHtml(line).split('\n').map(inline);
  const { title, rest } = RUN_IN_TITLE.exec(line.trimEnd())?.groups ?? {};
  if (title !== undefined && rest !== undefined) return [inline(`#### ${title}`), '', inline(rest)];
  const plain = inline(withSign(line.trimEnd(), indents));
  return plain === '' && line.trim() !== '' ? [] : plain.split('\n');
}

function withSign(line: string, indents: number[]): string {
  const bullet = BULLET.exec(line);
  if (!bullet) {
    if (/^\S/u.test(line)) indents.length = 0;
    return line.replace(/^ +/u, '').replace(NOTE, '$<number> ');
  }
  const indent = (bullet.groups?.indent ?? '').replaceAll('\t', '    ').length;
  while (indents.length > 0 && (indents[indents.length - 1] ?? 0) >= indent) indents.pop();
  indents.push(indent);
  // Points with numbers keep them, and their own points are a level below.
  if (/\d/u.test(bullet.groups?.sign ?? '')) return line.trimStart();
  const sign = SIGNS[Math.min(indents.length, SIGNS.length) - 1] ?? '•';
  return `${sign} ${line.slice(bullet[0].length)}`;
}

function inline(line: string): string {
  return line
    .replace(PICTURE, '')
    .replace(COMMENT, '')
    .replace(/\[\^(\d{1,3})\]/gu, '$1')
    .replace(/\[([^\][]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?\)/gu, '$1')
    .replace(/<br\s*\/?>/giu, '\n')
    .replace(INLINE_TAG, '')
    .replace(/\*\*(?=\S)(.+?)\*\*/gu, '$1')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]+?)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|>])/gu, '$1')
    .replace(/&(amp|lt|gt|quot|nbsp);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
}
