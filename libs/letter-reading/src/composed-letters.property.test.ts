import * as fc from 'fast-check';
import { unsettledIn } from './account.fixture';
import { readLetter } from './read-letter';
import { passageOf } from './text/passage';

/** Letters put together at random of what letters have: headings of the field, lists, sentences with dates, tables. */
const month = fc.constantFrom('januar', 'mars', 'mai', 'juni', 'september', 'oktober', 'desember');
const day = fc.tuple(fc.integer({ min: 1, max: 28 }), month).map(([number, name]) => `${number}. ${name} 2026`);
const time = fc.oneof(
  day.map((words) => `innen ${words}`),
  fc.constantFrom(
    'innen utgangen av første halvår',
    'i løpet av 2026',
    'så snart som mulig',
    'til høsten',
    'i 1. tertial',
  ),
);
const task = fc.constantFrom('rydde stier', 'merke grotter', 'levere en plan for skilt', 'rapportere om brehytter');
const sentence = fc.tuple(task, time).map(([what, when]) => `Fjelltilsynet skal ${what} ${when}.`);
const sign = fc.constantFrom('•', '▪', '-', '–', '*');
const list = fc
  .tuple(sign, fc.array(sentence, { minLength: 1, maxLength: 4 }))
  .map(([mark, points]) => points.map((point) => `${mark} ${point}`).join('\n'));
const table = fc
  .array(fc.tuple(task, day), { minLength: 1, maxLength: 3 })
  .map((rows) => ['| Oppdrag | Frist |', ...rows.map(([what, when]) => `| ${what} | ${when} |`)].join('\n'));
const heading = fc.constantFrom('Oppdrag', 'Rapportering:', 'Nøkkelinformasjon', 'Styringsparametere', 'Om fjellene');
const part = fc.oneof(
  heading,
  list,
  table,
  sentence,
  fc.constant('Det er viktig at stiene er trygge for alle som går der.'),
);
const letters = fc
  .array(part, { minLength: 1, maxLength: 14 })
  .map((parts) => `Tildelingsbrev 2026 til Fjelltilsynet\n\n1. Mål\n\n${parts.join('\n\n')}\n`);

const runs = { numRuns: 60 };

test('every point and word of time of a composed letter is settled', () => {
  fc.assert(
    fc.property(letters, (letter) => expect(unsettledIn(letter).unsettled).toEqual([])),
    runs,
  );
});

test('its items are each one of their own, and no day is invented', () => {
  fc.assert(
    fc.property(letters, (letter) => {
      const { items } = readLetter(letter);
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      for (const { deliverables } of items)
        for (const { due, span, raw } of deliverables.filter(({ type }) => type === 'date')) {
          expect(span && passageOf(letter, [span]).text).toBe(raw);
          expect(due).toMatch(/^2026-/);
        }
    }),
    runs,
  );
});

describe('its items are the same', () => {
  const told = (letter: string): unknown =>
    readLetter(letter).items.map(({ kind, text, deliverables }) => [
      kind,
      text,
      deliverables.map(({ type, due }) => [type, due]),
    ]);

  test('with line ends of Windows', () => {
    fc.assert(
      fc.property(letters, (letter) => expect(told(letter.replace(/\n/g, '\r\n'))).toEqual(told(letter))),
      runs,
    );
  });

  // A page may end between two paragraphs and in the middle of a sentence, with its number or without.
  const pageEnd = fc.constantFrom('\f', '\n\fSide 7\n\n', '\n\nSide 7\n\f');
  const places = fc.array(fc.nat({ max: 200 }), { minLength: 1, maxLength: 6 });

  test('with form feeds between its pages, wherever a page ends between paragraphs', () => {
    fc.assert(
      fc.property(letters, places, (letter, at) => {
        const gaps = [...letter.matchAll(/\n\n/gu)].map(({ index }) => index + 2);
        expect(told(cut(letter, gaps, at, '\f'))).toEqual(told(letter));
      }),
      runs,
    );
  });

  test('with pages that end within a sentence', () => {
    fc.assert(
      fc.property(letters, places, pageEnd, (letter, at, end) => {
        const words = [...letter.matchAll(/(?<=skal \p{L}+ \p{L}+) (?=\p{Ll})/gu)].map(({ index }) => index + 1);
        expect(told(cut(letter, words, at, `\n${end}`))).toEqual(told(cut(letter, words, at, '\n')));
      }),
      runs,
    );
  });
});

/** The letter with `end` put in at some of these places. */
function cut(letter: string, places: readonly number[], chosen: readonly number[], end: string): string {
  const at = new Set(places.length === 0 ? [] : chosen.map((number) => places[number % places.length]));
  return [...letter].map((character, index) => (at.has(index) ? `${end}${character}` : character)).join('');
}
