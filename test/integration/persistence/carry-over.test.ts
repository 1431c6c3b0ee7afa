import { carryOverOffersSchema, itemDetailSchema, letterComparisonSchema } from '@tertial/contracts';
import { instant, localDate, type Actor, type CommandBody, type Instant, type ReadItem } from '@tertial/domain';
import { CarryOverRegister, CommandInbox, ItemRegister, LetterRegister, type Settled } from '@tertial/persistence';
import {
  aLetter,
  anAgency,
  aReadDeliverable,
  aReadItem,
  aReading,
  createTestDatabase,
  giveCommand,
  MONDAY,
  recordAsWorkflow,
  type TestAgency,
  type TestDatabase,
} from '@tertial/testing';

const JANUARY = instant('2027-01-11T09:00:00Z');
const TODAY = localDate('2027-01-11');
const PLAN = 'Direktoratet skal legge fram en plan for varslingstavlene i fjellet.';
const EVIDENCE = [{ kind: 'archive', reference: '26/123-4' }] as const;
const due = (day: string) => aReadDeliverable({ raw: `innen ${day}`, due: localDate(day) });

describe('what a letter takes over from earlier years', () => {
  let database: TestDatabase;
  let agency: TestAgency;
  let register: CarryOverRegister;
  let items: ItemRegister;
  let kari: Actor;

  beforeAll(async () => {
    database = await createTestDatabase();
    register = new CarryOverRegister(database.dataSource);
    items = new ItemRegister(database.dataSource);
  });
  beforeEach(async () => {
    agency = await anAgency(database.dataSource);
    kari = { personId: agency.coordinatorId, name: 'Kari', role: 'coordinator' };
  });
  afterAll(() => database.drop());

  const viewer = () => ({ personId: agency.coordinatorId, agencyId: agency.agencyId, roles: ['coordinator'] as const });
  const detailOf = async (id: string) => itemDetailSchema.parse(await items.itemDetail(id, viewer(), TODAY));

  async function letterOf(
    year: number,
    reads: readonly ReadItem[] = [],
  ): Promise<{ letterId: string; itemIds: string[] }> {
    const letter = { year, type: 'allocation' as const, ministry: null, agency: null, date: null };
    return aLetter(database.dataSource, agency.agencyId, reads, { reading: aReading({ letter, items: reads }) });
  }

  async function confirmed(year: number, reads: readonly ReadItem[]): Promise<string[]> {
    const { itemIds } = await letterOf(year, reads);
    const act = {
      itemIds,
      ownerId: agency.ownerId,
      deputyId: null,
      acceptPast: true,
      at: MONDAY,
      by: agency.coordinatorId,
    };
    const { done } = await items.confirmItems(act);
    for (const id of done) await recordAsWorkflow(database.dataSource, id, MONDAY, null);
    return itemIds;
  }

  const give = (itemId: string, body: CommandBody, at: Instant = MONDAY) =>
    giveCommand(database.dataSource, itemId, kari, body, at);

  async function carry(
    letterId: string,
    itemIds: string[],
    deadline: Parameters<typeof register.carryOver>[0]['deadline'],
  ) {
    const answer = await register.carryOver({ letterId, itemIds, deadline, at: JANUARY, actor: kari });
    if (!answer.ok) throw new Error(answer.refusal.sentence);
    return answer;
  }

  /** Does with the commands what the items' workflows would. */
  async function obey({ commands }: Settled): Promise<void> {
    for (const command of commands) await recordAsWorkflow(database.dataSource, command.itemId, JANUARY, command);
  }

  const offered = async (letterId: string) =>
    carryOverOffersSchema
      .parse(await register.offers(letterId, TODAY))
      .offers.map(({ item, settled }) => [item.id, settled?.choice ?? null]);

  it('offers what earlier years left unfinished, of any letter but the newest, until it is settled', async () => {
    const [open, accepted, cancelled, delivered] = await confirmed(
      2026,
      [1, 2, 3, 4].map(() => aReadItem()),
    );
    const [older] = await confirmed(2025, [aReadItem()]);
    await confirmed(2026, [aReadItem({ kind: 'main-report' }), aReadItem({ kind: 'statistic' })]);
    await confirmed(2027, [aReadItem()]);
    await letterOf(2026, [aReadItem()]);
    for (const id of [accepted, delivered])
      await give(id!, { kind: 'deliver', deliverableId: `${id}.1`, evidence: EVIDENCE, note: null });
    await give(accepted!, { kind: 'accept', deliverableId: `${accepted}.1` });
    await give(cancelled!, { kind: 'cancel', deliverableId: null, reason: 'Bortfalt', reference: null });
    const { letterId } = await letterOf(2027);
    const ids = (await offered(letterId)).map(([id]) => id);
    expect(ids.sort()).toEqual([open, delivered, older].sort());
    const left = { letterId, itemIds: [older!], reason: 'Leveres i februar', at: JANUARY, by: agency.coordinatorId };
    expect(await register.leave(left)).toEqual({ ok: true, done: [older], refused: [] });
    expect(await offered(letterId)).toContainEqual([older, 'left']);
    expect(await offered((await letterOf(2028)).letterId)).toContainEqual([older, null]);
  });

  it('carries an item over: it goes on as a confirmed one with its owner, its words and how its deadline came to be', async () => {
    const [itemId] = await confirmed(2026, [aReadItem({ text: PLAN, deliverables: [due('2026-05-15')] })]);
    const later = { due: localDate('2026-09-30'), reason: 'Avtalt', reference: 'Brev 8' };
    await give(itemId!, { kind: 'extend', deliverableId: `${itemId}.1`, ...later });
    await recordAsWorkflow(database.dataSource, itemId!, instant('2026-10-05T06:00:00Z'), null);
    const { letterId } = await letterOf(2027);
    const carried = await carry(letterId, [itemId!], { kind: 'date', due: localDate('2027-04-30') });
    const [newId] = carried.started;
    await recordAsWorkflow(database.dataSource, newId!, JANUARY, null);

    const fresh = await detailOf(newId!);
    expect(fresh).toMatchObject({
      text: PLAN,
      registerStatus: 'confirmed',
      letterTitle: 'Tildelingsbrev 2027',
      span: null,
      owner: { id: agency.ownerId },
      acknowledged: false,
      deliverables: [
        { due: '2027-04-30', originalDue: '2026-05-15', status: 'planned', missedAt: null, raw: 'Avtalt' },
      ],
      links: {
        earlier: [{ id: itemId, letterTitle: 'Tildelingsbrev 2026', choice: 'carried-over' }],
        source: { letterTitle: 'Tildelingsbrev 2026', chapter: '3.1', page: 4, span: [0, 10] },
      },
    });
    expect(fresh.deliverables[0]?.versions.map((it) => [it.version, it.due, it.rule])).toEqual([
      [1, '2026-05-15', 'fixed-date'],
      [2, '2026-09-30', 'extension'],
      [3, '2027-04-30', 'carried-over'],
    ]);
    expect(fresh.plan.map(({ step }) => step)).toContain('assigned');

    expect(await offered(letterId)).toEqual([[itemId, 'carried-over']]);
    await obey(carried);
    const old = await detailOf(itemId!);
    expect(old).toMatchObject({
      closed: true,
      deliverables: [{ status: 'carried-over', missedAt: '2026-09-30T22:00:00.000Z' }],
      links: { earlier: [], later: { id: newId, letterTitle: 'Tildelingsbrev 2027' }, source: null },
    });
    const told = (await items.oversight(TODAY)).agencies.find(({ id }) => id === agency.agencyId);
    expect(
      told?.extended.map(({ itemId: of, originalDue, extensions }) => [of, originalDue, extensions[0]?.why]),
    ).toEqual([[newId, '2026-05-15', 'Videreført fra Tildelingsbrev 2026. Koordinatoren ga ny frist 30. april 2027.']]);
    expect(old.history.at(-1)?.what).toMatch(/^Overført til neste år\. .* Referanse: Tildelingsbrev 2027\.$/);
    expect(await offered(letterId)).toEqual([[itemId, 'carried-over']]);
  });

  it('keeps a deadline that has passed: overdue as it is, and missed anew', async () => {
    const [itemId] = await confirmed(2026, [aReadItem({ deliverables: [due('2026-05-15'), due('2026-12-31')] })]);
    const { letterId } = await letterOf(2027);
    const [newId] = (await carry(letterId, [itemId!], { kind: 'keep' })).started;
    // Begins, and then lets time pass: a deadline that had passed when it was given is missed from the next day.
    await recordAsWorkflow(database.dataSource, newId!, JANUARY, null);
    await recordAsWorkflow(database.dataSource, newId!, instant('2027-01-20T08:00:00Z'), null);
    const deliverables = (await detailOf(newId!)).deliverables;
    expect(deliverables.map((it) => [it.due, it.overdue, it.missedAt, it.deadlineVersion])).toEqual([
      ['2026-05-15', true, '2027-01-11T23:00:00.000Z', 1],
      ['2026-12-31', true, '2027-01-11T23:00:00.000Z', 1],
    ]);
  });

  it('lets an item follow a report of the new year, whose date moves it like any other', async () => {
    const [itemId] = await confirmed(2026, [aReadItem()]);
    const { letterId } = await letterOf(2027);
    const [newId] = (await carry(letterId, [itemId!], { kind: 'report', report: 'T1' })).started;
    expect((await detailOf(newId!)).deliverables[0]).toMatchObject({ due: null, unsettled: 'anchor', report: 'T1' });
    const date = { year: 2027, report: 'T1' as const, due: localDate('2027-06-04'), source: 'Kalender', at: JANUARY };
    const set = await new LetterRegister(database.dataSource).setReportDate({
      agencyId: agency.agencyId,
      actor: kari,
      ...date,
    });
    expect(set.moved.map(({ itemId: of }) => of)).toEqual([newId]);
    expect((await detailOf(newId!)).deliverables[0]).toMatchObject({ due: '2027-06-04', unsettled: null });
  });

  it('says of a word that an item of the new letter takes its place', async () => {
    const [itemId] = await confirmed(2026, [aReadItem()]);
    const { letterId, itemIds } = await letterOf(2027, [aReadItem({ chapter: '3.2', page: 5 })]);
    const pairs = [{ earlierId: itemId!, laterId: itemIds[0]! }];
    const answer = await register.replace({ letterId, pairs, at: JANUARY, actor: kari });
    if (!answer.ok) throw new Error(answer.refusal.sentence);
    expect(answer).toMatchObject({ started: [], refused: [] });
    await obey(answer);
    expect(await detailOf(itemId!)).toMatchObject({
      closed: true,
      deliverables: [{ status: 'superseded' }],
      links: { later: { id: itemIds[0], choice: 'replaced' } },
    });
    expect((await detailOf(itemId!)).history.at(-1)?.what).toContain(
      'Referanse: Tildelingsbrev 2027, kap. 3.2, side 5.',
    );
    expect((await detailOf(itemIds[0]!)).links.earlier).toMatchObject([{ id: itemId, choice: 'replaced' }]);
  });

  it('carries on what was carried over before, and still tells where the words stand', async () => {
    const [itemId] = await confirmed(2025, [aReadItem({ chapter: '2.7', page: 9 })]);
    const first = await carry((await letterOf(2026)).letterId, [itemId!], { kind: 'keep' });
    await obey(first);
    const second = await carry((await letterOf(2027)).letterId, [...first.started], { kind: 'keep' });
    await obey(second);
    const detail = await detailOf(second.started[0]!);
    expect(detail.links).toMatchObject({
      earlier: [{ id: first.started[0], letterTitle: 'Tildelingsbrev 2026' }],
      source: { letterTitle: 'Tildelingsbrev 2025', chapter: '2.7', page: 9 },
    });
  });

  it('settles each item for itself, and says why the others cannot be', async () => {
    const [open, delivered, waiting] = await confirmed(
      2026,
      [1, 2, 3].map(() => aReadItem()),
    );
    const [report] = await confirmed(2026, [aReadItem({ kind: 'main-report' })]);
    const [proposed] = (await letterOf(2026, [aReadItem()])).itemIds;
    const { letterId } = await letterOf(2027);
    const [own] = await confirmed(2027, [aReadItem()]);
    const deliver = (id: string) =>
      ({ kind: 'deliver', deliverableId: `${id}.1`, evidence: EVIDENCE, note: null }) as const;
    await give(delivered!, deliver(delivered!));
    const command = { id: crypto.randomUUID(), itemId: waiting!, actor: kari, receivedAt: MONDAY, receivedOn: TODAY };
    await new CommandInbox(database.dataSource).receive({ ...command, body: deliver(waiting!) });
    const nobody = '00000000-0000-4000-8000-000000000000';
    const asked = [open, delivered, waiting, report, proposed, own, nobody, open].map(String);
    const answer = await carry(letterId, asked, { kind: 'keep' });
    expect(answer.commands.map(({ itemId }) => itemId)).toEqual([open]);
    expect(answer.refused.map(({ itemId, code }) => [itemId, code])).toEqual([
      [delivered, 'nothing-open'],
      [waiting, 'command-waiting'],
      [report, 'of-its-year'],
      [proposed, 'not-confirmed'],
      [own, 'not-earlier'],
      [nobody, 'unknown-item'],
    ]);
    const again = await carry(letterId, [open!], { kind: 'keep' });
    expect([again.started, again.refused[0]?.code]).toEqual([[], 'already-settled']);
  });

  it('offers an item again when what should have ended it was refused', async () => {
    const [itemId] = await confirmed(2026, [aReadItem()]);
    const { letterId } = await letterOf(2027);
    const { commands } = await carry(letterId, [itemId!], { kind: 'keep' });
    const refusal = { code: 'nothing-open', sentence: 'Alt er levert.' };
    await new CommandInbox(database.dataSource).refuse(commands[0]!.id, refusal, JANUARY);
    expect(await offered(letterId)).toEqual([[itemId, null]]);
    expect((await detailOf(itemId!)).links.later).toBeNull();
  });

  it('carries over once when it is asked twice at the same moment', async () => {
    const [itemId] = await confirmed(2026, [aReadItem()]);
    const { letterId } = await letterOf(2027);
    const answers = await Promise.all([1, 2, 3].map(() => carry(letterId, [itemId!], { kind: 'keep' })));
    expect(answers.flatMap(({ started }) => started)).toHaveLength(1);
  });

  it('takes nothing over into a letter without a year, or one that only adds to another', async () => {
    await confirmed(2026, [aReadItem()]);
    for (const letter of [
      { year: null, type: 'allocation' as const },
      { year: 2027, type: 'supplementary' as const },
    ]) {
      const { letterId } = await aLetter(database.dataSource, agency.agencyId, [], {
        reading: aReading({ letter, items: [] }),
      });
      expect(await register.offers(letterId, TODAY)).toEqual({ year: null, offers: [] });
      expect(await register.compare(letterId)).toEqual({ earlier: null, pairs: [], added: [], dropped: [] });
      const act = { letterId, itemIds: [], deadline: { kind: 'keep' }, at: JANUARY, actor: kari } as const;
      expect(await register.carryOver(act)).toMatchObject({ ok: false, refusal: { code: 'no-later-letter' } });
    }
  });

  it('holds a letter against the last one of an earlier year, as the register has them now', async () => {
    await letterOf(2024, [aReadItem({ text: PLAN })]);
    const [earlier, gone] = await confirmed(2026, [
      aReadItem({ text: PLAN, deliverables: [due('2026-05-15')] }),
      aReadItem({ text: 'Utvalget for ferdsel i utmark skal ha bistand fra direktoratet.' }),
    ]);
    await give(earlier!, {
      kind: 'extend',
      deliverableId: `${earlier}.1`,
      due: localDate('2026-08-01'),
      reason: 'Avtalt',
      reference: 'Brev',
    });
    const { letterId, itemIds } = await letterOf(2027, [
      aReadItem({ text: 'Direktoratet skal utarbeide en veileder om redningsvester.' }),
      aReadItem({ text: PLAN.replace('plan', 'oppdatert plan'), deliverables: [due('2027-05-15')] }),
    ]);
    const carried = await carry(letterId, [gone!], { kind: 'keep' });
    const found = letterComparisonSchema.parse(await register.compare(letterId));
    expect(found).toMatchObject({
      earlier: { title: 'Tildelingsbrev 2026', year: 2026 },
      pairs: [
        {
          earlier: { id: earlier, owner: { id: agency.ownerId } },
          later: { id: itemIds[1], owner: null },
          sameWords: false,
          deadlines: [{ kind: 'next-year', before: { due: '2026-05-15' }, after: { due: '2027-05-15' } }],
        },
      ],
      added: [{ id: itemIds[0] }],
      dropped: [{ id: gone }],
    });
    expect(found.pairs[0]?.words.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'added', text: 'oppdatert ' },
    ]);
    expect(found.added.map(({ id }) => id)).not.toContain(carried.started[0]);
  });
});
