import { itemWorkflowId, type ItemQueryResult } from '@tertial/contracts';
import { instant, type CommandBody } from '@tertial/domain';
import { CommandInbox } from '@tertial/persistence';
import { anAgency, type Agency } from './support/agency';
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

test('an item lives from its confirmation to its acceptance, and every change is in the register', async () => {
  const { itemId, deliverable } = await agency.confirm({ due: '2026-06-30' });
  expect(await stage.engine.startItem(itemId)).toBe('started');
  expect(await stage.engine.startItem(itemId)).toBe('running');

  const give = async (role: 'owner' | 'coordinator', body: CommandBody) =>
    stage.engine.sendCommand(await agency.receive(itemId, role, body), { waitMs: 20_000 });

  expect(await give('owner', { kind: 'acknowledge' })).toEqual({ kind: 'done', seq: 1 });
  expect(await agency.state(itemId)).toMatchObject({ seq: 1, deliverables: [{ status: 'acknowledged' }] });
  expect(await give('owner', deliver(deliverable))).toEqual({ kind: 'done', seq: 2 });
  expect(await give('coordinator', { kind: 'accept', deliverableId: deliverable })).toEqual({ kind: 'done', seq: 3 });

  await stage.client.workflow.getHandle(itemWorkflowId(itemId)).result();
  expect(await agency.state(itemId)).toMatchObject({ seq: 3, deliverables: [{ status: 'accepted', missedAt: null }] });
});
