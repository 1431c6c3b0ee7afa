import { against, keepTrying } from './keep-trying';

const quick = { firstPauseMs: 1, longestPauseMs: 4 };

test('tries again until it goes well, waiting longer each time up to a limit', async () => {
  const pauses: number[] = [];
  let left = 5;
  const attempt = async () => {
    if (left-- > 0) throw new Error('down');
  };
  await keepTrying(attempt, new AbortController().signal, (_fault, pause) => pauses.push(pause), quick);
  expect(pauses).toEqual([1, 2, 4, 4, 4]);
});

test('a stop ends the waiting at once', async () => {
  const stop = new AbortController();
  const attempt = () => Promise.reject(new Error('down'));
  const patience = { firstPauseMs: 60_000, longestPauseMs: 60_000 };
  await keepTrying(attempt, stop.signal, () => setTimeout(() => stop.abort(), 1), patience);
});

test('after an attempt that lasted it does not wait as if it had never gone well', async () => {
  const pauses: number[] = [];
  // Far enough apart for a machine that is busy with other things.
  const patience = { firstPauseMs: 1, longestPauseMs: 200 };
  const lasting = [0, 0, 300, 0];
  const attempt = async () => {
    const ms = lasting.shift();
    if (ms === undefined) return;
    if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
    throw new Error('down');
  };
  await keepTrying(attempt, new AbortController().signal, (_fault, pause) => pauses.push(pause), patience);
  expect(pauses).toEqual([1, 2, 1, 2]);
});

test.each([
  ['an error', new Error('connect ECONNREFUSED'), 'PostgreSQL is not ready (connect ECONNREFUSED)'],
  [
    'several',
    new AggregateError([new Error('connect ECONNREFUSED ::1:1')]),
    'PostgreSQL is not ready (connect ECONNREFUSED ::1:1)',
  ],
])('the line says which server it waits for, and why: %s', async (_name, fault, message) => {
  await expect(against('PostgreSQL', () => Promise.reject(fault))).rejects.toThrow(message);
});
