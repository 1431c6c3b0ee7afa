import type { DeliverableRow } from '@tertial/contracts';
import { localDate } from '@tertial/domain/local-date';
import { changedBy, foundBecause, todaysDeadline, whatBecomes, whatWasDone } from './amendment-words';

const JUNE = localDate('2026-06-30');
const OCTOBER = localDate('2026-10-01');
const deliverable = (parts: Partial<DeliverableRow> = {}) =>
  ({
    id: 'a.1',
    label: 'Leveranse',
    due: JUNE,
    status: 'planned',
    informational: false,
    unsettled: null,
    ...parts,
  }) as DeliverableRow;
const item = (...deliverables: DeliverableRow[]) => ({ deliverables, registerStatus: 'confirmed' }) as const;
const change = (kind: 'deadline' | 'cancelled' | 'text' | 'frequency') => ({ kind, deadlineWords: 'kvartalsvis' });

describe('what will become of the item is said before it is done', () => {
  test('a date moves from the old one to the new one', () => {
    const chosen = { deliverable: deliverable(), due: OCTOBER };
    expect(whatBecomes(change('deadline'), item(deliverable()), chosen)).toBe(
      'Fristen flyttes fra 30. juni 2026 til 1. oktober 2026. Den gamle datoen blir stående ved siden av.',
    );
  });
  test('a first date is set', () => {
    const none = deliverable({ due: null, unsettled: 'vague' });
    expect(whatBecomes(change('deadline'), item(none), { deliverable: none, due: OCTOBER })).toBe(
      'Fristen settes til 1. oktober 2026.',
    );
  });
  test.each([
    ['no deliverable is chosen', null, OCTOBER],
    ['no day is given', deliverable(), null],
  ])('nothing is promised while %s', (_what, chosen, due) => {
    expect(whatBecomes(change('deadline'), item(deliverable()), { deliverable: chosen, due })).toBeNull();
  });
  test('one of several deliverables is dropped, or all of it', () => {
    const two = item(deliverable(), deliverable({ id: 'a.2', due: OCTOBER }));
    expect(whatBecomes(change('cancelled'), two, { deliverable: deliverable(), due: null })).toMatch(
      /Resten av oppdraget fortsetter/,
    );
    expect(whatBecomes(change('cancelled'), two, { deliverable: null, due: null })).toMatch(/^Oppdraget avlyses/);
  });
  test('a proposal is rejected, not cancelled', () => {
    const proposed = { ...item(deliverable()), registerStatus: 'proposed' as const };
    expect(whatBecomes(change('cancelled'), proposed, { deliverable: null, due: null })).toMatch(/^Forslaget avvises/);
  });
  test('a new pace names the letter’s words', () => {
    expect(whatBecomes(change('frequency'), item(deliverable()), { deliverable: null, due: null })).toContain(
      '«kvartalsvis»',
    );
  });
});

test.each([
  [[], 'Valgt av deg.'],
  [['words'], 'Funnet fordi ordene ligner.'],
  [['number', 'words', 'old-date'], 'Funnet fordi nummeret er det samme, ordene ligner og den gamle fristen stemmer.'],
] as const)('why an item was found: %j', (because, expected) => {
  expect(foundBecause(because)).toBe(expected);
});

test.each([
  ['deadline', JUNE, OCTOBER, 'Fristen er flyttet fra 30. juni 2026 til 1. oktober 2026.'],
  ['deadline', null, OCTOBER, 'Fristen er satt til 1. oktober 2026.'],
  ['cancelled', null, null, 'Det er avlyst med brevet som henvisning.'],
  ['text', null, null, 'Endringen står på oppdraget.'],
] as const)('what was done: %s from %s to %s', (kind, before, due, expected) => {
  expect(whatWasDone(kind, before, due)).toBe(expected);
});

test('on the item’s page the dates are named', () => {
  expect(changedBy({ kind: 'deadline', dueBefore: JUNE, due: OCTOBER })).toBe(
    'Frist flyttet fra 30. juni 2026 til 1. oktober 2026',
  );
  expect(changedBy({ kind: 'text', dueBefore: null, due: null })).toBe('Ny ordlyd');
});

test('a deadline of today says why it has no date', () => {
  expect(todaysDeadline(deliverable({ due: null, unsettled: 'vague' }))).toBe(
    'Leveranse: brevet gir ingen bestemt dag',
  );
});
