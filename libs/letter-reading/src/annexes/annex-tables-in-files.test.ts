import { readLetterFile } from '../read-letter-file';
import { told } from '../reading-told.fixture';
import type { LetterBlock } from '../files/letter-blocks.fixture';
import { numberedDocx } from '../files/letter-docx.fixture';
import { laidOutPdf } from '../files/letter-pdf.fixture';

const annex = (title: string, rows: readonly (readonly string[])[]): LetterBlock[] => [
  { kind: 'page' },
  { kind: 'heading', level: 1, text: title },
  { kind: 'table', rows },
];

const blocks: readonly LetterBlock[] = [
  { kind: 'paragraph', text: 'Fjelldepartementet' },
  { kind: 'paragraph', text: 'Tildelingsbrev 2026 til Fjelltilsynet' },
  { kind: 'heading', level: 1, text: '1. Rapportering' },
  { kind: 'paragraph', text: 'Årsrapporten skal foreligge senest 15. mars 2027.' },
  ...annex('Vedlegg 3 Statistikk', [
    ['Nr.', 'Statistikk', 'Frekvens'],
    ['1.1', 'Ras', ''],
    ['1.1.1', 'Antall ras fordelt på fylke og kommune, herunder antall ras som stengte veier', 'Tertialvis'],
    ['1.1.2', 'Antall stengte veier', 'Årlig'],
  ]),
  ...annex('Vedlegg 4 FoU- og analyseoppdrag 2026', [
    ['Oppdrag', 'Type', 'Kommentarer', 'Kontaktperson FD', 'Kontaktperson FT'],
    ['Virkninger av skilt', 'Notat', 'Frist: 1. juli 2026.', 'Anna Berg anna.berg@fd.dep.no', 'Ola Li'],
    ['Evaluering av ras', 'Evaluering', '', 'Kari Vik', 'per.moe@fjell.example'],
  ]),
];

const markdown = (): string =>
  blocks
    .map((block) => {
      if (block.kind === 'table') return block.rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
      if (block.kind === 'heading') return `# ${block.text}`;
      return block.kind === 'paragraph' ? block.text : '';
    })
    .join('\n\n');

const layout = {
  font: 'Helvetica',
  size: 10,
  margin: 60,
  head: () => 'Fjelldepartementet',
  foot: (page: number) => `Side ${page}`,
  padding: 10,
  widths: [0.2, 0.2, 0.25, 0.2, 0.15],
  gapAfter: 6,
} as const;

test.each<[string, () => Promise<Uint8Array>]>([
  ['Word', () => numberedDocx(blocks)],
  ['PDF', () => laidOutPdf(blocks, layout)],
  ['Markdown', () => Promise.resolve(new TextEncoder().encode(markdown()))],
])('tables of statistics and research say the same in %s', async (_format, written) => {
  const { reading } = await readLetterFile(await written(), 'brev');
  const items = reading.items.filter(({ kind }) => kind === 'statistic' || kind === 'research-assignment');
  expect(told({ ...reading, items })).toEqual([
    'statistic | 1.1.1 Antall ras fordelt på | recurring tertial',
    'statistic | 1.1.2 Antall stengte veier | recurring year',
    'research-assignment | Virkninger av skilt Notat Frist: | date 2026-07-01',
    'research-assignment | Evaluering av ras Evaluering | ',
  ]);
  expect(items.map(({ heading }) => heading).slice(0, 2)).toEqual(['1.1 Ras', '1.1 Ras']);
  expect(
    items.flatMap(({ contacts }) => contacts.map(({ name, email, side }) => `${side} ${email ?? name ?? ''}`)),
  ).toEqual(['ministry anna.berg@fd.dep.no', 'agency Ola Li', 'ministry Kari Vik', 'agency per.moe@fjell.example']);
});
