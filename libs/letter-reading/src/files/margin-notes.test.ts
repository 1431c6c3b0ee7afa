import { readLetter } from '../read-letter';
import { layOut } from './page-layout';
import { linesOfPage, type PlacedText } from './page-lines';

const at = (x: number, y: number, text: string): PlacedText => ({ text, x, y, width: text.length * 5, size: 10 });
/** Where the margin begins. */
const MARGIN = 430;

function page(...pieces: PlacedText[]): string {
  return layOut([linesOfPage(pieces)]);
}

const FIRST = '• Fjelltilsynet skal lage en plan for vern av stier og hytter';
const SECOND = 'i alle fylker. Planen skal vise hva vernet koster for alle';

test.each([
  ['its first line', 670],
  ['a line in its middle', 656],
  ['its last line', 642],
])('a deadline in the margin beside %s stands after the point', (_, y) => {
  const text = [at(50, 670, FIRST), at(62, 656, SECOND), at(62, 642, 'som bor der.')];
  expect(
    page(at(50, 700, 'Oppdrag'), ...text, at(MARGIN, y, 'Frist: 1.6.2027'), at(50, 620, '• Fjelltilsynet skal rydde.')),
  ).toBe(`Oppdrag\n\n${FIRST}\n${SECOND}\nsom bor der.\nFrist: 1.6.2027\n\n• Fjelltilsynet skal rydde.`);
});

test('a deadline of several lines is one, also where it goes on below its point', () => {
  const text = page(
    ...[at(50, 700, FIRST), at(MARGIN, 700, 'Frist: innen'), at(62, 686, SECOND), at(MARGIN, 686, 'utgangen av')],
    ...[at(MARGIN, 672, 'tredje kvartal'), at(50, 640, '• Fjelltilsynet skal rydde.')],
  );
  expect(text).toBe(`${FIRST}\n${SECOND}\nFrist: innen utgangen av tredje kvartal\n\n• Fjelltilsynet skal rydde.`);
  const letter = `Tildelingsbrev 2027 til Fjelltilsynet\n\n1 Mål\n\nOppdrag\n\n${text}\n`;
  expect(readLetter(letter).items.map((item) => [item.text, item.deliverables.map(({ due }) => due)])).toEqual([
    [`${FIRST.slice(2)} ${SECOND} Frist: innen utgangen av tredje kvartal`, ['2027-09-30']],
    ['Fjelltilsynet skal rydde.', []],
  ]);
});

test('a column of a table that tells deadlines stays a column', () => {
  expect(
    page(
      ...[
        at(50, 700, 'Rapport'),
        at(MARGIN, 700, 'Når'),
        at(50, 680, 'Oversikt over hytter'),
        at(MARGIN, 680, 'Frist: 1. mai'),
      ],
      ...[at(50, 660, 'Oversikt over stier'), at(MARGIN, 660, 'Frist: 1. juni')],
    ),
  ).toBe('Rapport | Når\nOversikt over hytter | Frist: 1. mai\nOversikt over stier | Frist: 1. juni');
});
