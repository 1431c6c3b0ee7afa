import { localDate } from '../time/local-date';
import { composeDayMail } from './compose-day-mail';
import type { DayMail, TellDeliverable, TellItem, TellRow } from './day-mail';

const day = localDate('2026-05-12');
const person = { id: 'p1', name: 'Kari Nordtind', email: 'kari@dfk.example' };

function deliverable(id: string, due: string | null, rest: Partial<TellDeliverable> = {}): TellDeliverable {
  const date = due === null ? null : localDate(due);
  return {
    id,
    label: 'Leveranse',
    due: date,
    originalDue: date,
    why: '',
    state: 'planned',
    deliveredOn: null,
    ...rest,
  };
}

function item(id: string, deliverables: readonly TellDeliverable[], rest: Partial<TellItem> = {}): TellItem {
  return {
    id,
    kind: 'assignment',
    text: `Direktoratet skal levere ${id}.`,
    chapter: '3.1',
    page: 3,
    letterTitle: 'Tildelingsbrev 2026',
    ownerName: null,
    deputyName: null,
    parties: [],
    lead: null,
    deliverables,
    ...rest,
  };
}

function row(step: string, about: TellItem, deliverableId: string | null, role: TellRow['role'] = 'owner'): TellRow {
  const found = about.deliverables.find(({ id }) => id === deliverableId) ?? null;
  const key = `${about.id}/${deliverableId ?? '-'}/1/${step}`;
  return { key, step, role, reason: `reason of ${step}`, item: about, deliverable: found, subject: null };
}

function shape(mail: DayMail): string[] {
  return mail.lines.map(({ section, item: about, deliverable: of, subject, daysLate, steps }) =>
    [section, of?.id ?? about?.id ?? subject?.email, daysLate, steps.map(({ step }) => step).join('+')].join(' '),
  );
}

describe('the section and lateness of a single row, told on Tuesday 12 May 2026', () => {
  const cases: [string, string | null, TellRow['role'], string][] = [
    ['before-7', '2026-05-19', 'owner', 'coming a.1 -7 before-7'],
    ['before-7', '2026-05-12', 'owner', 'due-today a.1 0 before-7'],
    ['before-7', '2026-05-11', 'owner', 'overdue a.1 1 before-7'],
    ['due', '2026-05-12', 'owner', 'due-today a.1 0 due'],
    ['due', '2026-05-14', 'owner', 'due-today a.1 -2 due'],
    ['due', '2026-05-11', 'owner', 'overdue a.1 1 due'],
    ['overdue-2', '2026-04-30', 'owner', 'overdue a.1 12 overdue-2'],
    ['escalate-coordinator', '2026-05-07', 'coordinator', 'escalated a.1 5 escalate-coordinator'],
    ['escalate-leader', '2026-04-30', 'leader', 'escalated a.1 12 escalate-leader'],
    ['unaccepted-1', '2026-04-20', 'coordinator', 'unanswered a.1 22 unaccepted-1'],
    ['changed', '2026-06-09', 'owner', 'changed a.1 -28 changed'],
    ['changed', '2026-05-11', 'owner', 'overdue a.1 1 changed'],
    ['returned', '2026-06-09', 'owner', 'returned a.1 -28 returned'],
    ['returned', '2026-05-12', 'owner', 'due-today a.1 0 returned'],
    ['extension-2-refused', '2026-06-09', 'owner', 'refused-extension a.1 -28 extension-2-refused'],
    ['extension-2-asked-1', '2026-06-09', 'coordinator', 'unanswered a.1 -28 extension-2-asked-1'],
    ['unsettled-3', null, 'coordinator', 'unsettled a.1  unsettled-3'],
  ];
  it.each(cases)('%s with the deadline %s for the %s', (step, due, role, expected) => {
    const about = item('a', [deliverable('a.1', due)]);
    expect(shape(composeDayMail(day, person, [row(step, about, 'a.1', role)]))).toEqual([expected]);
  });

  it.each([
    ['unassigned-1', 'unowned a -18 unassigned-1'],
    ['unacknowledged-2', 'unanswered a -18 unacknowledged-2'],
  ])('%s concerns the whole item and its nearest open deadline', (step, expected) => {
    const open = deliverable('a.2', '2026-05-30');
    const about = item('a', [deliverable('a.1', '2026-01-01', { state: 'delivered' }), open]);
    expect(shape(composeDayMail(day, person, [row(step, about, null, 'coordinator')]))).toEqual([expected]);
  });
});

