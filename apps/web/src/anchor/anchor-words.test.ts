import type { AnchorsAnswer } from '@tertial/contracts';
import { anchorFacts, dayOfRule, holdsFrom, ownVersion } from './anchor-words';

const anchor: AnchorsAnswer['anchors'][number] = {
  ...{ report: 'T1', due: null, source: null, version: 0, following: 14, waiting: 14 },
};
const rule: AnchorsAnswer['rules'][number] = {
  ...{ subject: 'annual-report', scope: 'agency', version: 2, month: 3, day: 1, fromYear: 2027 },
  ...{ source: 'Rundskriv', at: null, byName: null },
};

test('an unknown date says how many wait for it', () => {
  expect(anchorFacts(anchor)).toBe('14 åpne leveranser følger den. 14 venter på datoen.');
});

test('a date says where it stands and in which version', () => {
  const known = { ...anchor, source: 'Styringskalender 2026', version: 2, following: 1, waiting: 0 };
  expect(anchorFacts(known)).toBe('Kilde: Styringskalender 2026, versjon 2. 1 åpen leveranse følger den.');
});

test('a rule says its day and from when it holds', () => {
  expect([dayOfRule(rule), holdsFrom(2027), holdsFrom(0)]).toEqual(['1. mars', 'budsjettåret 2027', 'alltid']);
});

test('the agency’s own version is told apart from those of others', () => {
  const ministry = { ...rule, scope: 'ministry' as const, version: 9 };
  expect(ownVersion([rule, ministry], 'annual-report')).toBe(2);
  expect(ownVersion([rule, ministry], 'publication')).toBe(0);
});
