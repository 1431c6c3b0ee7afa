import type { PolicyFields, PolicyLayers, PolicyScope } from './policy-fields';
import { DEFAULT_POLICY } from './policy';
import { SENDING_HOURS } from './mail-hours';
import { validatePolicy } from './validate-policy';

test('the default policy has no faults', () => {
  expect(validatePolicy('agency', DEFAULT_POLICY)).toEqual([]);
});

test.each<[string, PolicyFields, string, RegExp]>([
  [
    'a reminder on the day is sent anyhow',
    { beforeLong: [7, 0] },
    'beforeLong',
    /På selve fristdagen sendes det alltid/,
  ],
  [
    'a step after the deadline is no reminder',
    { beforeShort: [-3] },
    'beforeShort',
    /etter fristen er ingen påminnelse.*ikke -3/,
  ],
  ['the same step twice', { beforeLong: [14, 7, 14] }, 'beforeLong', /14 dager før står to ganger/],
  ['half a day', { beforeLong: [1.5] }, 'beforeLong', /hele dager/],
  ['more than a year ahead', { beforeLong: [366] }, 'beforeLong', /365 dager/],
  [
    'so many that nobody reads them',
    { beforeLong: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13] },
    'beforeLong',
    /Flere enn 12/,
  ],
  ['a nagging without end', { overdueEveryDays: 0 }, 'overdueEveryDays', /minst 1 dag mellom purringene/],
  ['questions without end', { chaseEveryDays: 0 }, 'chaseEveryDays', /minst 1 dag mellom spørsmålene/],
  ['no nagging at all', { overdueEveryDays: 91 }, 'overdueEveryDays', /høyst 90 dager/],
  ['escalation before the deadline', { escalateCoordinatorAfter: 0 }, 'escalateCoordinatorAfter', /etter fristen/],
  ['the leader told before the deadline', { escalateLeaderAfter: -2 }, 'escalateLeaderAfter', /etter fristen/],
  ['no time to answer', { acknowledgeWithin: 0 }, 'acknowledgeWithin', /minst 1 arbeidsdag til å bekrefte/],
  ['no time to accept', { acceptWithin: 0 }, 'acceptWithin', /minst 1 arbeidsdag til å godkjenne/],
  [
    'an inner deadline after the ministry’s',
    { innerWorkingDays: -1 },
    'innerWorkingDays',
    /ikke ligge etter departementets/,
  ],
  ['words for a number', { longLeadDays: 'en måned' as unknown as number }, 'longLeadDays', /helt antall dager/],
  ['a mail at night', { sendAt: '03:00' }, 'sendAt', /aldri om natten/],
  ['a mail after the day', { sendAt: '17:00' }, 'sendAt', /fra 07:00 til 16:30/],
  ['a mail in the morning’s last minute', { sendAt: '06:59' }, 'sendAt', /aldri om natten/],
  ['an hour that is none', { sendAt: '8' }, 'sendAt', /Skriv klokkeslettet som 08:00/],
  ['a Schedule for every minute', { sendAt: '08:07' }, 'sendAt', /hel eller halv time/],
  ['a short step where time is never that long', { beforeShort: [40] }, 'beforeShort', /40 dager før kommer aldri/],
  ['the same, seen from the limit', { longLeadDays: 7 }, 'longLeadDays', /7 dager før kommer aldri/],
  [
    'the leader before the coordinator',
    { escalateLeaderAfter: 2 },
    'escalateLeaderAfter',
    /Leder varsles ikke før koordinator/,
  ],
])('refuses %s', (_name, fields, field, sentence) => {
  expect(validatePolicy('agency', fields)).toEqual([{ field, sentence: expect.stringMatching(sentence) }]);
});

test.each<[string, PolicyScope, PolicyFields, PolicyLayers]>([
  ['an empty layer', 'item', {}, {}],
  ['no early reminders', 'kind', { beforeLong: [], beforeShort: [] }, {}],
  ['one day is enough', 'item', { beforeLong: [1], overdueEveryDays: 1, innerWorkingDays: 0 }, {}],
  ['short steps that an agency’s longer limit allows', 'kind', { beforeShort: [40] }, { agency: { longLeadDays: 60 } }],
])('accepts %s', (_name, scope, fields, above) => {
  expect(validatePolicy(scope, fields, above)).toEqual([]);
});

test('what another layer decided is not this layer’s fault', () => {
  const faulty = { escalateCoordinatorAfter: 20 };
  expect(validatePolicy('item', { overdueEveryDays: 3 }, { agency: faulty })).toEqual([]);
  expect(validatePolicy('item', { escalateLeaderAfter: 10 }, { agency: faulty })).toHaveLength(1);
});

test('a kind has no sending hour of its own', () => {
  expect(validatePolicy('kind', { sendAt: '09:00' })).toEqual([
    { field: 'sendAt', sentence: 'Klokkeslettet for utsending gjelder hele virksomheten og settes der.' },
  ]);
});

test('every hour that can be chosen is allowed, from seven to half past four', () => {
  expect(SENDING_HOURS).toHaveLength(20);
  expect([SENDING_HOURS[0], SENDING_HOURS.at(-1)]).toEqual(['07:00', '16:30']);
  for (const sendAt of SENDING_HOURS) expect(validatePolicy('agency', { sendAt })).toEqual([]);
});
