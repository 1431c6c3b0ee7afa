import type { DeliverableRow } from '@tertial/contracts';
import { localDate } from '@tertial/domain/local-date';
import type { WrittenRule } from '../series/series-form';
import {
  changeable,
  changedBy,
  foundBecause,
  isAlready,
  replaceable,
  stillMissing,
  todaysDeadline,
  whatBecomes,
  whatWasDone,
} from './amendment-words';

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
const change = (kind: 'deadline' | 'cancelled' | 'text' | 'frequency') => ({
  kind,
  deadlineWords: 'kvartalsvis',
  text: null,
});

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
  test('the date that holds already leaves nothing to do', () => {
    const chosen = { deliverable: deliverable(), due: JUNE };
    expect(whatBecomes(change('deadline'), item(deliverable()), chosen)).toMatch(
      /^Fristen er allerede 30\. juni 2026\./,
    );
    expect(isAlready(change('deadline'), chosen)).toBe(true);
    expect(isAlready(change('deadline'), { ...chosen, due: OCTOBER })).toBe(false);
  });
  test('a new pace promises nothing before its day and its first day are chosen', () => {
    const rule = { frequency: 'quarter', day: { kind: 'last-day', monthsAfter: 0 }, from: null } as const;
    const becomes = (chosen: WrittenRule | null) =>
      whatBecomes(change('frequency'), item(deliverable()), { deliverable: null, due: null, rule: chosen });
    expect(becomes(null)).toBeNull();
    expect(becomes(rule)).toBeNull();
    expect(becomes({ ...rule, from: OCTOBER })).toBe(
      'Fra 1. oktober 2026 er rapporteringen kvartalsvis, siste dag i periodens siste måned. Det som har frist før, blir stående.',
    );
  });
  test('what nobody has confirmed gets its day later', () => {
    const proposed = { ...item(deliverable()), registerStatus: 'proposed' as const };
    expect(whatBecomes(change('frequency'), proposed, { deliverable: null, due: null })).toBe(
      'Forslaget blir «kvartalsvis». Dagen fastsetter du når oppdraget er bekreftet.',
    );
  });
  test.each([
    ['the letter gives them', 'Nye ord', null, /^Oppdraget får denne teksten\./],
    ['she has written them', null, 'Nye ord', /^Oppdraget får denne teksten\./],
    ['nobody has', null, null, /Teksten og fristene står\.$/],
  ])('new words are the demand’s where %s', (_who, text, written, expected) => {
    const chosen = { deliverable: null, due: null, text: written };
    expect(whatBecomes({ ...change('text'), text }, item(deliverable()), chosen)).toMatch(expected);
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
] as const)('what was done: %s from %s to %s', (kind, dueBefore, due, expected) => {
  expect(whatWasDone(kind, { dueBefore, due, text: null, pace: null })).toBe(expected);
});

test('what was done with words and with a pace says what it was before', () => {
  const none = { dueBefore: null, due: null, text: null, pace: null };
  expect(whatWasDone('text', { ...none, text: { before: 'a', after: 'b' } })).toMatch(/ny ordlyd\. Den gamle står/);
  const day = { kind: 'last-day', monthsAfter: 0 } as const;
  const pace = {
    before: { frequency: 'month', day },
    after: { frequency: 'quarter', day, from: OCTOBER },
  } as const;
  expect(whatWasDone('frequency', { ...none, pace })).toBe(
    'Rapporteringen er endret fra «månedlig, siste dag i måneden» til «kvartalsvis, siste dag i periodens siste måned» fra 1. oktober 2026.',
  );
  expect(changedBy({ kind: 'frequency', ...none, pace: { ...pace, before: null } })).toMatch(
    /^Hyppighet endret til «kvartalsvis,/,
  );
});

test('a new pace may come in place of what is open and does not recur', () => {
  const once = deliverable({ period: null });
  const others = [deliverable({ period: '2026-03' }), deliverable({ period: null, unsettled: 'frequency' })];
  expect(replaceable(item(once, ...others, deliverable({ period: null, status: 'accepted' })))).toEqual([once]);
});

test('another date can be about what came too late for the old one, when nothing is open', () => {
  const late = deliverable({ status: 'delivered', daysLate: 3 });
  expect(changeable('deadline', item(late))).toEqual([late]);
  expect(changeable('cancelled', item(late))).toEqual([]);
  expect(changeable('deadline', item(late, deliverable()))).toEqual([deliverable()]);
});

test('on the item’s page the dates are named', () => {
  expect(changedBy({ kind: 'deadline', dueBefore: JUNE, due: OCTOBER, pace: null })).toBe(
    'Frist flyttet fra 30. juni 2026 til 1. oktober 2026',
  );
  expect(changedBy({ kind: 'text', dueBefore: null, due: null, pace: null })).toBe('Ny ordlyd');
});

test('a deadline of today says why it has no date', () => {
  expect(todaysDeadline(deliverable({ due: null, unsettled: 'vague' }))).toBe(
    'Leveranse: brevet gir ingen bestemt dag',
  );
});

describe('what is missing before a change can be made is said', () => {
  const rule = { frequency: 'quarter', day: { kind: 'last-day', monthsAfter: 0 }, from: null } as const;
  const one = deliverable();
  test.each<[string, Parameters<typeof stillMissing>, string | null]>([
    [
      'the day and from when a new pace holds',
      [change('frequency'), item(one), { deliverable: null, due: null, rule: null }],
      'Før endringen kan gjøres: velg hvilken dag det skal leveres, og velg fra hvilken dag det gjelder.',
    ],
    [
      'only from when',
      [change('frequency'), item(one), { deliverable: null, due: null, rule }],
      'Før endringen kan gjøres: velg fra hvilken dag det gjelder.',
    ],
    [
      'nothing of a proposal’s pace',
      [change('frequency'), { deliverables: [one], registerStatus: 'proposed' }, { deliverable: null, due: null }],
      null,
    ],
    [
      'which of several deadlines',
      [change('deadline'), item(one, deliverable({ id: 'a.2' })), { deliverable: null, due: OCTOBER }],
      'Før endringen kan gjøres: velg hvilken frist som flyttes.',
    ],
    [
      'the new day',
      [change('deadline'), item(one), { deliverable: one, due: null }],
      'Før endringen kan gjøres: skriv den nye fristen.',
    ],
    ['nothing', [change('deadline'), item(one), { deliverable: one, due: OCTOBER }], null],
  ])('%s', (_what, [kind, of, chosen], sentence) => {
    expect(stillMissing(kind, of, chosen)).toBe(sentence);
  });
});
