import { readLetter } from '../read-letter';

/** The words and days of the deliverables of one assignment, and the words that were accounted for beside them. */
function times(sentences: string): { due: string[]; aside: string[] } {
  const letter = `Tildelingsbrev 2026 til Fjelltilsynet\n\n1. Oppdrag\n\nTB2026-1 | Avd.: FHA | Stier\n${sentences}\n`;
  const { items, notDeadlines } = readLetter(letter);
  return {
    due: items.flatMap(({ deliverables }) => deliverables.map(({ raw, due }) => `${raw} ${due ?? '?'}`)),
    aside: notDeadlines.map(({ raw }) => raw),
  };
}

test('two things that are handed over on one day are two deliverables', () => {
  expect(
    times('Sluttrapport oversendes innen utgangen av året. En plan for arbeidet skal foreligge innen 31.12.2026.'),
  ).toEqual({ due: ['innen utgangen av året 2026-12-31', 'innen 31.12.2026 2026-12-31'], aside: [] });
});

test('one thing whose day is said twice is one', () => {
  expect(times('Tilsynet skal levere en plan innen 1. mai 2026. Arbeidet skal drøftes.\nFrist: 1.5.2026')).toEqual({
    due: ['innen 1. mai 2026 2026-05-01'],
    aside: ['Frist: 1.5.2026'],
  });
});

test('parts that are closed with the same day each have it', () => {
  const parts =
    '1. Kart: Tilsynet skal lage kart.\nFrist: 1.11.2026\n2. Skilt: Tilsynet skal lage skilt.\nFrist: 1.11.2026';
  expect(times(parts)).toEqual({ due: ['Frist: 1.11.2026 2026-11-01', 'Frist: 1.11.2026 2026-11-01'], aside: [] });
});
