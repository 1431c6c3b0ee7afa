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
  [
    'dates that many deadlines follow, closed days, and a round by hand',
    [
      {
        ...{ at: act.at, who: 'coordinator', do: 'set-report-date' },
        args: { report: 'T1', year: 2026, due: '2026-06-05', source: 'Styringskalenderen' },
      },
      { at: act.at, who: 'ministry', do: 'set-date-rule', args: { month: 2, day: 29, fromYear: 2026 } },
      { at: act.at, who: 'coordinator', do: 'close-day', args: { day: '2026-05-15', reason: 'Inneklemt.' } },
      { at: act.at, who: 'coordinator', do: 'open-day', args: { day: '2026-05-15' } },
      { at: act.at, who: 'coordinator', do: 'send-now' },
    ],
  ],
  [
    'one letter about many items, a date put right, inner deadlines',
    [
      {
        ...{ at: act.at, who: 'coordinator', do: 'extend-many' },
        args: { items: [{ match: 'kart', deliverable: 2 }, { item: 'a1' }], due: '2026-09-30', reference: '26/88-5' },
      },
      { ...act, do: 'correct-date', args: { due: '2026-05-04', version: 1 } },
      { ...act, do: 'set-inner', args: { workingDays: 5 } },
      { ...act, do: 'set-inner' },
    ],
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
  [
    'a rule of a day that no year has',
    [{ at: act.at, who: 'coordinator', do: 'set-date-rule', args: { month: 2, day: 30, fromYear: 2026 } }],
    'akt 1: 30.2. finnes ikke',
  ],
  [
    'a closed day that does not exist',
    [{ at: act.at, who: 'coordinator', do: 'close-day', args: { day: '2026-04-31' } }],
    'akt 1: 2026-04-31 finnes ikke',
  ],
  [
    'one letter about many items that names one beside its list',
    [{ ...act, do: 'extend-many', args: { items: [{ item: 'a1' }], due: '2026-09-30' } }],
    'akt 1: must NOT be valid',
  ],
  [
    'one letter about an item of the list that is named twice over',
    [
      {
        ...{ at: act.at, who: 'coordinator', do: 'extend-many' },
        args: { items: [{ item: 'a1', match: 'kart' }], due: '2026-09-30' },
      },
    ],
    'akt 1, args, items, 0: must match exactly one schema in oneOf',
  ],
  [
    'an inner deadline both in days and as a date',
    [{ ...act, do: 'set-inner', args: { workingDays: 5, due: '2026-05-04' } }],
    'akt 1, args: must NOT be valid',
  ],
  [
    'the date of a report of no year',
    [{ at: act.at, who: 'coordinator', do: 'set-report-date', args: { report: 'T1', due: '2026-06-05' } }],
    "akt 1, args: must have required property 'year'",
  ],
])('is refused with its place: %s', (_name, script, sentence) => {
  expect(() => readScript(JSON.stringify(script))).toThrow(sentence);
});

test('what is no JSON at all is said to be none', () => {
  expect(() => readScript('at: 2026-02-20')).toThrow('Manuset er ikke gyldig JSON');
});
