import { itemWorkflowId, ITEM_WORKFLOW, TASK_QUEUE } from '@tertial/contracts';
import {
  addDays,
  instant,
  localDate,
  osloDate,
  osloInstant,
  type CommandBody,
  type Instant,
  type Role,
} from '@tertial/domain';
import { AnchorRegister, CommandInbox, ItemRegister, Reconciliation } from '@tertial/persistence';
import { anAgency, type Agency } from './support/agency';
import { eventually } from './support/eventually';
import { FakeMailServer } from './support/fake-mail-server';
import { openStage, type Stage } from './support/stage';

const TENTH = { kind: 'day-of-month', day: 10, monthsAfter: 1 } as const;
const evidence = [{ kind: 'archive', reference: '26/123-4' }] as const;

const server = new FakeMailServer();
let stage: Stage;
let agency: Agency;

beforeAll(async () => {
  stage = await openStage(instant('2026-01-12T09:00:00Z'), server);
  await stage.startWorker();
  agency = await anAgency(stage);
});
afterAll(() => stage?.close());

const give = async (itemId: string, role: Role, body: CommandBody, at?: Instant) =>
  stage.engine.sendCommand(await agency.receive(itemId, role, body, at), { waitMs: 20_000 });

interface Row {
  readonly id: string;
  readonly period: string;
  readonly due: string;
  readonly status: string;
  readonly setAside: string | null;
  readonly missed: boolean;
}

function rowsOf(itemId: string): Promise<Row[]> {
  return stage.dataSource.query(
    `SELECT id, period, due::text, status, set_aside AS "setAside", missed_at IS NOT NULL AS missed
     FROM deliverable WHERE item_id = $1 ORDER BY due, period`,
    [itemId],
  );
}

/** A monthly report, with a short history a run, so that it begins anew many times in its years. */
async function begin(): Promise<string> {
  const { itemId } = await agency.confirm({ due: null, every: 'month' });
  await stage.client.workflow.start(ITEM_WORKFLOW, {
    ...{ workflowId: itemWorkflowId(itemId), taskQueue: TASK_QUEUE, args: [{ itemId, continueAfterEvents: 150 }] },
  });
  await give(itemId, 'coordinator', { kind: 'set-series-day', day: TENTH, from: null, source: 'E-post 12. januar' });
  return itemId;
}

test('three years of a monthly report: each month is opened, delivered or missed, and nothing is lost between the histories', async () => {
  const itemId = await begin();
  expect(await rowsOf(itemId)).toHaveLength(12);
  expect(await give(itemId, 'owner', { kind: 'acknowledge' })).toMatchObject({ kind: 'done' });
  const runs = new Set<string>();
  for (let month = 1; month <= 36; month += 1) {
    const [year, inYear] = [2026 + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1];
    const day = `${year}-${String(inYear).padStart(2, '0')}`;
    await stage.time.driveTo(instant(`${day}-25T09:00:00Z`));
    runs.add((await stage.client.workflow.getHandle(itemWorkflowId(itemId)).describe()).runId);
    // What is due next month is handed over; of each spring the report for March is forgotten.
    const next = (await rowsOf(itemId)).find(({ period }) => period === day);
    if (!next || inYear === 3) continue;
    const deliver = { kind: 'deliver', deliverableId: next.id, evidence, note: null } as const;
    expect(await give(itemId, 'owner', deliver)).toMatchObject({ kind: 'done' });
    expect(await give(itemId, 'coordinator', { kind: 'accept', deliverableId: next.id })).toMatchObject({
      kind: 'done',
    });
  }
  const rows = (await rowsOf(itemId)).filter(({ due }) => due < '2029-01-01');
  const months = Array.from({ length: 35 }, (_, at) => {
    const [year, month] = [2026 + Math.floor(at / 12), (at % 12) + 1];
    return `${year}-${String(month).padStart(2, '0')}`;
  });
  expect(rows.map(({ period }) => period)).toEqual(months);
  for (const { period, status, missed } of rows) {
    const forgotten = period.endsWith('-03');
    expect([period, status, missed]).toEqual([period, forgotten ? 'acknowledged' : 'accepted', forgotten]);
  }
  expect(runs.size).toBeGreaterThan(3);
  const state = await agency.state(itemId);
  // What ended long ago is in the register alone; what is missed stays, however long ago.
  expect(state.deliverables.length).toBeLessThan(45);
  expect(state.deliverables.find((it) => it.occurrence?.period === '2026-03')).toMatchObject({
    status: 'acknowledged',
  });
}, 180_000);

test('who pauses and ends it reads that at once; with the last delivery the workflow ends', async () => {
  const { itemId, deliverable } = await agency.confirm({ due: null, every: 'quarter' });
  await stage.engine.startItem(itemId);
  const today = (await stage.time.now()).slice(0, 4);
  const year = Number(today);
  await give(itemId, 'coordinator', { kind: 'set-series-day', day: TENTH, from: null, source: 'E-post' });
  const pause = { from: localDate(`${year + 1}-04-01`), until: localDate(`${year + 1}-06-30`), reason: 'Nytt system' };
  await give(itemId, 'coordinator', { kind: 'pause-series', ...pause });
  const asides = async () => Object.fromEntries((await rowsOf(itemId)).map((row) => [row.period, row.setAside]));
  expect(await asides()).toMatchObject({ [`${year + 1}-K1`]: 'paused', [`${year + 1}-K2`]: null });
  await give(itemId, 'coordinator', { kind: 'end-series', from: localDate(`${year + 1}-02-01`), reason: 'Uttrekk' });
  expect(await asides()).toMatchObject({ [`${year + 1}-K2`]: 'ended' });
  const changes = await new ItemRegister(stage.dataSource).stateChanges({ itemIds: [itemId] });
  expect(changes.map(({ from, to }) => `${from} → ${to}`)).toContain('planned → cancelled');
  await give(itemId, 'owner', { kind: 'deliver', deliverableId: deliverable, evidence, note: null });
  await give(itemId, 'coordinator', { kind: 'accept', deliverableId: deliverable });
  await eventually(async () => {
    const { status } = await stage.client.workflow.getHandle(itemWorkflowId(itemId)).describe();
    return status.name === 'COMPLETED';
  });
}, 60_000);

