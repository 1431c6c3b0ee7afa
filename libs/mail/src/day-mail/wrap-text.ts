/** Columns of the text part: what every mail program shows without breaking lines itself. */
export const COLUMNS = 72;

/** Lines of at most `COLUMNS` characters with an indent; a word (or an address) that alone is longer stays whole. */
export function wrapText(text: string, indent = ''): string[] {
  return text.split(/\r?\n/).flatMap((paragraph) => wrapParagraph(paragraph, indent));
}

function wrapParagraph(paragraph: string, indent: string): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of paragraph.split(/\s+/).filter(Boolean)) {
    if (line.length > indent.length && line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = indent;
    }
    line += line.length > indent.length ? ` ${word}` : word;
  }
  return line.length > indent.length ? [...lines, line] : lines;
}
