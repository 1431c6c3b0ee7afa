import { runInLanes } from './lanes';
import { suites, type Check } from './suites';

const check = (title: string, rest: Partial<Pick<Check, 'waits' | 'first'>> = {}): Check => ({
  ...{ kind: 'command', title, program: 'true', args: [], waits: false },
  ...rest,
});
/** What ran each time that a check began. */
async function begun(checks: readonly Check[]): Promise<string[]> {
  const running = new Set<string>();
  const seen: string[] = [];
  await runInLanes(checks, async ({ title }) => {
    running.add(title);
    seen.push([...running].join(' + '));
    await new Promise<void>((resolve) => setImmediate(resolve));
    running.delete(title);
  });
  return seen;
}

test('what computes runs beside what waits, each kind in its order', async () => {
  const servers = { waits: true };
  const checks = [check('a'), check('b'), check('x', servers), check('y', servers)];
  expect(await begun(checks)).toEqual(['a', 'a + x', 'x + b', 'b + y']);
});

test('when one kind has come to its end, both lanes take of the other: nothing is left out, nothing runs twice', async () => {
  expect(await begun([check('a'), check('b'), check('c')])).toEqual(['a', 'a + b', 'b + c']);
});

test('what others stand on is over before they begin, though it comes late in the order', async () => {
  const checks = [check('lint'), check('graph', { first: true }), check('units')];
  expect(await begun(checks)).toEqual(['graph', 'lint', 'lint + units']);
});

test('a check that breaks is not taken for one that has passed', async () => {
  const broken = runInLanes([check('a')], () => Promise.reject(new Error('no such program')));
  await expect(broken).rejects.toThrow('no such program');
});

test('the graph is there before the linter, which without it skips the rule on layers', () => {
  const first = suites.flatMap(({ checks }) => checks).filter((it) => it.first);
  expect(first.map(({ title }) => title)).toEqual(['Prosjektgraf']);
});
