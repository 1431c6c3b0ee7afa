import { deliverableId, itemWorkflowId, ITEM_WORKFLOW, RECONCILE_SCHEDULE, TASK_QUEUE } from '@tertial/contracts';
import { instant, localDate, type CommandBody, type Role } from '@tertial/domain';
import { readLetterFile } from '@tertial/letter-reading';
import { ItemRegister, LetterRegister } from '@tertial/persistence';
import { anAgency, type Agency } from '../workflows/support/agency';
import type { FakeMailServer } from '../workflows/support/fake-mail-server';
import type { Stage } from '../workflows/support/stage';

/** A history worth keeping, and where it is. */
export interface Lived {
  readonly name: string;
  readonly workflowId: string;
  readonly runId: string;
}

/** First words of the sample letter's items that are lived through, each for what happens to it. */
const ITEMS = {
  busy: 'Direktoratet skal utarbeide et forslag til felles standard',
  silent: 'Direktoratet skal sammen med Varslingsetaten',
  long: 'Direktoratet skal i løpet av første halvår 2026',
  undated: 'Direktoratet skal legge en plan for oppfølging',
};
type Items = Record<keyof typeof ITEMS, string>;

const evidence = [{ kind: 'archive', reference: '26/123-4' }] as const;

/** A year of some of the sample letter's items, with people who act, people who don't, and a mail server with a bad day. */
export async function liveThroughTheSample(stage: Stage, mail: FakeMailServer, letter: Buffer): Promise<Lived[]> {
  const agency = await anAgency(stage);
  const items = await takeIn(stage, agency, letter);
  const start = (itemId: string) =>
    stage.client.workflow.start(ITEM_WORKFLOW, {
      workflowId: itemWorkflowId(itemId),
      taskQueue: TASK_QUEUE,
      args: [{ itemId, ...(itemId === items.long ? { continueAfterEvents: 80 } : {}) }],
    });
  const handles = {
    busy: await start(items.busy),
    silent: await start(items.silent),
    long: await start(items.long),
    undated: await start(items.undated),
  };
  const lived: Lived[] = [];
  const keep = (name: string, workflowId: string, runId: string) => lived.push({ name, workflowId, runId });
  const round = async (name: string, until?: string) => {
    const { workflowId, result } = await stage.engine.startRound({ manual: false });
    if (until) await stage.time.driveTo(instant(until));
    await result();
    keep(name, workflowId, (await stage.client.workflow.getHandle(workflowId).describe()).runId);
  };

  await stage.time.driveTo(instant('2026-01-13T07:00:00Z'));
  await round('round-shared-out');
  await people(stage, agency, items);
  await stage.time.driveTo(instant('2026-02-21T07:00:00Z'));
  await round('round-shared-out-on-a-saturday');
  await stage.time.driveTo(instant('2026-02-26T22:00:00Z'));
  await round('round-shared-out-in-the-night', '2026-02-27T06:01:00Z');
  const away = { kind: 'not-taken', answer: 'connect ECONNREFUSED' } as const;
  mail.answers.set(
    agency.addresses.owner,
    Array.from({ length: 7 }, () => away),
  );
  await stage.time.driveTo(instant('2026-05-18T06:00:00Z'));
  await round('round-shared-out-without-a-mail-server', '2026-05-18T15:00:00Z');
  await stage.engine.startReconcile();
  const sweep = stage.client.workflow.getHandle(`${RECONCILE_SCHEDULE}/at-start`);
  await sweep.result();
  keep('sweep', `${RECONCILE_SCHEDULE}/at-start`, (await sweep.describe()).runId);
  await finish(stage, agency, items);
  for (const [name, handle] of Object.entries(handles))
    keep(`item-${name}`, handle.workflowId, handle.firstExecutionRunId);
  const { workflowId } = handles.long;
  keep('item-long-continued', workflowId, (await stage.client.workflow.getHandle(workflowId).describe()).runId);
  return lived;
}

