import { readLetter } from '../read-letter';
import { layOut } from './page-layout';
import { linesOfPage, type PlacedText } from './page-lines';

/** A line at a place of a page whose font is 10 points, a letter 5 points wide. */
function at(x: number, y: number, text: string): PlacedText {
  return { text, x, y, width: text.length * 5, size: 10 };
}

const FULL = 'Fjelltilsynet skal lage en plan for merking av alle stier i landet, og skal ta med de lokale lagene.';
const TITLE = [
  at(60, 760, 'Tildelingsbrev 2026 fra Kystdepartementet'),
  at(60, 730, '3.1 Fjell'),
  at(60, 700, 'Oppdrag'),
];

/** The items of a letter whose first page ends with these lines and whose second starts with those. */
function itemsOf(above: readonly PlacedText[], below: readonly PlacedText[]): string[] {
  const letter = layOut([[...TITLE, ...above], below].map(linesOfPage));
  return readLetter(letter).items.map(
    ({ text, deliverables }) => `${text} ${deliverables.map(({ due }) => due).join()}`,
  );
}

test('a point that ends at a page’s foot with room for the next word does not get the date of the next page', () => {
  const items = itemsOf(
    [
      at(60, 80, `• ${FULL}`),
      at(70, 66, 'Planen skal omfatte alle fylker, og den skal vise hva merkingen koster i hvert av dem.'),
    ],
    [at(70, 780, 'Det skal også sendes en oversikt over skilt til departementet innen 1. mai 2026.')],
  );
  expect(items[0]).toMatch(/hvert av dem\. $/u);
});

test('a point whose last line is full does not get the date of a paragraph that starts further to the left', () => {
  const items = itemsOf(
    [at(60, 80, `• ${FULL}`), at(70, 66, FULL)],
    [at(60, 780, 'Vurderingen av skiltene skal sendes til departementet innen 1. mai 2026.')],
  );
  expect(items[0]).toMatch(/lagene\. $/u);
});

test('a point whose last line is full keeps its date on the next page', () => {
  const items = itemsOf(
    [at(60, 80, `• ${FULL}`), at(70, 66, FULL)],
    [at(70, 780, 'Planen skal sendes til departementet innen 1. mai 2026.')],
  );
  expect(items).toEqual([`${FULL} ${FULL} Planen skal sendes til departementet innen 1. mai 2026. 2026-05-01`]);
});
