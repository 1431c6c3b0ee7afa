import { draftOf, readDraft } from './policy-draft';
import { differenceWords, POLICY_FIELDS, valueWords } from './policy-words';

const EMPTY = draftOf({});

test('what is saved is shown as it is written, and read as it was', () => {
  const fields = {
    beforeLong: [28, 14, 1],
    beforeShort: [],
    overdueEveryDays: 3,
    innerWorkingDays: 0,
    sendAt: '09:30',
  };
  const draft = draftOf(fields);
  expect(draft).toMatchObject({
    beforeLong: '28, 14, 1',
    beforeShort: 'ingen',
    overdueEveryDays: '3',
    innerWorkingDays: '0',
  });
  expect(readDraft(draft)).toEqual({ ok: true, fields });
});

test('an empty field decides nothing', () => {
  expect(readDraft(EMPTY)).toEqual({ ok: true, fields: {} });
});

test.each([
  ['28,14', [28, 14]],
  ['28 14', [28, 14]],
  ['28; 14 , 7', [28, 14, 7]],
  ['28, ', [28]],
  ['Ingen', []],
  ['-3', [-3]],
])('steps written as «%s»', (beforeLong, expected) => {
  expect(readDraft({ ...EMPTY, beforeLong })).toEqual({ ok: true, fields: { beforeLong: expected } });
});

test.each([
  ['beforeLong', 'ofte', /skilt med komma/],
  ['overdueEveryDays', 'hver uke', /Skriv ett tall/],
  ['chaseEveryDays', '3, 4', /Skriv ett tall/],
] as const)('what is no number is said beside its field: %s «%s»', (field, words, sentence) => {
  expect(readDraft({ ...EMPTY, [field]: words })).toEqual({
    ok: false,
    faults: { [field]: expect.stringMatching(sentence) },
  });
});

test.each([
  ['beforeLong', [28, 14, 1], '28, 14 og 1 dag før'],
  ['beforeLong', [7], '7 dager før'],
  ['beforeShort', [], 'ingen'],
  ['overdueEveryDays', 7, '7 dager'],
  ['acknowledgeWithin', 1, '1 arbeidsdag'],
] as const)('%s %j is said as %s', (field, value, words) => {
  expect(
    valueWords(
      POLICY_FIELDS.find((it) => it.field === field)!,
      value,
    ),
  ).toBe(words);
});

test.each([
  [
    { come: 0, go: 0, move: 0, otherwise: 0, before: 4, after: 4 },
    /^Ingen e-poster endres. Det er planlagt 4 e-poster/,
  ],
  [
    { come: 2, go: 0, move: 1, otherwise: 0, before: 4, after: 6 },
    /6 e-poster, mot 4 i dag. 2 kommer til, 1 flyttes\.$/,
  ],
])('a change is told in a sentence (%#)', (difference, sentence) => {
  expect(
    differenceWords({ ...difference, from: '2026-01-01' as never, until: '2027-01-01' as never, persons: [] }),
  ).toMatch(sentence);
});
