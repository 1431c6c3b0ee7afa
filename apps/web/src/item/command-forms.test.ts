import type { LocalDate } from '@tertial/domain/time';
import { buttonOf, formOf, missingIn, NO_VALUES, startOf, type DialogCommand } from './command-forms';
import { commandOf } from './command-of';

const due = '2026-06-30' as LocalDate;
const on = '2026-03-03' as LocalDate;
const dated = { due, extensionRequest: null };
const full = {
  ...{ due, on, what: ' Tilskuddet er fordelt ', workingDays: ' 5 ' },
  ...{ reason: ' Mangler vedlegg ', reference: ' Brev av 3. mars ', version: null },
};

test.each<[DialogCommand, string[]]>([
  ['return', ['due', 'reason']],
  ['withdraw', ['reason']],
  ['request-extension', ['due', 'reason']],
  ['forward-extension', ['on', 'reference']],
  ['refuse-extension', ['reason']],
  ['extend', ['due', 'reason', 'reference']],
  ['settle', ['due', 'reference']],
  ['correct-date', ['due', 'reason']],
  ['record-event', ['what', 'on', 'due']],
  ['set-inner', []],
  ['wait', ['what', 'on', 'due']],
  ['decline', ['reason']],
  ['cancel', ['reason']],
])('%s is not sent without what it needs', (kind, fields) => {
  expect(Object.keys(missingIn(formOf(kind, dated), NO_VALUES))).toEqual(fields);
  expect(missingIn(formOf(kind, dated), full)).toEqual({});
});

const deliverableId = 'i.1';
test.each([
  ['return', { kind: 'return', deliverableId, due, reason: 'Mangler vedlegg', reference: 'Brev av 3. mars' }],
  ['withdraw', { kind: 'withdraw', deliverableId, reason: 'Mangler vedlegg' }],
  ['request-extension', { kind: 'request-extension', deliverableId, due, reason: 'Mangler vedlegg' }],
  ['forward-extension', { kind: 'forward-extension', deliverableId, on, reference: 'Brev av 3. mars' }],
  [
    'refuse-extension',
    { kind: 'refuse-extension', deliverableId, reason: 'Mangler vedlegg', reference: 'Brev av 3. mars' },
  ],
  [
    'extend',
    { kind: 'extend', deliverableId, due, reason: 'Mangler vedlegg', reference: 'Brev av 3. mars', decidedOn: on },
  ],
  ['settle', { kind: 'settle', deliverableId, due, source: 'Brev av 3. mars' }],
  ['correct-date', { kind: 'correct-date', deliverableId, due, reason: 'Mangler vedlegg' }],
  ['record-event', { kind: 'record-event', deliverableId, what: 'Tilskuddet er fordelt', on, due }],
  ['set-inner', { kind: 'set-inner', deliverableId, workingDays: 5, due }],
  ['wait', { kind: 'wait', deliverableId, on: 'Tilskuddet er fordelt', since: on, chaseOn: due }],
  ['decline', { kind: 'decline', reason: 'Mangler vedlegg' }],
  ['cancel', { kind: 'cancel', deliverableId, reason: 'Mangler vedlegg', reference: 'Brev av 3. mars' }],
] as const)('%s says what was written, and to which deliverable', (kind, command) => {
  expect(commandOf(kind, deliverableId, full)).toEqual(command);
});

test('an extension that says no day was decided today', () => {
  expect(commandOf('extend', deliverableId, { ...full, on: null })).not.toHaveProperty('decidedOn');
});

test('the ministry’s no must say where it stands; the coordinator’s own needs no reference', () => {
  const forwarded = { on, reference: 'E-post' };
  const extensionRequest = { askedAt: '', by: 'Eva', reason: '', proposed: due, forwarded } as never;
  const noReference = { ...full, reference: '' };
  expect(missingIn(formOf('refuse-extension', { due, extensionRequest }), noReference)).toHaveProperty('reference');
  expect(missingIn(formOf('refuse-extension', dated), noReference)).toEqual({});
});

test('an inner deadline is asked for in working days, and where there is no date to count from, as a date', () => {
  expect(formOf('set-inner', dated)).toMatchObject({ workingDays: { needed: false } });
  const undated = formOf('set-inner', { due: null, extensionRequest: null });
  expect([undated.workingDays, undated.due?.label]).toEqual([undefined, 'Dato å planlegge etter']);
  expect(missingIn(formOf('set-inner', dated), { ...NO_VALUES, workingDays: 'fem' })).toHaveProperty('workingDays');
});

test('which date was wrong is asked where there are several, and the command names it', () => {
  const ministry = (version: number, day: string) => ({ version, due: day as LocalDate, binding: 'ministry' as const });
  const returned = { version: 3, due: '2026-07-20' as LocalDate, binding: 'inner' as const };
  expect(formOf('correct-date', { ...dated, correctable: [ministry(1, '2026-06-30')] }).dates).toBeUndefined();
  const correctable = [ministry(2, '2026-07-10'), ministry(1, '2026-06-30'), returned];
  expect(formOf('correct-date', { ...dated, correctable }).dates?.among).toEqual([
    { version: 2, words: '10. juli 2026 (fredag): departementets frist' },
    { version: 1, words: '30. juni 2026 (tirsdag): departementets frist, tidligere' },
    { version: 3, words: '20. juli 2026 (mandag): den nye datoen etter at leveransen ble sendt tilbake' },
  ]);
  expect(commandOf('correct-date', deliverableId, { ...full, version: 1 })).toMatchObject({ version: 1 });
});

test('cancelling the whole item names no deliverable, and an empty reference is none', () => {
  expect(commandOf('cancel', null, { ...full, reference: ' ' })).toEqual({
    kind: 'cancel',
    deliverableId: null,
    reason: 'Mangler vedlegg',
    reference: null,
  });
});

const asked = { askedAt: '2026-05-01T08:00:00Z', by: 'Amir Rahimi', reason: 'Kartene mangler', proposed: due };
const request = (forwarded: null | { on: LocalDate; reference: string }) =>
  ({ extensionRequest: { ...asked, forwarded } }) as Parameters<typeof startOf>[1] & object;
const withMinistry = request({ on, reference: 'E-post' });

test.each<[DialogCommand, string, string]>([
  ['extend', 'Gi utsatt frist', 'Departementet sa ja'],
  ['refuse-extension', 'Avslå forespørselen', 'Departementet sa nei'],
])('once the ministry has been asked, %s enters its answer', (kind, before, after) => {
  expect([buttonOf(kind, request(null)), buttonOf(kind, withMinistry)]).toEqual([before, after]);
  expect(formOf(kind, { due, ...withMinistry }).heading).toBe(after);
});

test('more time begins with what was asked for; nothing else does', () => {
  expect(startOf('extend', withMinistry)).toEqual({ ...NO_VALUES, due, reason: 'Kartene mangler' });
  expect(startOf('extend', { extensionRequest: null })).toBe(NO_VALUES);
  expect(startOf('refuse-extension', withMinistry)).toBe(NO_VALUES);
});
