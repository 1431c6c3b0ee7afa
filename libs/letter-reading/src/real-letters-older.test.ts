import type { Reading } from '@tertial/domain';
import { LETTERS, atHand, counts, deadlines, dues, letter, whenAtHand } from './real-letters.fixture';
import { readLetter } from './read-letter';

if (!atHand) console.warn(`SKIPPED: the real letters are not at hand (${LETTERS}).`);

// The figures below were counted by hand in the letters, heading by heading and row by row; no words of theirs are kept here.
whenAtHand('the letter of 2014, with lost bullet signs', () => {
  const reading = readLetter(atHand ? letter('nav-2014.txt') : '');

  test('gives all kinds of items', () => {
    expect(counts(reading)).toEqual({
      assignment: 19,
      'key-information': 22,
      'main-report': 4,
      'one-off-delivery': 12,
      'steering-parameter': 18,
    });
  });

  test('dates the tertial reports from running text', () => {
    expect(reading.items.filter(({ kind }) => kind === 'main-report').map((item) => dues(item))).toEqual([
      ['2014-06-13'],
      ['2014-10-10'],
      ['2015-03-15'],
      [],
    ]);
    expect([...new Set(reading.items.filter(({ kind }) => kind === 'assignment').flatMap(dues))].sort()).toEqual([
      '2014-03-01',
      '2014-04-30',
      '2014-06-30',
      '2014-12-31',
      '2015-03-15',
    ]);
  });

  test('finds what is demanded in running text, also among the money, with its date, report or frequency', () => {
    const oneOffs = reading.items.filter(({ kind }) => kind === 'one-off-delivery');
    expect(oneOffs.map(({ chapter, ...item }) => `${chapter} ${deadlines({ chapter, ...item })}`)).toEqual([
      '3 vague, 2014-03-01',
      '4.1 T3',
      '4.1 2014-09-01',
      '4.2 tertial',
      '4.4 T1',
      '4.8 T3',
      '5.2 T3',
      '6.1 2014-09-22',
      '6.1 T2',
      '6.1 tertial',
      '6.1 T1',
      '6.1 T3',
    ]);
  });
});

