import { localDate } from '../time/local-date';
import { anchorsOf, type EnteredDate } from './anchor';
import type { DateRule } from './date-rule';
import { deriveDeadline } from './derive-deadline';

const T1: EnteredDate = { report: 'T1', version: 2, due: localDate('2026-06-05'), source: 'Styringskalender 2026' };
const FIRST_OF_MARCH: DateRule = {
  ...{ subject: 'annual-report', scope: 'agency', version: 3, month: 3, day: 1, fromYear: 2026 },
  source: 'Brev av 1. desember 2025',
};
const words = (raw: string, report: 'T1' | 'T2' | 'T3' | null, rule = 'main-report') => ({
  ...{ raw, rule, ruleVersion: '1', report },
});

test.each([
  [
    'the date that somebody entered, by its version',
    words('1. tertial', 'T1'),
    '2026-06-05',
    null,
    { report: 'T1', year: 2026, version: 2 },
  ],
  ['an unknown anchor is no date', words('2. tertial', 'T2'), null, 'anchor', { report: 'T2', year: 2026, version: 0 }],
  [
    'the annual report by the rule in force, by its version',
    words('', 'T3', 'letter-default'),
    '2027-03-01',
    null,
    {
      ...{ report: 'T3', year: 2026, version: 0 },
      dateRule: { subject: 'annual-report', scope: 'agency', version: 3 },
    },
  ],
] as const)('%s', (_name, rule, due, unsettled, anchor) => {
  const anchors = anchorsOf(2026, [T1], [FIRST_OF_MARCH]);
  expect(deriveDeadline(rule, anchors, 2026)).toMatchObject({ due, unsettled, anchor, raw: rule.raw, rule: rule.rule });
});

test('what a letter or a calendar says of the year counts before the rule of all years', () => {
  const entered = { ...T1, report: 'T3' as const, due: localDate('2027-03-12') };
  const derived = deriveDeadline(words('årsrapporten', 'T3'), anchorsOf(2026, [entered], [FIRST_OF_MARCH]), 2026);
  expect(derived).toMatchObject({ due: '2027-03-12', anchor: { version: 2 } });
  expect(derived?.anchor).not.toHaveProperty('dateRule');
});

test('words that follow no report give their date themselves', () => {
  expect(deriveDeadline(words('innen 1. mai', null, 'fixed-date'), anchorsOf(2026, [T1], []), 2026)).toBeNull();
});

test('the sentence says which report, which day and where it stands', () => {
  expect(deriveDeadline(words('1. tertial', 'T1'), anchorsOf(2026, [T1], []), 2026)?.why).toBe(
    'Brevet sier «1. tertial». Det følger rapporten for 1. tertial, som har frist 5. juni 2026 (kilde: Styringskalender 2026).',
  );
});
