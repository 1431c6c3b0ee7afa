import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { LetterBlock } from './letter-blocks.fixture';

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const NUMBER = /^(?:(?<main>\d)\.|\d\.\d) (?=[A-ZÆØÅ])/;

/**
 * A Word document whose headings have automatic numbers, with bullets of two levels, tables, real footnotes, and a
 * running head and foot. The blocks' own chapter numbers are left to Word.
 */
export async function numberedDocx(blocks: readonly LetterBlock[]): Promise<Uint8Array> {
  const notes = blocks.filter((block) => block.kind === 'note');
  const level = (at: number, text: string): object => ({
    level: at,
    format: LevelFormat.DECIMAL,
    text,
    alignment: AlignmentType.START,
  });
  const document = new Document({
    numbering: { config: [{ reference: 'chapters', levels: [level(0, '%1.') as never, level(1, '%1.%2') as never] }] },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('Kyst- og fjelldepartementet')] }) },
        footers: { default: new Footer({ children: [new Paragraph('Tildelingsbrev 2026')] }) },
        children: blocks.flatMap((block) => (block.kind === 'note' ? [] : [childOf(block)])),
      },
    ],
    footnotes: Object.fromEntries(notes.map(({ number, text }) => [number, { children: [new Paragraph(text)] }])),
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function childOf(block: Exclude<LetterBlock, { kind: 'note' }>): Paragraph | Table {
  if (block.kind === 'page') return new Paragraph({ pageBreakBefore: true });
  if (block.kind === 'table') return new Table({ rows: block.rows.map(rowOf) });
  if (block.kind === 'bullet') return new Paragraph({ children: runsOf(block.text), bullet: { level: block.level } });
  if (block.kind === 'paragraph') return new Paragraph({ children: runsOf(block.text) });
  const numbered = NUMBER.exec(block.text);
  return new Paragraph({
    text: block.text.slice(numbered?.[0].length ?? 0),
    heading: HEADINGS[block.level],
    ...(numbered ? { numbering: { reference: 'chapters', level: numbered.groups?.main ? 0 : 1 } } : {}),
  });
}

/** A digit glued to a full stop is a footnote's mark. */
function runsOf(text: string): (TextRun | FootnoteReferenceRun)[] {
  const mark = /(?<=\p{L}\.)(\d)(?= |$)/u.exec(text);
  if (!mark) return [new TextRun(text)];
  const rest = text.slice(mark.index + 1);
  return [new TextRun(text.slice(0, mark.index)), new FootnoteReferenceRun(Number(mark[1])), new TextRun(rest)];
}

function rowOf(cells: readonly string[]): TableRow {
  return new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
}
