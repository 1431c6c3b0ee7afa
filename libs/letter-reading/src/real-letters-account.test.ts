import { LETTERS, atHand, letter, whenAtHand } from './real-letters.fixture';
import { readLetter } from './read-letter';
import { unsettledIn } from './account.fixture';
import { passageOf } from './text/passage';

if (!atHand) console.warn(`SKIPPED: the real letters are not at hand (${LETTERS}).`);

whenAtHand('every letter', () => {
  const letters = [
    ['nav-2014.txt', { times: 110, points: 50 }],
    ['nav-2021.txt', { times: 160, points: 165 }],
    ['nav-2026.txt', { times: 80, points: 120 }],
    ['nav-annual-report-2012.txt', { times: 300, points: 45 }],
  ] as const;

  test.each(letters)('%s: the spans are what the letter says', (name) => {
    const text = atHand ? letter(name) : '';
    for (const item of readLetter(text).items) expect(passageOf(text, item.spans ?? [item.span]).text).toBe(item.text);
  });

  test.each(letters)('%s: every point and word of time that a plain scan finds is settled', (name, least) => {
    const text = atHand ? letter(name) : '';
    const { times, points, unsettled } = unsettledIn(text);
    expect(unsettled).toEqual([]);
    expect(times).toBeGreaterThan(least.times);
    expect(points).toBeGreaterThan(least.points);
  });
});
