import { bulkSentence, pastDeadlines, refusedOtherwise } from './bulk-result';

const past = { itemId: 'a', code: 'past-deadline', sentence: 'Fristen 30. januar 2026 er passert.' };
const other = { itemId: 'b', code: 'no-deliverable', sentence: 'Legg til en leveranse.' };

test('a deadline in the past is asked about, everything else is only told', () => {
  const result = { done: ['c'], pending: [], refused: [past, other] };
  expect(pastDeadlines(result)).toEqual([past]);
  expect(refusedOtherwise(result)).toEqual([other]);
  expect(pastDeadlines(undefined)).toEqual([]);
});

test.each([
  [{ done: ['a', 'b'], pending: [], refused: [] }, '2 oppdrag er bekreftet.'],
  [{ done: [], pending: ['a'], refused: [] }, '1 er mottatt og behandles.'],
  [{ done: ['a'], pending: ['b'], refused: [] }, '1 oppdrag er bekreftet. 1 er mottatt og behandles.'],
  [{ done: [], pending: [], refused: [past] }, ''],
])('what was done is never said of what was not: %j', (result, sentence) => {
  expect(bulkSentence('bekreftet', result)).toBe(sentence);
});
