import { aLetter, aReadItem } from '@tertial/testing';
import { ANNUAL, AnchorStory, FOLLOWS_T1, MARCH } from './anchor-story';

describe('rules of dates and what follows them', () => {
  let story: AnchorStory;

  beforeEach(async () => {
    story = await AnchorStory.begin();
  });
  afterEach(() => story.end());

  it('the annual report’s day is a rule: a new version moves what follows it from its budget year on, and says so', async () => {
    const itemId = await story.confirmed(ANNUAL);
    expect(await story.deadlineOf(itemId)).toMatchObject({
      due: '2027-03-15',
      anchor: { version: 0, dateRule: { scope: 'all', version: 0 } },
    });
    expect(await story.anchors.setRule(story.rule(1, { fromYear: 2027 }))).toMatchObject({ ok: true, moved: [] });
    const shown = story.rule(8, { version: 1 });
    const preview = await story.anchors.previewRule(shown);
    expect(await story.anchors.setRule(shown)).toEqual({ ok: true, ...preview });
    expect(preview.moved).toMatchObject([{ itemId }]);
    expect(await story.deadlineOf(itemId)).toMatchObject({
      ...{ due: '2027-03-08', version: 2 },
      anchor: {
        report: 'T3',
        dateRule: { subject: 'annual-report', scope: 'agency', version: 2 },
        movedFrom: '2027-03-15',
      },
    });
    expect(await story.anchors.setRule(shown)).toMatchObject({ ok: false, refusal: { code: 'stale-rule' } });
  });

  it('a date that was entered for the year stands before the rule of all years', async () => {
    const itemId = await story.confirmed(ANNUAL);
    await story.letters.setReportDate({ ...story.t1('2027-03-10'), report: 'T3' });
    expect(await story.anchors.setRule(story.rule(1))).toMatchObject({ moved: [], kept: [] });
    expect(await story.deadlineOf(itemId)).toMatchObject({ due: '2027-03-10', anchor: { version: 1 } });
  });

  it('a rule of the ministry moves what its agencies have, and no other’s', async () => {
    const itemId = await story.confirmed(ANNUAL);
    const act = { ...story.rule(3), scope: 'ministry' as const };
    expect(await story.anchors.setRule({ ...act, target: 'Et annet departement' })).toMatchObject({ moved: [] });
    expect(await story.anchors.setRule({ ...act, target: 'Prøvedepartementet' })).toMatchObject({
      moved: [{ itemId }],
    });
  });

  it('shows every version of dates and rules with its source, who entered it and when', async () => {
    await aLetter(story.dataSource, story.agency.agencyId, [aReadItem({ deliverables: [FOLLOWS_T1] })]);
    await story.letters.setReportDate(story.t1('2026-06-05'));
    await story.letters.setReportDate(story.t1('2026-06-12', 'Brev av 1. mars'));
    await story.anchors.setRule(story.rule(1, { fromYear: 2027 }));
    const shown = await story.anchors.ofYear(story.agency.agencyId, 2026);
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
