/** From the HTML that mammoth makes of a Word document (few elements, all text escaped) to lines of text. */

const TOKEN = /<(\/?)(\w+)([^>]*)>|([^<]+)/g;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: '\u00A0',
};
const SIGNS = ['•', 'o', '-'] as const;

interface List {
  readonly ordered: boolean;
  count: number;
}

/** Headings become "# …", bullets "• …", "o …", "- …", table rows "cell | cell", footnote marks the number alone. */
export function textOfHtml(html: string): string {
  const writer = new LineWriter();
  for (const [, slash, name, attributes, text] of html.matchAll(TOKEN)) {
    if (text !== undefined) writer.write(unescaped(text));
    else if (slash) writer.close(name ?? '');
    else writer.open(name ?? '', attributes ?? '');
  }
  return writer.text();
}

class LineWriter {
  private readonly lines: string[] = [];
  private line = '';
  private readonly lists: List[] = [];
  private cells: string[] | null = null;
  private notes = false;
  private skipped = 0;

  write(text: string): void {
    if (this.skipped === 0) this.line += text;
  }

  open(name: string, attributes: string): void {
    if (/^h[1-6]$/.test(name)) this.start(`${'#'.repeat(Number(name[1]))} `);
    if (name === 'ul' || name === 'ol') {
      this.end();
      this.lists.push({ ordered: name === 'ol', count: 0 });
    }
    if (name === 'li') this.openItem(attributes);
    if (name === 'tr') this.cells = [];
    if (name === 'br') this.line += this.cells ? ' ' : '\n';
    // A footnote's mark is "[1]" in a link; the way back from its text is an arrow.
    if (name === 'a' && /href="#(?:foot|end)note-ref/.test(attributes)) this.skipped += 1;
  }

  close(name: string): void {
    if (name === 'a' && this.skipped > 0) this.skipped -= 1;
    if (name === 'sup') this.line = this.line.replace(/\[(\d+)\]$/, '$1');
    if (this.cells) this.closeInTable(name, this.cells);
    else if (/^h[1-6]$/.test(name) || (name === 'p' && this.lists.length === 0)) this.endParagraph();
    else if (name === 'p') this.line += ' ';
    if (name === 'li') this.end();
    if (name === 'ul' || name === 'ol') {
      this.lists.pop();
      if (this.lists.length === 0) this.gap();
    }
    if (name === 'table') this.gap();
  }

  text(): string {
    this.end();
    return this.lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  private openItem(attributes: string): void {
    this.end();
    const list = this.lists[this.lists.length - 1];
    if (!list) return;
    list.count += 1;
    if (/id="(?:foot|end)note-/.test(attributes)) {
      if (!this.notes) this.start('# Fotnoter');
      if (!this.notes) this.endParagraph();
      this.notes = true;
      this.start(`${list.count} `);
    } else {
      const sign = SIGNS[Math.min(this.lists.length, SIGNS.length) - 1] ?? '•';
      this.start(list.ordered ? `${list.count}. ` : `${sign} `);
    }
  }

  private closeInTable(name: string, cells: string[]): void {
    if (name === 'p' || name === 'li') this.line += ' ';
    if (name === 'td' || name === 'th') {
      cells.push(this.line.replace(/\s+/g, ' ').trim());
      this.line = '';
    }
    if (name === 'tr') {
      this.lines.push(cells.join(' | '));
      this.cells = null;
    }
  }

  private start(prefix: string): void {
    this.end();
    this.line = prefix;
  }

  private end(): void {
    if (this.cells) return;
    if (this.line.trim() !== '') this.lines.push(this.line.trim());
    this.line = '';
  }

  private endParagraph(): void {
    this.end();
    this.gap();
  }

  private gap(): void {
    this.lines.push('');
  }
}

function unescaped(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
