import { instant, localDate } from '@tertial/domain';
import { AuditLog, PolicyRegister } from '@tertial/persistence';
import { aConfirmedItem, anAgency, aReadItem, giveCommand, MONDAY, recordAsWorkflow } from '@tertial/testing';
import { answer, AT_TUE, MailStory, TUE, WED } from './mail-story';

describe('the mail of a day', () => {
  let story: MailStory;

  beforeEach(async () => {
    story = await MailStory.begin();
  });
  afterEach(() => story.end());

  it('tells what is due and not sent, with all that a line must say', async () => {
    const { itemId } = await aConfirmedItem(story.dataSource, story.agency, {
      read: aReadItem({ id: 'a', text: 'Lever en plan.', parties: ['Politiet'], page: 7 }),
    });
    expect(await story.store.personsToTell(TUE)).toEqual([story.agency.ownerId]);
    const mail = await story.claimed(story.agency.ownerId);
    expect(mail).toMatchObject({
      to: expect.stringContaining('@prove.example'),
      status: 'claimed',
      attempts: 0,
      subject: '1 linjer',
    });
    expect(mail.messageId).toBe(`<2026-01-06.1.${story.agency.ownerId}@tertial.example>`);
    expect(story.rendered[0]?.rows).toEqual([
      {
        key: `${itemId}/-/1/assigned`,
        step: 'assigned',
        role: 'owner',
        reason: 'Satt opp som ansvarlig.',
        deliverable: null,
        subject: null,
        item: {
          id: itemId,
          kind: 'assignment',
          text: 'Lever en plan.',
          chapter: '3.1',
          page: 7,
          letterTitle: 'Tildelingsbrev 2026',
          rewordedBy: null,
          exempt: null,
          ownerName: 'Eva Eier',
          deputyName: null,
          parties: ['Politiet'],
          lead: null,
          deliverables: [
            {
              id: `${itemId}.1`,
              label: 'Leveranse',
              due: '2026-05-15',
              originalDue: '2026-05-15',
              innerDue: null,
              why: 'Brevet sier «innen 15. mai 2026». Det gir fristen 15. mai 2026.',
              state: 'planned',
              deliveredOn: null,
            },
          ],
        },
      },
    ]);
  });

  it('tells an owner that it is called off though the item is closed, once, and not a month later', async () => {
    const { dataSource, agency, store } = story;
    const coordinator = { personId: agency.coordinatorId, name: 'Kari', role: 'coordinator' } as const;
    const { itemId } = await aConfirmedItem(dataSource, agency);
    await store.markSent((await story.handedOver(agency.ownerId)).id, answer(TUE));
    const cancel = { kind: 'cancel', deliverableId: null, reason: 'Utgår', reference: null } as const;
    await giveCommand(dataSource, itemId, coordinator, cancel, instant('2026-01-06T09:00:00Z'));
    expect(await store.personsToTell(localDate('2026-02-05'))).toContain(agency.ownerId);
    expect(await store.personsToTell(localDate('2026-02-06'))).not.toContain(agency.ownerId);
    const policies = new PolicyRegister(dataSource);
    const { items } = await policies.previewSource(agency.agencyId, instant('2026-01-06T10:00:00Z'));
    expect(items.map(({ id }) => id)).toEqual([itemId]);
    await store.markSent((await story.handedOver(agency.ownerId, WED)).id, answer(WED));
    expect(story.rendered[1]?.rows).toMatchObject([
      {
        ...{ key: `${itemId}/${itemId}.1/1/cancelled`, role: 'owner' },
        ...{ reason: 'Avlyst 6. januar 2026. Begrunnelse: Utgår.', deliverable: { state: 'cancelled' } },
      },
    ]);
    expect(await store.personsToTell(localDate('2026-01-08'))).not.toContain(agency.ownerId);
  });

  it('gives one mail when two workers claim it at the same moment', async () => {
    await aConfirmedItem(story.dataSource, story.agency);
    const mails = await Promise.all([1, 2, 3, 4].map(() => story.claim(story.agency.ownerId)));
    expect(new Set(mails.map((mail) => mail?.id)).size).toBe(1);
    expect(story.rendered).toHaveLength(1);
    const unsure = await Promise.all(mails.map((mail) => story.store.markUnsure(mail!, AT_TUE)));
    expect(unsure.filter((marked) => marked === 1)).toHaveLength(1);
    expect(unsure.filter((marked) => marked === null)).toHaveLength(3);
  });

  it('hands the same bytes over again when the worker died between claim and hand-over, or after it', async () => {
    await aConfirmedItem(story.dataSource, story.agency);
    const first = await story.claimed(story.agency.ownerId);
    const again = await story.claimed(story.agency.ownerId);
    expect(again).toEqual(first);
    await story.store.markUnsure(again, AT_TUE);
    const unsure = await story.store.openMails([story.agency.ownerId]);
    expect(unsure).toEqual([{ ...first, status: 'unsure', attempts: 1 }]);
    expect(unsure[0]?.raw.equals(first.raw)).toBe(true);
    expect(await story.store.personsToTell(WED)).toEqual([story.agency.ownerId]);
    expect(story.rendered).toHaveLength(1);
  });

  it('is sent once a day, and never tells the same step again', async () => {
    await aConfirmedItem(story.dataSource, story.agency);
    const mail = await story.handedOver(story.agency.ownerId);
    await story.store.markSent(mail.id, answer(TUE));
    await aConfirmedItem(story.dataSource, story.agency);
    expect(await story.store.personsToTell(TUE)).toEqual([]);
    expect(await story.claim(story.agency.ownerId)).toBeNull();
    expect(await story.store.personsToTell(WED)).toEqual([story.agency.ownerId]);
    await story.claimed(story.agency.ownerId, WED);
    expect(story.rendered[1]?.rows).toHaveLength(1);
    expect(story.rendered[1]?.rows[0]?.key).not.toBe(story.rendered[0]?.rows[0]?.key);
  });

  it('does not tell of a deadline that has been met or moved since it was planned', async () => {
    const { itemId } = await aConfirmedItem(story.dataSource, story.agency);
    const may = { day: localDate('2026-05-18'), at: instant('2026-05-18T06:00:00Z') };
    await recordAsWorkflow(story.dataSource, itemId, may.at, null);
    const toTell = async () => {
      const persons = await story.store.personsToTell(may.day);
      return persons.sort();
    };
    expect(await toTell()).toEqual([story.agency.ownerId, story.agency.coordinatorId].sort());
    // As if the register had been written and the plan not yet.
    await story.dataSource.query(`UPDATE deliverable SET status = 'delivered' WHERE id = $1`, [`${itemId}.1`]);
    await story.dataSource.query('UPDATE item SET acknowledged_at = $2 WHERE id = $1', [itemId, may.at]);
    await story.claimed(story.agency.ownerId, may.day);
    expect(story.steps(0)).toEqual(['assigned']);
    await story.dataSource.query(`UPDATE deliverable SET status = 'planned', deadline_version = 2 WHERE id = $1`, [
      `${itemId}.1`,
    ]);
    await story.claimed(story.agency.coordinatorId, may.day);
    // The old deadline’s steps are gone; that nothing has come is a fact of her week.
    expect(story.steps(1)).toEqual(['week-overdue']);
  });

  it('logs what was sent, by whom it can be seen, with the server’s answer', async () => {
    await aConfirmedItem(story.dataSource, story.agency);
    const mail = await story.handedOver(story.agency.ownerId);
    await story.store.markSent(mail.id, answer(TUE, '250 2.0.0 queued as 7'));
    const other = await anAgency(story.dataSource, 'Et annet direktorat');
    expect((await story.store.log({}, other.agencyId)).total).toBe(0);
    expect(await story.store.log({ person: story.agency.ownerId, status: 'sent', day: TUE }, null)).toMatchObject({
      total: 1,
      rows: [
        {
          id: mail.id,
          to: mail.to,
          personName: 'Eva Eier',
          answer: '250 2.0.0 queued as 7',
          attempts: 1,
          sentAt: AT_TUE,
        },
      ],
    });
    const content = await story.store.mailContent(mail.id);
    expect(content?.raw.equals(mail.raw)).toBe(true);
    expect(content?.agencyId).toBe(story.agency.agencyId);
    const [sent] = await story.store.sentMails(MONDAY);
    expect(sent).toMatchObject({
      messageId: mail.messageId,
      at: AT_TUE,
      items: [{ step: 'assigned', deadline: null }],
    });
    expect(await story.store.sentMails(AT_TUE)).toEqual([]);
    const audit = await new AuditLog(story.dataSource).of(`mail/${mail.id}`);
    expect(audit.map((entry) => entry.action)).toEqual(['mail.claimed', 'mail.handed-over', 'mail.sent']);
  });

  it('is made again when another mail took one of its lines meanwhile, so that nothing is told twice', async () => {
    await aConfirmedItem(story.dataSource, story.agency);
    await aConfirmedItem(story.dataSource, story.agency, { ownerId: story.agency.coordinatorId });
    const other = await story.claimed(story.agency.coordinatorId);
    const takeOne = async () => {
      await story.dataSource.query('UPDATE plan_step SET mail_id = $1 WHERE step = $2', [other.id, 'assigned']);
      return { subject: 'for sent', raw: Buffer.from('') };
    };
    const claim = { personIds: [story.agency.ownerId], day: TUE, at: AT_TUE, domain: 'tertial.example' };
    await expect(story.store.claim({ ...claim, render: takeOne })).rejects.toThrow('has changed');
    expect((await story.store.log({ person: story.agency.ownerId }, null)).total).toBe(0);
    expect(await story.claim(story.agency.ownerId)).toBeNull();
  });

  it('waits for a change that is being recorded, so that it neither tells the old nor loses the new', async () => {
    const { itemId } = await aConfirmedItem(story.dataSource, story.agency);
    const runner = story.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('SELECT 1 FROM item WHERE id = $1 FOR NO KEY UPDATE', [itemId]);
    await runner.query('DELETE FROM plan_step WHERE item_id = $1', [itemId]);
    await runner.query(
      `INSERT INTO plan_step (key, agency_id, item_id, version, step, role, send_on, reason, planned_at)
       VALUES ('fresh', $1, $2, 1, 'assigned', 'owner', '2026-01-05', 'Ny', '2026-01-05T09:00:00Z')`,
      [story.agency.agencyId, itemId],
    );
    const claiming = story.claimed(story.agency.ownerId);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(story.rendered).toEqual([]);
    await runner.commitTransaction();
    await runner.release();
    await claiming;
    expect(story.rendered[0]?.rows.map((row) => row.key)).toEqual(['fresh']);
  });
});
