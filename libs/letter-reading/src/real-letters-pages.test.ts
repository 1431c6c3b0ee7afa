import type { Reading } from '@tertial/domain';
import { LETTERS, atHand, letter, whenAtHand } from './real-letters.fixture';
import { readLetter } from './read-letter';

if (!atHand) console.warn(`SKIPPED: the real letters are not at hand (${LETTERS}).`);

/** What is read, the places aside. */
function told({ items, questions }: Reading): unknown {
  return [
    items.map(({ kind, chapter, heading, text, deliverables }) => [
      [kind, chapter, heading, text].join(' | '),
      deliverables.map(({ type, due, every, raw }) => [type, due, every, raw].join(' ')),
    ]),
    questions.map(({ about, raw }) => `${about} ${raw}`),
  ];
}

/** A page's first line follows none that is empty and starts with one space, or two where bullets lost their signs. */
const PAGE_START = /(?<=\S[ \t]*\n) (?=(?: ?)\S)/gu;

whenAtHand.each(['nav-2014.txt', 'nav-2021.txt', 'nav-2026.txt'])('%s', (name) => {
  const text = atHand ? letter(name) : '';
  const asPublished = told(readLetter(text));

  test.each([
    ['its line ends are those of Windows', text.replace(/\n/gu, '\r\n')],
    ['form feeds stand before the marks of its pages', text.replace(PAGE_START, '\f ')],
    ['form feeds stand for the marks of its pages', text.replace(PAGE_START, '\f')],
  ])('is read the same where %s', (_form, other) => {
    expect(other).not.toBe(text);
    expect(told(readLetter(other))).toEqual(asPublished);
  });
});
