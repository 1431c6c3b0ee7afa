import { withPictures } from '../files/picture-pages';
import { readLetter } from '../read-letter';
import { questionsOnPages } from './unread-pages';

const RUN = '[Side 2–3 har ingen tekst som kan leses, bare bilde: les dem i originalen.]';
const ONE = '[Side 5 har ingen tekst som kan leses, bare bilde: les den i originalen.]';
const LETTER = withPictures('Oppdrag\n• Direktoratet skal\n\f\n\f\n\frydde innen 1. mai 2026.\n\f', [2, 3, 5]);

test('pages that are pictures are asked about, a run of them once', () => {
  expect(questionsOnPages(LETTER).map(({ about, raw }) => [about, raw])).toEqual([
    ['other', RUN],
    ['other', ONE],
  ]);
  for (const { raw, span } of questionsOnPages(LETTER)) expect(LETTER.slice(...span)).toBe(raw);
});

test('what stands for them is no text of the letter, and they are counted as pages', () => {
  const { items, questions } = readLetter(`${LETTER}\n\f• Direktoratet skal merke.`, { year: 2026 });
  expect(items.map(({ text, page }) => [text, page])).toEqual([
    ['Direktoratet skal rydde innen 1. mai 2026.', 1],
    ['Direktoratet skal merke.', 6],
  ]);
  expect(questions.map(({ raw }) => raw)).toEqual([RUN, ONE]);
});

test('a letter without such pages stays as it is', () => {
  expect(withPictures('En.\n\fTo.', [])).toBe('En.\n\fTo.');
  expect(questionsOnPages('[Side 2–3 i vedlegget]')).toEqual([]);
});
