import { localDate, type ReadDeliverable } from '@tertial/domain';
import { timeRuleNames } from '@tertial/letter-reading';
import { deadlineWords, ruleOf, ruleWords } from './read-words';

test('every rule that words of time are read by is told in words', () => {
  expect(timeRuleNames.filter((name) => !ruleWords[name])).toEqual([]);
});

test.each<[string, string, ReadDeliverable]>([
  [
    '30. april 2026 (tertialets slutt)',
    'tertialets slutt',
    { raw: 'i 1. tertial', type: 'date', due: localDate('2026-04-30'), rule: 'main-report' },
  ],
  [
    'T1 og årsrapporten: dato ikke gitt',
    'hovedrapport',
    { raw: '1. tertial og årsrapport', type: 'report', in: ['T1', 'T3'], due: null, rule: 'main-report' },
  ],
  [
    'hvert tertial (gjentas)',
    'hvert tertial',
    { raw: 'tertialvis', type: 'recurring', every: 'tertial', rule: 'every-tertial' },
  ],
  ['«høsten 2026» (uavklart)', 'ingen bestemt dag', { raw: 'høsten 2026', type: 'vague', rule: 'vague-time' }],
  [
    '26. februar 2026, tentativ (styringskalenderen)',
    'styringskalenderen',
    { raw: '26.02', type: 'date', due: localDate('2026-02-26'), rule: 'calendar-date', tentative: true },
  ],
  [
    '30. september 2026 (binder andre)',
    'binder andre',
    { raw: 'innen 30. september 2026', type: 'other', due: localDate('2026-09-30'), rule: 'fixed-date' },
  ],
  [
    'i årsrapporten (brevets hovedregel)',
    'brevets hovedregel',
    { raw: '', type: 'report', in: ['T3'], due: null, rule: 'letter-default' },
  ],
])('a deadline is told as «%s», by the rule «%s»', (words, rule, deliverable) => {
  expect([deadlineWords(deliverable), ruleOf(deliverable)]).toEqual([words, rule]);
});