async function takeIn(stage: Stage, agency: Agency, bytes: Buffer): Promise<Items> {
  const { reading, text, mediaType } = await readLetterFile(bytes, 'sample-2026.txt');
  const act = { at: await stage.time.now(), by: agency.coordinatorId };
  const letters = new LetterRegister(stage.dataSource);
  const file = { name: 'sample-2026.txt', mediaType, bytes };
  const { letterId } = await letters.importLetter({ agencyId: agency.agencyId, file, reading, text, ...act });
  const ids = await letters.readingIds(letterId);
  const idOf = (words: string) => {
    const id = ids.get(reading.items.find((item) => item.text.startsWith(words))?.id ?? '');
    if (!id) throw new Error(`The sample letter has no item that begins with: ${words}`);
    return id;
  };
  const items = Object.fromEntries(Object.entries(ITEMS).map(([name, words]) => [name, idOf(words)])) as Items;
  const itemIds = Object.values(items);
  const { refused } = await new ItemRegister(stage.dataSource).confirmItems({
    ...{ itemIds, ownerId: agency.ownerId, deputyId: null, acceptPast: true },
    ...act,
  });
  if (refused[0]) throw new Error(refused[0].sentence);
  return items;
}

type Give = (itemId: string, role: Role, body: CommandBody) => Promise<void>;

function giver(stage: Stage, agency: Agency): Give {
  return async (itemId, role, body) => {
    const answer = await stage.engine.sendCommand(await agency.receive(itemId, role, body), { waitMs: 20_000 });
    if (answer === 'pending') throw new Error(`${body.kind} was not answered`);
  };
}

/** The first weeks: acknowledged, declined, handed from one to another until the history is long, settled. */
async function people(stage: Stage, agency: Agency, items: Items): Promise<void> {
  const give = giver(stage, agency);
  await give(items.busy, 'owner', { kind: 'acknowledge' });
  // Refused by the validator: in no history.
  await give(items.busy, 'owner', { kind: 'acknowledge' });
  await give(items.long, 'owner', { kind: 'decline', reason: 'Hører til en annen avdeling' });
  for (const ownerId of [
    agency.ownerId,
    null,
    agency.ownerId,
    null,
    agency.ownerId,
    null,
    agency.ownerId,
    null,
    agency.ownerId,
  ])
    await give(items.long, 'coordinator', { kind: 'assign', ownerId, deputyId: null });
  const settled = {
    deliverableId: deliverableId(items.undated, 1),
    due: localDate('2026-05-29'),
    source: 'Brev 2. februar',
  };
  await stage.time.driveTo(instant('2026-02-03T09:00:00Z'));
  await give(items.undated, 'coordinator', { kind: 'settle', ...settled });
  const [first, second] = [deliverableId(items.busy, 1), deliverableId(items.busy, 2)];
  const extend = {
    kind: 'extend',
    deliverableId: second,
    due: localDate('2026-10-30'),
    reason: 'Avtalt',
    reference: 'E-post',
  } as const;
  // Two at one moment: each waits for its turn.
  await Promise.all([
    give(items.busy, 'coordinator', extend),
    give(items.busy, 'owner', { kind: 'deliver', deliverableId: first, evidence, note: null }),
  ]);
  await give(items.busy, 'coordinator', {
    kind: 'return',
    deliverableId: first,
    reason: 'Mangler tall',
    due: localDate('2026-03-13'),
  });
}

/** The rest of the year: delivered late, accepted, cancelled; one item nobody ever touches. */
async function finish(stage: Stage, agency: Agency, items: Items): Promise<void> {
  const give = giver(stage, agency);
  const [first, second] = [deliverableId(items.busy, 1), deliverableId(items.busy, 2)];
  await give(items.busy, 'owner', { kind: 'deliver', deliverableId: first, evidence, note: null });
  await give(items.busy, 'coordinator', { kind: 'accept', deliverableId: first });
  // Lost on its way: found in the inbox by the workflow itself.
  await stage.time.driveTo(instant('2026-10-30T20:00:00Z'));
  await agency.receive(items.busy, 'owner', { kind: 'deliver', deliverableId: second, evidence, note: null });
  await stage.time.driveTo(instant('2026-11-25T10:00:00Z'));
  await give(items.busy, 'coordinator', { kind: 'accept', deliverableId: second });
  await give(items.undated, 'coordinator', { kind: 'cancel', deliverableId: null, reason: 'Utgår', reference: null });
  await stage.engine.signalReplan(items.silent);
  await stage.time.driveTo(instant('2027-01-20T10:00:00Z'));
}
