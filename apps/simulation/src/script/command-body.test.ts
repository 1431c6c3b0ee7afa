import { firstDeadline, instant, localDate, openItem, type ItemState } from '@tertial/domain';
import { commandBody } from './command-body';
import type { ItemAct } from './script';

const CONFIRMED = instant('2026-01-05T06:00:00Z');

function anItem(...dues: (string | null)[]): ItemState {
  return openItem({
    ...{ itemId: 'item', ownerId: 'ola', deputyId: 'siri', confirmedAt: CONFIRMED },
    deliverables: dues.map((due, index) => ({
      id: `item.${index + 1}`,
      label: 'Leveranse',
      deadline: firstDeadline(
        {
          ...{ raw: '', rule: 'fixed-date', ruleVersion: '1', why: '' },
          ...{ due: due ? localDate(due) : null, unsettled: due ? null : 'vague' },
        },
        CONFIRMED,
      ),
    })),
  });
}

const bodyOf = (
  act: Pick<ItemAct, 'do' | 'args'>,
  state = anItem('2026-06-30', '2026-05-15'),
  deliverable?: number | string,
) =>
  commandBody({ at: '2026-02-20', who: 'owner', item: 'a1', ...act } as ItemAct, {
    ...{
      state,
      role: act.do === 'deliver' || act.do === 'request-extension' ? 'owner' : 'coordinator',
      number: 7,
      readingId: 'a1',
      deliverable,
    },
    today: localDate('2026-02-20'),
    personId: (person) => `id of ${typeof person === 'string' ? person : person.email}`,
    storeFile: (name) => Promise.resolve(`file of ${name}`),
  });

test.each([
  ['nothing is said: the nearest deadline', undefined, 'item.2'],
  ['its number', 1, 'item.1'],
  ['its deadline', '2026-06-30', 'item.1'],
  ['its id in the reading', 'a1.1', 'item.1'],
  ['one that is not there goes to the product as it stands', 9, 'item.9'],
])('which deliverable is meant: %s', async (_name, deliverable, expected) => {
  const args = deliverable === undefined ? {} : { deliverable };
  expect(await bodyOf({ do: 'deliver', args })).toMatchObject({ deliverableId: expected });
});

test('a deliverable without a date is not nearer than one with', async () => {
  expect(await bodyOf({ do: 'deliver' }, anItem(null, '2026-05-15'))).toMatchObject({ deliverableId: 'item.2' });
});

test.each([
  ['absent: an archive reference is made up', undefined, [{ kind: 'archive', reference: 'Simulert 7' }]],
  ['none at all, for the product to refuse', [], []],
  ['a link', 'https://etaten.example', [{ kind: 'link', url: 'https://etaten.example' }]],
  ['a reference', '26/12-3', [{ kind: 'archive', reference: '26/12-3' }]],
  ['a file', [{ kind: 'file', name: 'a.pdf' }], [{ kind: 'file', name: 'a.pdf', fileId: 'file of a.pdf' }]],
] as const)('evidence: %s', async (_name, evidence, expected) => {
  const args = evidence === undefined ? {} : { evidence };
  expect(await bodyOf({ do: 'deliver', args } as Pick<ItemAct, 'do' | 'args'>)).toMatchObject({
    evidence: expected,
  });
});

test.each([
  ['a new owner, the deputy stays', { owner: 'Kari' }, { ownerId: 'id of Kari', deputyId: 'siri' }],
  ['no deputy any more', { deputy: null }, { ownerId: 'ola', deputyId: null }],
])('assign: %s', async (_name, args, expected) => {
  expect(await bodyOf({ do: 'assign', args } as Pick<ItemAct, 'do' | 'args'>)).toMatchObject(expected);
});

test('a cancellation that names no deliverable is for all that is open', async () => {
  expect(await bodyOf({ do: 'cancel' })).toMatchObject({ kind: 'cancel', deliverableId: null });
});

test.each([
  [
    'a request for more time is about the nearest deadline',
    { do: 'request-extension', args: { due: '2026-06-01' } },
    { deliverableId: 'item.2', due: '2026-06-01', reason: 'Ingen begrunnelse i manuset.' },
  ],
  [
    'it is passed on on the day of the act, with a made-up reference',
    { do: 'forward-extension', args: { deliverable: 1 } },
    { deliverableId: 'item.1', on: '2026-02-20', reference: 'Simulert 7' },
  ],
  [
    'an event happened on the day of the act, unless another is said',
    { do: 'record-event', args: { deliverable: 1, what: 'Tilskuddet er fordelt', due: '2026-04-01' } },
    { deliverableId: 'item.1', on: '2026-02-20', due: '2026-04-01' },
  ],
  [
    'the day of what recurs holds from the act on',
    { do: 'set-series-day', args: { day: { kind: 'last-day', monthsAfter: 1 } } },
    { day: { kind: 'last-day', monthsAfter: 1 }, from: null, source: 'Simulert 7' },
  ],
  [
    'an earlier version of a date is put right by its number',
    { do: 'correct-date', args: { deliverable: 1, due: '2026-07-30', version: 2 } },
    { deliverableId: 'item.1', version: 2, reason: 'Ingen begrunnelse i manuset.' },
  ],
  [
    'an inner deadline is days before the ministry’s',
    { do: 'set-inner', args: { workingDays: 5 } },
    { deliverableId: 'item.2', workingDays: 5, due: null },
  ],
  ['an inner deadline goes', { do: 'set-inner', args: { deliverable: 1 } }, { workingDays: null, due: null }],
  ['a nudge needs no words', { do: 'nudge', args: { deliverable: 1 } }, { deliverableId: 'item.1', words: '' }],
])('%s', async (_name, act, expected) => {
  expect(await bodyOf(act as Pick<ItemAct, 'do' | 'args'>)).toMatchObject({ kind: act.do, ...expected });
});

test.each([
  ['the only one that is open', anItem('2026-06-30'), undefined, 'item.1'],
  ['the one that the act names beside the item', anItem('2026-06-30', '2026-05-15'), '2026-06-30', 'item.1'],
])('one letter extends of each item %s', async (_which, state, deliverable, deliverableId) => {
  const args = { items: [{ match: 'kart' }], due: '2026-09-30', reference: '26/88-5' };
  const act = { do: 'extend-many', args } as Pick<ItemAct, 'do' | 'args'>;
  expect(await bodyOf(act, state, deliverable)).toEqual({
    ...{ kind: 'extend', deliverableId, due: '2026-09-30' },
    ...{ reason: 'Ingen begrunnelse i manuset.', reference: '26/88-5' },
  });
});

test('a date that was entered wrongly is the newest version’s, unless another is said', async () => {
  const args = { deliverable: 1, due: '2026-07-30', reason: 'Feil måned.' };
  expect(await bodyOf({ do: 'correct-date', args } as Pick<ItemAct, 'do' | 'args'>)).toStrictEqual({
    ...{ kind: 'correct-date', deliverableId: 'item.1' },
    ...{ due: '2026-07-30', reason: 'Feil måned.' },
  });
});
