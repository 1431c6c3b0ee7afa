import { SIGNS } from './docx-numbering';
import { PAGE_MARK } from './docx-plain';

/** From HTML, as mammoth makes it of a Word document and converters put it into Markdown, to lines of text. */

const TOKEN = /<(\/?)(\w+)([^>]*)>|([^<]+)/g;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: '\u00A0',
};
/** What stands before a paragraph's own words: the sign of a heading, a bullet, a number. */
const LABEL = /^(?:#{1,6} |[•o-] |(?:[\d.]+[.)]?|\(?[a-zæøå]{1,4}\)) )*/u;
const BULLET = /^[•o-] /u;
/** The sign or number of a list before one that its text has itself. */
const SECOND_LABEL = /^(?:[•o-]|\d+\.) (?=(?:[•●o–-]|\d{1,2}[.)]|\p{Ll}[.)])\s)/u;

interface List {
  readonly ordered: boolean;
  count: number;
}

/**
 * Headings become "# …", table rows "cell | cell", footnote marks the number alone, page marks form feeds. Bullets stand
 * close together, paragraphs apart.
 */
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
  /** Paragraphs of the open cell, and of the open row's cells. */
  private paragraphs: string[] = [];
  private rowLines: string[] = [];
  private notes = false;
  private afterBullet = false;
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
    if (name === 'tr') {
      this.end();
      this.cells = [];
      this.rowLines = [];
    }
    if (name === 'br' && this.cells) this.endInCell();
    else if (name === 'br') this.line += '\n';
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
      if (this.lists.length === 0 && !this.cells) this.gap();
    }
    if (name === 'table') this.gap();
  }

  text(): string {
    this.end();
    return this.lines
      .join('\n')
      .replace(/\f(?:\s*\f)+/g, '\f')
      .replace(/\f\n+/g, '\f')
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
      // Lists whose rules stand elsewhere than Word puts them.
      const sign = SIGNS[Math.min(this.lists.length, SIGNS.length) - 1] ?? '•';
      this.start(list.ordered ? `${list.count}. ` : `${sign} `);
    }
  }

  private closeInTable(name: string, cells: string[]): void {
    if (name === 'p' || name === 'li' || /^h[1-6]$/.test(name)) this.endInCell();
    if (name === 'td' || name === 'th') {
      this.endInCell();
      cells.push(this.paragraphs.join(' ').replaceAll('|', '/'));
      this.rowLines.push(...this.paragraphs);
      this.paragraphs = [];
    }
    if (name !== 'tr') return;
    this.cells = null;
    const filled = cells.filter((cell) => cell !== '');
    // A row that is one cell holds text like any other: paragraphs, bullets, a line with the deadline.
    if (filled.length === 1) for (const line of this.rowLines) this.push(line);
    else if (filled.length > 1)
      this.push(
        cells
          .join(' | ')
          .replace(/[\s|]+$/u, '')
          .trim(),
      );
  }

  private endInCell(): void {
    const text = this.line.replace(/\s+/g, ' ').trim().replace(SECOND_LABEL, '');
    if (text !== '') this.paragraphs.push(text);
    this.line = '';
  }

  private start(prefix: string): void {
    this.end();
    this.line = prefix;
  }

  private end(): void {
    if (this.cells) {
      this.endInCell();
      return;
    }
    this.push(this.line.trim().replace(SECOND_LABEL, ''));
    this.line = '';
  }

  /**
   * A line with its page marks as form feeds: before its label where the page starts with it, else in its middle. A
   * number without words is none.
   */
  private push(line: string): void {
    const label = LABEL.exec(line)?.[0] ?? '';
    const words = line.slice(label.length);
    const opens = line.startsWith(PAGE_MARK) || words.startsWith(PAGE_MARK);
    const row = words.includes(' | ');
    const pieces = words.split(PAGE_MARK).map((piece) => piece.trim());
    const text = row ? pieces.join(' ').trim() : pieces.filter((piece) => piece !== '').join('\n\f');
    if (opens || (row && pieces.length > 1)) this.lines.push(`\f${text === '' ? '' : label + text}`);
    else if (text !== '') this.lines.push(label + text);
  }

  private endParagraph(): void {
    const bullet = BULLET.test(this.line.trimStart().replaceAll(PAGE_MARK, ''));
    if (!bullet && this.afterBullet) this.gap();
    this.afterBullet = bullet;
    this.end();
    if (!bullet) this.gap();
  }

  private gap(): void {
    this.lines.push('');
  }
}

function unescaped(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
