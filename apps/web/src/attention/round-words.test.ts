import type { LocalDate } from '@tertial/domain/time';
import { roundSentence } from './round-words';

const round = { workflowId: 'r', status: 'done' as const, startedAt: '2026-03-02T07:00:00.000Z', endedAt: null };
const result = { day: '2026-03-02' as LocalDate, held: true, sent: 0, refused: 0, left: 0 };

test.each([
  [{ ...result, sent: 3 }, '3 e-poster er sendt.'],
  [{ ...result, sent: 1, refused: 1 }, '1 e-post er sendt, 1 ble avvist av e-posttjeneren.'],
  [{ ...result, left: 2 }, 'Ingen e-post å sende, 2 gjenstår og sendes i neste runde.'],
  [{ ...result, held: false }, 'Ingenting ble sendt: i dag er ikke en virkedag.'],
])('a round never hides what was not sent: %j', (result, sentence) => {
  expect(roundSentence({ ...round, result })).toBe(sentence);
});

test('a round that stopped says that nothing is lost', () => {
  expect(roundSentence({ ...round, status: 'failed', result: null })).toContain('Ingenting er mistet');
});
