import { randomUUID } from 'node:crypto';
import { itemDetailSchema, itemPageSchema, type ItemQuery } from '@tertial/contracts';
import { instant, localDate, type Actor, type LocalDate } from '@tertial/domain';
import { ItemRegister, type Viewer } from '@tertial/persistence';
import {
  aConfirmedItem,
  aLetter,
  anAgency,
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

describe('lists of items', () => {
  let database: TestDatabase;
  let agency: TestAgency;
  let items: ItemRegister;
  let names: Record<string, string>;

  beforeAll(async () => {
    database = await createTestDatabase();
    items = new ItemRegister(database.dataSource);
  });
  beforeEach(async () => {
    agency = await anAgency(database.dataSource);
    const owner: Actor = { personId: agency.ownerId, name: 'Eva Eier', role: 'owner' };
    const make = async (due: string, text: string, parts: { ownerId?: null } = {}) =>
      (await aConfirmedItem(database.dataSource, agency, { read: dated(due, text), ...parts })).itemId;
    const unsettled = aReadItem({
      text: 'uten dato',
      deliverables: ['våren', 'høsten'].map((raw) => aReadDeliverable({ type: 'vague', due: null, raw })),
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
    names = Object.fromEntries(Object.entries({ ...ids, proposed: itemIds[0] ?? '' }).map(([name, id]) => [id, name]));
  });

  afterAll(() => database.drop());

  const viewer = (): Viewer => ({
    personId: agency.coordinatorId,
    agencyId: agency.agencyId,
    roles: ['coordinator'],
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

  it('show what was raised to the coordinator until it is delivered', async () => {
    expect(await found({ view: 'escalated' })).toEqual([]);
    const id = Object.keys(names).find((key) => names[key] === 'overdue') ?? '';
    await recordAsWorkflow(database.dataSource, id, instant('2026-05-21T08:00:00Z'), null);
    expect(await found({ view: 'escalated' })).toEqual(['overdue']);
    expect(await items.attention(agency.agencyId, TODAY)).toMatchObject({ escalated: 1 });
    const owner: Actor = { personId: agency.ownerId, name: 'Eva Eier', role: 'owner' };
    const evidence = [{ kind: 'archive', reference: '26/1-2' }] as const;
    const body = { kind: 'deliver', deliverableId: `${id}.1`, evidence, note: null } as const;
    await giveCommand(database.dataSource, id, owner, body, instant('2026-05-21T09:00:00Z'));
    expect(await found({ view: 'escalated' })).toEqual([]);
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
    expect(await kinds(['owner'], agency.ownerId, agency.agencyId)).toEqual([
      ...['acknowledge', 'deliver', 'request-extension', 'wait', 'decline'],
    ]);
    const hers = await kinds(['coordinator'], agency.coordinatorId, agency.agencyId);
    expect(hers?.filter((kind) => kind !== 'nudge')).toEqual([
      ...['assign', 'deliver', 'extend', 'correct-date', 'set-inner', 'wait', 'cancel'],
    ]);
    expect(await kinds(['owner'], agency.coordinatorId, agency.agencyId)).toEqual([]);
    expect(await kinds(['ministry'], randomUUID(), null)).toEqual([]);
  });

  it('sum up to what needs the coordinator, and to what the ministry sees', async () => {
    expect(await items.attention(agency.agencyId, TODAY)).toMatchObject({
      today: TODAY,
      overdue: 1,
      dueThisWeek: 1,
      unowned: 1,
      unacknowledged: 3,
      unsettled: 2,
      unsettledItems: 1,
      waitingAcceptance: 1,
      extensionRequests: 0,
      waiting: 0,
      proposed: 1,
      openQuestions: 0,
      refusedAddresses: [],
    });
    expect(await seenByMinistry(TODAY)).toMatchObject({
      id: agency.agencyId,
      counts: { total: 7, open: 6, delivered: 1, overdue: 1, deliveredLate: 1, extended: 0, unsettled: 2 },
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
