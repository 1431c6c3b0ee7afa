import type { ComparableItem } from './comparable-item';
import { pairItems, PAIR_THRESHOLD } from './pair-items';

const item = (id: string, text: string, change: Partial<ComparableItem> = {}): ComparableItem => ({
  id,
  kind: 'assignment',
  chapter: '3.1',
  heading: 'Oppdrag',
  text,
  deliverables: [],
  ...change,
});
const SIGNS = 'Direktoratet skal oversende en oppdatert plan for varslingstavlene i fjellet innen 30. januar 2026.';
const SCHOOL = 'Direktoratet skal lage et undervisningsopplegg om fjellvett sammen med Skoleetaten.';
const RULES = 'Direktoratet skal bistå utvalget som går gjennom reglene for ferdsel i utmark.';
const pairs = (before: readonly ComparableItem[], after: readonly ComparableItem[]) =>
  pairItems({ year: 2026, items: before }, { year: 2027, items: after }).map(
    ({ earlierId, laterId }) => `${earlierId}=${laterId}`,
  );

test('the same demand a year on is one pair, wherever it stands and whatever day it has now', () => {
  const before = [item('a', SIGNS), item('b', SCHOOL), item('c', RULES)];
  const moved = SIGNS.replace('30. januar 2026', '12. februar 2027');
  const after = [
    item('x', RULES, { chapter: '4.2' }),
    item('y', moved),
    item('z', 'Direktoratet skal kartlegge strømnettet.'),
  ];
  expect(pairs(before, after)).toEqual(['c=x', 'a=y']);
});

test.each([
  ['a few words changed', SIGNS, 'Direktoratet skal oversende en ny plan for varslingstavlene i fjellet.', true],
  ['other endings', SIGNS, 'Oversendelse av plan for varslingstavler i fjell.', true],
  [
    'the years of a period stay what they are',
    'Handlingsplan for strender (2024–2027).',
    'Handlingsplan for strender (2024–2027).',
    true,
  ],
  ['only the field’s own words in common', SIGNS, SCHOOL, false],
  ['one rare word in common', SIGNS, 'Direktoratet skal redegjøre for bruken av lokale frivillige i fjellet.', false],
])('%s', (_name, before, after, expected) => {
  const others = [item('b', SCHOOL), item('c', RULES)];
  expect(pairs([item('a', before), ...others], [item('x', after)]).includes('a=x')).toBe(expected);
});

test('of two that look alike the more alike is paired, and each only once', () => {
  const nearly = `${SCHOOL} Tilbudet skal være gratis for alle skolene i landet.`;
  expect(pairs([item('a', SCHOOL)], [item('x', nearly), item('y', SCHOOL)])).toEqual(['a=y']);
  expect(pairs([item('a', SCHOOL), item('b', nearly)], [item('x', SCHOOL), item('y', nearly)])).toEqual(['a=x', 'b=y']);
});

test('the same words in two places find the one in their own chapter', () => {
  const words = 'Antall saker skal gå ned.';
  const at = (id: string, chapter: string) => item(id, words, { kind: 'steering-parameter', chapter });
  expect(pairs([at('a', '3.1'), at('b', '3.2')], [at('x', '3.2'), at('y', '3.1')])).toEqual(['b=x', 'a=y']);
});

test.each([
  ['assignment', 'one-off-delivery', true],
  ['key-information', 'steering-parameter', true],
  ['assignment', 'meeting', false],
  ['main-report', 'statistic', false],
] as const)('%s becomes %s: %s', (before, after, expected) => {
  const found = pairs([item('a', SIGNS, { kind: before }), item('b', RULES)], [item('x', SIGNS, { kind: after })]);
  expect(found).toEqual(expected ? ['a=x'] : []);
});

test('a text without words is like nothing', () => {
  expect(pairs([item('a', '12. mai'), item('b', '')], [item('x', '12. mai'), item('y', '')])).toEqual([]);
  expect(pairs([], [item('x', SIGNS)])).toEqual([]);
});

test('scores lie between the threshold and 1, and the same letters give the same pairs', () => {
  const before = { year: 2026, items: [item('a', SIGNS), item('b', SCHOOL)] };
  const found = pairItems(before, { ...before, year: 2027 });
  expect(found).toEqual(pairItems(before, { ...before, year: 2027 }));
  for (const { score } of found) {
    expect(score).toBeGreaterThanOrEqual(PAIR_THRESHOLD);
    expect(score).toBeLessThanOrEqual(1);
  }
});

test('300 items against 300 take well under a second', () => {
  const words = Array.from({ length: 900 }, (_, at) => `ord${String(at).padStart(3, '0')}`);
  const text = (at: number) =>
    Array.from({ length: 45 }, (_, n) => words[(at * 31 + n * n * 7) % words.length]).join(' ');
  const items = (sign: string) => Array.from({ length: 300 }, (_, at) => item(`${sign}${at}`, text(at)));
  const [before, after] = [items('a'), items('x')];
  // Of the processor's own time: a machine that does other things beside it is no slower at this.
  const start = process.cpuUsage();
  const found = pairs(before, after);
  expect(process.cpuUsage(start).user).toBeLessThan(900_000);
  expect(found).toHaveLength(300);
});
