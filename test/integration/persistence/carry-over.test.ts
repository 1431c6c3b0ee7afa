import { localDate } from '@tertial/domain';
import { CommandInbox } from '@tertial/persistence';
import { aLetter, aReadItem, aReading, MONDAY } from '@tertial/testing';
import { CarryOverStory, EVIDENCE, JANUARY, TODAY } from './carry-over-story';

describe('what earlier years left for a letter', () => {
  let story: CarryOverStory;

  beforeAll(async () => {
    story = await CarryOverStory.begin();
  });
  beforeEach(() => story.newAgency());
  afterAll(() => story.end());

  it('offers what earlier years left unfinished, of any letter but the newest, until it is settled', async () => {
    const [open, accepted, cancelled, delivered] = await story.confirmed(
      2026,
      [1, 2, 3, 4].map(() => aReadItem()),
    );
    const [older] = await story.confirmed(2025, [aReadItem()]);
    await story.confirmed(2026, [aReadItem({ kind: 'main-report' }), aReadItem({ kind: 'statistic' })]);
    await story.confirmed(2027, [aReadItem()]);
    await story.letterOf(2026, [aReadItem()]);
    for (const id of [accepted, delivered])
      await story.give(id!, { kind: 'deliver', deliverableId: `${id}.1`, evidence: EVIDENCE, note: null });
    await story.give(accepted!, { kind: 'accept', deliverableId: `${accepted}.1` });
    await story.give(cancelled!, { kind: 'cancel', deliverableId: null, reason: 'Bortfalt', reference: null });
    const { letterId } = await story.letterOf(2027);
    const ids = (await story.offered(letterId)).map(([id]) => id);
    expect(ids.sort()).toEqual([open, delivered, older].sort());
    expect(await story.register.offers(letterId, TODAY)).toMatchObject({ unconfirmed: 1 });
    const left = {
      letterId,
      itemIds: [older!],
      reason: 'Leveres i februar',
      at: JANUARY,
      by: story.agency.coordinatorId,
    };
    expect(await story.register.leave(left)).toEqual({ ok: true, done: [older], refused: [] });
    expect(await story.offered(letterId)).toContainEqual([older, 'left']);
    expect(await story.offered((await story.letterOf(2028)).letterId)).toContainEqual([older, null]);
  });

  it('settles each item for itself, and says why the others cannot be', async () => {
    const [open, delivered, waiting] = await story.confirmed(
      2026,
      [1, 2, 3].map(() => aReadItem()),
    );
    const [report] = await story.confirmed(2026, [aReadItem({ kind: 'main-report' })]);
    const [proposed] = (await story.letterOf(2026, [aReadItem()])).itemIds;
    const { letterId } = await story.letterOf(2027);
    const [own] = await story.confirmed(2027, [aReadItem()]);
    const deliver = (id: string) =>
      ({ kind: 'deliver', deliverableId: `${id}.1`, evidence: EVIDENCE, note: null }) as const;
    await story.give(delivered!, deliver(delivered!));
    const command = {
      id: crypto.randomUUID(),
      itemId: waiting!,
      actor: story.kari,
      receivedAt: MONDAY,
      receivedOn: TODAY,
    };
    await new CommandInbox(story.dataSource).receive({ ...command, body: deliver(waiting!) });
    const nobody = '00000000-0000-4000-8000-000000000000';
    const asked = [open, delivered, waiting, report, proposed, own, nobody, open].map(String);
    const answer = await story.carry(letterId, asked);
    expect(answer.commands.map(({ itemId }) => itemId)).toEqual([open]);
    expect(answer.refused.map(({ itemId, code }) => [itemId, code])).toEqual([
      [delivered, 'nothing-open'],
      [waiting, 'command-waiting'],
      [report, 'of-its-year'],
      [proposed, 'not-confirmed'],
      [own, 'not-earlier'],
      [nobody, 'unknown-item'],
    ]);
    const again = await story.carry(letterId, [open!]);
    expect([again.started, again.refused[0]?.code]).toEqual([[], 'already-settled']);
  });

  it('offers an item again when what should have ended it was refused', async () => {
    const [itemId] = await story.confirmed(2026, [aReadItem()]);
    const { letterId } = await story.letterOf(2027);
    const { commands } = await story.carry(letterId, [itemId!]);
    const refusal = { code: 'nothing-open', sentence: 'Alt er levert.' };
    await new CommandInbox(story.dataSource).refuse(commands[0]!.id, refusal, JANUARY);
    expect(await story.offered(letterId)).toEqual([[itemId, null]]);
    expect((await story.detailOf(itemId!)).links.later).toBeNull();
  });

  it('ends nothing that somebody else has changed since the page was opened, and begins nothing for it', async () => {
    const [moved, calm] = await story.confirmed(2026, [aReadItem(), aReadItem()]);
    const { letterId, itemIds } = await story.letterOf(2027, [aReadItem()]);
    const seen = Object.fromEntries(await Promise.all([moved!, calm!].map(async (id) => [id, await story.seqOf(id)])));
    const move = {
      kind: 'extend',
      deliverableId: `${moved}.1`,
      due: localDate('2027-02-26'),
      reason: 'Høring',
    } as const;
    await story.give(
      moved!,
      { ...move, reference: '26/9' },
      { personId: crypto.randomUUID(), name: 'Ola', role: 'coordinator' },
    );
    const { started, commands, refused } = await story.carry(letterId, [moved!, calm!], { kind: 'keep' }, seen);
    expect([started.length, commands.map(({ itemId }) => itemId)]).toEqual([1, [calm]]);
    expect(refused).toEqual([
      { itemId: moved, code: 'changed-since', sentence: expect.stringContaining('26. februar 2027') },
    ]);
    const pairs = [{ earlierId: moved!, laterId: itemIds[0]! }];
    const act = { letterId, pairs, at: JANUARY, actor: story.kari };
    expect(await story.register.replace({ ...act, seen })).toMatchObject({
      commands: [],
      refused: [{ code: 'changed-since' }],
    });
    const now = { [moved!]: await story.seqOf(moved!) };
    expect(await story.register.replace({ ...act, seen: now })).toMatchObject({
      commands: [{ itemId: moved }],
      refused: [],
    });
  });

  it('carries over once when it is asked twice at the same moment', async () => {
    const [itemId] = await story.confirmed(2026, [aReadItem()]);
    const { letterId } = await story.letterOf(2027);
    const answers = await Promise.all([1, 2, 3].map(() => story.carry(letterId, [itemId!])));
    expect(answers.flatMap(({ started }) => started)).toHaveLength(1);
  });

  it('takes nothing over into a letter without a year, or one that only adds to another', async () => {
    await story.confirmed(2026, [aReadItem()]);
    for (const letter of [
      { year: null, type: 'allocation' as const },
      { year: 2027, type: 'supplementary' as const },
    ]) {
      const { letterId } = await aLetter(story.dataSource, story.agency.agencyId, [], {
        reading: aReading({ letter, items: [] }),
      });
      expect(await story.register.offers(letterId, TODAY)).toEqual({ year: null, unconfirmed: 0, offers: [] });
      expect(await story.register.compare(letterId)).toEqual({ earlier: null, pairs: [], added: [], dropped: [] });
      const act = { letterId, itemIds: [], deadline: { kind: 'keep' }, at: JANUARY, actor: story.kari } as const;
      expect(await story.register.carryOver(act)).toMatchObject({ ok: false, refusal: { code: 'no-later-letter' } });
    }
  });

  it('says of a word that an item of the new letter takes its place', async () => {
    const [itemId] = await story.confirmed(2026, [aReadItem()]);
    const { letterId, itemIds } = await story.letterOf(2027, [aReadItem({ chapter: '3.2', page: 5 })]);
    const pairs = [{ earlierId: itemId!, laterId: itemIds[0]! }];
    const answer = await story.register.replace({ letterId, pairs, at: JANUARY, actor: story.kari });
    if (!answer.ok) throw new Error(answer.refusal.sentence);
    expect(answer).toMatchObject({ started: [], refused: [] });
    await story.obey(answer);
    expect(await story.detailOf(itemId!)).toMatchObject({
      closed: true,
      deliverables: [{ status: 'superseded' }],
      links: { later: { id: itemIds[0], choice: 'replaced' } },
    });
    expect((await story.detailOf(itemId!)).history.at(-1)?.what).toContain(
      'Referanse: Tildelingsbrev 2027, kap. 3.2, side 5.',
    );
    expect((await story.detailOf(itemIds[0]!)).links.earlier).toMatchObject([{ id: itemId, choice: 'replaced' }]);
  });
});
