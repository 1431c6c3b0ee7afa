import { itemWorkflowId, STATE_QUERY, type ItemInput, type ItemQueryResult } from '@tertial/contracts';
import { instant, localDate, type CommandBody, type Role } from '@tertial/domain';
import { passOnCommand } from '@tertial/engine';
import { CommandInbox, ItemRegister, PlanStore } from '@tertial/persistence';
import { anAgency, type Agency } from './support/agency';
import { eventually } from './support/eventually';
import { noMail } from './support/no-mail';
import { openStage, type Stage } from './support/stage';

let stage: Stage;
let agency: Agency;

beforeAll(async () => {
  stage = await openStage(instant('2026-01-12T09:00:00Z'), noMail);
  await stage.startWorker();
  agency = await anAgency(stage);
});
afterAll(() => stage?.close());

const evidence = [{ kind: 'archive', reference: '26/123-4' }] as const;
const deliver = (deliverableId: string): CommandBody => ({ kind: 'deliver', deliverableId, evidence, note: null });
const give = async (itemId: string, role: Role, body: CommandBody) =>
  stage.engine.sendCommand(await agency.receive(itemId, role, body), { waitMs: 20_000 });
const ended = (itemId: string) => stage.client.workflow.getHandle(itemWorkflowId(itemId)).result();
const states = async (itemId: string) =>
  (await new ItemRegister(stage.dataSource).stateChanges({ itemIds: [itemId] })).map(
    ({ from, to }) => `${from} → ${to}`,
  );

test('an item lives from its confirmation to its acceptance, and every change is in the register', async () => {
  const { itemId, deliverable } = await agency.confirm({ due: '2026-06-30' });
  expect(await stage.engine.startItem(itemId)).toBe('started');
  expect(await stage.engine.startItem(itemId)).toBe('running');
  expect(await give(itemId, 'owner', { kind: 'acknowledge' })).toEqual({ kind: 'done', seq: 1 });
  expect(await agency.state(itemId)).toMatchObject({ seq: 1, deliverables: [{ status: 'acknowledged' }] });
  expect(await give(itemId, 'owner', deliver(deliverable))).toEqual({ kind: 'done', seq: 2 });
  expect(await give(itemId, 'coordinator', { kind: 'accept', deliverableId: deliverable })).toEqual({
    kind: 'done',
    seq: 3,
  });
  await ended(itemId);
  expect(await agency.state(itemId)).toMatchObject({ seq: 3, deliverables: [{ status: 'accepted', missedAt: null }] });
  expect(await states(itemId)).toEqual(['planned → acknowledged', 'acknowledged → delivered', 'delivered → accepted']);
});

test('what is refused is refused before it is in the history, with the sentence for the person', async () => {
  const { itemId, deliverable } = await agency.confirm({ due: '2026-06-30' });
  await give(itemId, 'owner', { kind: 'acknowledge' });
  const before = await acceptedUpdates(itemId);
  expect(await give(itemId, 'coordinator', { kind: 'accept', deliverableId: deliverable })).toEqual({
    kind: 'refused',
    refusal: { code: 'wrong-status', sentence: 'Leveransen er bekreftet mottatt og kan ikke godkjennes nå.' },
  });
  expect([before, await acceptedUpdates(itemId)]).toEqual([1, 1]);
});

test('the same command twice is one change and one answer', async () => {
  const { itemId } = await agency.confirm({ due: '2026-06-30' });
  const command = await agency.receive(itemId, 'owner', { kind: 'acknowledge' });
  const twice = await Promise.all([
    stage.engine.sendCommand(command, { waitMs: 20_000 }),
    stage.engine.sendCommand(command, { waitMs: 20_000 }),
  ]);
  expect(twice).toEqual([
    { kind: 'done', seq: 1 },
    { kind: 'done', seq: 1 },
  ]);
  expect(await stage.engine.sendCommand(command, { waitMs: 20_000 })).toEqual({ kind: 'done', seq: 1 });
  expect(await agency.state(itemId)).toMatchObject({ seq: 1 });
});

test('two people who deliver at the same moment: one delivers, the other is told that it is delivered', async () => {
  const { itemId, deliverable } = await agency.confirm({ due: '2026-06-30' });
  const answers = await Promise.all([
    give(itemId, 'owner', deliver(deliverable)),
    give(itemId, 'coordinator', deliver(deliverable)),
  ]);
  expect(answers).toEqual(
    expect.arrayContaining([
      { kind: 'done', seq: 1 },
      { kind: 'refused', refusal: expect.objectContaining({ code: 'wrong-status' }) },
    ]),
  );
});

