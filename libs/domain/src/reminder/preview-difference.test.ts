import { localDate, type Instant } from '../time/local-date';
import { osloInstant } from '../time/oslo';
import type { PreviewMail } from './preview';
import { previewDifference } from './preview-difference';

/** 'ola 2026-03-02 a b': a mail to Ola with the steps a and b. */
function mail(text: string, hour = '08:00'): PreviewMail {
  const [personId = '', day = '', ...keys] = text.split(' ');
  const sendOn = localDate(day);
  const at: Instant = osloInstant(sendOn, hour);
  const steps = keys.map((key) => ({
    ...{ key, itemId: 'i', deliverableId: null, version: 1, step: key, role: 'owner' as const, sendOn, reason: '' },
  }));
  return { day: sendOn, at, personId, steps };
}

const told = (before: string[], after: string[]) =>
  previewDifference(
    before.map((it) => mail(it)),
    after.map((it) => mail(it)),
  ).persons.map(({ personId, come, go, move, otherwise }) => [
    personId,
    ...come.map(({ day }) => `+${day}`),
    ...go.map(({ day }) => `-${day}`),
    ...move.map((it) => `${it.before.day}>${it.after.day}`),
    ...otherwise.map((it) => `~${it.after.day}`),
  ]);

test.each([
  ['nothing', ['ola 2026-03-02 a'], ['ola 2026-03-02 a'], []],
  ['a mail more', [], ['ola 2026-03-02 a'], [['ola', '+2026-03-02']]],
  ['a mail less', ['ola 2026-03-02 a'], [], [['ola', '-2026-03-02']]],
  ['a mail on another day', ['ola 2026-03-02 a'], ['ola 2026-03-03 a'], [['ola', '2026-03-02>2026-03-03']]],
  ['the same day with other lines', ['ola 2026-03-02 a'], ['ola 2026-03-02 a b'], [['ola', '~2026-03-02']]],
  [
    'a mail that is split is one that moved and one that came',
    ['ola 2026-03-02 a b'],
    ['ola 2026-03-03 a', 'ola 2026-03-04 b'],
    [['ola', '+2026-03-04', '2026-03-02>2026-03-03']],
  ],
  [
    'what is told to another person does not move, it goes here and comes there',
    ['ola 2026-03-02 a'],
    ['kari 2026-03-02 a'],
    [
      ['kari', '+2026-03-02'],
      ['ola', '-2026-03-02'],
    ],
  ],
])('a change brings %s', (_name, before, after, expected) => {
  expect(told(before, after)).toEqual(expected);
});

test('another sending hour moves every mail within its day', () => {
  const { persons } = previewDifference([mail('ola 2026-03-02 a')], [mail('ola 2026-03-02 a', '09:30')]);
  expect(persons[0]?.move.map(({ after }) => after.at)).toEqual(['2026-03-02T08:30:00.000Z']);
});

test('totals add up: what was, less what goes, with what comes, is what will be', () => {
  const difference = previewDifference(
    ['ola 2026-03-02 a', 'ola 2026-03-09 b', 'ola 2026-03-16 c'].map((it) => mail(it)),
    ['ola 2026-03-02 a', 'ola 2026-03-10 b', 'ola 2026-03-20 d', 'ola 2026-03-27 e'].map((it) => mail(it)),
  );
  const [ola] = difference.persons;
  expect(difference).toMatchObject({ before: 3, after: 4 });
  expect([ola?.come.length, ola?.go.length, ola?.move.length]).toEqual([2, 1, 1]);
});
