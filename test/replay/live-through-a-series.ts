import { itemWorkflowId, ITEM_WORKFLOW, TASK_QUEUE } from '@tertial/contracts';
import { instant, localDate, type CommandBody, type Role } from '@tertial/domain';
import { anAgency } from '../workflows/support/agency';
import type { Stage } from '../workflows/support/stage';
import type { Lived } from './live-through-the-sample';

const TENTH = { kind: 'day-of-month', day: 10, monthsAfter: 1 } as const;
const evidence = [{ kind: 'archive', reference: '26/123-4' }] as const;

/** Half a year of a monthly report that somebody made up: its day, a delivery, a miss, a pause and its end, another frequency. */
export async function liveThroughASeries(stage: Stage): Promise<Lived[]> {
  const agency = await anAgency(stage);
  const { itemId, deliverable } = await agency.confirm({ due: null, every: 'month' });
  const workflowId = itemWorkflowId(itemId);
  const { firstExecutionRunId } = await stage.client.workflow.start(ITEM_WORKFLOW, {
    ...{ workflowId, taskQueue: TASK_QUEUE, args: [{ itemId, continueAfterEvents: 150 }] },
  });
  const give = async (role: Role, body: CommandBody) => {
    const answer = await stage.engine.sendCommand(await agency.receive(itemId, role, body), { waitMs: 20_000 });
    if (answer === 'pending' || answer.kind === 'refused') throw new Error(`${body.kind}: ${JSON.stringify(answer)}`);
  };
  const reason = 'Nytt fagsystem';
  await give('coordinator', { kind: 'set-series-day', day: TENTH, from: localDate('2026-02-01'), source: 'E-post' });
  await give('owner', { kind: 'acknowledge' });
  await stage.time.driveTo(instant('2026-02-05T09:00:00Z'));
  await give('owner', { kind: 'deliver', deliverableId: deliverable, evidence, note: null });
  await give('coordinator', { kind: 'accept', deliverableId: deliverable });
  await give('coordinator', {
    ...{ kind: 'pause-series', from: localDate('2026-05-01'), until: localDate('2026-07-31'), reason },
  });
  await stage.time.driveTo(instant('2026-03-20T09:00:00Z'));
  await give('coordinator', { kind: 'resume-series', on: localDate('2026-06-01'), reason });
  await stage.time.driveTo(instant('2026-04-15T09:00:00Z'));
  await give('coordinator', {
    ...{ kind: 'change-series', frequency: 'quarter', day: TENTH, from: localDate('2026-07-01'), reason },
  });
  await stage.time.driveTo(instant('2026-07-20T09:00:00Z'));
  const newest = (await stage.client.workflow.getHandle(workflowId).describe()).runId;
  return [
    { name: 'item-recurring', workflowId, runId: firstExecutionRunId },
    { name: 'item-recurring-continued', workflowId, runId: newest },
  ];
}
