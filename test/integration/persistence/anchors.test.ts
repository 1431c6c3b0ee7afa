import { instant, localDate } from '@tertial/domain';
import { aPerson, giveCommand, recordAsWorkflow } from '@tertial/testing';
import { ANNUAL, AnchorStory, FOLLOWS_T1, inReport, MARCH } from './anchor-story';

describe('anchors and what follows them', () => {
  let story: AnchorStory;

  beforeEach(async () => {
    story = await AnchorStory.begin();
  });
  afterEach(() => story.end());

  it('the calendar arrives and then changes: every version is kept, with the anchor’s version that gave it', async () => {
    const itemId = await story.confirmed(FOLLOWS_T1);
    expect(await story.deadlineOf(itemId)).toMatchObject({
      due: null,
      unsettled: 'anchor',
      anchor: { report: 'T1', year: 2026, version: 0 },
    });
    await story.letters.setReportDate(story.t1('2026-06-05'));
    await story.letters.setReportDate(story.t1('2026-06-12', 'Brev av 1. mars'));
    expect(await story.versionsOf(itemId)).toMatchObject([
      { version: 1, due: null, anchor: { version: 0, askedSince: '2026-01-05' } },
      { version: 2, due: '2026-06-05', anchor: { version: 1, movedFrom: null } },
      { version: 3, due: '2026-06-12', anchor: { version: 2, movedFrom: '2026-06-05' } },
    ]);
    const steps = await story.planned(itemId);
    expect(steps.filter((step) => step.startsWith('2/') || step.startsWith('1/before'))).toEqual([]);
    expect(steps).toContain('3/moved 2026-01-05');
    expect(steps).toContain('3/due 2026-06-12');
  });

  it('the report of the year that the words name is followed, and no other year’s', async () => {
    const named = { ...inReport('T3', { raw: 'i årsrapporten for 2025', rule: 'annual-report' }), reportYear: 2025 };
    const of2025 = await story.confirmed({ ...named, due: localDate('2026-03-12') });
    const of2026 = await story.confirmed(ANNUAL);
    expect(await story.deadlineOf(of2025)).toMatchObject({
      due: '2026-03-12',
      anchor: { report: 'T3', year: 2025, version: 1 },
      why: 'Brevet sier «i årsrapporten for 2025». Det følger årsrapporten for 2025, som har frist 12. mars 2026 (kilde: Tildelingsbrev 2026, side 4).',
    });
    expect(await story.deadlineOf(of2026)).toMatchObject({ due: '2027-03-15', anchor: { year: 2026 } });
    const moved = { ...story.t1('2026-03-18'), report: 'T3' } as const;
    expect((await story.letters.setReportDate({ ...moved, year: 2025 })).moved).toMatchObject([{ itemId: of2025 }]);
    const next = await story.letters.setReportDate({ ...moved, year: 2026, due: localDate('2027-03-01') });
    expect(next.moved).toMatchObject([{ itemId: of2026 }]);
    expect(await story.deadlineOf(of2025)).toMatchObject({
      due: '2026-03-18',
      why: expect.stringContaining('Det følger årsrapporten for 2025, som har frist 18. mars 2026') as string,
    });
    expect((await story.letters.reportDates(story.agency.agencyId, 2025))[2]).toMatchObject({ dependents: 1 });
  });

  it('moves all or none: a fault half-way leaves every date, plan and version as it was', async () => {
    const items = [await story.confirmed(FOLLOWS_T1), await story.confirmed(FOLLOWS_T1)];
    await story.letters.setReportDate(story.t1('2026-06-05'));
    await story.dataSource.query(
      `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.item_id = '${items[1]}' THEN RAISE EXCEPTION 'disk full'; END IF; RETURN NEW; END $$;
       CREATE TRIGGER fail BEFORE INSERT ON item_event FOR EACH ROW EXECUTE FUNCTION fail()`,
    );
    await expect(story.letters.setReportDate(story.t1('2026-06-12'))).rejects.toThrow('disk full');
    for (const itemId of items) expect(await story.deadlineOf(itemId)).toMatchObject({ due: '2026-06-05', version: 2 });
    expect((await story.letters.reportDates(story.agency.agencyId, 2026))[0]).toMatchObject({ due: '2026-06-05' });
  });

  it('a workflow that has not heard of it cannot undo it: what it records is held against the new state', async () => {
    const itemId = await story.confirmed(FOLLOWS_T1);
    const before = await story.stateOf(itemId);
    await story.letters.setReportDate(story.t1('2026-06-05'));
    const moved = await story.stateOf(itemId);
    expect(moved.seq).toBe(before.seq + 1);
    expect(await recordAsWorkflow(story.dataSource, itemId, MARCH, null)).toBeNull();
    expect(await story.deadlineOf(itemId)).toMatchObject({ due: '2026-06-05', version: 2 });
  });

  it('what was handed in a moment ago keeps its date, though no worker has heard of it yet', async () => {
    const itemId = await story.confirmed(FOLLOWS_T1);
    await story.letters.setReportDate(story.t1('2026-06-05'));
    await story.dataSource.query(
      `INSERT INTO command_inbox (id, item_id, command, received_at, status)
       VALUES (gen_random_uuid(), $1, jsonb_build_object('body', jsonb_build_object('kind', 'deliver', 'deliverableId', $2::text)), $3, 'received')`,
      [itemId, `${itemId}.1`, MARCH],
    );
    expect(await story.letters.setReportDate(story.t1('2026-06-12'))).toMatchObject({
      moved: [],
      kept: [{ itemId, because: 'handed-over' }],
    });
  });

  it('each who is concerned is told once, in one line, and hears of the newest date only', async () => {
    const eva = story.agency.ownerId;
    const ola = await aPerson(story.dataSource, story.agency.agencyId, { name: 'Ola Annen' });
    for (const ownerId of [eva, eva, eva, ola]) await story.confirmed(FOLLOWS_T1, { ownerId });
    await story.letters.setReportDate(story.t1('2026-06-05'));
    await story.letters.setReportDate(story.t1('2026-06-12'));
    const words = 'Datoen for rapporten for 1. tertial 2026 er flyttet fra 5. juni 2026 til 12. juni 2026.';
    expect((await story.linesFor(eva)).filter(([section]) => section === 'moved')).toEqual([['moved', words, 3, 3]]);
    expect((await story.linesFor(ola)).filter(([section]) => section === 'moved')).toEqual([['moved', words, 1, 1]]);
  });

  it('an unknown anchor is one question on its own days, however many wait, and is gone when it is known', async () => {
    const first = await story.confirmed(FOLLOWS_T1);
    await story.confirmed(FOLLOWS_T1);
    const later = await story.confirmed(FOLLOWS_T1, { at: instant('2026-01-12T09:00:00Z') });
    const questions = async (itemId: string) =>
      (await story.planned(itemId)).filter((step) => step.includes('unsettled'));
    expect((await questions(first)).slice(0, 3)).toEqual([
      '1/unsettled-1 2026-01-05',
      '1/unsettled-2 2026-01-19',
      '1/unsettled-3 2026-02-02',
    ]);
    expect((await questions(later)).slice(0, 2)).toEqual(['1/unsettled-2 2026-01-19', '1/unsettled-3 2026-02-02']);
    const missing = 'Datoen for rapporten for 1. tertial 2026 mangler.';
    expect(await story.linesFor(story.agency.coordinatorId)).toEqual([['unsettled', missing, 2, 2]]);
    await story.letters.setReportDate(story.t1('2026-06-05'));
    for (const itemId of [first, later])
      expect((await questions(itemId)).filter((step) => !step.startsWith('1/unsettled-1 '))).toEqual([]);
  });

  it('what the ministry has extended is kept and said to be, while the others move', async () => {
    const [moving, extended] = [await story.confirmed(FOLLOWS_T1), await story.confirmed(FOLLOWS_T1)];
    await story.letters.setReportDate(story.t1('2026-06-05'));
    const body = {
      kind: 'extend',
      deliverableId: `${extended}.1`,
      due: localDate('2026-07-01'),
      reason: 'Sykdom',
      reference: 'Brev 7',
    } as const;
    await giveCommand(story.dataSource, extended, story.kari(), body, MARCH);
    const preview = await story.letters.previewReportDate(story.t1('2026-06-12', 'Brev', MARCH));
    expect(await story.deadlineOf(moving)).toMatchObject({ due: '2026-06-05' });
    const moves = await story.letters.setReportDate(story.t1('2026-06-12', 'Brev', MARCH));
    expect(moves).toEqual(preview);
    expect(moves).toMatchObject({ moved: [{ itemId: moving }], kept: [{ itemId: extended, because: 'extended' }] });
    expect(await story.deadlineOf(extended)).toMatchObject({ due: '2026-07-01' });
  });
});
