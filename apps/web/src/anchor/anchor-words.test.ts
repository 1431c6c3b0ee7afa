import type { LocalDate } from '@tertial/domain/time';
import type { AnchorsAnswer } from '@tertial/contracts';
import { anchorFacts, dayOfRule, holdsFor, ownVersion, ruleFacts } from './anchor-words';

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
  expect([dayOfRule(rule), holdsFor({ ...rule, fromYear: 2027 }), holdsFor({ scope: 'all', fromYear: 0 })]).toEqual([
    '1. mars',
    'Virksomheten selv, fra budsjettåret 2027',
    'Alle statlige virksomheter',
  ]);
});

test('the agency’s own version is told apart from those of others', () => {
  const ministry = { ...rule, scope: 'ministry' as const, version: 9 };
  expect(ownVersion([rule, ministry], 'annual-report', 'agency')).toBe(2);
  expect(ownVersion([rule, ministry], 'publication', 'agency')).toBe(0);
});

test.each([
  ['all', 0, 'Gjelder: Alle statlige virksomheter. Kilde: Rundskriv R-1.'],
  ['ministry', 3, 'Gjelder: Departementets virksomheter. Kilde: Rundskriv R-1, versjon 3.'],
] as const)('the day of a rule says whose rule it is and where it stands: %s', (scope, version, words) => {
  const inForce = { subject: 'annual-report', day: '2027-03-15' as LocalDate, source: 'Rundskriv R-1' } as const;
  expect(ruleFacts({ ...inForce, scope, version })).toBe(words);
});
