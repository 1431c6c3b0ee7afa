import type { Span } from '@tertial/domain';
import type { Line } from '../text/lines';
import { isTableRow } from '../text/table-row';
import { readLines, type LetterLines } from '../text/read-lines';
import { contentsLines, fieldOfChapters, goalOf, isGoalHeading, openChapter, zoneOf, type Chapter } from './chapters';
import { continues, isDeadlineLine } from './continuation';
import { opensList, signOf } from './doubtful-signs';
import { finishBlock, type OpenBlock } from './open-block';
import { headingAt, type Heading } from './headings';
import { titleOf, type ItemTitle } from './item-titles';
import { startsHigh } from './line-shapes';
import { ListSigns } from './list-signs';
import { noteBlocks } from './note-blocks';
import { PageTurns } from './page-turns';
import { numberedRows, type NumberedRows } from './numbered-rows';
import { numbersAhead, type NumbersAhead } from './numbers-ahead';
import type { Block, Section } from './section';
import { isClosing, isForeignAnnex, zoneOfChapter, type AnnexKind, type Field, type Zone } from './vocabulary';

type OpenSection = { -readonly [K in keyof Section]: Section[K] } & { blocks: Block[]; lines: Line[] };

/** A part of the letter between chapters: the head, an annex. */
interface Part {
  readonly zone: Zone | null;
  readonly field: boolean;
  readonly annex: AnnexKind | null;
}

/** The letter in order: its sections with their paragraphs and bullets, and its footnotes. */
export interface Outline {
  readonly sections: readonly Section[];
  readonly notes: readonly Block[];
  /** The text says where its pages end. */
  readonly paged: boolean;
}

/** Finds chapters, headings, paragraphs, bullets and footnotes in the text of a letter. */
export function outlineOf(letter: string): Outline {
  return new OutlineBuilder(readLines(letter)).build();
}

class OutlineBuilder {
  private readonly body: readonly Line[];
  private readonly positions: ReadonlyMap<Line, number>;
  private readonly sections: OpenSection[] = [];
  private chapters: Chapter[] = [];
  private part: Part = { zone: 'front', field: true, annex: null };
  private section: OpenSection;
  private goal: string | null = null;
  private block: OpenBlock | null = null;
  private readonly list = new ListSigns();
  private chaptersSeen = false;
  private readonly rows: NumberedRows;
  private readonly ahead: NumbersAhead;
  private readonly turns: PageTurns;

  constructor(private readonly letter: LetterLines) {
    const contents = contentsLines(letter.lines.map((line) => line.text));
    this.body = letter.lines.filter((line, index) => line.role === 'body' && !contents.has(index));
    this.rows = numberedRows(this.body);
    this.ahead = numbersAhead(this.body, this.rows);
    this.turns = new PageTurns(this.body, letter.form);
    this.positions = new Map(letter.lines.map((line, index) => [line, index]));
    this.section = this.newSection(null, null, false);
  }

  build(): Outline {
    for (let index = 0; index < this.body.length;) {
      const heading = this.headingAt(index);
      if (heading) {
        this.openHeading(heading, index);
        index += heading.lines;
      } else {
        this.readLine(index);
        index += 1;
      }
    }
    this.closeBlock();
    return {
      sections: this.sections,
      notes: noteBlocks(this.letter),
      paged: this.letter.lines.some(({ startsPage }) => startsPage),
    };
  }

  private headingAt(index: number): Heading | null {
    if (this.rows.has(index)) return null;
    return headingAt({
      lines: this.body,
      index,
      openNumber: this.chapters[this.chapters.length - 1]?.number ?? [],
      zone: this.section.zone,
      annex: this.section.annex,
      afterHeading: this.rows.has(index - 1) || (index > 0 && this.block === null && this.isEmpty()),
      inField: this.section.field !== null,
      inBullet: this.block?.kind === 'bullet' && !this.rows.has(index - 1),
      numberedList: this.list.signs.includes('1'),
      chaptersSeen: this.chaptersSeen,
      ahead: () => this.ahead(index),
      width: this.letter.form.width,
    });
  }

  private isEmpty(): boolean {
    return this.section.blocks.length === 0 && this.section.lines.length === 0;
  }

  private openHeading(heading: Heading, index: number): void {
    this.closeBlock();
    this.list.close();
    const first = this.body[index];
    const last = this.body[index + heading.lines - 1];
    const span: Span | null = first && last ? [first.from, last.to] : null;
    if (heading.kind === 'chapter') {
      this.chapters = openChapter(this.chapters, heading.chapter);
      this.part = { zone: null, field: true, annex: null };
      this.chaptersSeen = true;
    } else if (heading.kind === 'part') {
      this.part = {
        zone: heading.zone ?? this.part.zone,
        field: !isForeignAnnex(heading.text),
        annex: heading.annex,
      };
      if (heading.zone) this.chapters = [];
    } else if (heading.kind === 'plain' && this.chapters.length === 0 && this.part.zone !== 'annex') {
      this.part = { zone: zoneOfChapter(heading.text) ?? this.part.zone, field: true, annex: null };
    }
    if (heading.kind === 'chapter' || heading.kind === 'part') this.goal = goalOf(this.chapters);
    else if (isGoalHeading(heading.text)) this.goal = heading.text;
    this.section = this.newSection(heading, span, heading.kind === 'report', first?.page);
  }

