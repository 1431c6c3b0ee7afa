import { dayByRule, DEFAULT_DATE_RULES, isDayOfYear, ruleInForce, type DateRule } from './date-rule';

const rule = (parts: Partial<DateRule>): DateRule => ({
  ...{ subject: 'annual-report', scope: 'all', version: 1, month: 3, day: 1, fromYear: 2027, source: 'Rundskriv R-1' },
  ...parts,
});

test.each([
  ['nobody has entered a rule: the state’s own', [], 2026, '2027-03-15'],
  ['a rule that has not begun does not hold yet', [rule({})], 2026, '2027-03-15'],
  ['a rule holds from its first budget year', [rule({})], 2027, '2028-03-01'],
  ['and goes on', [rule({})], 2031, '2032-03-01'],
  ['a newer version takes its place', [rule({}), rule({ version: 2, day: 10 })], 2028, '2029-03-10'],
  [
    'a newer version that begins later leaves the years before alone',
    [rule({}), rule({ version: 2, day: 10, fromYear: 2030 })],
    2029,
    '2030-03-01',
  ],
  [
    'the ministry’s rule before that for all, whichever is newer',
    [rule({ version: 9 }), rule({ scope: 'ministry', day: 5 })],
    2027,
    '2028-03-05',
  ],
  [
    'the agency’s own before the ministry’s',
    [rule({ scope: 'ministry', version: 4, day: 5 }), rule({ scope: 'agency', day: 8 })],
    2027,
    '2028-03-08',
  ],
  [
    'the agency’s own only from when it begins',
    [rule({ scope: 'ministry', day: 5 }), rule({ scope: 'agency', day: 8, fromYear: 2029 })],
    2028,
    '2029-03-05',
  ],
  ['29 February in a year that has none is the 28th', [rule({ month: 2, day: 29 })], 2028, '2029-02-28'],
  ['another subject says nothing of this one', [rule({ subject: 'publication' })], 2027, '2028-03-15'],
])('the day of the annual report: %s', (_name, rules, year, day) => {
  expect(dayByRule(ruleInForce(rules, 'annual-report', year), year)).toBe(day);
});

test('the annual report is public by 1 May', () => {
  expect(dayByRule(ruleInForce([], 'publication', 2026), 2026)).toBe('2027-05-01');
});

test.each([
  [2, 29, true],
  [2, 30, false],
  [4, 31, false],
  [12, 31, true],
  [1, 0, false],
])('day %i/%i of a year exists: %s', (month, day, exists) => {
  expect(isDayOfYear(month, day)).toBe(exists);
});

test('the state’s own rules hold for every year', () => {
  expect(DEFAULT_DATE_RULES.every((it) => it.fromYear === 0 && it.version === 0)).toBe(true);
});
