import { instant, localDate, type ReadDeliverable, type ReadItem } from '@tertial/domain';
import { PlanStore, type ImportedLetter } from '@tertial/persistence';
import {
  aConfirmedItem,
  aLetter,
  anImport,
  aReadDeliverable,
  aReadItem,
  aReading,
  recordAsWorkflow,
} from '@tertial/testing';
import { LetterStory } from './letter-story';

const MARCH = instant('2026-03-02T09:00:00Z');
const TODAY = localDate('2026-03-02');

/** What is told in a main report; with a day, where the letter says which that is. */
const inReport = (report: 'T1' | 'T3', due: string | null = null): ReadDeliverable =>
  aReadDeliverable({
    ...{ raw: 'rapporten', type: 'report', in: [report], rule: 'main-report' },
    due: due === null ? null : localDate(due),
  });

describe('a later letter that brings the calendar', () => {
  let story: LetterStory;

  beforeAll(async () => {
    story = await LetterStory.begin();
  });
  beforeEach(() => story.newAgency());
  afterAll(() => story.end());

  const confirmed = async (deliverable: ReadDeliverable): Promise<string> =>
    (await aConfirmedItem(story.dataSource, story.agency, { read: aReadItem({ deliverables: [deliverable] }) })).itemId;
  const shown = async (itemId: string) => {
    return (await story.items.itemDetail(itemId, story.viewer(), TODAY))!.deliverables[0]!;
  };
  const arrives = (report: ReadItem): Promise<ImportedLetter> => {
    const letter = { year: 2026, type: 'supplementary' as const, ministry: null, agency: null, date: null };
    const reading = aReading({ letter, items: [report] });
    return story.letters.importLetter(
      anImport(story.agency.agencyId, { reading, at: MARCH, by: story.agency.coordinatorId }),
    );
  };
  const calendar = (report: 'T1' | 'T3', due: string) =>
    aReadItem({ kind: 'main-report', page: 9, deliverables: [inReport(report, due)] });

  it('gives its date to all that waited for it: confirmed, proposed and its own', async () => {
    const { itemIds } = await aLetter(story.dataSource, story.agency.agencyId, [
      aReadItem({ deliverables: [inReport('T1')] }),
    ]);
    const itemId = await confirmed(inReport('T1'));
    expect(await shown(itemId)).toMatchObject({ due: null, unsettled: 'anchor' });

    const { letterId, moves } = await arrives(calendar('T1', '2026-06-05'));
    expect(moves).toEqual({
      ...{ moved: [{ itemId, deliverableId: `${itemId}.1`, ownerId: story.agency.ownerId }], kept: [], proposed: 1 },
    });
    expect(await shown(itemId)).toMatchObject({ due: '2026-06-05', unsettled: null, deadlineVersion: 2 });
    expect((await shown(itemId)).why).toContain('Supplerende tildelingsbrev 2026, side 9');
    expect(await shown(itemIds[0]!)).toMatchObject({ due: '2026-06-05', unsettled: null });
    const [own] = (await story.letters.readingIds(letterId)).values();
    expect(await shown(own!)).toMatchObject({ due: '2026-06-05' });
    const steps = (await new PlanStore(story.dataSource).planOf(itemId)).map(({ step }) => step);
    expect(steps).toEqual(expect.arrayContaining(['moved', 'before-28', 'due']));
    // The workflow that has not heard of it yet does not undo it.
    await recordAsWorkflow(story.dataSource, itemId, MARCH, null);
    expect(await shown(itemId)).toMatchObject({ due: '2026-06-05' });
  });

  it('moves nothing where the date was known, by what a coordinator entered or by the rule of all years', async () => {
    const [first, annual] = [await confirmed(inReport('T1')), await confirmed(inReport('T3'))];
    const { agencyId } = story.agency;
    const entered = { agencyId, year: 2026, report: 'T1' as const, due: localDate('2026-06-12') };
    await story.letters.setReportDate({ ...entered, source: 'Møte 12. januar', at: MARCH, actor: story.kari });
    expect((await arrives(calendar('T1', '2026-06-05'))).moves).toBeNull();
    expect((await arrives(calendar('T3', '2027-03-15'))).moves?.moved).toEqual([]);
    expect(await shown(first)).toMatchObject({ due: '2026-06-12' });
    expect(await shown(annual)).toMatchObject({ due: '2027-03-15', deadlineVersion: 1 });
  });
});
