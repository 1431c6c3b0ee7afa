import { instant, localDate, type Actor, type CommandBody, type LocalDate } from '@tertial/domain';
import { ItemRegister, PlanStore } from '@tertial/persistence';
import {
  aConfirmedItem,
  anAgency,
  aReadDeliverable,
  aReadItem,
  createTestDatabase,
  giveCommand,
  recordAsWorkflow,
  type TestAgency,
  type TestDatabase,
} from '@tertial/testing';

const DUE = localDate('2026-05-15');
const AFTER = instant('2026-05-20T08:00:00Z');
const TODAY = localDate('2026-05-20');

describe('what stands beside a deliverable’s state, in the register', () => {
  let database: TestDatabase;
  let agency: TestAgency;
  let coordinator: Actor;
  let owner: Actor;
  let items: ItemRegister;

  beforeAll(async () => {
    database = await createTestDatabase();
    items = new ItemRegister(database.dataSource);
    agency = await anAgency(database.dataSource);
    coordinator = { personId: agency.coordinatorId, name: 'Kari Koordinator', role: 'coordinator' };
    owner = { personId: agency.ownerId, name: 'Eva Eier', role: 'owner' };
  });
  afterAll(() => database.drop());

  const viewer = () => ({ personId: agency.coordinatorId, agencyId: agency.agencyId, roles: ['coordinator'] as const });
  const shown = async (itemId: string, today: LocalDate = TODAY) =>
    (await items.itemDetail(itemId, viewer(), today))?.deliverables[0];
  const inView = async (view: 'late' | 'overdue' | 'unsettled', itemId: string, today: LocalDate = TODAY) =>
    (await items.listItems({ view, size: 200 }, viewer(), today)).rows.some((row) => row.id === itemId);

  async function missed(): Promise<string> {
    const read = aReadItem({ deliverables: [aReadDeliverable({ due: DUE })] });
    const { itemId } = await aConfirmedItem(database.dataSource, agency, { read });
    await recordAsWorkflow(database.dataSource, itemId, AFTER, null);
    expect((await shown(itemId))?.missedAt).toBe('2026-05-15T22:00:00.000Z');
    return itemId;
  }
  const give = (itemId: string, body: CommandBody, at = AFTER, actor = coordinator) =>
    giveCommand(database.dataSource, itemId, actor, body, at);

  test('a miss is never taken back: neither an extension nor a delivery clears it', async () => {
    const itemId = await missed();
    const deliverableId = `${itemId}.1`;
    const missedAt = '2026-05-15T22:00:00.000Z';
    expect(await shown(itemId)).toMatchObject({ overdue: true, daysLate: 5, missedAt });

    const extension = { due: localDate('2026-06-30'), reason: 'Avtalt i møte', reference: 'Brev av 19. mai 2026' };
    await give(itemId, { kind: 'extend', deliverableId, ...extension });
    expect(await shown(itemId)).toMatchObject({
      ...{ due: '2026-06-30', originalDue: DUE, overdue: false, missedAt, deadlineVersion: 2 },
      versions: [
        { version: 1, due: DUE },
        { version: 2, due: '2026-06-30', rule: 'extension', reference: 'Brev av 19. mai 2026' },
      ],
    });

    const late = instant('2026-07-03T10:00:00Z');
    const evidence = [{ kind: 'archive', reference: '26/123-4' }] as const;
    await give(itemId, { kind: 'deliver', deliverableId, evidence, note: null }, late, owner);
    await give(itemId, { kind: 'accept', deliverableId }, late);
    const accepted = await items.itemDetail(itemId, viewer(), localDate('2027-01-01'));
    expect(accepted).toMatchObject({ closed: true });
    expect(accepted?.deliverables[0]).toMatchObject({ status: 'accepted', overdue: false, daysLate: 3, missedAt });
    expect(accepted?.deliverables[0]?.deliveries[0]?.daysLate).toBe(3);
  });

  test('a miss that a wrong date caused leaves the lists and stays in the history; a true one after it comes back', async () => {
    const itemId = await missed();
    const deliverableId = `${itemId}.1`;
    const due = localDate('2026-06-15');
    await give(itemId, { kind: 'correct-date', deliverableId, due, reason: 'Feil måned' });
    expect(await shown(itemId)).toMatchObject({ missedAt: null, overdue: false, originalDue: '2026-06-15' });
    expect(await inView('overdue', itemId)).toBe(false);
    const history = (await items.itemDetail(itemId, viewer(), TODAY))?.history.map(({ what }) => what);
    expect(history).toEqual(
      expect.arrayContaining([
        'Fristen 15. mai 2026 ble ikke holdt.',
        'Fristbruddet står i historikken, men regnes ikke lenger som forsinkelse. Begrunnelse: Feil måned.',
      ]),
    );
    await recordAsWorkflow(database.dataSource, itemId, instant('2026-06-20T08:00:00Z'), null);
    expect((await shown(itemId, localDate('2026-06-20')))?.missedAt).toBe('2026-06-15T22:00:00.000Z');
  });

  test.each([
    ['2026-05-14', null],
    ['2026-05-16', '2026-05-15T22:00:00.000Z'],
  ])(
    'an extension that was decided on %s and registered after the deadline leaves the miss %s',
    async (decided, left) => {
      const itemId = await missed();
      const decidedOn = localDate(decided);
      const due = localDate('2026-09-30');
      const words = { reason: 'Avtalt', reference: 'Brev' };
      await give(itemId, { kind: 'extend', deliverableId: `${itemId}.1`, due, decidedOn, ...words });
      expect((await shown(itemId))?.missedAt ?? null).toBe(left);
    },
  );

  test('more time that has run out when it is registered is overdue at once, in every list and in the mails, and missed from the next day', async () => {
    const itemId = await missed();
    const extension = { due: localDate('2026-05-18'), decidedOn: localDate('2026-05-14'), reason: 'Avtalt' };
    await give(itemId, { kind: 'extend', deliverableId: `${itemId}.1`, ...extension, reference: 'Brev' });
    expect(await shown(itemId)).toMatchObject({ overdue: true, daysLate: 2, missedAt: null });
    expect(await inView('overdue', itemId)).toBe(true);
    const seen = (await items.oversight(TODAY)).agencies.find(({ id }) => id === agency.agencyId);
    expect(seen?.overdue.find((row) => row.itemId === itemId)).toMatchObject({ daysLate: 2 });
    const plan = await new PlanStore(database.dataSource).planOf(itemId);
    expect(plan.find(({ step }) => step === 'overdue-1')).toMatchObject({ sendOn: TODAY });
    await recordAsWorkflow(database.dataSource, itemId, instant('2026-05-21T08:00:00Z'), null);
    expect(await shown(itemId)).toMatchObject({ overdue: true, missedAt: '2026-05-20T22:00:00.000Z' });
  });

  test.each([
    ['extended', { kind: 'extend', due: localDate('2026-08-01'), reason: 'Avtalt', reference: 'Brev' }, 'planned'],
    ['cancelled', { kind: 'cancel', reason: 'Utgår', reference: 'Brev' }, 'cancelled'],
    [
      'moved by a letter',
      { kind: 'move', due: localDate('2026-08-01'), words: 'Fristen flyttes', reference: 'Brev' },
      'planned',
    ],
  ] as const)('what was missed and then %s stays in the late lists, the ministry’s too', async (_, body, status) => {
    const itemId = await missed();
    await give(itemId, { ...body, deliverableId: `${itemId}.1` });
    expect([await inView('overdue', itemId), await inView('late', itemId)]).toEqual([false, true]);
    const seen = (await items.oversight(TODAY)).agencies.find(({ id }) => id === agency.agencyId);
    const rows = [...(seen?.deliveredLate ?? []), ...(seen?.extended ?? [])].filter((row) => row.itemId === itemId);
    expect(rows.length).toBe(body.kind === 'cancel' ? 1 : 2);
    for (const row of rows)
      expect(row).toMatchObject({ status, daysLate: 0, lateAt: null, missedAt: '2026-05-15T22:00:00.000Z' });
  });

  test('who was given more time is one of those whose deadline the ministry moved, whatever letter gave it; who moved it here is none', async () => {
    const before = instant('2026-04-01T08:00:00Z');
    const gave = async (...bodies: CommandBody[]) => {
      const read = aReadItem({ deliverables: [aReadDeliverable({ due: DUE })] });
      const { itemId } = await aConfirmedItem(database.dataSource, agency, { read });
      for (const body of bodies) await give(itemId, { ...body, deliverableId: `${itemId}.1` } as CommandBody, before);
      const seen = (await items.oversight(TODAY)).agencies.find(({ id }) => id === agency.agencyId);
      const listed = seen?.extended.some((row) => row.itemId === itemId);
      expect(seen?.counts.extended).toBe(seen?.extended.length);
      expect((await shown(itemId))?.extended).toBe(listed);
      return listed;
    };
    const id = { deliverableId: '' };
    const later = {
      ...id,
      kind: 'move',
      due: localDate('2026-10-01'),
      words: 'Utsettes',
      reference: 'Brev 2',
    } as const;
    const wrong = { ...id, kind: 'correct-date', due: localDate('2026-05-19'), reason: 'Feil' } as const;
    const granted = { ...id, kind: 'extend', due: localDate('2026-09-30'), reason: 'Ja', reference: 'Brev' } as const;
    expect(await gave(later)).toBe(true);
    expect(await gave(granted)).toBe(true);
    expect(await gave({ ...later, due: localDate('2026-05-01') })).toBe(false);
    expect(await gave(wrong)).toBe(false);
    expect(await gave(granted, { ...wrong, due: DUE })).toBe(false);
  });

  test('what came late keeps its days and its day when something newer is delivered', async () => {
    const itemId = await missed();
    const deliverableId = `${itemId}.1`;
    const evidence = [{ kind: 'archive', reference: '26/1-2' }] as const;
    await give(itemId, { kind: 'deliver', deliverableId, evidence, note: null });
    const again = { kind: 'return', deliverableId, due: localDate('2026-06-10'), reason: 'Mangler tall' } as const;
    await give(itemId, again, instant('2026-05-21T08:00:00Z'));
    await give(itemId, { kind: 'deliver', deliverableId, evidence, note: null }, instant('2026-06-15T08:00:00Z'));
    const seen = (await items.oversight(TODAY)).agencies.find(({ id }) => id === agency.agencyId);
    expect(seen?.deliveredLate.find((row) => row.itemId === itemId)).toMatchObject({
      ...{ due: DUE, daysLate: 5, deliveredAt: '2026-06-15T08:00:00.000Z' },
      lateAt: expect.stringMatching(/^2026-05-20/),
    });
  });

  test('a delivery in time that is withdrawn after the deadline is overdue, with the days that it is', async () => {
    const read = aReadItem({ deliverables: [aReadDeliverable({ due: DUE })] });
    const { itemId } = await aConfirmedItem(database.dataSource, agency, { read });
    const deliverableId = `${itemId}.1`;
    const evidence = [{ kind: 'archive', reference: '26/1-2' }] as const;
    await give(itemId, { kind: 'deliver', deliverableId, evidence, note: null }, instant('2026-05-12T08:00:00Z'));
    expect(await inView('overdue', itemId)).toBe(false);
    await give(itemId, { kind: 'withdraw', deliverableId, reason: 'Feil fil' });
    await recordAsWorkflow(database.dataSource, itemId, AFTER, null);
    expect(await shown(itemId)).toMatchObject({
      ...{ overdue: true, daysLate: 5, deliveredAt: null, missedAt: '2026-05-15T22:00:00.000Z' },
    });
    expect((await shown(itemId))?.deliveries).toHaveLength(1);
  });

  test('a deadline that runs from an event starts when the event is recorded', async () => {
    const read = aReadItem({ deliverables: [aReadDeliverable({ type: 'event', due: null })] });
    const { itemId } = await aConfirmedItem(database.dataSource, agency, { read });
    expect(await shown(itemId)).toMatchObject({ due: null, unsettled: 'event' });
    const body: CommandBody = {
      ...{ kind: 'record-event', deliverableId: `${itemId}.1`, what: 'Tilskuddet er fordelt' },
      ...{ on: localDate('2026-05-18'), due: localDate('2026-08-18') },
    };
    await give(itemId, body);
    expect(await shown(itemId)).toMatchObject({
      ...{ due: '2026-08-18', unsettled: null },
      why: 'Fristen løper fra «Tilskuddet er fordelt» 18. mai 2026, registrert av koordinatoren Kari Koordinator 20. mai 2026.',
    });
  });

  test('a vague deadline with a date to plan by is still unsettled, and its owner is reminded of that date', async () => {
    const read = aReadItem({ deliverables: [aReadDeliverable({ type: 'vague', due: null })] });
    const { itemId } = await aConfirmedItem(database.dataSource, agency, { read });
    const due = localDate('2026-08-14');
    await give(itemId, { kind: 'set-inner', deliverableId: `${itemId}.1`, workingDays: null, due });
    expect(await shown(itemId)).toMatchObject({ due: null, innerDue: '2026-08-14', unsettled: 'vague' });
    expect(await inView('unsettled', itemId)).toBe(true);
    const plan = await new PlanStore(database.dataSource).planOf(itemId);
    expect(plan.map(({ step, sendOn }) => `${step} ${sendOn}`)).toContain('inner-v1-due 2026-08-14');
  });
});
