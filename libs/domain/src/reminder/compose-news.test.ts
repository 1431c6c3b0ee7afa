import { localDate } from '../time/local-date';
import { composeDayMail } from './compose-day-mail';
import type { DayMailLine, TellDeliverable, TellItem, TellRow } from './day-mail';

const day = localDate('2026-05-12');
const person = { id: 'p1', name: 'Kari Nordtind', email: 'kari@dfk.example' };

function deliverable(id: string, due: string, state: TellDeliverable['state'] = 'planned'): TellDeliverable {
  const date = localDate(due);
  return { ...{ id, label: 'Leveranse', due: date, originalDue: date, why: '' }, state, deliveredOn: null };
}

function item(id: string, deliverables: readonly TellDeliverable[]): TellItem {
  return {
    ...{ id, kind: 'assignment', text: `Direktoratet skal levere ${id}.`, chapter: '3.1', page: 3 },
    ...{ letterTitle: null, ownerName: null, deputyName: null, parties: [], lead: null, deliverables },
  };
}

function row(step: string, about: TellItem, deliverableId: string | null, reason = `reason of ${step}`): TellRow {
  const found = about.deliverables.find(({ id }) => id === deliverableId) ?? null;
  const key = `${about.id}/${deliverableId ?? '-'}/1/${step}`;
  return { key, step, role: 'owner', reason, item: about, deliverable: found, subject: null };
}

const linesOf = (...rows: TellRow[]): readonly DayMailLine[] => composeDayMail(day, person, rows).lines;
const shape = (...rows: TellRow[]): string[] =>
  linesOf(...rows).map(({ section, item: about, deliverable: of, steps }) =>
    [section, of?.id ?? `${about?.id} whole`, steps.map(({ step }) => step).join('+')].join(' '),
  );

describe.each(['cancelled', 'superseded'] as const)('what is %s', (state) => {
  const about = item('a', [
    deliverable('a.1', '2026-05-01', state),
    deliverable('a.2', '2026-06-01', state),
    deliverable('a.3', '2026-07-01'),
  ]);

  it('by one act is one line, of these deliverables alone, and every step is in it', () => {
    const rows = [row(state, about, 'a.1', 'Utgår.'), row(state, about, 'a.2', 'Utgår.')];
    expect(shape(...rows)).toEqual([`${state} a whole ${state}+${state}`]);
    expect(linesOf(...rows)[0]?.item?.deliverables.map(({ id }) => id)).toEqual(['a.1', 'a.2']);
  });

  it('for two reasons, or of two items, is two lines', () => {
    expect(shape(row(state, about, 'a.1', 'Utgår.'), row(state, about, 'a.2', 'Ferdig.'))).toHaveLength(2);
    const other = item('b', [deliverable('b.1', '2026-05-01', state)]);
    expect(shape(row(state, about, 'a.1', 'Utgår.'), row(state, other, 'b.1', 'Utgår.'))).toHaveLength(2);
  });

  it('alone keeps its deliverable, and stays apart from what is still to be done', () => {
    expect(shape(row(state, about, 'a.1', 'Utgår.'), row('before-28', about, 'a.3'))).toEqual([
      `${state} a.1 ${state}`,
      'coming a.3 before-28',
    ]);
  });
});

describe('what has changed of a whole item', () => {
  const one = item('a', [deliverable('a.1', '2026-06-30'), deliverable('a.0', '2026-03-01', 'accepted')]);
  const two = item('b', [deliverable('b.1', '2026-05-01'), deliverable('b.2', '2026-06-30')]);

  it('is one line with what is said of its only open deliverable', () => {
    expect(shape(row('amended-7', one, null))).toEqual(['amended a.1 amended-7']);
    expect(shape(row('amended-7', one, null), row('before-28', one, 'a.1'))).toEqual([
      'amended a.1 amended-7+before-28',
    ]);
    expect(shape(row('changed', one, 'a.1'), row('amended-7', one, null), row('amended-8', one, null))).toEqual([
      'amended a.1 changed+amended-7+amended-8',
    ]);
  });

  it('hides nothing that is overdue or due today', () => {
    const late = item('c', [deliverable('c.1', '2026-05-01')]);
    expect(shape(row('amended-7', late, null))).toEqual(['overdue c.1 amended-7']);
    const today = item('c', [deliverable('c.1', '2026-05-12')]);
    expect(shape(row('ended-7', today, null))).toEqual(['due-today c.1 ended-7']);
  });

  it('stands by itself where there is more than one, whose lines are their own', () => {
    expect(shape(row('amended-7', two, null), row('overdue-1', two, 'b.1'))).toEqual([
      'overdue b.1 overdue-1',
      'amended b whole amended-7',
    ]);
  });

  it('is told though nothing is left of it, and is in the line of who has just got it', () => {
    const over = item('d', [deliverable('d.1', '2026-03-01', 'accepted')]);
    expect(shape(row('ended-7', over, null))).toEqual(['amended d whole ended-7']);
    expect(shape(row('assigned', two, null), row('amended-7', two, null))).toEqual([
      'overdue b whole assigned+amended-7',
    ]);
  });
});

it('another date of the agency’s own has a section of its own, after the ministry’s', () => {
  const about = item('a', [deliverable('a.1', '2026-06-30')]);
  expect(shape(row('inner-date-2', about, 'a.1'))).toEqual(['inner-date a.1 inner-date-2']);
  expect(shape(row('inner-date-2', about, 'a.1'), row('changed', about, 'a.1'))).toEqual([
    'changed a.1 inner-date-2+changed',
  ]);
});

describe('what a rule does to inner dates', () => {
  const each = (of: TellItem, step = 'inner-rule-2') => of.deliverables.map(({ id }) => row(step, of, id));
  const months = item('a', [deliverable('a.1', '2026-06-30'), deliverable('a.2', '2026-07-31')]);

  it('is one line an item, with those of its dates that moved and no others', () => {
    const rows = [row('inner-rule-2', months, 'a.1'), ...each(item('b', [deliverable('b.1', '2026-06-30')]))];
    expect(shape(...rows)).toEqual(['inner-date a.1 inner-rule-2', 'inner-date b.1 inner-rule-2']);
    expect(shape(...each(months))).toEqual(['inner-date a whole inner-rule-2+inner-rule-2']);
    const three = item('a', [...months.deliverables, deliverable('a.3', '2026-08-31')]);
    const [line] = linesOf(row('inner-rule-2', three, 'a.1'), row('inner-rule-2', three, 'a.2'));
    expect(line?.item?.deliverables.map(({ id }) => id)).toEqual(['a.1', 'a.2']);
  });

  it('stands with what else is told of a deliverable, and in the line of who has just got it', () => {
    expect(shape(...each(months), row('before-28', months, 'a.1'))).toEqual([
      'inner-date a.1 inner-rule-2+before-28',
      'inner-date a.2 inner-rule-2',
    ]);
    const one = item('b', [deliverable('b.1', '2026-06-30')]);
    expect(shape(...each(one), row('amended-7', one, null))).toEqual(['amended b.1 inner-rule-2+amended-7']);
    expect(shape(...each(months), row('assigned', months, null))).toEqual([
      'new a whole inner-rule-2+inner-rule-2+assigned',
    ]);
  });
});
