import { WorkflowNotFoundError } from '@temporalio/client';
import { itemWorkflowId } from '@tertial/contracts';
import { instant, type CommandBody } from '@tertial/domain';
import { CarryOverRegister, type Settled } from '@tertial/persistence';
import { aLetter, aReading } from '@tertial/testing';
import { anAgency, type Agency } from './support/agency';
import { eventually } from './support/eventually';
import { noMail } from './support/no-mail';
import { openStage, type Stage } from './support/stage';

let stage: Stage;
let agency: Agency;
let letterId: string;

beforeAll(async () => {
  stage = await openStage(instant('2026-12-28T09:00:00Z'), noMail);
  await stage.startWorker();
  agency = await anAgency(stage);
  const letter = { year: 2027, type: 'allocation' } as const;
  const reading = aReading({ letter, items: [] });
  ({ letterId } = await aLetter(stage.dataSource, agency.agencyId, [], { reading }));
});
afterAll(() => stage?.close());

const ended = (itemId: string) => stage.client.workflow.getHandle(itemWorkflowId(itemId)).result();
/** How an item's workflow stands; null while there is none. */
async function statusOf(itemId: string): Promise<string | null> {
  try {
    return (await stage.client.workflow.getHandle(itemWorkflowId(itemId)).describe()).status.name;
  } catch (fault) {
    if (fault instanceof WorkflowNotFoundError) return null;
    throw fault;
  }
}

/** What the API writes into the register; nobody has told the engine of it. */
async function carriedOver(itemId: string): Promise<Settled> {
  const actor = { personId: agency.coordinatorId, name: 'Kari', role: 'coordinator' } as const;
  const at = await stage.time.now();
  const act = { letterId, itemIds: [itemId], deadline: { kind: 'keep' }, at, actor } as const;
  const answer = await new CarryOverRegister(stage.dataSource).carryOver(act);
  if (!answer.ok) throw new Error(answer.refusal.sentence);
  return answer;
}

test('an item that is carried over ends, and the one in which it goes on lives to its own acceptance', async () => {
  const { itemId } = await agency.confirm({ due: '2027-03-15' });
  await stage.engine.startItem(itemId);
  const { commands, started } = await carriedOver(itemId);
  const [next = ''] = started;
  expect(await stage.engine.startItem(next)).toBe('started');
  expect(await stage.engine.sendCommand(commands[0]!, { waitMs: 20_000 })).toEqual({ kind: 'done', seq: 1 });
  await ended(itemId);
  expect(await agency.state(itemId)).toMatchObject({ deliverables: [{ status: 'carried-over' }] });

  const evidence = [{ kind: 'archive', reference: '27/12-3' }] as const;
  const deliver: CommandBody = { kind: 'deliver', deliverableId: `${next}.1`, evidence, note: null };
  for (const [role, body] of [
    ['owner', deliver],
    ['coordinator', { kind: 'accept', deliverableId: `${next}.1` }],
  ] as const) {
    const command = await agency.receive(next, role, body);
    expect(await stage.engine.sendCommand(command, { waitMs: 20_000 })).toMatchObject({ kind: 'done' });
  }
  await ended(next);
  expect(await agency.state(next)).toMatchObject({
    deliverables: [{ status: 'accepted', deadline: { due: '2027-03-15' } }],
  });
});

test('what the register knows and the engine was never told is begun and ended by the sweep', async () => {
  const { itemId } = await agency.confirm({ due: '2027-03-15' });
  await stage.engine.startItem(itemId);
  const { started } = await carriedOver(itemId);
  await stage.time.driveTo(instant('2026-12-28T10:00:00Z'));
  await stage.engine.startReconcile();
  await eventually(async () => (await statusOf(itemId)) === 'COMPLETED');
  await eventually(async () => (await statusOf(started[0]!)) === 'RUNNING');
  expect(await agency.state(itemId)).toMatchObject({ deliverables: [{ status: 'carried-over' }] });
  expect(await agency.state(started[0]!)).toMatchObject({ deliverables: [{ status: 'planned' }] });
});
