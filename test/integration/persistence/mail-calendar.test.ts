import { localDate } from '@tertial/domain';
import { aConfirmedItem, giveCommand } from '@tertial/testing';
import { answer, AT_TUE, MailStory, TUE, WED } from './mail-story';

describe('the calendar file of a mail', () => {
  let story: MailStory;

  beforeEach(async () => {
    story = await MailStory.begin();
  });
  afterEach(() => story.end());

  const brought = () =>
    (story.rendered.at(-1)?.calendar ?? []).map(({ deliverableId, due, version }) => [deliverableId, due, version]);

  it('comes with the first mail of an item, and not again with the same date', async () => {
    const { itemId } = await aConfirmedItem(story.dataSource, story.agency);
    const mail = await story.handedOver(story.agency.ownerId);
    expect(brought()).toEqual([[`${itemId}.1`, '2026-05-15', 1]]);
    await story.store.markSent(mail.id, answer(TUE));
    const next = await aConfirmedItem(story.dataSource, story.agency);
    await story.claimed(story.agency.ownerId, WED);
    expect(brought()).toEqual([[`${next.itemId}.1`, '2026-05-15', 1]]);
  });

  it('comes anew, under the same name, with the mail that tells of a moved date, though that is months away', async () => {
    const { itemId } = await aConfirmedItem(story.dataSource, story.agency);
    const mail = await story.handedOver(story.agency.ownerId);
    await story.store.markSent(mail.id, answer(TUE));
    const moved = { kind: 'move', deliverableId: `${itemId}.1`, due: localDate('2026-07-15') } as const;
    const coordinator = { personId: story.agency.coordinatorId, name: 'Kari', role: 'coordinator' } as const;
    const letter = { words: 'senest 15. juli 2026', reference: 'Supplerende tildelingsbrev nr. 1' };
    await giveCommand(story.dataSource, itemId, coordinator, { ...moved, ...letter }, AT_TUE);
    await story.claimed(story.agency.ownerId, WED);
    expect(brought()).toEqual([[`${itemId}.1`, '2026-07-15', 2]]);
  });

  it('comes anew, with the same deadline, where the agency’s own date before it is another', async () => {
    const { itemId } = await aConfirmedItem(story.dataSource, story.agency);
    const mail = await story.handedOver(story.agency.ownerId);
    await story.store.markSent(mail.id, answer(TUE));
    const coordinator = { personId: story.agency.coordinatorId, name: 'Kari', role: 'coordinator' } as const;
    const inner = { kind: 'set-inner', deliverableId: `${itemId}.1`, workingDays: 20, due: null } as const;
    await giveCommand(story.dataSource, itemId, coordinator, inner, AT_TUE);
    const asked = { kind: 'nudge', deliverableId: `${itemId}.1`, words: '' } as const;
    await giveCommand(story.dataSource, itemId, coordinator, asked, AT_TUE);
    const next = await story.handedOver(story.agency.ownerId, WED);
    expect(brought()).toEqual([[`${itemId}.1`, '2026-05-15', 1]]);
    expect(story.rendered.at(-1)?.calendar[0]).toMatchObject({ innerVersion: 1 });
    await story.store.markSent(next.id, answer(WED));
  });

  it('comes again when the mail that carried it never left', async () => {
    const { itemId } = await aConfirmedItem(story.dataSource, story.agency);
    await story.claimed(story.agency.ownerId);
    await story.claimed(story.agency.ownerId, WED);
    expect(story.rendered).toHaveLength(2);
    expect(brought()).toEqual([[`${itemId}.1`, '2026-05-15', 1]]);
  });

  it('comes to the owner only', async () => {
    await aConfirmedItem(story.dataSource, story.agency, { ownerId: null });
    await story.claimed(story.agency.coordinatorId, localDate('2026-01-20'));
    expect(brought()).toEqual([]);
  });
});
