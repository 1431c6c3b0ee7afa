import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sampleBlocks, type LetterBlock } from './letter-blocks.fixture';
import { flatOdt, type OdtLayout } from './letter-odt.fixture';

/** Where the files stand that LibreOffice made of the letters below. How they are made again: `libreoffice/README.md`. */
const FOLDER = resolve(__dirname, 'libreoffice');

interface MadeLetter {
  readonly name: 'upright' | 'wide' | 'long-table';
  /** What it tries. */
  readonly tries: string;
  readonly blocks: readonly LetterBlock[];
  readonly layout: OdtLayout;
}

const SUBJECTS = [
  'ras og skred i områder der mange ferdes',
  'merking av vinterløyper',
  'varslingstavler som er satt opp eller tatt ned',
];
const TIMES = ['Årlig/15. mai', '2 ganger i året (30.6 og 31.12)', 'Tertialvis', 'Månedlig', 'Innen 1. oktober 2026'];
const AT_LENGTH =
  ', fordelt på fylke, alder, kjønn og hvilken aktivitet de det gjelder drev med da det skjedde, med en vurdering av hva som kan gjøres for at det ikke skjer igjen';
const REMARKS = ['', 'Sendes også politiet, redningstjenesten og de frivillige hjelpekorpsene', 'Muntlig i møte'];

/** A letter whose annex has a table of many rows, which the ends of pages part. */
function longTable(): LetterBlock[] {
  const letter = sampleBlocks();
  const annex = letter.findIndex((block) => block.kind === 'page');
  const rows = Array.from({ length: 31 }, (_, at) => [
    TIMES[at % TIMES.length] ?? '',
    `Rapport nr. ${at + 1} om ${SUBJECTS[at % SUBJECTS.length]}${at % 4 === 0 ? AT_LENGTH : ''}`,
    REMARKS[(at * 2) % REMARKS.length] ?? '',
  ]);
  const title = { kind: 'heading', level: 1, text: 'Vedlegg 3 Særskilt rapportering 2026' } as const;
  const table = { kind: 'table', rows: [['Frist', 'Rapport', 'Merknad'], ...rows] } as const;
  return [...letter.slice(0, annex), { kind: 'page' }, title, table];
}

export const madeLetters: readonly MadeLetter[] = [
  {
    name: 'upright',
    tries: 'lines around cells, "Side N av M" at the foot',
    blocks: sampleBlocks(),
    layout: {
      font: 'Liberation Sans',
      size: 10,
      margin: 2.2,
      head: 'Kyst- og fjelldepartementet',
      foot: 'Side # av ##',
      ruled: true,
      landscapeAnnexes: false,
      numbersChapters: false,
      justified: false,
    },
  },
  {
    name: 'wide',
    tries: 'annexes on their side, justified lines with broken words, chapters numbered by the program',
    blocks: sampleBlocks(),
    layout: {
      font: 'Liberation Serif',
      size: 11.5,
      margin: 2.8,
      head: 'Tildelingsbrev 2026',
      foot: '#',
      ruled: false,
      landscapeAnnexes: true,
      numbersChapters: true,
      justified: true,
    },
  },
  {
    name: 'long-table',
    tries: 'a table over several pages with its head on each, rows parted by the ends of pages',
    blocks: longTable(),
    layout: {
      font: 'Liberation Serif',
      size: 11,
      margin: 2.5,
      head: '',
      foot: '– # –',
      ruled: true,
      landscapeAnnexes: false,
      numbersChapters: true,
      justified: false,
    },
  },
];

export function madeFile(name: MadeLetter['name'], format: 'pdf' | 'docx'): Uint8Array {
  return new Uint8Array(readFileSync(resolve(FOLDER, `${name}.${format}`)));
}

/** Writes what LibreOffice is given. */
if (require.main === module) {
  const folder = resolve(process.argv[2] ?? '.');
  mkdirSync(folder, { recursive: true });
  for (const { name, blocks, layout } of madeLetters)
    writeFileSync(resolve(folder, `${name}.fodt`), flatOdt(blocks, layout));
}
