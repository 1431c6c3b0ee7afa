import { sampleText } from './letter-files.fixture';

/** The parts of a letter, of which the same letter is written in several formats. */
export type LetterBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'bullet'; readonly level: 0 | 1; readonly text: string }
  | { readonly kind: 'note'; readonly number: number; readonly text: string }
  | { readonly kind: 'page' }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

const LEVEL_3 = /^(?:Oppdrag:?|Nøkkelinformasjon|Styringsparametere|\d\. tertial.*)$/;

/** Where the lines of the sample open a block of their own. */
const BREAKS =
  /\n{2,}|\n(?=•|o |\d\. tertial|\d [A-Z])|(?<=^(?:Oppdrag:?|Nøkkelinformasjon|Styringsparametere|\d\. tertial.*))\n/m;

function blockOf(line: string): LetterBlock {
  if (line.startsWith('• ')) return { kind: 'bullet', level: 0, text: line.slice(2) };
  if (line.startsWith('o ')) return { kind: 'bullet', level: 1, text: line.slice(2) };
  const note = /^(\d) ([A-Z].*)$/.exec(line);
  if (note) return { kind: 'note', number: Number(note[1]), text: note[2] ?? '' };
  if (/^\d\. [A-ZÆØÅ]/.test(line)) return { kind: 'heading', level: 1, text: line };
  if (/^\d\.\d /.test(line)) return { kind: 'heading', level: 2, text: line };
  return LEVEL_3.test(line) ? { kind: 'heading', level: 3, text: line } : { kind: 'paragraph', text: line };
}

function blocksOf(text: string): LetterBlock[] {
  const blocks = text
    .replace(/\n*Side \d+\n*/g, '\n\n')
    .replace(/^ (?=\S)/gm, '\n')
    .split(BREAKS)
    .map((piece) => piece.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .map(blockOf);
  const notes = blocks.filter((block) => block.kind === 'note');
  // A footnote stands on the page that has its mark, whatever else the sample's page holds.
  return blocks
    .filter((block) => block.kind !== 'note')
    .flatMap((block) => [
      block,
      ...notes.filter(({ number }) => 'text' in block && new RegExp(`\\p{L}\\.${number}(?: |$)`, 'u').test(block.text)),
    ]);
}

const assignments: readonly LetterBlock[] = [
  { kind: 'heading', level: 2, text: '3.5 Oppdrag i 2026' },
  { kind: 'table', rows: [['TB2026-1', 'Avd.: FHA', 'Kartlegging av rasutsatte løyper i kyst- og fjellstrøk']] },
  {
    kind: 'paragraph',
    text: 'Direktoratet skal kartlegge rasutsatte løyper og rangere dem etter hvor mange som ferdes der.',
  },
  { kind: 'paragraph', text: 'Frist: 30.6.2026.' },
  { kind: 'table', rows: [['TB2026-2', 'Avd.: KOM', 'Veileder om skilt']] },
  { kind: 'paragraph', text: 'Direktoratet skal lage en veileder om skilt for kommuner og for lag og foreninger.' },
  { kind: 'paragraph', text: 'Frist: 1. oktober 2026.' },
];

const specialReports: readonly LetterBlock[] = [
  { kind: 'page' },
  { kind: 'heading', level: 1, text: 'Vedlegg 3 Særskilt rapportering 2026' },
  {
    kind: 'table',
    rows: [
      ['Frist', 'Rapport', 'Merknad'],
      ['Årlig/15. mai', 'Rapport om ras og skred i områder der mange ferdes', 'Muntlig i møte'],
      [
        '2 ganger i året (30.6 og 31.12)',
        'Oversikt over ulykker i fjellet og langs kysten, fordelt på fylke, alder og hvilken aktivitet de skadde drev med',
        'Sendes også politiet og redningstjenesten',
      ],
      ['Tertialvis', 'Status for merking av løyper', ''],
    ],
  },
];

const calendar: readonly LetterBlock[] = [
  { kind: 'page' },
  { kind: 'heading', level: 1, text: 'Vedlegg 4 Styringskalender 2026' },
  {
    kind: 'table',
    rows: [
      ['Dato', 'Hva', 'Merknad'],
      ['31. jan.', 'Frist for innspill til budsjettet for neste år, med anslag for alle poster', 'Kan ikke fravikes'],
      ['12. mai kl. 10–12', 'Etatsstyringsmøte', ''],
      ['5. juni', 'Frist for rapport for 1. tertial', ''],
      ['25. sep.', 'Frist for satsinger', 'Tentativ'],
    ],
  },
];

/** The sample letter with a table of assignments, one of special reports and a calendar whose days have no year. */
export function sampleBlocks(): LetterBlock[] {
  const letter = blocksOf(sampleText);
  const chapter4 = letter.findIndex((block) => block.kind === 'heading' && block.text.startsWith('4. '));
  return [...letter.slice(0, chapter4), ...assignments, ...letter.slice(chapter4), ...specialReports, ...calendar];
}

/** The letter as text, its footnotes aside: what the other forms must be read as. */
export function textOf(blocks: readonly LetterBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'page' || block.kind === 'note') return '';
      if (block.kind === 'table') return `\n${block.rows.map((row) => row.filter(Boolean).join(' | ')).join('\n')}\n`;
      if (block.kind === 'bullet') return `${block.level === 0 ? '\n•' : 'o'} ${block.text}`;
      return `\n${block.text}\n`;
    })
    .join('\n')
    .replace(/\n{2,}/g, '\n\n\n');
}
