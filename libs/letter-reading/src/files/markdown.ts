const HEADING = /^#{1,6} \S/gmu;
const FENCE = /^\s*(?:```|~~~)/u;
const BULLET = /^(?<indent>[ \t]*)[-*+] +(?=\S)/u;
const NOTE = /^\[\^(?<number>\d{1,3})\]: */u;
const TABLE_RULE = /^(?=.*(?:\||---))\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u;
const TABLE_ROW = /^\s*\|(?<cells>.*)\|\s*$/u;
const SIGNS = ['•', 'o', '-'] as const;

/** Whether a text is Markdown: two headings with its signs, which no plain letter has. */
export function isMarkdown(text: string): boolean {
  return (text.match(HEADING)?.length ?? 0) >= 2;
}

/**
 * A letter in Markdown as plain text: bullets with a sign for their level, footnotes as number and text, without marks for
 * bold, links and escapes. Headings keep "#", table rows are "cell | cell".
 */
export function plainOfMarkdown(text: string): string {
  const indents: number[] = [];
  return text
    .split('\n')
    .filter((line) => !FENCE.test(line) && !TABLE_RULE.test(line))
    .map((line) => inline(withSign(line.trimEnd(), indents)))
    .join('\n');
}

/** `indents`: those of the open list's levels, outermost first; changed in place. */
function withSign(line: string, indents: number[]): string {
  const cells = TABLE_ROW.exec(line)?.groups?.cells;
  if (cells !== undefined) return cells.replace(/[\s|]+$/u, '').trim();
  const bullet = BULLET.exec(line);
  if (!bullet) {
    if (/^\S/u.test(line)) indents.length = 0;
    return line.replace(/^ +/u, '').replace(NOTE, '$<number> ');
  }
  const indent = (bullet.groups?.indent ?? '').replaceAll('\t', '    ').length;
  while (indents.length > 0 && (indents[indents.length - 1] ?? 0) >= indent) indents.pop();
  indents.push(indent);
  const sign = SIGNS[Math.min(indents.length, SIGNS.length) - 1] ?? '•';
  return `${sign} ${line.slice(bullet[0].length)}`;
}

function inline(line: string): string {
  return line
    .replace(/\[\^(\d{1,3})\]/gu, '$1')
    .replace(/!?\[([^\]]*)\]\([^)\s]*\)/gu, '$1')
    .replace(/\*\*(?=\S)(.+?)\*\*/gu, '$1')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]+?)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|>])/gu, '$1');
}
