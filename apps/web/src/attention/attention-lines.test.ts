import type { Attention } from '@tertial/contracts';
import type { LocalDate } from '@tertial/domain/time';
import { itemQueryOf } from '../item/item-filters';
import { attentionLines } from './attention-lines';

const attention: Attention = {
  today: '2026-03-02' as LocalDate,
  overdue: 1,
  dueThisWeek: 2,
  unowned: 3,
  unacknowledged: 4,
  unsettled: 5,
  unsettledItems: 4,
  waitingAcceptance: 6,
  extensionRequests: 9,
  waiting: 10,
  escalated: 11,
  proposed: 7,
  openQuestions: 8,
  refusedAddresses: [],
};

test.each([
  ['Over fristen', 1, { view: 'overdue' }],
  ['Frist denne uken', 2, { view: 'due-this-week' }],
  ['Uten ansvarlig', 3, { view: 'open', owner: 'none' }],
  ['Ikke bekreftet mottatt', 4, { view: 'unacknowledged' }],
  ['Uten dato', 5, { view: 'unsettled' }],
  ['Venter på godkjenning', 6, { view: 'waiting-acceptance' }],
  ['Bedt om utsatt frist', 9, { view: 'extension-requested' }],
  ['Venter på andre', 10, { view: 'waiting' }],
  ['Løftet til deg', 11, { view: 'escalated' }],
  ['Foreslåtte oppdrag', 7, { registerStatus: 'proposed' }],
])('the number at «%s» leads to the list that it counts', (words, count, query) => {
  const line = attentionLines(attention).find((it) => it.words === words);
  expect(line?.count).toBe(count);
  expect(itemQueryOf(new URLSearchParams(line?.to.split('?')[1]))).toEqual({ ...query, page: 1, size: 50 });
});

test('dates that are missing are counted as in the mails, and the list says in how many items', () => {
  const hint = (unsettledItems: number) =>
    attentionLines({ ...attention, unsettledItems }).find((it) => it.words === 'Uten dato')?.hint;
  expect(hint(4)).toBe('Datoen må fastsettes med kilde. 5 leveranser i 4 oppdrag');
  expect(hint(5)).toBe('Datoen må fastsettes med kilde');
});
