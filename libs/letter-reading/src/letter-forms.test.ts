import { readLetter } from './read-letter';
import { told } from './reading-told.fixture';

/** What a letter of this year asks for, told briefly. */
const read = (letter: string): string[] => told(readLetter(letter, { year: 2026 }));

test('paragraphs of a letter with an empty line after nearly every line stay apart', () => {
  const paragraphs = Array.from(
    { length: 12 },
    (_, index) => `Båt ${index} er viktig for alle som\nferdes til fjells og på sjøen.`,
  );
  const letter = `1. MÅL\n\nOppdrag\n\n${paragraphs.join('\n\n')}\n\nEtaten skal rydde. Frist: 1. mai.\n\nEtaten skal merke.\n`;
  expect(read(letter)).toEqual([
    'assignment | Etaten skal rydde. Frist: 1. | date 2026-05-01',
    'assignment | Etaten skal merke. | ',
  ]);
});
