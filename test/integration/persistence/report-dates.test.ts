import { instant, localDate, type Instant } from '@tertial/domain';
import { aLetter, aReading, aReadDeliverable, aReadItem, MONDAY } from '@tertial/testing';
import { LetterStory } from './letter-story';

const FOLLOWS_T1 = { label: 'Rapport', due: null, report: 'T1' as const, raw: '' };
const NEW_YEAR_IN_OSLO = instant('2025-12-31T23:30:00Z');
const NEXT_YEAR = instant('2027-01-12T09:00:00Z');

describe('the year whose report dates an item follows', () => {
  let story: LetterStory;

  beforeAll(async () => {
    story = await LetterStory.begin();
  });
  beforeEach(() => story.newAgency());
  afterAll(() => story.end());

  const enter = (due: string) =>
    story.letters.setReportDate({
      ...{ agencyId: story.agency.agencyId, year: 2026, report: 'T1', due: localDate(due), source: 'Kalender' },
      ...{ at: MONDAY, actor: story.kari },
    });
  const dueOf = async (itemId: string) => {
    const detail = await story.items.itemDetail(itemId, story.viewer(), localDate('2026-02-02'));
    return detail?.deliverables.map((it) => it.due);
  };
  const byHand = async (at: Instant) => {
    const what = { kind: 'assignment', text: 'Rapporter.', letterId: null, chapter: null } as const;
    const item = { ...what, agencyId: story.agency.agencyId, deliverables: [FOLLOWS_T1] };
    const added = await story.items.addItem({ ...item, at, by: story.agency.coordinatorId });
    if (!added.ok) throw new Error(added.refusal.code);
    return added.itemId;
  };
  const change = (itemId: string, label: string, at: Instant) =>
    story.items.changeItem({
      ...{ itemId, at, by: story.agency.coordinatorId },
      change: { version: 1, deliverables: [{ ...FOLLOWS_T1, label }] },
    });

  it('is Oslo’s, also for an item that is entered in the first hour of the year', async () => {
    const itemId = await byHand(NEW_YEAR_IN_OSLO);
    expect(await enter('2026-06-04')).toMatchObject({ proposed: 1 });
    expect(await dueOf(itemId)).toEqual(['2026-06-04']);
  });

  it('stays that of its entry when it is edited in the next year', async () => {
    await enter('2026-06-04');
    const itemId = await byHand(MONDAY);
    expect(await change(itemId, 'Annet navn', NEXT_YEAR)).toMatchObject({ ok: true });
    expect(await dueOf(itemId)).toEqual(['2026-06-04']);
  });

  it('is that of the import for a letter that says no year, also when an item of it is edited in the next', async () => {
    await enter('2026-06-04');
    const read = aReadItem({ deliverables: [aReadDeliverable()] });
    const letter = { ...aReading().letter, year: null, date: null };
    const { itemIds } = await aLetter(story.dataSource, story.agency.agencyId, [read], {
      reading: aReading({ letter, items: [read] }),
    });
    const [itemId = ''] = itemIds;
    expect(await change(itemId, 'Rapport', NEXT_YEAR)).toMatchObject({ ok: true });
    expect(await dueOf(itemId)).toEqual(['2026-06-04']);
  });

  it('has one newest date when several are entered at once, and what is entered meanwhile follows it', async () => {
    const entering = ['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04'].map(enter);
    const [itemId] = await Promise.all([byHand(MONDAY), ...entering]);
    const [newest] = await story.letters.reportDates(story.agency.agencyId, 2026);
    expect(newest).toMatchObject({ report: 'T1', dependents: 1 });
    expect(await dueOf(itemId)).toEqual([newest?.due]);
  });

  it('are not waited for by what recurs on days that the letter gives: one demand, confirmed as a series', async () => {
    const days = [
      { month: 6, day: 30 },
      { month: 12, day: 31 },
    ];
    const raw = '2 ganger i året (30.6 og 31.12)';
    const often = { raw: '2 ganger i året', type: 'recurring', every: 'half-year', rule: 'every-half-year' } as const;
    const read = aReadItem({
      deliverables: [
        { ...often, span: [0, 15], onDays: { raw, span: [0, 31], days } },
        aReadDeliverable({ raw: '30.6', due: localDate('2026-06-30'), span: [17, 21] }),
        aReadDeliverable({ raw: '31.12', due: localDate('2026-12-31'), span: [25, 30] }),
      ],
    });
    const { itemIds } = await aLetter(story.dataSource, story.agency.agencyId, [read]);
    const shown = () => story.items.itemDetail(itemIds[0] ?? '', story.viewer(), localDate('2026-01-05'));
    expect(await shown()).toMatchObject({ series: { day: { days } }, deliverables: [{ due: '2026-06-30', raw }] });
    const { done } = await story.items.confirmItems({
      ...{ itemIds, ownerId: story.agency.ownerId, deputyId: null, acceptPast: false },
      ...{ at: MONDAY, by: story.agency.coordinatorId },
    });
    expect(done).toEqual(itemIds);
    expect(await shown()).toMatchObject({ series: { day: { days } }, deliverables: [{ due: '2026-06-30' }] });
    expect((await story.items.snapshot(itemIds[0] ?? ''))?.deliverables).toMatchObject([
      { occurrence: { period: '2026-H1' }, deadline: { unsettled: null, rule: 'series' } },
    ]);
  });

  it('is known to a later letter by the calendar of an earlier one, though nothing in that followed it', async () => {
    const given = { report: 'T2', due: localDate('2026-10-09'), page: 12 } as const;
    const calendar = aReading({ items: [], reportDates: [given] });
    await aLetter(story.dataSource, story.agency.agencyId, [], { reading: calendar });
    const [, t2] = await story.letters.reportDates(story.agency.agencyId, 2026);
    expect(t2).toMatchObject({ due: '2026-10-09', source: 'Tildelingsbrev 2026, side 12' });
    const words = { raw: '2. tertial', type: 'report', in: ['T2'], due: null, rule: 'main-report' } as const;
    const read = aReadItem({ deliverables: [aReadDeliverable(words)] });
    const { itemIds } = await aLetter(story.dataSource, story.agency.agencyId, [read]);
    expect(await dueOf(itemIds[0] ?? '')).toEqual(['2026-10-09']);
  });
});
