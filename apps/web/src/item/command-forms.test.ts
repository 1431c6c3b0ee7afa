import type { LocalDate } from '@tertial/domain/time';
import { COMMAND_FORMS, commandOf, missingIn, type DialogCommand } from './command-forms';

const due = '2026-06-30' as LocalDate;
const empty = { due: null, reason: '', reference: '' };
const full = { due, reason: ' Mangler vedlegg ', reference: ' Brev av 3. mars ' };

test.each<[DialogCommand, string[]]>([
  ['return', ['due', 'reason']],
  ['extend', ['due', 'reason', 'reference']],
  ['settle', ['due', 'reference']],
  ['decline', ['reason']],
  ['cancel', ['reason']],
])('%s is not sent without what it needs', (kind, fields) => {
  expect(Object.keys(missingIn(COMMAND_FORMS[kind], empty))).toEqual(fields);
  expect(missingIn(COMMAND_FORMS[kind], full)).toEqual({});
});

test.each([
  ['return', { kind: 'return', deliverableId: 'i.1', due, reason: 'Mangler vedlegg' }],
  ['extend', { kind: 'extend', deliverableId: 'i.1', due, reason: 'Mangler vedlegg', reference: 'Brev av 3. mars' }],
  ['settle', { kind: 'settle', deliverableId: 'i.1', due, source: 'Brev av 3. mars' }],
  ['decline', { kind: 'decline', reason: 'Mangler vedlegg' }],
  ['cancel', { kind: 'cancel', deliverableId: 'i.1', reason: 'Mangler vedlegg', reference: 'Brev av 3. mars' }],
] as const)('%s says what was written, and to which deliverable', (kind, command) => {
  expect(commandOf(kind, 'i.1', full)).toEqual(command);
});

test('cancelling the whole item names no deliverable, and an empty reference is none', () => {
  expect(commandOf('cancel', null, { ...full, reference: ' ' })).toEqual({
    kind: 'cancel',
    deliverableId: null,
    reason: 'Mangler vedlegg',
    reference: null,
  });
});
