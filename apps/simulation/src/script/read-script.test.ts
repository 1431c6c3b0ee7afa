import { readScript } from './read-script';

const act = { at: '2026-02-20', who: 'owner', match: 'kart', do: 'acknowledge' };

test.each([
  ['nobody acts', []],
  ['a plain act', [act]],
  [
    'evidence as a text, a list, an object',
    [
      { ...act, do: 'deliver', args: { evidence: 'https://etaten.example/rapport' } },
      { ...act, do: 'deliver', args: { evidence: ['26/12-3', { kind: 'file', name: 'rapport.pdf' }] } },
      { ...act, do: 'deliver', args: { evidence: [] } },
    ],
  ],
  [
    'an owner that is new, a deputy that goes',
    [{ ...act, do: 'assign', args: { owner: { name: 'Ny', email: 'ny@etaten.example' }, deputy: null } }],
  ],
  [
    'what is done beside the items, and rules for one of them',
    [
      { at: act.at, who: 'coordinator', do: 'be-away', args: { from: '2026-02-23', to: '2026-02-27', deputy: 'Ola' } },
      { at: act.at, who: 'coordinator', do: 'set-policy', args: { fields: { sendAt: '09:00' } } },
      { ...act, who: 'coordinator', do: 'set-policy', args: { fields: { beforeLong: [10] } } },
    ],
  ],
  [
    'the day of what recurs',
    [{ ...act, do: 'set-series-day', args: { day: { kind: 'day-of-month', day: 10, monthsAfter: 1 } } }],
  ],
  ['a date without a reason', [{ ...act, do: 'extend', args: { due: '2026-05-04' } }]],
])('fits the schema: %s', (_name, script) => {
  expect(readScript(JSON.stringify(script))).toEqual(script);
});

test.each([
  ['no list', act, 'hele manuset: must be array'],
  [
    'an unknown act',
    [act, { ...act, do: 'sleep' }],
    'akt 2, do: must be equal to one of the allowed values: acknowledge,',
  ],
  ['neither item nor words', [{ at: act.at, who: 'owner', do: 'acknowledge' }], 'akt 1: must have required property'],
  ['both item and words', [{ ...act, item: 'a1' }], 'akt 1: must match exactly one schema in oneOf'],
  [
    'a misspelt argument',
    [{ ...act, do: 'deliver', args: { evidense: 'x' } }],
    'akt 1, args: must NOT have additional properties: evidense',
  ],
  [
    'an argument of another act',
    [{ ...act, args: { due: '2026-05-04' } }],
    'akt 1, args: must NOT have additional properties: due',
  ],
  ['an extension to no date', [{ ...act, do: 'extend', args: {} }], "akt 1, args: must have required property 'due'"],
  ['an extension without arguments', [{ ...act, do: 'extend' }], "akt 1: must have required property 'args'"],
  [
    'a new person with a real address',
    [{ ...act, do: 'assign', args: { owner: { name: 'Ny', email: 'ny@etaten.no' } } }],
    'akt 1, args, owner, email: must match pattern',
  ],
  [
    'somebody who leaves from an item',
    [{ ...act, do: 'leave', args: { person: 'Ola', day: '2026-03-01' } }],
    'akt 1: must NOT be valid',
  ],
  [
    'a day of what recurs that is none',
    [{ ...act, do: 'set-series-day', args: { day: { kind: 'whenever' } } }],
    'akt 1, args, day, kind: must be equal to constant',
  ],
  [
    'a pause to a day that does not exist',
    [{ ...act, do: 'pause-series', args: { from: '2026-02-01', until: '2026-02-30' } }],
    'akt 1: 2026-02-30 finnes ikke',
  ],
  ['a day that does not exist', [{ ...act, at: '2026-02-30' }], 'akt 1: 2026-02-30 finnes ikke'],
  [
    'a deadline that does not exist',
    [{ ...act, do: 'return', args: { due: '2026-11-31' } }],
    'akt 1: 2026-11-31 finnes ikke',
  ],
])('is refused with its place: %s', (_name, script, sentence) => {
  expect(() => readScript(JSON.stringify(script))).toThrow(sentence);
});

test('what is no JSON at all is said to be none', () => {
  expect(() => readScript('at: 2026-02-20')).toThrow('Manuset er ikke gyldig JSON');
});