whenAtHand('the letter of 2021, with all its annexes', () => {
  const reading = readLetter(atHand ? letter('nav-2021.txt') : '');
  const of = (kind: string): Reading['items'] => reading.items.filter((item) => item.kind === kind);

  test('gives all kinds of items', () => {
    expect(counts(reading)).toEqual({
      assignment: 41,
      'calendar-deadline': 8,
      'joint-report': 1,
      'key-information': 37,
      'main-report': 4,
      meeting: 10,
      'one-off-delivery': 4,
      'research-assignment': 22,
      'special-report': 20,
      statistic: 88,
      'steering-parameter': 15,
    });
    expect(reading.items.filter(({ strategy }) => strategy)).toHaveLength(14);
  });

  test('dates the tertial reports from the calendar', () => {
    expect(of('main-report').map((item) => dues(item))).toEqual([
      ['2021-06-04'],
      ['2021-10-15'],
      ['2022-03-15'],
      ['2022-05-01'],
    ]);
    expect([...new Set(of('assignment').flatMap(dues))].sort()).toEqual([
      '2021-03-12',
      '2021-03-15',
      '2021-03-31',
      '2021-04-30',
      '2021-06-30',
      '2021-08-01',
      '2021-12-31',
    ]);
    expect(of('one-off-delivery').map(deadlines)).toEqual(['2021-03-01', 'T3', 'T3', 'T3']);
  });

  test('special reporting: each row with its time, under three goals', () => {
    expect(of('special-report').map(deadlines)).toEqual([
      ...['T1+T3', 'T1+T3', 'T1+T3', 'T3', 'T3', 'T1', 'T1', 'month', 'T1+T3', 'T3', 'T3', 'T1+T3', '2021-02-15'],
      ...['2021-05-01', 'event', 'T2', 'T3'],
      ...['T3', 'T3', 'T1'],
    ]);
    const goals = of('special-report').map(({ goal }) => goal);
    expect([...new Set(goals)].map((goal) => goals.filter((other) => other === goal).length)).toEqual([13, 4, 3]);
  });

  test('statistics: each numbered line with the frequency of its group or its own', () => {
    const told = of('statistic').map((item) => `${item.number ?? '-'} ${deadlines(item)}`.trim());
    const group = (prefix: string, from: number, to: number, deadline: string): string[] =>
      Array.from({ length: to - from + 1 }, (_, index) => `${prefix}.${from + index} ${deadline}`.trim());
    expect(told).toEqual([
      '1.1.1 tertial',
      ...['1.2.1 T1+T3', '1.2.2 T1+T3, T3', '1.2.3 year', '1.2.4 T1+T3', '1.2.5 T1+T3', '1.3.2 year', '1.3.1 year'],
      ...['1.4.1 T1+T3, T3', '1.4.2 T1+T3', '1.4.3 T1+T3, T3', '1.5.1'],
      ...[...group('1.6', 1, 8, 'year'), ...group('1.7', 1, 10, 'tertial'), '- year, tertial'],
      ...[...group('2.2', 1, 3, 'year'), ...group('2.3', 1, 12, 'year'), ...group('2.4', 1, 5, 'year')],
      ...[...group('2.5', 1, 11, 'year'), ...group('2.6', 1, 6, 'year'), ...group('2.7', 1, 9, 'quarter')],
      ...[...group('2.9', 1, 4, 'half-year'), ...group('2.9', 5, 8, 'tertial')],
      ...['3.1.1 tertial', '3.1.2 T3', '3.1.3 T3'],
    ]);
  });

  test('research: rows with type, comments and contacts on both sides, in spite of interleaved columns', () => {
    const rows = of('research-assignment').map(({ research, contacts, ...item }) => {
      const sides = (side: string): number => contacts.filter((contact) => contact.side === side).length;
      const columns = [research?.type ? 'type' : '', research?.comments ? 'comments' : ''].filter(Boolean).join('+');
      return [columns, `${sides('ministry')}/${sides('agency')}`, deadlines({ contacts, ...item })].join(' ').trim();
    });
    const both = 'type+comments';
    expect(rows).toEqual([
      ...[`${both} 1/1`, `${both} 1/1`, `${both} 2/2 2021-07-01`, `${both} 2/1`, `${both} 1/1`, `${both} 1/2`],
      ...[`${both} 1/2`, `${both} 1/1 2021-03-31`, `${both} 2/1`, `${both} 1/1`, `${both} 1/1`],
      ...[`${both} 1/1 2021-03-31`, `${both} 1/1`],
      ...Array<string>(9).fill(' 1/0'.trim()),
    ]);
  });

  test('research: the addresses are those that the file links to, put together from their pieces', () => {
    const text = atHand ? letter('nav-2021.txt') : '';
    const linked = new Set([...text.matchAll(/mailto:(\S+)/gu)].map(([, address]) => address?.toLowerCase()));
    const read = of('research-assignment').flatMap(({ contacts }) =>
      contacts.flatMap(({ email }) => email?.toLowerCase() ?? []),
    );
    // Five addresses of the tables of new statistics and of cut cells have no link in the file.
    expect(new Set(read.filter((address) => !linked.has(address))).size).toBeLessThanOrEqual(5);
    expect(read).toHaveLength(40);
  });

  test('calendar: meetings with day, time and kind, deadlines with the tentative ones marked', () => {
    expect(
      of('meeting').map(({ meeting, deliverables }) => [deliverables[0]?.due, meeting?.from, meeting?.to].join(' ')),
    ).toEqual([
      '2021-02-05 12:00 14:00',
      '2021-03-19 10:00 12:00',
      '2021-04-19 12:00 14:00',
      '2021-05-28 12:00 14:00',
      '2021-06-18 12:00 14:00',
      '2021-08-27 12:00 14:00',
      '2021-09-24 12:00 14:00',
      '2021-11-05 12:00 14:00',
      '2021-11-26 12:00 14:00',
      '2021-12-17 12:00 14:00',
    ]);
    expect(of('meeting').filter(({ meeting }) => meeting?.kind === 'Etatsstyringsmøte')).toHaveLength(3);
    const told = of('calendar-deadline').flatMap(({ deliverables }) => deliverables);
    expect(told.map(({ due, tentative }) => `${due}${tentative ? ' tentative' : ''}`)).toEqual([
      '2021-02-26 tentative',
      '2021-03-12',
      '2021-05-07 tentative',
      '2021-06-04',
      '2021-06-18 tentative',
      '2021-09-22 tentative',
      '2021-10-15',
      '2021-11-26 tentative',
    ]);
  });
});
