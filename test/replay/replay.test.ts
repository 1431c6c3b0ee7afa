import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker, type WorkflowBundle } from '@temporalio/worker';
import { quietRuntime } from '@tertial/simulation/quiet-runtime';
import { shiftedWorkflows } from '@tertial/simulation/shifted-workflows';

interface Recorded {
  readonly workflowId: string;
  readonly shiftMs: number;
  readonly history: { events: Record<string, unknown>[] };
}

const folder = join(__dirname, 'histories');
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Recorded;
const bundles = new Map<number, Promise<WorkflowBundle>>();

/** Runs today's workflows through a history that was recorded once, under the clock that it was recorded with. */
async function replay({ workflowId, shiftMs, history }: Recorded): Promise<void> {
  const bundle = bundles.get(shiftMs) ?? shiftedWorkflows(shiftMs);
  bundles.set(shiftMs, bundle);
  await Worker.runReplayHistory({ workflowBundle: await bundle }, history, workflowId);
}

beforeAll(() => quietRuntime());

test('histories of items, rounds and the sweep are there at all', () => {
  expect(names.map((name) => name.replace('.json', '')).sort()).toEqual([
    'item-busy',
    'item-long',
    'item-long-continued',
    'item-recurring',
    'item-recurring-continued',
    'item-sent-back-too-late',
    'item-silent',
    'item-undated',
    'round',
    'round-in-the-night',
    'round-on-a-saturday',
    'round-shared-out',
    'round-shared-out-in-the-night',
    'round-shared-out-on-a-saturday',
    'round-shared-out-without-a-mail-server',
    'round-together',
    'round-together-in-the-night',
    'round-together-on-a-saturday',
    'round-together-without-a-mail-server',
    'round-without-a-mail-server',
    'sweep',
  ]);
});

test.each(names)('what is running out there goes on as it began: %s', async (name) => {
  await replay(read(name));
});

test.each([
  ['another activity', 'item-busy.json', 'recordItem', 'forgetItem'],
  ['another order of activities', 'item-silent.json', 'loadItem', 'pendingCommands'],
  ['another activity of the round', 'round-shared-out.json', 'sendDayMails', 'sendWeekMails'],
  ['another activity of an earlier round', 'round.json', 'sendDayMail', 'sendWeekMail'],
])('and a change that is not the same would be seen: %s', async (_what, name, from, to) => {
  const changed = JSON.parse(JSON.stringify(read(name)).replaceAll(`"name":"${from}"`, `"name":"${to}"`)) as Recorded;
  expect(changed).not.toEqual(read(name));
  await expect(replay(changed)).rejects.toThrow();
});

test('nor could a timer vanish unseen', async () => {
  const recorded = read('item-silent.json');
  const events = recorded.history.events.filter(
    (event) => !('timerStartedEventAttributes' in event) && !('timerFiredEventAttributes' in event),
  );
  expect(events.length).toBeLessThan(recorded.history.events.length);
  await expect(replay({ ...recorded, history: { ...recorded.history, events } })).rejects.toThrow();
});
