import { localDate } from '../../time/local-date';
import { answer } from '../decide.fixture';
import { aDeliverable, anItem } from '../item.fixture';

const nudged = (on: string) => aDeliverable('a', { nudge: { on: localDate(on), words: '' } });

test.each([
  ['what was nudged today', anItem([nudged('2026-03-02')]), 'nudged-today'],
  ['what was nudged yesterday', anItem([nudged('2026-03-01')]), 'nudged'],
  ['another deliverable the same day', anItem([aDeliverable('a'), nudged('2026-03-02')]), 'nudged'],
  ['what nobody owns', anItem([aDeliverable('a')], { ownerId: null }), 'no-owner'],
])('a nudge on %s', (_name, state, expected) => {
  expect(answer(state, 'nudge')).toBe(expected);
});
