import { localDate } from '@tertial/domain/local-date';
import { deadlineOf, kindOfProposal } from './deadline-kinds';

const JUNE = localDate('2026-06-30');
const nothing = { due: null, report: null, every: null, undated: false };

test.each([
  ['a date that is written', 'date', JUNE, { ...nothing, due: JUNE }],
  ['a date that is still to be written', 'date', null, null],
  ['a report, whatever date stood in the field', 'T2', JUNE, { ...nothing, report: 'T2' }],
  ['what recurs', 'quarter', JUNE, { ...nothing, every: 'quarter' }],
  ['what nobody knows yet', 'undated', JUNE, { ...nothing, undated: true }],
] as const)('%s', (_what, kind, due, sent) => {
  expect(deadlineOf(kind, due)).toEqual(sent);
});

test('a deadline begins with what its words give', () => {
  expect([kindOfProposal({ due: null, report: 'T1' }), kindOfProposal({ due: JUNE, report: null })]).toEqual([
    'T1',
    'date',
  ]);
  expect(kindOfProposal(null)).toBe('date');
});
