import {
  addDays,
  DEFAULT_CALENDAR,
  DEFAULT_POLICY,
  instant,
  isWorkingDay,
  localDate,
  osloInstant,
  previewMails,
  type CommandBody,
  type ItemState,
  type LocalDate,
} from '@tertial/domain';
import { ItemRegister, People } from '@tertial/persistence';
import { aConfirmedItem, aPerson, aReadDeliverable, aReadItem, giveCommand, MONDAY } from '@tertial/testing';
import { MailStory } from './mail-story';

describe('one mail a week, for who wants it', () => {
  let story: MailStory;

  beforeEach(async () => {
    story = await MailStory.begin();
  });
  afterEach(() => story.end());

  const choose = async (personId: string, rhythm: 'daily' | 'weekly') => {
    const chosen = await new People(story.dataSource).changePerson({
      ...{ personId, change: { rhythm }, at: MONDAY, by: personId },
    });
    expect(chosen.ok).toBe(true);
  };

  /** Gives a command of the coordinator's to an item's only deliverable. Answers what the register has then. */
  async function give({ itemId, deliverables }: ItemState, body: (deliverableId: string) => CommandBody) {
    const coordinator = {
      personId: story.agency.coordinatorId,
      name: 'Kari Koordinator',
      role: 'coordinator',
    } as const;
    await giveCommand(story.dataSource, itemId, coordinator, body(deliverables[0]?.id ?? ''), MONDAY);
    const state = await new ItemRegister(story.dataSource).snapshot(itemId);
    if (!state) throw new Error(`No item ${itemId}`);
    return state;
  }

  /** Holds the round of a day: claims everybody's mail, the server takes it. Answers who was told which steps of the plan. */
  async function round(day: LocalDate): Promise<string[]> {
    const told: string[] = [];
    for (const personId of await story.store.personsToTell(day)) {
      const mail = await story.claim(personId, day);
      if (!mail) continue;
      const at = osloInstant(day, '08:00');
      await story.store.markUnsure(mail, at);
      await story.store.markSent(mail.id, { answer: '250 OK', at });
      const steps = story.rendered.at(-1)?.rows.filter(({ step }) => !/^(week|month)-/.test(step)) ?? [];
      const words = steps.map(({ key, reason }) => `${key}: ${reason}`).sort();
      if (words.length > 0) told.push(`${day} ${personId} ${words.join(' | ')}`);
    }
    return told.sort();
  }

  it('is told on the same days, for the same reasons, as the preview says: one rule, in SQL and in the planner', async () => {
    const { agency } = story;
    await choose(agency.ownerId, 'weekly');
    await choose(agency.coordinatorId, 'weekly');
    const daily = await aPerson(story.dataSource, agency.agencyId, { name: 'Dag Daglig' });
    const plain = (id: string, words: string, due: string) =>
      aReadItem({ id, deliverables: [aReadDeliverable({ raw: words, due: localDate(due) })] });
    const items: ItemState[] = [];
    const inner = (id: string): CommandBody => ({ kind: 'set-inner', deliverableId: id, workingDays: 5, due: null });
    const days = { since: localDate('2026-01-05'), chaseOn: localDate('2026-01-15') };
    const wait = (id: string): CommandBody => ({ kind: 'wait', deliverableId: id, on: 'Tolldirektoratet', ...days });
    for (const [read, ownerId, then] of [
      [plain('a', 'innen 10. april 2026', '2026-04-10'), agency.ownerId],
      [plain('b', 'innen 16. april 2026', '2026-04-16'), agency.ownerId, inner],
      [plain('c', 'innen 28. februar 2026', '2026-02-28'), agency.ownerId, wait],
      [plain('d', 'innen 10. april 2026', '2026-04-10'), daily],
      [plain('e', 'innen 10. april 2026', '2026-04-10'), null],
    ] as const) {
      const { state } = await aConfirmedItem(story.dataSource, agency, { read, ownerId });
      items.push(then ? await give(state, then) : state);
    }
    const previewed = previewMails({
      items: items.map((state) => ({ state })),
      recipients: {
        coordinatorId: agency.coordinatorId,
        leaderOf: () => null,
        weekly: new Set([agency.ownerId, agency.coordinatorId]),
      },
      ...{ policy: DEFAULT_POLICY, calendar: DEFAULT_CALENDAR },
      ...{ now: MONDAY, until: localDate('2026-04-24') },
    }).map(
      ({ day, personId, steps }) =>
        `${day} ${personId} ${steps
          .map(({ key, reason }) => `${key}: ${reason}`)
          .sort()
          .join(' | ')}`,
    );
    const sent: string[] = [];
    for (let day = localDate('2026-01-06'); day <= '2026-04-24'; day = addDays(day, 1))
      if (isWorkingDay(day, DEFAULT_CALENDAR)) sent.push(...(await round(day)));
    expect(sent).toEqual(previewed.sort());
    expect(sent.filter((mail) => mail.includes('Ukens påminnelser')).length).toBeGreaterThan(5);
    const all = sent.join('\n');
    expect(all).toMatch(/2026-03-23 [^\n]*inner-5-before-14: Den interne fristen nærmer seg\. Ukens/);
    expect(all).toMatch(/2026-01-26 [^\n]*waiting-1-2: Venter på Tolldirektoratet/);
  });

  it('never holds back what is due or overdue, nor what is planned in the middle of the week', async () => {
    const { agency } = story;
    await choose(agency.ownerId, 'weekly');
    const wednesday = instant('2026-01-07T12:00:00Z');
    await aConfirmedItem(story.dataSource, agency, {
      at: wednesday,
      read: aReadItem({
        id: 'x',
        deliverables: [aReadDeliverable({ raw: 'innen 16. januar 2026', due: localDate('2026-01-16') })],
      }),
    });
    const days = ['2026-01-08', '2026-01-09', '2026-01-12', '2026-01-13', '2026-01-16', '2026-01-19'].map(localDate);
    const steps: string[] = [];
    for (const day of days)
      steps.push(
        ...(await round(day))
          .filter((mail) => mail.includes(agency.ownerId))
          .map((mail) => `${day} ${[...mail.matchAll(/\/([a-z]+(?:-\d+)?):/g)].map(([, step]) => step).join(' ')}`),
      );
    expect(steps).toEqual([
      '2026-01-08 assigned before-7',
      '2026-01-12 before-1',
      '2026-01-16 due',
      '2026-01-19 overdue-1',
    ]);
  });
});
