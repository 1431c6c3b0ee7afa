import { composeDayMail, instant, type Instant } from '@tertial/domain';
import { AuditLog, ItemRegister, PolicyRegister, type ClaimedMail } from '@tertial/persistence';
import { aConfirmedItem, giveCommand } from '@tertial/testing';
import { answer, AT_TUE, MailStory, TUE, WED } from './mail-story';

const GROUND = 'offl. § 15 første ledd';

describe('an item that a coordinator marks as exempt from public disclosure', () => {
  let story: MailStory;
  let items: ItemRegister;
  let itemId: string;

  beforeEach(async () => {
    story = await MailStory.begin();
    items = new ItemRegister(story.dataSource);
    ({ itemId } = await aConfirmedItem(story.dataSource, story.agency));
    await story.dataSource.query(`UPDATE letter SET reference = '26/123-4'`);
  });
  afterEach(() => story.end());

  const coordinator = () => ({ personId: story.agency.coordinatorId, name: 'Kari', role: 'coordinator' as const });
  const detail = async () => {
    const { coordinatorId: personId, agencyId } = story.agency;
    return (await items.itemDetail(itemId, { personId, agencyId, roles: ['coordinator'] }, TUE))!;
  };
  const mark = async (ground: string | null, { version, at = AT_TUE }: { version?: number; at?: Instant } = {}) =>
    items.exemptItem({
      ...{ itemId, ground, version: version ?? (await detail()).version, at, by: story.agency.coordinatorId },
    });
  /** What the last mail told: its lines as they are rendered, and the entries of its calendar file. */
  const lastMail = () => {
    const { day, person, rows, calendar } = story.rendered.at(-1)!;
    return { lines: composeDayMail(day, person, rows).lines, calendar };
  };

  it('is told by its reference in the mail, in the preview and in the calendar, and in its own words when the mark is gone', async () => {
    const { text } = await detail();
    await mark(GROUND);
    const mail = await story.handedOver(story.agency.ownerId);
    const told = lastMail();
    expect(told.lines).toMatchObject([{ item: { exempt: '26/123-4, kapittel 3.1', text: '26/123-4, kapittel 3.1' } }]);
    expect(told.calendar).toMatchObject([{ exempt: true, reference: '26/123-4, kapittel 3.1', version: 2 }]);
    const { items: previewed } = await new PolicyRegister(story.dataSource).previewSource(
      story.agency.agencyId,
      AT_TUE,
    );
    expect(previewed.map(({ words }) => words.exempt)).toEqual(['26/123-4, kapittel 3.1']);
    await story.store.markSent(mail.id, answer(TUE));
    await mark(null);
    const nudge = { kind: 'nudge', deliverableId: `${itemId}.1`, words: '' } as const;
    await giveCommand(story.dataSource, itemId, coordinator(), nudge, AT_TUE);
    await story.claimed(story.agency.ownerId, WED);
    expect(lastMail().lines).toMatchObject([{ item: { text } }]);
    // A program that has only the reference gets the words: a newer version of the same entry.
    expect(lastMail().calendar).toMatchObject([{ exempt: false, version: 3 }]);
  });

  it('gives up the mail that would have told its words and surely never left', async () => {
    const mail = await story.claimed(story.agency.ownerId);
    await mark(GROUND);
    expect((await story.store.mailContent(mail.id))?.row.status).toBe('released');
    await story.claimed(story.agency.ownerId);
    expect(lastMail().lines).toMatchObject([{ item: { text: '26/123-4, kapittel 3.1' } }]);
  });

  it.each([
    ['was lost on its way', async () => undefined],
    ['the server would not take yet', (mail: ClaimedMail) => story.store.markDelayed(mail, answer(TUE, '451 later'))],
  ])('does not let its words go again in a mail that %s when it was marked', async (_case, goOn) => {
    const mail = await story.claimed(story.agency.ownerId);
    await story.store.markUnsure(mail, AT_TUE);
    await mark(GROUND, { at: instant('2026-01-06T07:00:01Z') });
    await goOn(mail);
    const [again] = [
      ...(await story.store.openMails([story.agency.ownerId])),
      ...(await story.claimAll([story.agency.ownerId])),
    ];
    expect([again?.id, await story.store.markUnsure(again!, AT_TUE)]).toEqual([mail.id, null]);
    expect((await story.store.mailContent(mail.id))?.row.status).toBe('released');
    const fresh = await story.claimed(story.agency.ownerId, WED);
    expect(lastMail().lines).toMatchObject([{ item: { text: '26/123-4, kapittel 3.1' } }]);
    expect([fresh.messageId === mail.messageId, await story.store.markUnsure(fresh, AT_TUE)]).toEqual([false, 1]);
  });

  it('has the mark in its history, each change in its place, and in the audit log; its own life goes on untouched', async () => {
    const before = await detail();
    const owner = { personId: story.agency.ownerId, name: 'Ola', role: 'owner' as const };
    await mark(GROUND, { at: instant('2026-01-06T06:00:00Z') });
    await mark(GROUND);
    await giveCommand(story.dataSource, itemId, owner, { kind: 'acknowledge' }, AT_TUE);
    await mark(null);
    const after = await detail();
    expect(after.history.slice(before.history.length).map(({ what }) => what)).toEqual([
      `Unntatt offentlighet etter ${GROUND}. E-post og kalendere viser bare referansen.`,
      'Bekreftet mottatt.',
      'Ikke lenger unntatt offentlighet.',
    ]);
    expect([after.exempt, after.version, after.seq]).toEqual([null, before.version + 2, before.seq + 1]);
    const log = await new AuditLog(story.dataSource).of(`item/${itemId}`);
    expect(log.flatMap(({ action, detail: of }) => (action === 'item.exemption-set' ? [of] : []))).toEqual([
      { before: null, ground: GROUND, version: before.version + 1 },
      { before: GROUND, ground: null, version: before.version + 2 },
    ]);
  });

  it('is as it was for who saw an older version of it', async () => {
    const { version } = await detail();
    await mark(GROUND);
    expect(await mark(null, { version })).toMatchObject({ ok: false, refusal: { code: 'changed-meanwhile' } });
    expect((await detail()).exempt).toBe(GROUND);
  });
});
