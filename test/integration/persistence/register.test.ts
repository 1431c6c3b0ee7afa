import { randomUUID } from 'node:crypto';
import { instant, localDate } from '@tertial/domain';
import { AuditLog, ItemRegister, Reconciliation, type Viewer } from '@tertial/persistence';
import {
  aLetter,
  anAgency,
  aPerson,
  aReadDeliverable,
  aReadItem,
  createTestDatabase,
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
      settled: [],
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

  it('are listed by their first words, without the sign of a point that begins where they are cut', async () => {
    const words = 'Antall alvorlige ulykker skal gå ned i de kommunene som har færrest innbyggere per leteaksjon.';
    await aLetter(database.dataSource, agency.agencyId, [dated('2026-06-30', `${words} o dødsulykker o andre`)]);
    const { rows } = await items.listItems({}, viewer(), TODAY);
    expect(rows.map(({ title }) => title)).toEqual([`${words} …`]);
  });

  it('are not confirmed twice, as a demand without anything to deliver, or for people whom the agency does not have', async () => {
    const { itemIds } = await aLetter(database.dataSource, agency.agencyId, [
      dated('2026-06-30'),
      aReadItem({ deliverables: [] }),
      dated('2026-07-31'),
    ]);
    const [one = '', empty = '', two = ''] = itemIds;
    const stranger = (await anAgency(database.dataSource)).ownerId;
    const codes = async (outcome: ReturnType<typeof confirm>) => (await outcome).refused.map((it) => it.code);
    expect(await codes(confirm([one], { ownerId: stranger }))).toEqual(['unknown-person']);
    expect(await codes(confirm([one], { ownerId: agency.ownerId, deputyId: agency.ownerId }))).toEqual([
      'deputy-is-owner',
    ]);
    expect(await codes(confirm([empty, randomUUID()]))).toEqual(['no-deliverable', 'unknown-item']);
    expect(await items.rejectItems({ itemIds: [two], reason: 'Gjelder ikke oss', ...act() })).toMatchObject({
      done: [two],
    });
    expect((await confirm([one, one], { ownerId: agency.ownerId })).done).toEqual([one]);
    expect(await codes(confirm([one, two]))).toEqual(['not-proposed', 'not-proposed']);
    expect((await items.itemDetail(two, viewer(), TODAY))?.rejectReason).toBe('Gjelder ikke oss');
  });

  it('that are told within reports, or bind others, are taken in without a life of their own: none stays a proposal', async () => {
    const told = aReadDeliverable({ raw: '1. tertial', type: 'report', in: ['T1'], due: null, rule: 'main-report' });
    const binding = aReadDeliverable({ type: 'other', due: localDate('2027-12-31'), raw: 'utvalget leverer' });
    const { itemIds } = await aLetter(database.dataSource, agency.agencyId, [
      aReadItem({ kind: 'key-information', deliverables: [told] }),
      aReadItem({ deliverables: [binding] }),
    ]);
    expect(await confirm(itemIds, { ownerId: agency.ownerId })).toEqual({ done: [], settled: itemIds, refused: [] });
    expect(await confirm(itemIds)).toMatchObject({ refused: [{ code: 'not-proposed' }, { code: 'not-proposed' }] });
    expect(await items.attention(agency.agencyId, TODAY)).toMatchObject({ proposed: 0, unowned: 0, unsettled: 0 });
    const shown = await items.itemDetail(itemIds[0] ?? '', viewer(), TODAY);
    expect(shown).toMatchObject({ registerStatus: 'confirmed', closed: true, allowed: [], plan: [] });
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
          why: 'Ført av Kari Koordinator 18. mai 2026 (kilde: «Møte 12. mai»): frist 30. september 2026.',
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
});