describe('a new item', () => {
  it('with a reminder on the same day is told once, for the whole item', () => {
    const about = item('a', [deliverable('a.1', '2026-06-09'), deliverable('a.2', '2026-12-31')]);
    const mail = composeDayMail(day, person, [row('before-28', about, 'a.1'), row('assigned', about, null)]);
    expect(shape(mail)).toEqual(['new a -28 before-28+assigned']);
    expect(mail.lines[0]?.deliverable).toBeNull();
  });

  it('never hides a deliverable that is overdue, reminded of today or not', () => {
    const about = item('a', [deliverable('a.1', '2026-05-01'), deliverable('a.2', '2026-12-31')]);
    expect(shape(composeDayMail(day, person, [row('assigned', about, null)]))).toEqual(['overdue a 11 assigned']);
    const both = [row('assigned', about, null), row('overdue-1', about, 'a.1')];
    expect(shape(composeDayMail(day, person, both))).toEqual(['overdue a 11 assigned+overdue-1']);
  });

  it('never hides a deliverable that is due today or on the closed days that follow', () => {
    const today = item('a', [deliverable('a.1', '2026-05-12')]);
    const holiday = item('b', [deliverable('b.1', '2026-05-14')]);
    const rows = [row('assigned', today, null), row('assigned', holiday, null), row('due', holiday, 'b.1')];
    expect(shape(composeDayMail(day, person, rows))).toEqual(['due-today a 0 assigned', 'due-today b -2 assigned+due']);
  });

  it('is not overdue because of something that was delivered or ended', () => {
    for (const state of ['delivered', 'accepted', 'cancelled', 'superseded', 'carried-over'] as const) {
      const about = item('a', [deliverable('a.1', '2026-05-01', { state }), deliverable('a.2', '2026-12-31')]);
      expect(shape(composeDayMail(day, person, [row('assigned', about, null)]))).toEqual(['new a -233 assigned']);
    }
  });

  it('without any date is new, and sorted after those that have one', () => {
    const dated = item('b', [deliverable('b.1', '2027-03-15')]);
    const undated = item('a', [deliverable('a.1', null)]);
    const rows = [row('assigned', undated, null), row('assigned', dated, null)];
    expect(shape(composeDayMail(day, person, rows))).toEqual(['new b -307 assigned', 'new a  assigned']);
  });
});

describe('rows of one deliverable', () => {
  it('that were missed by earlier rounds are one line with all their steps', () => {
    const about = item('a', [deliverable('a.1', '2026-05-10')]);
    const rows = ['before-7', 'before-1', 'due', 'overdue-1'].map((step) => row(step, about, 'a.1'));
    expect(shape(composeDayMail(day, person, rows))).toEqual(['overdue a.1 2 before-7+before-1+due+overdue-1']);
  });

  it('that reach one person in two roles are one line, with the owner’s section first', () => {
    const about = item('a', [deliverable('a.1', '2026-05-05')]);
    const rows = [row('escalate-coordinator', about, 'a.1', 'coordinator'), row('overdue-2', about, 'a.1')];
    expect(shape(composeDayMail(day, person, rows))).toEqual(['overdue a.1 7 escalate-coordinator+overdue-2']);
  });

  it('stay apart from those of the item’s other deliverables', () => {
    const about = item('a', [deliverable('a.1', '2026-05-19'), deliverable('a.2', '2026-05-13')]);
    const rows = [row('before-7', about, 'a.1'), row('before-1', about, 'a.2')];
    expect(shape(composeDayMail(day, person, rows))).toEqual(['coming a.2 -1 before-1', 'coming a.1 -7 before-7']);
  });
});

