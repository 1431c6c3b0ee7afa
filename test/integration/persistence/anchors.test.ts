import {
  composeDayMail,
  instant,
  localDate,
  type DateRuleSubject,
  type Instant,
  type ReadDeliverable,
} from '@tertial/domain';
import { AnchorRegister, ItemRegister, LetterRegister, PlanStore } from '@tertial/persistence';
import {
  aConfirmedItem,
  aLetter,
  aPerson,
  aReadDeliverable,
  aReadItem,
  giveCommand,
  MONDAY,
  recordAsWorkflow,
} from '@tertial/testing';
import { MailStory, TUE } from './mail-story';

const FOLLOWS_T1: ReadDeliverable = aReadDeliverable({
  raw: '1. tertial',
  type: 'report',
  in: ['T1'],
  due: null,
  rule: 'main-report',
});
const ANNUAL: ReadDeliverable = aReadDeliverable({
  raw: '',
  type: 'report',
  in: ['T3'],
  due: null,
  rule: 'letter-default',
});
const MARCH = instant('2026-03-02T09:00:00Z');

describe('anchors and what follows them', () => {
  let story: MailStory;
  let letters: LetterRegister;
  let anchors: AnchorRegister;

  beforeEach(async () => {
    story = await MailStory.begin();
    letters = new LetterRegister(story.dataSource);
    anchors = new AnchorRegister(story.dataSource);
  });
  afterEach(() => story.end());

  const kari = () => ({ personId: story.agency.coordinatorId, name: 'Kari Koordinator', role: 'coordinator' as const });
  const confirmed = async (deliverable: ReadDeliverable, parts: { ownerId?: string; at?: Instant } = {}) =>
    (
      await aConfirmedItem(story.dataSource, story.agency, {
        read: aReadItem({ deliverables: [deliverable] }),
        ...parts,
      })
    ).itemId;
  const t1 = (due: string, source = 'Styringskalender 2026', at = MONDAY) => ({
    ...{
      agencyId: story.agency.agencyId,
      year: 2026,
      report: 'T1' as const,
      due: localDate(due),
      source,
      at,
      actor: kari(),
    },
  });
  const rule = (day: number, parts: { fromYear?: number; version?: number; subject?: DateRuleSubject } = {}) => ({
    ...{
      scope: 'agency' as const,
      target: story.agency.agencyId,
      version: parts.version ?? 0,
      at: MARCH,
      actor: kari(),
    },
    rule: {
      subject: parts.subject ?? ('annual-report' as const),
      month: 3,
      day,
      fromYear: parts.fromYear ?? 2026,
      source: 'Rundskriv R-1',
    },
  });
  const stateOf = async (itemId: string) => (await new ItemRegister(story.dataSource).snapshot(itemId))!;
  const deadlineOf = async (itemId: string) => (await stateOf(itemId)).deliverables[0]!.deadline;
  const versionsOf = (itemId: string) =>
    story.dataSource.query<{ version: number; due: string; anchor: object }[]>(
      `SELECT version, due::text, deadline -> 'anchor' AS anchor FROM deadline_version WHERE deliverable_id = $1 ORDER BY version`,
      [`${itemId}.1`],
    );
  const planned = async (itemId: string) =>
    (await new PlanStore(story.dataSource).planOf(itemId)).map(
      ({ key, sendOn }) => `${key.split('/').slice(2).join('/')} ${sendOn}`,
    );
  const linesFor = async (personId: string) => {
    story.rendered.length = 0;
    await story.claim(personId);
    const [mail] = story.rendered;
    return composeDayMail(TUE, { id: personId, name: 'N', email: 'n@e' }, mail?.rows ?? []).lines.map(
      ({ section, together, steps }) => [section, together?.words, together?.deliverables, steps.length],
    );
  };

  it('the calendar arrives and then changes: every version is kept, with the anchor’s version that gave it', async () => {
    const itemId = await confirmed(FOLLOWS_T1);
    expect(await deadlineOf(itemId)).toMatchObject({
      due: null,
      unsettled: 'anchor',
      anchor: { report: 'T1', year: 2026, version: 0 },
    });
    await letters.setReportDate(t1('2026-06-05'));
    await letters.setReportDate(t1('2026-06-12', 'Brev av 1. mars'));
    expect(await versionsOf(itemId)).toMatchObject([
      { version: 1, due: null, anchor: { version: 0, askedSince: '2026-01-05' } },
      { version: 2, due: '2026-06-05', anchor: { version: 1, movedFrom: null } },
      { version: 3, due: '2026-06-12', anchor: { version: 2, movedFrom: '2026-06-05' } },
    ]);
    const steps = await planned(itemId);
    expect(steps.filter((step) => step.startsWith('2/') || step.startsWith('1/before'))).toEqual([]);
    expect(steps).toContain('3/moved 2026-01-05');
    expect(steps).toContain('3/due 2026-06-12');
  });

  it('moves all or none: a fault half-way leaves every date, plan and version as it was', async () => {
    const items = [await confirmed(FOLLOWS_T1), await confirmed(FOLLOWS_T1)];
    await letters.setReportDate(t1('2026-06-05'));
    await story.dataSource.query(
      `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.item_id = '${items[1]}' THEN RAISE EXCEPTION 'disk full'; END IF; RETURN NEW; END $$;
       CREATE TRIGGER fail BEFORE INSERT ON item_event FOR EACH ROW EXECUTE FUNCTION fail()`,
    );
    await expect(letters.setReportDate(t1('2026-06-12'))).rejects.toThrow('disk full');
    for (const itemId of items) expect(await deadlineOf(itemId)).toMatchObject({ due: '2026-06-05', version: 2 });
    expect((await letters.reportDates(story.agency.agencyId, 2026))[0]).toMatchObject({ due: '2026-06-05' });
  });

  it('a workflow that has not heard of it cannot undo it: what it records is held against the new state', async () => {
    const itemId = await confirmed(FOLLOWS_T1);
    const before = await stateOf(itemId);
    await letters.setReportDate(t1('2026-06-05'));
    const moved = await stateOf(itemId);
    expect(moved.seq).toBe(before.seq + 1);
    expect(await recordAsWorkflow(story.dataSource, itemId, MARCH, null)).toBeNull();
    expect(await deadlineOf(itemId)).toMatchObject({ due: '2026-06-05', version: 2 });
  });

  it('what was handed in a moment ago keeps its date, though no worker has heard of it yet', async () => {
    const itemId = await confirmed(FOLLOWS_T1);
    await letters.setReportDate(t1('2026-06-05'));
    await story.dataSource.query(
      `INSERT INTO command_inbox (id, item_id, command, received_at, status)
       VALUES (gen_random_uuid(), $1, jsonb_build_object('body', jsonb_build_object('kind', 'deliver', 'deliverableId', $2::text)), $3, 'received')`,
      [itemId, `${itemId}.1`, MARCH],
    );
    expect(await letters.setReportDate(t1('2026-06-12'))).toMatchObject({
      moved: [],
      kept: [{ itemId, because: 'handed-over' }],
    });
  });

  it('each who is concerned is told once, in one line, and hears of the newest date only', async () => {
    const eva = story.agency.ownerId;
    const ola = await aPerson(story.dataSource, story.agency.agencyId, { name: 'Ola Annen' });
    for (const ownerId of [eva, eva, eva, ola]) await confirmed(FOLLOWS_T1, { ownerId });
    await letters.setReportDate(t1('2026-06-05'));
    await letters.setReportDate(t1('2026-06-12'));
    const words = 'Datoen for rapporten for 1. tertial 2026 er flyttet fra 5. juni 2026 til 12. juni 2026.';
    expect((await linesFor(eva)).filter(([section]) => section === 'moved')).toEqual([['moved', words, 3, 3]]);
    expect((await linesFor(ola)).filter(([section]) => section === 'moved')).toEqual([['moved', words, 1, 1]]);
  });

  it('an unknown anchor is one question on its own days, however many wait, and is gone when it is known', async () => {
    const first = await confirmed(FOLLOWS_T1);
    await confirmed(FOLLOWS_T1);
    const later = await confirmed(FOLLOWS_T1, { at: instant('2026-01-12T09:00:00Z') });
    const questions = async (itemId: string) => (await planned(itemId)).filter((step) => step.includes('unsettled'));
    expect((await questions(first)).slice(0, 3)).toEqual([
      '1/unsettled-1 2026-01-05',
      '1/unsettled-2 2026-01-19',
      '1/unsettled-3 2026-02-02',
    ]);
    expect((await questions(later)).slice(0, 2)).toEqual(['1/unsettled-2 2026-01-19', '1/unsettled-3 2026-02-02']);
    const missing = 'Datoen for rapporten for 1. tertial 2026 mangler.';
    expect(await linesFor(story.agency.coordinatorId)).toEqual([['unsettled', missing, 2, 2]]);
    await letters.setReportDate(t1('2026-06-05'));
    for (const itemId of [first, later])
      expect((await questions(itemId)).filter((step) => !step.startsWith('1/unsettled-1 '))).toEqual([]);
  });

  it('what the ministry has extended is kept and said to be, while the others move', async () => {
    const [moving, extended] = [await confirmed(FOLLOWS_T1), await confirmed(FOLLOWS_T1)];
    await letters.setReportDate(t1('2026-06-05'));
    const body = {
      kind: 'extend',
      deliverableId: `${extended}.1`,
      due: localDate('2026-07-01'),
      reason: 'Sykdom',
      reference: 'Brev 7',
    } as const;
    await giveCommand(story.dataSource, extended, kari(), body, MARCH);
    const preview = await letters.previewReportDate(t1('2026-06-12', 'Brev', MARCH));
    expect(await deadlineOf(moving)).toMatchObject({ due: '2026-06-05' });
    const moves = await letters.setReportDate(t1('2026-06-12', 'Brev', MARCH));
    expect(moves).toEqual(preview);
    expect(moves).toMatchObject({ moved: [{ itemId: moving }], kept: [{ itemId: extended, because: 'extended' }] });
    expect(await deadlineOf(extended)).toMatchObject({ due: '2026-07-01' });
  });

  it('the annual report’s day is a rule: a new version moves what follows it from its budget year on, and says so', async () => {
    const itemId = await confirmed(ANNUAL);
    expect(await deadlineOf(itemId)).toMatchObject({
      due: '2027-03-15',
      anchor: { version: 0, dateRule: { scope: 'all', version: 0 } },
    });
    expect(await anchors.setRule(rule(1, { fromYear: 2027 }))).toMatchObject({ ok: true, moved: [] });
    const shown = rule(8, { version: 1 });
    const preview = await anchors.previewRule(shown);
    expect(await anchors.setRule(shown)).toEqual({ ok: true, ...preview });
    expect(preview.moved).toMatchObject([{ itemId }]);
    expect(await deadlineOf(itemId)).toMatchObject({
      ...{ due: '2027-03-08', version: 2 },
      anchor: {
        report: 'T3',
        dateRule: { subject: 'annual-report', scope: 'agency', version: 2 },
        movedFrom: '2027-03-15',
      },
    });
    expect(await anchors.setRule(shown)).toMatchObject({ ok: false, refusal: { code: 'stale-rule' } });
  });

  it('a date that was entered for the year stands before the rule of all years', async () => {
    const itemId = await confirmed(ANNUAL);
    await letters.setReportDate({ ...t1('2027-03-10'), report: 'T3' });
    expect(await anchors.setRule(rule(1))).toMatchObject({ moved: [], kept: [] });
    expect(await deadlineOf(itemId)).toMatchObject({ due: '2027-03-10', anchor: { version: 1 } });
  });

  it('a rule of the ministry moves what its agencies have, and no other’s', async () => {
    const itemId = await confirmed(ANNUAL);
    const act = { ...rule(3), scope: 'ministry' as const };
    expect(await anchors.setRule({ ...act, target: 'Et annet departement' })).toMatchObject({ moved: [] });
    expect(await anchors.setRule({ ...act, target: 'Prøvedepartementet' })).toMatchObject({ moved: [{ itemId }] });
  });

  it('shows every version of dates and rules with its source, who entered it and when', async () => {
    await aLetter(story.dataSource, story.agency.agencyId, [aReadItem({ deliverables: [FOLLOWS_T1] })]);
    await letters.setReportDate(t1('2026-06-05'));
    await letters.setReportDate(t1('2026-06-12', 'Brev av 1. mars'));
    await anchors.setRule(rule(1, { fromYear: 2027 }));
    const shown = await anchors.ofYear(story.agency.agencyId, 2026);
    expect(shown.anchors.map(({ report, due, following, waiting }) => [report, due, following, waiting])).toEqual([
      ['T1', '2026-06-12', 1, 0],
      ['T2', null, 0, 0],
      ['T3', '2027-03-15', 0, 0],
    ]);
    expect(shown.entered.map(({ version, source, byName }) => [version, source, byName])).toEqual([
      [2, 'Brev av 1. mars', 'Kari Koordinator'],
      [1, 'Styringskalender 2026', 'Kari Koordinator'],
    ]);
    expect(shown.byRule).toContainEqual({
      ...{ subject: 'publication', day: '2027-05-01', scope: 'all', version: 0 },
      source: 'Bestemmelser om økonomistyring i staten',
    });
    expect(shown.rules.map(({ scope, version, fromYear, at }) => [scope, version, fromYear, at])).toEqual([
      ['agency', 1, 2027, MARCH],
      ['all', 0, 0, null],
      ['all', 0, 0, null],
    ]);
  });
});
