import { firstDeadline, instant, localDate, openItem, type ItemState } from '@tertial/domain';
import { commandBody } from './command-body';
import type { ScriptedAct } from './script';

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

const bodyOf = (act: Pick<ScriptedAct, 'do' | 'args'>, state = anItem('2026-06-30', '2026-05-15')) =>
  commandBody({ at: '2026-02-20', who: 'owner', item: 'a1', ...act } as ScriptedAct, {
    ...{ state, role: act.do === 'deliver' ? 'owner' : 'coordinator', number: 7, readingId: 'a1' },
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
  expect(await bodyOf({ do: 'deliver', args } as Pick<ScriptedAct, 'do' | 'args'>)).toMatchObject({
    evidence: expected,
  });
});

test.each([
  ['a new owner, the deputy stays', { owner: 'Kari' }, { ownerId: 'id of Kari', deputyId: 'siri' }],
  ['no deputy any more', { deputy: null }, { ownerId: 'ola', deputyId: null }],
])('assign: %s', async (_name, args, expected) => {
  expect(await bodyOf({ do: 'assign', args } as Pick<ScriptedAct, 'do' | 'args'>)).toMatchObject(expected);
});

test('a cancellation that names no deliverable is for all that is open', async () => {
  expect(await bodyOf({ do: 'cancel' })).toMatchObject({ kind: 'cancel', deliverableId: null });
});
