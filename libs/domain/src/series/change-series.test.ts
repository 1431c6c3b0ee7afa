import { handle } from '../item/handle';
import { aCommand } from '../item/item.fixture';
import { isClosed } from '../item/item-state';
import type { SeriesDay } from './series';
import { after, aRecurringItem, day, occurrencesOf, until } from './series.fixture';

const TENTH: SeriesDay = { kind: 'day-of-month', day: 10, monthsAfter: 1 };
const MARCH = '2026-03-05T10:00:00Z';
const setDay = (given: SeriesDay, from: string | null = null) =>
  ({ kind: 'set-series-day', day: given, from: from === null ? null : day(from), source: 'E-post 4. mars' }) as const;
const monthly = () => after(aRecurringItem('month'), setDay(TENTH), MARCH);

describe('a pause', () => {
  const pause = {
    ...({ kind: 'pause-series', from: day('2026-06-01'), until: day('2026-08-31') } as const),
    reason: 'Nytt fagsystem',
  };
  const paused = () => after(monthly(), pause, '2026-05-20T10:00:00Z');
  const standing = (state: ReturnType<typeof monthly>) =>
    occurrencesOf(state)
      .filter(([period]) => period >= '2026-04' && period <= '2026-08')
      .map(([, , it]) => it);

  test('cancels what is due within it, and nothing else', () => {
    expect(standing(paused())).toEqual(['open', 'paused', 'paused', 'paused', 'open']);
  });
  test('that ends before its time brings back what is due from then on, with a time of its own', () => {
    const resumed = after(
      paused(),
      { kind: 'resume-series', on: day('2026-07-01'), reason: 'Klart' },
      '2026-06-25T10:00:00Z',
    );
    expect(standing(resumed)).toEqual(['open', 'paused', 'open', 'open', 'open']);
    expect(resumed.deliverables.find((it) => it.id === 'item-1.2026-06')?.deadline).toMatchObject({
      version: 2,
      due: '2026-07-10',
      from: '2026-06-25T10:00:00.000Z',
    });
  });
  test('reaches those that time opens later', () => {
    const far = after(
      monthly(),
      { ...pause, from: day('2027-03-01'), until: day('2027-04-30') },
      '2026-05-20T10:00:00Z',
    );
    expect(occurrencesOf(until(far, '2026-06-15T08:00:00Z')).slice(-3)).toEqual([
      ['2027-03', '2027-04-10', 'paused'],
      ['2027-04', '2027-05-10', 'open'],
      ['2027-05', '2027-06-10', 'open'],
    ]);
  });
});

describe('another frequency', () => {
  const quarterly = (from: string, at: string) =>
    after(
      monthly(),
      { kind: 'change-series', frequency: 'quarter', day: TENTH, from: day(from), reason: 'Avtalt' },
      at,
    );
  test('touches future ones only', () => {
    const state = quarterly('2026-07-01', '2026-05-20T10:00:00Z');
    const rows = occurrencesOf(state);
    expect(rows.filter(([, , it]) => it === 'open')).toEqual([
      ['2026-02', '2026-03-10', 'open'],
      ['2026-03', '2026-04-10', 'open'],
      ['2026-04', '2026-05-10', 'open'],
      ['2026-05', '2026-06-10', 'open'],
      ['2026-K2', '2026-07-10', 'open'],
      ['2026-K3', '2026-10-10', 'open'],
      ['2026-K4', '2027-01-10', 'open'],
      ['2027-K1', '2027-04-10', 'open'],
    ]);
    expect(rows.filter(([, , it]) => it === 'changed')).toHaveLength(9);
  });
  test('and back again opens nothing twice', () => {
    const back = after(
      quarterly('2026-07-01', '2026-05-20T10:00:00Z'),
      { kind: 'change-series', frequency: 'month', day: TENTH, from: day('2026-07-01'), reason: 'Angret' },
      '2026-05-21T10:00:00Z',
    );
    const open = occurrencesOf(back).filter(([, , it]) => it === 'open');
    expect(open.map(([period]) => period)).toEqual([
      ...['2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'],
      ...['2026-11', '2026-12', '2027-01', '2027-02', '2027-03', '2027-04'],
    ]);
  });
  test('another day moves the dates of those to come, and keeps what the ministry has given', () => {
    const extended = handle(
      monthly(),
      aCommand(
        {
          kind: 'extend',
          deliverableId: 'item-1.2026-06',
          due: day('2026-08-01'),
          reason: 'Avtalt',
          reference: 'E-post',
        },
        'coordinator',
        '2026-05-20T10:00:00Z',
      ),
    );
    if (!extended.ok) throw new Error(extended.refusal.sentence);
    const moved = after(
      extended.state,
      setDay({ kind: 'day-of-month', day: 20, monthsAfter: 1 }, '2026-06-15'),
      '2026-05-21T10:00:00Z',
    );
    expect(occurrencesOf(moved).slice(2, 6)).toEqual([
      ['2026-04', '2026-05-10', 'open'],
      ['2026-05', '2026-06-10', 'open'],
      ['2026-06', '2026-08-01', 'open'],
      ['2026-07', '2026-08-20', 'open'],
    ]);
  });
});

test('an end leaves what is due before it, and the item is done when that is', () => {
  const ended = after(
    monthly(),
    { kind: 'end-series', from: day('2026-05-01'), reason: 'Uttrekk' },
    '2026-03-06T10:00:00Z',
  );
  expect(occurrencesOf(ended).filter(([, , it]) => it === 'open')).toHaveLength(2);
  expect(isClosed(ended)).toBe(false);
  const done = { ...ended, deliverables: ended.deliverables.map((it) => ({ ...it, status: 'accepted' as const })) };
  expect(isClosed(done)).toBe(true);
});