test('a new owner, an extension and a return move the plan at once', async () => {
  const { itemId, deliverable } = await agency.confirm({ due: '2026-06-30' });
  await stage.engine.startItem(itemId);
  const steps = async () =>
    (await new PlanStore(stage.dataSource).planOf(itemId)).map(({ key }) => key.slice(itemId.length + 1));
  await give(itemId, 'coordinator', {
    kind: 'extend',
    deliverableId: deliverable,
    due: localDate('2026-09-30'),
    reason: 'Avtalt',
    reference: 'E-post 12. januar',
  });
  expect(await steps()).toEqual(expect.arrayContaining([`${deliverable}/2/before-28`, `${deliverable}/2/due`]));
  expect((await steps()).filter((key) => key.includes('/1/before'))).toEqual([]);
  await give(itemId, 'owner', deliver(deliverable));
  expect((await steps()).filter((key) => key.includes('before-'))).toEqual([]);
  await give(itemId, 'coordinator', {
    kind: 'return',
    deliverableId: deliverable,
    reason: 'Mangler tall',
    due: localDate('2026-10-15'),
  });
  expect(await steps()).toContain(`${deliverable}/3/due`);
});

test('a command on an item that has ended is refused, not lost', async () => {
  const { itemId, deliverable } = await agency.confirm({ due: '2026-06-30' });
  await give(itemId, 'coordinator', { kind: 'cancel', deliverableId: null, reason: 'Utgår', reference: null });
  await ended(itemId);
  expect(await give(itemId, 'owner', deliver(deliverable))).toEqual({
    kind: 'refused',
    refusal: expect.objectContaining({ code: 'item-closed' }),
  });
  await ended(itemId);
});

test('a workflow of an item that the register doesn’t know ends at once instead of trying for ever', async () => {
  const itemId = '00000000-0000-4000-8000-000000000000';
  await stage.engine.startItem(itemId);
  await expect(ended(itemId)).rejects.toMatchObject({ cause: { cause: { type: 'unknown-item' } } });
});

test('a new history keeps the item going, its state, and what is asked meanwhile', async () => {
  const { itemId, deliverable } = await agency.confirm({ due: '2026-06-30' });
  const input: ItemInput = { itemId, continueAfterEvents: 30 };
  const workflowId = itemWorkflowId(itemId);
  const first = await stage.client.workflow.start('itemWorkflow', { workflowId, taskQueue: 'tertial', args: [input] });
  for (const owner of [null, agency.ownerId, null, agency.ownerId, null, agency.ownerId]) {
    const body = { kind: 'assign', ownerId: owner, deputyId: null } as const;
    expect(await give(itemId, 'coordinator', body)).toMatchObject({ kind: 'done' });
  }
  expect(await give(itemId, 'owner', deliver(deliverable))).toEqual({ kind: 'done', seq: 7 });
  const now = await stage.client.workflow.getHandle(workflowId).describe();
  expect(now.runId).not.toBe(first.firstExecutionRunId);
  expect(now.historyLength).toBeLessThan(50);
  const state = await eventually(() => stage.client.workflow.getHandle(workflowId).query<ItemQueryResult>(STATE_QUERY));
  expect(state).toMatchObject({ seq: 7, deliverables: [{ status: 'delivered' }] });
});

test('where register and workflow have gone different ways, the register wins', async () => {
  const { itemId } = await agency.confirm({ due: '2026-06-30' });
  const before = await agency.state(itemId);
  await give(itemId, 'owner', { kind: 'acknowledge' });
  // As after a restore from the backup of the night before.
  for (const table of ['state_change', 'item_event']) {
    await stage.dataSource.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await stage.dataSource.query(`DELETE FROM ${table} WHERE item_id = $1`, [itemId]);
    await stage.dataSource.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }
  await stage.dataSource.query('UPDATE item SET seq = 0, snapshot = $2 WHERE id = $1', [
    itemId,
    JSON.stringify(before),
  ]);
  const body = { kind: 'decline', reason: 'Ikke vårt' } as const;
  expect(await give(itemId, 'owner', body)).toEqual({ kind: 'done', seq: 1 });
  expect(await agency.state(itemId)).toMatchObject({ seq: 1, acknowledgedAt: null, ownerId: null });
});

test('a refusal that the inbox doesn’t have yet is put there by whoever passes the command on', async () => {
  const { itemId, deliverable } = await agency.confirm({ due: '2026-06-30' });
  const inbox = new CommandInbox(stage.dataSource);
  const command = await agency.receive(itemId, 'coordinator', { kind: 'accept', deliverableId: deliverable });
  expect(await passOnCommand(stage.engine, inbox, stage.time, command)).toMatchObject({ kind: 'refused' });
  expect(await inbox.outcome(command.id)).toMatchObject({ kind: 'refused', refusal: { code: 'wrong-status' } });
});

async function acceptedUpdates(itemId: string): Promise<number> {
  const { events } = await stage.client.workflow.getHandle(itemWorkflowId(itemId)).fetchHistory();
  return (events ?? []).filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes).length;
}