  private newSection(heading: Heading | null, span: Span | null, reports: boolean, page = 1): OpenSection {
    const chapter = this.chapters[this.chapters.length - 1];
    const title = titleOf(heading);
    const section: OpenSection = {
      chapter: chapter ? chapter.number.join('.') : null,
      heading: heading ? heading.text : null,
      headingSpan: span,
      headingPage: page,
      field: this.fieldUnder(heading, title),
      opens: heading?.kind ?? null,
      title,
      reports,
      zone: this.part.zone ?? zoneOf(this.chapters) ?? 'goals',
      goal: this.goal,
      annex: this.part.annex,
      lines: [],
      blocks: [],
    };
    this.sections.push(section);
    return section;
  }

  private fieldUnder(heading: Heading | null, title: ItemTitle | null): Field | null {
    if (!this.part.field) return null;
    if (title) return title.field;
    return heading?.kind === 'field' ? heading.field : fieldOfChapters(this.chapters);
  }

  private readLine(index: number): void {
    const line = this.body[index];
    if (!line) return;
    if (isClosing(line.text)) {
      this.closeBlock();
      this.chapters = [];
      this.part = { zone: 'closing', field: false, annex: null };
      this.section = this.newSection(null, null, false, line.page);
    }
    this.section.lines.push(line);
    if (this.section.annex) return;
    if (isTableRow(line.text)) {
      this.closeBlock();
      this.list.close();
      this.section.blocks.push(finishBlock(this.positions, { kind: 'row', lines: [{ line, cut: 0 }] }));
      return;
    }
    const sign = this.signAt(line, index);
    if (sign) this.openBullet(line, sign.sign, sign.length);
    else if (this.block && this.continues(this.block, line, index)) this.block.lines.push({ line, cut: 0 });
    else {
      this.closeBlock();
      this.block = { kind: 'paragraph', lines: [{ line, cut: 0 }] };
    }
  }

  private continues(block: OpenBlock, line: Line, index: number): boolean {
    if (this.rows.has(index - 1) && !this.rows.has(index)) return false;
    if ((this.section.field !== null || this.section.zone === 'goals') && isDeadlineLine(line.text)) return true;
    if (this.turns.isTurn(index)) return this.turns.goesOn(index, { ...block, signs: this.list.signs });
    const before = this.body[index - 1];
    if (before === undefined) return false;
    return continues({ ...block, zone: this.section.zone }, line, before, this.letter.form.width);
  }

  /** The bullet sign of a line, where it is one here. */
  private signAt(line: Line, index: number): { sign: string; length: number } | null {
    const row = this.rows.get(index);
    if (row) return { sign: '1.1', length: row };
    const before = this.body[index - 1];
    const sign = signOf(this.body, index, this.section.field !== null);
    // "og" that lost its g at the start of a line is no bullet: a bare "o" opens a list only under a point or a colon.
    if (sign?.sign === 'o' && this.list.signs.length === 0 && !line.gap && before && !/:\s*$/u.test(before.text))
      return null;
    if (sign && (!sign.doubtful || this.trusts(line, before, sign.sign))) return sign;
    if (this.isIndentBullet(line)) return { sign: ' ', length: 0 };
    return this.lostItsSign(line, before) ? { sign: this.list.signs[0] ?? '•', length: 0 } : null;
  }

  /** In a list, a line that stands as far in as if a sign were before it. */
  private lostItsSign(line: Line, before: Line | undefined): boolean {
    const { doubleSpaced } = this.letter.form;
    if (this.list.signs.length === 0 || line.indent !== 1 || !line.gap || !before || this.section.field === null)
      return false;
    // Where each line has an empty one after it, a page starts without; with one, the line only looks like its start.
    return startsHigh(line.text) && (doubleSpaced ? line.blanks > 1 : !line.startsPage);
  }

  private trusts(line: Line, before: Line | undefined, sign: string): boolean {
    const inList = this.section.field !== null || this.block?.kind === 'bullet';
    return this.list.signs.includes(sign) || opensList(line, sign, { before, isFirst: this.block === null, inList });
  }

  /** Where the signs were lost, a bullet is a line with one leading space; with another when it opens a page that one marks. A letterhead's may stand so. */
  private isIndentBullet(line: Line): boolean {
    const { bulletSigns, pageIndent } = this.letter.form;
    const inHead = this.section.zone === 'front' && this.section.field === null && !this.chaptersSeen;
    return !bulletSigns && !inHead && line.indent === (line.startsPage ? pageIndent + 1 : 1);
  }

  private openBullet(line: Line, sign: string, length: number): void {
    const over = this.block?.kind === 'paragraph' ? this.block.lines[this.block.lines.length - 1] : undefined;
    this.list.open(sign, over?.line.text.endsWith(':') === true);
    if (this.list.signs.length > 1 && this.block?.kind === 'bullet') {
      this.block.lines.push({ line, cut: 0 });
      return;
    }
    this.closeBlock();
    this.block = { kind: 'bullet', lines: [{ line, cut: length }] };
  }

  private closeBlock(): void {
    if (this.block) this.section.blocks.push(finishBlock(this.positions, this.block));
    this.block = null;
  }
}
