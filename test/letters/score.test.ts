import { readLetter } from '@tertial/letter-reading';
import { shortfalls, whatIsWrong } from './figures.fixture';
import type { Label } from './labels.fixture';
import { score } from './score.fixture';

const LETTER = [
  'Tildelingsbrev 2026',
  '',
  '3.1 Økt overgang til arbeid',
  'Oppdrag',
  '• Direktoratet skal lage en plan for bedre veiledning innen 1. mars 2026.',
  '• Direktoratet skal kartlegge ventetiden ved alle kontorer i landet.',
  '• Direktoratet skal rapportere tertialvis om bruken av nye verktøy.',
  '',
].join('\n');

const label = (n: number, starts: string, deliverables: Label['deliverables'] = []): Label => ({
  n,
  kind: 'assignment',
  chapter: '3.1',
  heading: 'Oppdrag',
  starts,
  ends: '',
  deliverables,
  parties: [],
  lead: null,
});

const plan = label(1, 'Direktoratet skal lage en plan', [
  { raw: 'innen 1. mars 2026', type: 'date', due: '2026-03-01' },
]);
const waiting = label(2, 'Direktoratet skal kartlegge ventetiden');
const tools = label(3, 'Direktoratet skal rapportere tertialvis', [
  { raw: 'tertialvis', type: 'recurring', every: 'tertial' },
]);
const right = [plan, waiting, tools];

function against(items: readonly Label[], optional: readonly string[] = []): string[] {
  return whatIsWrong(score({ letter: 'made up', items, optional }, readLetter(LETTER)));
}

test('nothing is wrong with a reading that does what its labels say', () => {
  expect(against(right)).toEqual([]);
});

test.each<[string, readonly Label[], string]>([
  ['an item nobody read', [...right, label(4, 'Direktoratet skal bygge et hus')], 'missed assignment 4: Direktoratet'],
  ['an item nobody labelled', [plan, tools], 'extra assignment Direktoratet skal kartlegge'],
  [
    'a kind taken for another',
    [plan, { ...waiting, kind: 'steering-parameter' }, tools],
    'missed steering-parameter 2',
  ],
  [
    'another day',
    [label(1, plan.starts, [{ raw: '', type: 'date', due: '2026-04-01' }]), waiting, tools],
    'day 1: Direktoratet skal lage en plan: 2026-04-01, read 2026-03-01',
  ],
  ['a day that no label backs', [label(1, plan.starts), waiting, tools], 'invented 1: Direktoratet'],
  [
    'another frequency',
    [plan, waiting, label(3, tools.starts, [{ raw: 'månedlig', type: 'recurring', every: 'month' }])],
    'frequency 3: Direktoratet skal rapportere tertialvis: månedlig',
  ],
])('sees %s', (_what, labels, wrong) => {
  expect(against(labels).join('\n')).toContain(wrong);
});

test('what may be listed or not counts neither way', () => {
  expect(against([plan, tools], ['kartlegge ventetiden'])).toEqual([]);
  expect(against([plan, { ...waiting, optional: true }, tools])).toEqual([]);
  expect(against([...right, { ...label(4, 'Direktoratet skal bygge et hus'), optional: true }])).toEqual([]);
});

test('one assignment of three lost is below the figures', () => {
  const scored = score({ letter: 'made up', items: [plan, tools] }, readLetter(LETTER));
  expect(shortfalls(scored)[0]).toBe('assignment: precision 0.667, at least 0.98');
});
