import { randomUUID } from 'node:crypto';
import { itemDetailSchema, itemPageSchema, type ItemQuery } from '@tertial/contracts';
import { instant, localDate, type Actor, type LocalDate } from '@tertial/domain';
import { AuditLog, ItemRegister, Reconciliation, type Viewer } from '@tertial/persistence';
import {
  aConfirmedItem,
  aLetter,
  anAgency,
  aPerson,
  aReadDeliverable,
  aReadItem,
  createTestDatabase,
  giveCommand,
  MONDAY,
  recordAsWorkflow,
  type TestAgency,
  type TestDatabase,
} from '@tertial/testing';

const TODAY = localDate('2026-05-18');
const NOW = instant('2026-05-18T08:00:00Z');
const dated = (due: string, text = `Lever innen ${due}.`) =>
  aReadItem({ text, deliverables: [aReadDeliverable({ due: localDate(due), raw: `innen ${due}` })] });

describe('items in the register', () => {
  let database: TestDatabase;
  let agency: TestAgency;
  let items: ItemRegister;

  beforeAll(async () => {
    database = await createTestDatabase();
    items = new ItemRegister(database.dataSource);
  });
  beforeEach(async () => {
    agency = await anAgency(database.dataSource);
  });
  afterAll(() => database.drop());

  const viewer = (): Viewer => ({
    personId: agency.coordinatorId,
    agencyId: agency.agencyId,
    roles: ['coordinator'],
  });
  const act = () => ({ at: NOW, by: agency.coordinatorId });
  const confirm = (itemIds: string[], parts: { ownerId?: string; deputyId?: string; acceptPast?: boolean } = {}) =>
    items.confirmItems({ itemIds, ownerId: null, deputyId: null, acceptPast: false, ...parts, ...act() });

  it('are confirmed after a question when a deadline has passed, and overdue from the start', async () => {
    const { itemIds } = await aLetter(database.dataSource, agency.agencyId, [dated('2026-02-28'), dated('2026-06-30')]);
    const [past = '', future = ''] = itemIds;
    expect(await confirm(itemIds)).toEqual({
      done: [future],
      refused: [
        {
          itemId: past,
          code: 'past-deadline',
          sentence:
            'Fristen 28. februar 2026 er passert. Bekreft at oppdraget likevel skal følges opp; det vises da som forsinket.',
        },
      ],
    });
    expect((await confirm([past], { acceptPast: true })).done).toEqual([past]);
    const { rows } = await items.listItems({ view: 'overdue' }, viewer(), TODAY);
    expect(rows).toMatchObject([{ id: past, deliverables: [{ overdue: true, daysLate: 79, status: 'planned' }] }]);
    expect(await new Reconciliation(database.dataSource).shouldRun()).toEqual(expect.arrayContaining(itemIds));
    expect((await items.snapshot(past))?.deliverables[0]).toMatchObject({
      status: 'planned',
      originalDue: '2026-02-28',
    });
  });

  it('are not confirmed twice, without anything to deliver, or for people whom the agency does not have', async () => {
    const binding = aReadDeliverable({ type: 'other', due: localDate('2027-12-31'), raw: 'utvalget leverer' });
    const { itemIds } = await aLetter(database.dataSource, agency.agencyId, [
      dated('2026-06-30'),
      aReadItem({ deliverables: [binding] }),
      dated('2026-07-31'),
    ]);
    const [one = '', informational = '', two = ''] = itemIds;
    const stranger = (await anAgency(database.dataSource)).ownerId;
    const codes = async (outcome: ReturnType<typeof confirm>) => (await outcome).refused.map((it) => it.code);
    expect(await codes(confirm([one], { ownerId: stranger }))).toEqual(['unknown-person']);
    expect(await codes(confirm([one], { ownerId: agency.ownerId, deputyId: agency.ownerId }))).toEqual([
      'deputy-is-owner',
    ]);
    expect(await codes(confirm([informational, randomUUID()]))).toEqual(['no-deliverable', 'unknown-item']);
    expect(await items.rejectItems({ itemIds: [two], reason: 'Gjelder ikke oss', ...act() })).toMatchObject({
      done: [two],
    });
    expect((await confirm([one, one], { ownerId: agency.ownerId })).done).toEqual([one]);
    expect(await codes(confirm([one, two]))).toEqual(['not-proposed', 'not-proposed']);
    expect((await items.itemDetail(two, viewer(), TODAY))?.rejectReason).toBe('Gjelder ikke oss');
  });

  it('keep the owner that they were given while they were proposed', async () => {
    const deputyId = await aPerson(database.dataSource, agency.agencyId);
    const { itemIds } = await aLetter(database.dataSource, agency.agencyId, [dated('2026-06-30'), dated('2026-07-31')]);
    const [proposed = '', confirmed = ''] = itemIds;
    await confirm([confirmed]);
    const assigned = await items.assignProposed({ itemIds, ownerId: agency.ownerId, deputyId, ...act() });
    expect(assigned).toEqual({ done: [proposed], refused: [], confirmed: [confirmed] });
    await confirm([proposed]);
    expect(await items.snapshot(proposed)).toMatchObject({
      ownerId: agency.ownerId,
      deputyId,
      ownerVersion: 1,
      assignedAt: NOW,
    });
    expect(await items.snapshot(confirmed)).toMatchObject({ ownerId: null, unownedSince: NOW });
  });

  it('are written by hand and edited until they are confirmed, and not over somebody else’s edit', async () => {
    const added = await items.addItem({
      agencyId: agency.agencyId,
      kind: 'assignment',
      text: 'Lag en plan for varsling.',
      letterId: null,
      chapter: null,
      deliverables: [{ label: 'Plan', due: localDate('2026-09-30'), report: null, raw: 'Møte 12. mai' }],
      ...act(),
    });
    if (!added.ok) throw new Error(added.refusal.code);
    const { itemId } = added;
    const change = {
      version: 1,
      chapter: '4.2',
      deliverables: [
        { label: 'Plan', due: localDate('2026-09-30'), report: null, raw: 'Møte 12. mai' },
        { label: 'Rapport', due: null, report: 'T2' as const, raw: '' },
      ],
    };
    expect(await items.changeItem({ itemId, change, ...act() })).toEqual({ ok: true, version: 2 });
    expect(await items.changeItem({ itemId, change, ...act() })).toMatchObject({
      refusal: { code: 'changed-meanwhile' },
    });
    expect(await items.itemDetail(itemId, viewer(), TODAY)).toMatchObject({
      text: 'Lag en plan for varsling.',
      chapter: '4.2',
      deliverables: [
        {
          id: `${itemId}.1`,
          label: 'Plan',
          due: '2026-09-30',
          why: 'Brevet sier «Møte 12. mai». Det gir fristen 30. september 2026.',
        },
        { id: `${itemId}.2`, label: 'Rapport', due: null, report: 'T2', unsettled: 'anchor' },
      ],
    });
    await confirm([itemId]);
    expect(await items.changeItem({ itemId, change: { version: 2, text: 'Noe annet' }, ...act() })).toMatchObject({
      refusal: { code: 'not-proposed' },
    });
    const audit = await new AuditLog(database.dataSource).of(`item/${itemId}`);
    expect(audit.map((entry) => entry.action)).toEqual(['item.added', 'item.changed', 'item.confirmed']);
  });

  describe('in lists', () => {
    let names: Record<string, string>;

    beforeEach(async () => {
      const owner: Actor = { personId: agency.ownerId, name: 'Eva Eier', role: 'owner' };
      const make = async (due: string, text: string, parts: { ownerId?: null } = {}) =>
        (await aConfirmedItem(database.dataSource, agency, { read: dated(due, text), ...parts })).itemId;
      const unsettled = aReadItem({
        text: 'uten dato',
        deliverables: [aReadDeliverable({ type: 'vague', due: null })],
      });
      const ids = {
        overdue: await make('2026-05-15', 'forsinket 100 %'),
        late: await make('2026-05-16', 'levert sent'),
        thisWeek: await make('2026-05-22', 'denne uken'),
        soon: await make('2026-06-08', 'snart'),
        far: await make('2026-12-31', 'langt fram', { ownerId: null }),
        unsettled: (await aConfirmedItem(database.dataSource, agency, { read: unsettled })).itemId,
      };
      const { itemIds } = await aLetter(database.dataSource, agency.agencyId, [dated('2026-05-01', 'foreslått')]);
      await giveCommand(database.dataSource, ids.soon, owner, { kind: 'acknowledge' }, MONDAY);
      const evidence = [{ kind: 'archive', reference: '26/1-2' }] as const;
      const delivery = { kind: 'deliver', deliverableId: `${ids.late}.1`, evidence, note: null } as const;
      await giveCommand(database.dataSource, ids.late, owner, delivery, NOW);
      for (const id of Object.values(ids))
        if (id !== ids.late) await recordAsWorkflow(database.dataSource, id, NOW, null);
      names = Object.fromEntries(
        Object.entries({ ...ids, proposed: itemIds[0] ?? '' }).map(([name, id]) => [id, name]),
      );
    });

    const seenByMinistry = async (today: LocalDate) =>
      (await items.oversight(today)).agencies.find((it) => it.id === agency.agencyId);
    const found = async (query: ItemQuery, by = viewer()) =>
      (await items.listItems(query, by, TODAY)).rows.map((row) => names[row.id]);

    it('are found by what time has made of them, by people, words and pages', async () => {
      const table: [ItemQuery, string[]][] = [
        [{}, ['overdue', 'late', 'thisWeek', 'soon', 'far', 'unsettled', 'proposed']],
        [{ view: 'overdue' }, ['overdue']],
        [{ view: 'late' }, ['late']],
        [{ view: 'due-this-week' }, ['thisWeek']],
        [{ view: 'due-soon' }, ['thisWeek', 'soon']],
        [{ view: 'unsettled' }, ['unsettled']],
        [{ view: 'waiting-acceptance' }, ['late']],
        [{ view: 'unacknowledged' }, ['overdue', 'thisWeek', 'unsettled']],
        [{ view: 'closed' }, []],
        [{ registerStatus: 'proposed' }, ['proposed']],
        [{ owner: 'none' }, ['far', 'proposed']],
        [{ owner: 'none', view: 'open' }, ['far']],
        [{ owner: agency.ownerId, q: 'SENT' }, ['late']],
        [{ q: '0 %' }, ['overdue']],
        [{ q: '%' }, ['overdue']],
        [{ kind: 'meeting' }, []],
        [{ size: 2, page: 2 }, ['thisWeek', 'soon']],
        [{ size: 5, page: 9 }, []],
      ];
      for (const [query, expected] of table) expect([query, await found(query)]).toEqual([query, expected]);
    });

    it('count the whole list on every page and fit the contract', async () => {
      const page = await items.listItems({ size: 2, page: 9 }, viewer(), TODAY);
      expect(page).toEqual({ rows: [], total: 7, page: 9, size: 2 });
      const all = await items.listItems({}, viewer(), TODAY);
      expect(itemPageSchema.parse(all)).toEqual(all);
      for (const row of all.rows) {
        const detail = await items.itemDetail(row.id, viewer(), TODAY);
        expect(itemDetailSchema.parse(detail)).toEqual(detail);
      }
    });

    it('show each his own: the owner what is hers, the ministry what is confirmed, another agency nothing', async () => {
      const owner = { personId: agency.ownerId, agencyId: agency.agencyId, roles: ['owner'] as const };
      expect(await found({ owner: 'me' }, owner)).toEqual(['overdue', 'late', 'thisWeek', 'soon', 'unsettled']);
      const ministry = { personId: randomUUID(), agencyId: null, roles: ['ministry'] as const };
      const seen = await found({ size: 200 }, ministry);
      expect(seen).toEqual(expect.arrayContaining(['overdue', 'late', 'thisWeek', 'soon', 'far', 'unsettled']));
      expect(seen).not.toContain('proposed');
      const other = await anAgency(database.dataSource);
      expect(await found({}, { ...viewer(), agencyId: other.agencyId })).toEqual([]);
      const [some = ''] = Object.keys(names);
      expect(await items.itemDetail(some, { ...viewer(), agencyId: other.agencyId }, TODAY)).toBeNull();
    });

    it('offer each the commands that are his', async () => {
      const id = Object.keys(names).find((key) => names[key] === 'overdue') ?? '';
      const kinds = async (
        roles: readonly ('owner' | 'coordinator' | 'ministry')[],
        personId: string,
        agencyId: string | null,
      ) => (await items.itemDetail(id, { personId, agencyId, roles }, TODAY))?.allowed.map((it) => it.kind);
      expect(await kinds(['owner'], agency.ownerId, agency.agencyId)).toEqual(['acknowledge', 'deliver', 'decline']);
      expect(await kinds(['coordinator'], agency.coordinatorId, agency.agencyId)).toEqual([
        'assign',
        'deliver',
        'extend',
        'cancel',
      ]);
      expect(await kinds(['owner'], agency.coordinatorId, agency.agencyId)).toEqual([]);
      expect(await kinds(['ministry'], randomUUID(), null)).toEqual([]);
    });

    it('sum up to what needs the coordinator, and to what the ministry sees', async () => {
      expect(await items.attention(agency.agencyId, TODAY)).toEqual({
        today: TODAY,
        overdue: 1,
        dueThisWeek: 1,
        unowned: 1,
        unacknowledged: 3,
        unsettled: 1,
        waitingAcceptance: 1,
        proposed: 1,
        openQuestions: 0,
        refusedAddresses: [],
      });
      expect(await seenByMinistry(TODAY)).toMatchObject({
        id: agency.agencyId,
        counts: { total: 6, open: 5, delivered: 1, overdue: 1, deliveredLate: 1, extended: 0, unsettled: 1 },
        overdue: [{ text: 'forsinket 100 %', due: '2026-05-15', daysLate: 3, deliveredAt: null }],
        deliveredLate: [{ text: 'levert sent', due: '2026-05-16', daysLate: 2, deliveredAt: NOW, status: 'delivered' }],
        extended: [],
      });
    });

    it('show an extension with its reason to the ministry, and never an inner deadline as overdue', async () => {
      const id = Object.keys(names).find((key) => names[key] === 'thisWeek') ?? '';
      const lateId = Object.keys(names).find((key) => names[key] === 'late') ?? '';
      const coordinator: Actor = { personId: agency.coordinatorId, name: 'Kari', role: 'coordinator' };
      const extension = { due: localDate('2026-07-01'), reason: 'Avtalt', reference: 'Brev 7' };
      await giveCommand(
        database.dataSource,
        id,
        coordinator,
        { kind: 'extend', deliverableId: `${id}.1`, ...extension },
        NOW,
      );
      const returned = {
        kind: 'return',
        deliverableId: `${lateId}.1`,
        reason: 'Mangler tall',
        due: localDate('2026-05-20'),
      } as const;
      await giveCommand(database.dataSource, lateId, coordinator, returned, NOW);
      const seen = await seenByMinistry(localDate('2026-05-29'));
      expect(seen?.extended).toMatchObject([
        { itemId: id, due: '2026-07-01', extensions: [{ due: '2026-07-01', reference: 'Brev 7' }] },
      ]);
      expect(seen?.overdue.map((row) => row.itemId)).not.toContain(lateId);
      expect(seen?.deliveredLate).toMatchObject([{ itemId: lateId, daysLate: 2 }]);
      const inAgency = await items.listItems({ view: 'overdue' }, viewer(), localDate('2026-05-29'));
      expect(inAgency.rows.map((row) => names[row.id])).toContain('late');
    });
  });
});
