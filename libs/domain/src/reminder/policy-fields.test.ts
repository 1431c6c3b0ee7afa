import { instant } from '../time/local-date';
import { DEFAULT_POLICY } from './policy';
import { policyOf, policyOver, type PolicyLayers } from './policy-fields';

test.each<[string, PolicyLayers, object]>([
  ['nobody has decided anything', {}, {}],
  ['the agency decides for all', { agency: { overdueEveryDays: 3 } }, { overdueEveryDays: 3 }],
  [
    'a kind wins over its agency, in the one field that it names',
    { agency: { overdueEveryDays: 3, chaseEveryDays: 20 }, kind: { overdueEveryDays: 10 } },
    { overdueEveryDays: 10, chaseEveryDays: 20 },
  ],
  [
    'an item wins over its kind and agency',
    { agency: { innerWorkingDays: 2 }, kind: { innerWorkingDays: 5 }, item: { innerWorkingDays: 0 } },
    { innerWorkingDays: 0 },
  ],
  ['no reminders at all is a decision too', { agency: { beforeLong: [] } }, { beforeLong: [] }],
  ['a field that is there and says nothing is not one', { agency: { longLeadDays: undefined } }, {}],
  [
    'one mail a day to each person: only an agency has a sending hour',
    { agency: { sendAt: '09:30' }, kind: { sendAt: '10:00' }, item: { sendAt: '11:00' } },
    { sendAt: '09:30' },
  ],
])('%s', (_name, layers, expected) => {
  expect(policyOf(layers)).toEqual({ ...DEFAULT_POLICY, ...expected });
});

const FIRST = instant('2026-02-02T09:00:00Z');
const SECOND = instant('2026-03-02T09:00:00Z');

test('each change keeps what held before it, and until when', () => {
  const policy = policyOver([
    { scope: 'item', fields: { overdueEveryDays: 2 }, at: SECOND },
    { scope: 'agency', fields: { overdueEveryDays: 3 }, at: FIRST },
  ]);
  const agency = { ...DEFAULT_POLICY, overdueEveryDays: 3, earlier: { policy: DEFAULT_POLICY, until: FIRST, nth: 1 } };
  expect(policy).toEqual({
    ...DEFAULT_POLICY,
    overdueEveryDays: 2,
    earlier: { policy: agency, until: SECOND, nth: 2 },
  });
});

test('a layer that is taken away gives the word back to the one above', () => {
  const policy = policyOver([
    { scope: 'kind', fields: { chaseEveryDays: 5 }, at: FIRST },
    { scope: 'kind', fields: {}, at: SECOND },
  ]);
  expect(policy).toMatchObject({ chaseEveryDays: 14, earlier: { until: SECOND, policy: { chaseEveryDays: 5 } } });
});

test('a change that another layer hides is none', () => {
  const own = { scope: 'item', fields: { chaseEveryDays: 5 }, at: FIRST } as const;
  const hidden = { scope: 'agency', fields: { chaseEveryDays: 6 }, at: SECOND } as const;
  expect(policyOver([own, hidden])).toEqual(policyOver([own]));
});