test('a pause that was asked for on the day itself holds, though nobody but the inbox heard of it before the day was over', async () => {
  const { itemId } = await agency.confirm({ due: null, every: 'month' });
  await stage.engine.startItem(itemId);
  await give(itemId, 'coordinator', { kind: 'set-series-day', day: TENTH, from: null, source: 'E-post' });
  const [first] = (await rowsOf(itemId)).map(({ due }) => localDate(due));
  if (!first) throw new Error('Nothing was opened');
  await stage.time.driveTo(osloInstant(first, '12:00'));
  const pause = { from: first, until: addDays(first, 3), reason: 'Nytt system' };
  const { id } = await agency.receive(itemId, 'coordinator', { kind: 'pause-series', ...pause });
  await stage.time.driveTo(osloInstant(addDays(first, 1), '08:00'));
  const inbox = new CommandInbox(stage.dataSource);
  await eventually(async () => (await inbox.outcome(id)) !== 'waiting');
  expect((await rowsOf(itemId))[0]).toMatchObject({
    due: first,
    status: 'cancelled',
    setAside: 'paused',
    missed: false,
  });
});

test('when the annual report’s rule gets another day, what is to come follows it, what was missed keeps its date, and each is told once', async () => {
  const reports = [
    await agency.confirm({ due: null, every: 'tertial' }),
    await agency.confirm({ due: null, every: 'tertial' }),
  ];
  const itemIds = reports.map(({ itemId }) => itemId);
  for (const itemId of itemIds) {
    await stage.engine.startItem(itemId);
    await give(itemId, 'coordinator', {
      kind: 'set-series-day',
      day: { kind: 'main-report' },
      from: null,
      source: 'E-post',
    });
    await give(itemId, 'owner', { kind: 'acknowledge' });
  }
  await stage.time.driveTo(osloInstant(localDate('2029-03-20'), '09:00'));
  const annual = async (itemId: string) =>
    (await rowsOf(itemId))
      .filter(({ period }) => period.endsWith('T3') && period >= '2028')
      .map(({ period, due, missed }) => [period, due, missed]);
  const passed = ['2028-T3', '2029-03-15', true];
  for (const itemId of itemIds) expect(await annual(itemId)).toEqual([passed, ['2029-T3', '2030-03-15', false]]);
  await stage.engine.startRound({ manual: true }).then((round) => round.result());

  const actor = { personId: agency.coordinatorId, name: 'Kari', role: 'coordinator' } as const;
  const rule = { subject: 'annual-report', month: 3, day: 1, fromYear: 2028, source: 'Rundskriv R-1' } as const;
  const act = {
    scope: 'agency',
    target: agency.agencyId,
    rule,
    version: 0,
    at: await stage.time.now(),
    actor,
  } as const;
  expect(await new AnchorRegister(stage.dataSource).setRule(act)).toMatchObject({ ok: true });
  const reconciliation = new Reconciliation(stage.dataSource);
  expect(await reconciliation.untold()).toEqual([...itemIds].sort());
  // Told twice, as by who changed it and by the sweep.
  for (const itemId of [...itemIds, ...itemIds]) await stage.engine.signalReplan(itemId);
  await eventually(async () => (await reconciliation.untold()).length === 0);
  for (const itemId of itemIds)
    await eventually(
      async () => JSON.stringify(await annual(itemId)) === JSON.stringify([passed, ['2029-T3', '2030-03-01', false]]),
    );
  expect(
    (await agency.state(itemIds[0] ?? '')).deliverables.find((it) => it.occurrence?.period === '2029-T3')?.deadline,
  ).toMatchObject({
    version: 2,
    anchor: { dateRule: { subject: 'annual-report', scope: 'agency', version: 1 }, movedFrom: '2030-03-15' },
  });

  const news = 'Datoen for årsrapporten for 2029 er flyttet fra 15. mars 2030 til 1. mars 2030.';
  const told = async () => {
    server.taken.splice(0);
    const now = await stage.time.now();
    await stage.time.driveTo(osloInstant(addDays(osloDate(now), 1), '09:00'));
    await stage.engine.startRound({ manual: true }).then((round) => round.result());
    const steps: { step: string; mails: number }[] = await stage.dataSource.query(
      `SELECT count(*)::int AS steps, count(DISTINCT mail_id)::int AS mails FROM mail_step
       WHERE step = 'moved' AND item_id = ANY ($1)`,
      [itemIds],
    );
    return steps[0];
  };
  expect(await told()).toEqual({ steps: 2, mails: 1 });
  expect(await told()).toEqual({ steps: 2, mails: 1 });
  const [row]: { reasons: string[] }[] = await stage.dataSource.query(
    `SELECT array_agg(DISTINCT reason) AS reasons FROM plan_step WHERE step = 'moved' AND item_id = ANY ($1)`,
    [itemIds],
  );
  expect(row?.reasons).toEqual([news]);
}, 60_000);