describe('refused addresses', () => {
  const refused = (key: string, email: string): TellRow => ({
    key,
    step: 'refused-address',
    role: 'coordinator',
    reason: 'Adressen ble avvist.',
    item: null,
    deliverable: null,
    subject: { name: 'Ola Fyr', email, answer: '550 5.1.1 unknown' },
  });

  it('are one line a person, last in the mail', () => {
    const about = item('a', [deliverable('a.1', null)]);
    const rows = [refused('r1', 'ola@dfk.example'), refused('r2', 'ola@dfk.example'), refused('r3', 'per@dfk.example')];
    const mail = composeDayMail(day, person, [...rows, row('unsettled-1', about, 'a.1', 'coordinator')]);
    expect(shape(mail)).toEqual([
      'unsettled a.1  unsettled-1',
      'refused-addresses ola@dfk.example  refused-address+refused-address',
      'refused-addresses per@dfk.example  refused-address',
    ]);
  });
});

it('tells every step exactly once and sorts by urgency, then by place in the letter', () => {
  const items = ['3.10', '3.2', '3.9'].map((chapter, n) =>
    item(`i${n}`, [deliverable(`i${n}.1`, '2026-05-19')], { chapter }),
  );
  const late = item('late', [deliverable('late.1', '2026-05-08')]);
  const rows = [...items.map((it) => row('before-7', it, `${it.id}.1`)), row('overdue-1', late, 'late.1')];
  const mail = composeDayMail(day, person, rows);
  expect(mail.lines.map((line) => line.item?.id)).toEqual(['late', 'i1', 'i2', 'i0']);
  const told = mail.lines.flatMap((line) => line.steps.map(({ key }) => key));
  expect(told.sort()).toEqual(rows.map(({ key }) => key).sort());
});

it('has no line when there is nothing to tell', () => {
  expect(composeDayMail(day, person, [])).toEqual({ day, person, lines: [] });
});

describe('what many deliverables have in common', () => {
  const moved = 'Datoen for rapporten for 1. tertial 2026 er flyttet fra 5. juni 2026 til 12. juni 2026.';
  const missing = 'Datoen for rapporten for 1. tertial 2026 mangler.';
  const told = (n: number, step: string, reason: string, role: TellRow['role']): TellRow => {
    const about = item(`i${n}`, [deliverable(`i${n}.1`, step === 'moved' ? '2026-06-12' : null)]);
    return { ...row(step, about, `i${n}.1`, role), reason };
  };
  const lines = (...rows: TellRow[]) =>
    composeDayMail(day, person, rows).lines.map(({ section, together, steps }) => [
      section,
      together?.words,
      together?.deliverables,
      steps.length,
    ]);

  test('a date that moved is told once, however many follow it', () => {
    expect(lines(...[1, 2, 3].map((n) => told(n, 'moved', moved, 'owner')))).toEqual([['moved', moved, 3, 3]]);
  });

  test('an unknown date is asked for once, beside those that follow none', () => {
    const asked = [1, 2].map((n) => told(n, 'unsettled-2', missing, 'coordinator'));
    expect(lines(...asked, told(3, 'unsettled-1', 'Fristen er ikke fastsatt.', 'coordinator'))).toEqual([
      ['unsettled', missing, 2, 2],
      ['unsettled', undefined, undefined, 1],
    ]);
  });

  test('two anchors are two lines, and a question asked twice is of one deliverable', () => {
    const other = missing.replace('1. tertial', '2. tertial');
    const rows = [told(1, 'unsettled-1', missing, 'coordinator'), told(1, 'unsettled-2', missing, 'coordinator')];
    expect(lines(...rows, told(2, 'unsettled-1', other, 'coordinator'))).toEqual([
      ['unsettled', missing, 1, 2],
      ['unsettled', other, 1, 1],
    ]);
  });

  test('what moved for somebody who is away stands by itself', () => {
    const away = { id: 'p9', name: 'Eva', why: 'away' as const, until: null };
    const own = told(1, 'moved', moved, 'owner');
    expect(lines(own, { ...told(2, 'moved', moved, 'owner'), onBehalfOf: away })).toHaveLength(2);
  });
});
