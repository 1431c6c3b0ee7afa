import { letterComparisonSchema } from '@tertial/contracts';
import { instant, localDate } from '@tertial/domain';
import { LetterRegister } from '@tertial/persistence';
import { aReadItem } from '@tertial/testing';
import { CarryOverStory, due, JANUARY, PLAN, TODAY } from './carry-over-story';

describe('what goes on in a later letter', () => {
  let story: CarryOverStory;

  beforeAll(async () => {
    story = await CarryOverStory.begin();
  });
  beforeEach(() => story.newAgency());
  afterAll(() => story.end());

  it('carries an item over: it goes on as a confirmed one with its owner, its words and how its deadline came to be', async () => {
    const [itemId] = await story.confirmed(2026, [aReadItem({ text: PLAN, deliverables: [due('2026-05-15')] })]);
    const later = { due: localDate('2026-09-30'), reason: 'Avtalt', reference: 'Brev 8' };
    await story.give(itemId!, { kind: 'extend', deliverableId: `${itemId}.1`, ...later });
    await story.record(itemId!, instant('2026-10-05T06:00:00Z'));
    const { letterId } = await story.letterOf(2027);
    const carried = await story.carry(letterId, [itemId!], { kind: 'date', due: localDate('2027-04-30') });
    const [newId] = carried.started;
    await story.record(newId!, JANUARY);

    const fresh = await story.detailOf(newId!);
    expect(fresh).toMatchObject({
      text: PLAN,
      registerStatus: 'confirmed',
      letterTitle: 'Tildelingsbrev 2027',
      span: null,
      owner: { id: story.agency.ownerId },
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

    expect(await story.offered(letterId)).toEqual([[itemId, 'carried-over']]);
    await story.obey(carried);
    const old = await story.detailOf(itemId!);
    expect(old).toMatchObject({
      closed: true,
      deliverables: [{ status: 'carried-over', missedAt: '2026-09-30T22:00:00.000Z' }],
      links: { earlier: [], later: { id: newId, letterTitle: 'Tildelingsbrev 2027' }, source: null },
    });
    const told = (await story.items.oversight(TODAY)).agencies.find(({ id }) => id === story.agency.agencyId);
    expect(
      told?.extended.map(({ itemId: of, originalDue, extensions }) => [of, originalDue, extensions[0]?.why]),
    ).toEqual([[newId, '2026-05-15', 'Videreført fra Tildelingsbrev 2026. Koordinatoren ga ny frist 30. april 2027.']]);
    expect(old.history.at(-1)?.what).toMatch(/^Overført til neste år\. .* Referanse: Tildelingsbrev 2027\.$/);
    expect(await story.offered(letterId)).toEqual([[itemId, 'carried-over']]);
  });

  it('keeps a deadline that has passed: overdue as it is, and missed anew', async () => {
    const [itemId] = await story.confirmed(2026, [aReadItem({ deliverables: [due('2026-05-15'), due('2026-12-31')] })]);
    const { letterId } = await story.letterOf(2027);
    const [newId] = (await story.carry(letterId, [itemId!])).started;
    // Begins, and then lets time pass: a deadline that had passed when it was given is missed from the next day.
    await story.record(newId!, JANUARY);
    await story.record(newId!, instant('2027-01-20T08:00:00Z'));
    const deliverables = (await story.detailOf(newId!)).deliverables;
    expect(deliverables.map((it) => [it.due, it.overdue, it.missedAt, it.deadlineVersion])).toEqual([
      ['2026-05-15', true, '2027-01-11T23:00:00.000Z', 1],
      ['2026-12-31', true, '2027-01-11T23:00:00.000Z', 1],
    ]);
  });

  it('lets an item follow a report of the new year, whose date moves it like any other', async () => {
    const [itemId] = await story.confirmed(2026, [aReadItem()]);
    const { letterId } = await story.letterOf(2027);
    const [newId] = (await story.carry(letterId, [itemId!], { kind: 'report', report: 'T1' })).started;
    expect((await story.detailOf(newId!)).deliverables[0]).toMatchObject({
      due: null,
      unsettled: 'anchor',
      report: 'T1',
    });
    const date = { year: 2027, report: 'T1' as const, due: localDate('2027-06-04'), source: 'Kalender', at: JANUARY };
    const set = await new LetterRegister(story.dataSource).setReportDate({
      agencyId: story.agency.agencyId,
      actor: story.kari,
      ...date,
    });
    expect(set.moved.map(({ itemId: of }) => of)).toEqual([newId]);
    expect((await story.detailOf(newId!)).deliverables[0]).toMatchObject({ due: '2027-06-04', unsettled: null });
  });

  it('carries on what was carried over before, and still tells where the words stand', async () => {
    const [itemId] = await story.confirmed(2025, [aReadItem({ chapter: '2.7', page: 9 })]);
    const first = await story.carry((await story.letterOf(2026)).letterId, [itemId!]);
    await story.obey(first);
    const second = await story.carry((await story.letterOf(2027)).letterId, [...first.started]);
    await story.obey(second);
    const detail = await story.detailOf(second.started[0]!);
    expect(detail.links).toMatchObject({
      earlier: [{ id: first.started[0], letterTitle: 'Tildelingsbrev 2026' }],
      source: { letterTitle: 'Tildelingsbrev 2025', chapter: '2.7', page: 9 },
    });
  });

  it('holds a letter against the last one of an earlier year, as the register has them now', async () => {
    await story.letterOf(2024, [aReadItem({ text: PLAN })]);
    const [earlier, gone] = await story.confirmed(2026, [
      aReadItem({ text: PLAN, deliverables: [due('2026-05-15')] }),
      aReadItem({ text: 'Utvalget for ferdsel i utmark skal ha bistand fra direktoratet.' }),
    ]);
    await story.give(earlier!, {
      kind: 'extend',
      deliverableId: `${earlier}.1`,
      due: localDate('2026-08-01'),
      reason: 'Avtalt',
      reference: 'Brev',
    });
    const { letterId, itemIds } = await story.letterOf(2027, [
      aReadItem({ text: 'Direktoratet skal utarbeide en veileder om redningsvester.' }),
      aReadItem({ text: PLAN.replace('plan', 'oppdatert plan'), deliverables: [due('2027-05-15')] }),
    ]);
    const carried = await story.carry(letterId, [gone!]);
    const found = letterComparisonSchema.parse(await story.register.compare(letterId));
    expect(found).toMatchObject({
      earlier: { title: 'Tildelingsbrev 2026', year: 2026 },
      pairs: [
        {
          earlier: { id: earlier, owner: { id: story.agency.ownerId } },
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
