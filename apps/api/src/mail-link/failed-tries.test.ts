import { instant } from '@tertial/domain';
import { FailedTries } from './failed-tries';

const NOON = instant('2026-03-10T11:00:00Z');

test('who tries at random waits for a minute, and nobody else does', () => {
  const tries = new FailedTries();
  for (let n = 0; n < 59; n += 1) tries.note('10.0.0.1', NOON);
  expect(tries.areTooMany('10.0.0.1', NOON)).toBe(false);
  tries.note('10.0.0.1', NOON);
  expect(tries.areTooMany('10.0.0.1', instant('2026-03-10T11:00:59Z'))).toBe(true);
  expect(tries.areTooMany('10.0.0.2', NOON)).toBe(false);
  expect(tries.areTooMany('10.0.0.1', instant('2026-03-10T11:01:00Z'))).toBe(false);
});

test('a spoiled link a minute never shuts anybody out', () => {
  const tries = new FailedTries();
  for (let minute = 10; minute < 60; minute += 1) {
    const at = instant(`2026-03-10T11:${minute}:00Z`);
    for (let n = 0; n < 59; n += 1) tries.note('10.0.0.1', at);
    expect(tries.areTooMany('10.0.0.1', at)).toBe(false);
  }
});
