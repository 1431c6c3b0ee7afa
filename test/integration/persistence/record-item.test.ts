import { randomUUID } from 'node:crypto';
import {
  handle,
  instant,
  localDate,
  NO_MARKS,
  type Actor,
  type Command,
  type Instant,
  type ItemState,
} from '@tertial/domain';
import { AuditLog, CommandInbox, ItemRecorder, ItemRegister, PlanStore, UnknownItem } from '@tertial/persistence';
import {
  aCommand,
  aConfirmedItem,
  aLetter,
  anAgency,
  aReadDeliverable,
  aReadItem,
  createTestDatabase,
  giveCommand,
  recordAsWorkflow,
  type TestAgency,
  type TestDatabase,
} from '@tertial/testing';

const BEFORE = instant('2026-05-10T08:00:00Z');
const AFTER = instant('2026-05-20T08:00:00Z');
const EVIDENCE = [{ kind: 'archive', reference: '26/123-4' }] as const;

describe('recording what happened to an item', () => {
  let database: TestDatabase;
  let agency: TestAgency;
  let owner: Actor;

  beforeAll(async () => {
    database = await createTestDatabase();
    agency = await anAgency(database.dataSource);
    owner = { personId: agency.ownerId, name: 'Eva Eier', role: 'owner' };
  });
  afterAll(() => database.drop());

  const register = () => new ItemRegister(database.dataSource);
  const recorder = () => new ItemRecorder(database.dataSource);
  const inbox = () => new CommandInbox(database.dataSource);
  const viewer = () => ({ personId: agency.coordinatorId, agencyId: agency.agencyId, roles: ['coordinator'] as const });

  function unplanned(state: ItemState) {
    const deliverables = Object.fromEntries(state.deliverables.map((it) => [it.id, NO_MARKS]));
    return { marks: { unacknowledged: null, deliverables }, steps: [] };
  }

  function deliver(itemId: string, at: Instant): Command {
    const body = { kind: 'deliver', deliverableId: `${itemId}.1`, evidence: EVIDENCE, note: null } as const;
    return aCommand(itemId, owner, body, at);
  }

  async function received(command: Command): Promise<Command> {
    expect(await inbox().receive(command)).toBe('new');
    return command;
  }

  async function eventCount(itemId: string): Promise<number> {
    const [row] = await database.dataSource.query('SELECT count(*) AS n FROM item_event WHERE item_id = $1', [itemId]);
    return row.n;
  }

  it('shows a delivery in lists, history, audit log and inbox at once', async () => {
    const { itemId } = await aConfirmedItem(database.dataSource, agency);
    const command = await received(deliver(itemId, BEFORE));
    expect(await recordAsWorkflow(database.dataSource, itemId, BEFORE, command)).toBeNull();

    const detail = await register().itemDetail(itemId, viewer(), localDate('2026-05-11'));
    expect(detail?.deliverables[0]).toMatchObject({
      status: 'delivered',
      deliveredAt: BEFORE,
      daysLate: 0,
      missedAt: null,
      deliveries: [{ at: BEFORE, by: 'Eva Eier', evidence: EVIDENCE, note: null, daysLate: 0 }],
    });
    expect(detail?.history.map((entry) => `${entry.by}: ${entry.what}`)).toEqual([
      'Kari Koordinator: Bekreftet som oppdrag til oppfølging.',
      'Systemet: Ansvarlig har ikke bekreftet mottak.',
      'Systemet: Fristen 15. mai 2026 nærmer seg.',
      'Eva Eier: Levert. Dokumentasjon: arkivreferanse 26/123-4.',
    ]);
    expect(await inbox().outcome(command.id)).toEqual({ kind: 'done', seq: 3 });
    const audit = await new AuditLog(database.dataSource).of(`item/${itemId}`);
    expect(audit.map((entry) => entry.action)).toEqual([
      'item.confirmed',
      'command.received',
      'item.unacknowledged',
      'item.mark-passed',
      'item.delivered',
    ]);
  });

  it('writes the same events once when they are recorded twice', async () => {
    const { itemId, state } = await aConfirmedItem(database.dataSource, agency);
    const handled = handle(state, await received(deliver(itemId, BEFORE)));
    if (!handled.ok) throw new Error(handled.refusal.code);
    const input = { itemId, state: handled.state, events: handled.events, commandId: null };
    expect(await recorder().record(input, unplanned(handled.state), BEFORE)).toBeNull();
    expect(await recorder().record(input, unplanned(handled.state), AFTER)).toBeNull();
    expect(await eventCount(itemId)).toBe(3);
  });

  it('answers a command that was answered before with the same outcome, and writes nothing', async () => {
    const { itemId, state } = await aConfirmedItem(database.dataSource, agency);
    const command = await received(deliver(itemId, BEFORE));
    const handled = handle(state, command);
    if (!handled.ok) throw new Error(handled.refusal.code);
    const input = { itemId, state: handled.state, events: handled.events, commandId: command.id };
    expect(await recorder().record(input, unplanned(handled.state), BEFORE)).toBeNull();
    const again = await recorder().record(input, unplanned(handled.state), AFTER);
    expect(again?.outcome).toEqual({ kind: 'done', seq: 3 });
    expect(again?.state).toEqual(await register().snapshot(itemId));
    expect(await eventCount(itemId)).toBe(3);
    expect(await inbox().receive(command)).toEqual({ outcome: { kind: 'done', seq: 3 } });
  });

  it('lets one of two writers at once win and shows the other what the register holds', async () => {
    const { itemId, state } = await aConfirmedItem(database.dataSource, agency);
    const commands = await Promise.all([
      received(deliver(itemId, BEFORE)),
      received(aCommand(itemId, owner, { kind: 'acknowledge' }, BEFORE)),
    ]);
    const answers = await Promise.all(
      commands.map((command) => {
        const handled = handle(state, command);
        if (!handled.ok) throw new Error(handled.refusal.code);
        const input = { itemId, state: handled.state, events: handled.events, commandId: command.id };
        return recorder().record(input, unplanned(handled.state), BEFORE);
      }),
    );
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    const loser = answers.find((answer) => answer !== null);
    expect(loser?.outcome).toBeNull();
    expect(loser?.state).toEqual(await register().snapshot(itemId));
    const outcomes = await Promise.all(commands.map((command) => inbox().outcome(command.id)));
    expect(outcomes).toContain('waiting');
    expect(await eventCount(itemId)).toBe(3);
  });

  it.each([
    ['behind the register', -1],
    ['ahead of the register, with a gap between', 2],
  ])('writes nothing for a workflow that is %s', async (_case, shift) => {
    const { itemId } = await aConfirmedItem(database.dataSource, agency);
    await recordAsWorkflow(database.dataSource, itemId, BEFORE, null);
    const register0 = await register().snapshot(itemId);
    if (!register0) throw new Error('no snapshot');
    const seq = register0.seq + 1 + shift;
    const event = { seq, at: BEFORE, by: owner.personId, commandId: null, body: { kind: 'acknowledged' } } as const;
    const stray = { itemId, state: { ...register0, seq }, events: [event], commandId: null };
    expect(await recorder().record(stray, unplanned(register0), BEFORE)).toEqual({ outcome: null, state: register0 });
    expect(await register().snapshot(itemId)).toEqual(register0);
  });

  it('names each change of what lists show, also when one event changes several deliverables', async () => {
    const read = aReadItem({
      deliverables: [
        aReadDeliverable(),
        aReadDeliverable({ raw: 'innen utgangen av 2026', due: localDate('2026-12-31') }),
      ],
    });
    const { itemId } = await aConfirmedItem(database.dataSource, agency, { read });
    const monday = instant('2026-01-06T09:00:00Z');
    await giveCommand(database.dataSource, itemId, owner, { kind: 'acknowledge' }, monday);
    await recordAsWorkflow(database.dataSource, itemId, AFTER, null);
    const changes = await register().stateChanges({ itemIds: [itemId] });
    expect(changes.map((it) => [it.deliverableId.slice(-2), it.by, it.from, it.to])).toEqual([
      ['.1', 'Eva Eier', 'planned', 'acknowledged'],
      ['.2', 'Eva Eier', 'planned', 'acknowledged'],
      ['.1', 'system', 'acknowledged', 'due-soon'],
      ['.1', 'system', 'due-soon', 'overdue'],
    ]);
    expect(changes[3]?.at).toBe('2026-05-15T22:00:00.000Z');
  });

  it('plans anew what has not been mailed, and never again what has', async () => {
    const { itemId } = await aConfirmedItem(database.dataSource, agency);
    const plan = () => new PlanStore(database.dataSource).planOf(itemId);
    const keys = (await plan()).map((row) => row.key);
    expect(keys).toContain(`${itemId}/-/1/assigned`);
    const mailId = randomUUID();
    await database.dataSource.query(
      `INSERT INTO mail (id, person_id, day, attempt, address, subject, message_id, raw, status, claimed_at)
       VALUES ($1, $2, '2026-01-06', 1, 'a@b.example', 'x', 'first@prove.example', '', 'claimed', '2026-01-06T07:00:00Z')`,
      [mailId, agency.ownerId],
    );
    await database.dataSource.query('UPDATE plan_step SET mail_id = $1 WHERE key = $2', [
      mailId,
      `${itemId}/-/1/assigned`,
    ]);
    await giveCommand(database.dataSource, itemId, owner, { kind: 'acknowledge' }, instant('2026-01-06T09:00:00Z'));
    const rows = await plan();
    expect(rows.filter((row) => row.step === 'assigned')).toHaveLength(1);
    expect(rows.filter((row) => row.step.startsWith('unacknowledged'))).toEqual([]);
    expect(rows.map((row) => row.step)).toContain('before-28');
  });

  it('refuses to record for an item that nobody has confirmed', async () => {
    const { itemIds } = await aLetter(database.dataSource, agency.agencyId);
    const [itemId = ''] = itemIds;
    const { state } = await aConfirmedItem(database.dataSource, agency);
    const input = { itemId, state: { ...state, itemId }, events: [], commandId: null };
    await expect(recorder().record(input, unplanned(state), BEFORE)).rejects.toThrow(UnknownItem);
  });

  it('lets nobody rewrite the history or the audit log', async () => {
    const { itemId } = await aConfirmedItem(database.dataSource, agency);
    await recordAsWorkflow(database.dataSource, itemId, AFTER, null);
    for (const sql of [
      "UPDATE item_event SET by = 'x'",
      'DELETE FROM item_event',
      'DELETE FROM state_change',
      'UPDATE audit_log SET at = at',
      'TRUNCATE audit_log',
    ])
      await expect(database.dataSource.query(sql)).rejects.toThrow('is only ever appended to');
  });
});
