import { instant, localDate, type ReadItem, type Reading } from '@tertial/domain';
import { resolveScript } from './resolve-script';
import type { ScriptedAct } from './script';

const item = (id: string, text: string, type: 'date' | 'other' = 'date'): ReadItem => ({
  ...{ id, kind: 'assignment', chapter: '3.1', heading: null, text, page: 1, span: [0, 1] },
  deliverables: [{ raw: 'innen 1. mai 2026', type, due: localDate('2026-05-01'), rule: 'fixed-date' }],
  ...{ parties: [], lead: null, contacts: [] },
});

const reading: Reading = {
  letter: { year: 2026, type: 'allocation' },
  items: [
    item('a', 'Etaten skal lage et kart over skogen.'),
    item('b', 'Etaten skal måle snøen.'),
    item('c', 'Et utvalg skal tegne et atlas.', 'other'),
  ],
  ...{ notDeadlines: [], questions: [] },
};

const act = (parts: Partial<ScriptedAct>) =>
  ({ at: '2026-02-20', who: 'owner', do: 'acknowledge', ...parts }) as ScriptedAct;
const resolve = (...script: ScriptedAct[]) =>
  resolveScript(script, reading, instant('2026-01-05T06:00:00Z'), instant('2026-12-31T23:00:00Z'));

test.each([
  ['its id', { item: 'b' }, 'b'],
  ['a piece of its text', { match: 'måle snøen' }, 'b'],
  ['the piece in other letters, over a line', { match: 'ET KART\n over' }, 'a'],
])('an item is found by %s', (_name, parts, expected) => {
  expect(resolve(act(parts)).map((found) => found.item?.id)).toEqual([expected]);
});

test.each([
  ['an unknown id', { item: 'x' }, 'akt 1 (owner: acknowledge, 2026-02-20): id-en «x» passer ikke'],
  ['words that nothing has', { match: 'sjøen' }, '«sjøen» passer ikke på noe krav med leveranse'],
  ['words that several have', { match: 'Etaten skal' }, '«Etaten skal» passer på 2 krav:\n    a  Etaten skal lage'],
  ['an item that binds somebody else', { match: 'atlas' }, '«atlas» passer ikke på noe krav med leveranse'],
  ['a time before the confirmation', { item: 'a', at: '2026-01-05T06:59' }, 'utenfor simuleringen'],
  ['a time after the end', { item: 'a', at: '2027-01-01' }, 'utenfor simuleringen'],
])('an act is refused that names %s', (_name, parts, sentence) => {
  expect(() => resolve(act(parts))).toThrow(sentence);
});

test('every act that does not fit is named, not only the first', () => {
  expect(() => resolve(act({ item: 'x' }), act({ item: 'a' }), act({ item: 'y' }))).toThrow(/akt 1 [^]*akt 3 /);
});

test('acts are played in the order of time, and at one moment in the order of the script', () => {
  const acts = resolve(
    act({ item: 'a', at: '2026-03-01' }),
    act({ item: 'b' }),
    act({ item: 'a', at: '2026-02-20T12:00' }),
    act({ item: 'a', at: '2026-02-20T08:00' }),
  );
  expect(acts.map(({ number }) => number)).toEqual([4, 2, 3, 1]);
});

test('what is done beside the items needs none, and rules may be those of one', () => {
  const bounce = act({ do: 'bounce', args: { person: 'Ola' } } as Partial<ScriptedAct>);
  const rules = act({ do: 'set-policy', item: 'b', args: { fields: { beforeLong: [10] } } } as Partial<ScriptedAct>);
  expect(resolve(bounce, rules).map(({ item: found }) => found?.id ?? null)).toEqual([null, 'b']);
});

const letter = (...items: object[]) =>
  act({ do: 'extend-many', args: { items, due: '2026-09-30' } } as unknown as Partial<ScriptedAct>);

test('an act about many items is one for each, with the deliverable that it names there', () => {
  const acts = resolve(letter({ match: 'måle snøen', deliverable: 2 }, { item: 'a' }));
  expect(acts.map(({ number, item: found, deliverable }) => [number, found?.id, deliverable])).toEqual([
    [1, 'b', 2],
    [1, 'a', undefined],
  ]);
});

test('of many items each that does not fit is named', () => {
  expect(() => resolve(letter({ match: 'sjøen' }, { item: 'a' }, { item: 'x' }))).toThrow(
    /«sjøen» passer ikke[^]*id-en «x» passer ikke/,
  );
});
