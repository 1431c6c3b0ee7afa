import { instant, localDate } from '@tertial/domain';
import { People, PlanStore } from '@tertial/persistence';
import { aConfirmedItem, aPerson, aReadDeliverable, aReadItem, giveCommand, MONDAY } from '@tertial/testing';
import { answer, AT_TUE, MailStory, MON, TUE, WED } from './mail-story';

describe('who gets the mail of a day, and what becomes of it when the server says no', () => {
  let story: MailStory;

  beforeEach(async () => {
    story = await MailStory.begin();
  });
  afterEach(() => story.end());

  it('is given up when it surely never left before the day was over, and its lines are told the next day', async () => {
    await aConfirmedItem(story.dataSource, story.agency);
    const mail = await story.handedOver(story.agency.ownerId);
    await story.store.markDelayed(mail, answer(TUE, 'connect ECONNREFUSED'));
    const next = await story.claimed(story.agency.ownerId, WED);
    expect(next.id).not.toBe(mail.id);
    expect(story.rendered[1]?.rows).toEqual(story.rendered[0]?.rows);
    const log = await story.store.log({}, story.agency.agencyId);
    expect(log.rows.map((row) => [row.day, row.status, row.answer, row.steps.map((it) => it.step)])).toEqual([
      [WED, 'claimed', null, ['assigned']],
      [TUE, 'released', 'connect ECONNREFUSED', ['assigned']],
    ]);
  });

  it('is never told anew when the server may have taken it once, though it did not take it the next time', async () => {
    await aConfirmedItem(story.dataSource, story.agency);
    await story.handedOver(story.agency.ownerId);
    const [unsure] = await story.store.openMails([story.agency.ownerId]);
    await story.store.markUnsure(unsure!, AT_TUE);
    await story.store.markDelayed(unsure!, answer(TUE, 'connect ECONNREFUSED'));
    expect(await story.claim(story.agency.ownerId, WED)).toBeNull();
    expect(await story.store.openMails([story.agency.ownerId])).toMatchObject([
      { id: unsure!.id, messageId: unsure!.messageId, attempts: 2 },
    ]);
  });

  it('is not called certain by one worker while another is handing it over', async () => {
    await aConfirmedItem(story.dataSource, story.agency);
    const first = await story.handedOver(story.agency.ownerId);
    const [second] = await story.store.openMails([story.agency.ownerId]);
    await story.store.markUnsure(second!, AT_TUE);
    await story.store.markDelayed(first, answer(TUE, '451 greylisted'));
    expect(await story.store.openMails([story.agency.ownerId])).toHaveLength(1);
  });

  it('waits while the person is not confirmed', async () => {
    const stranger = await aPerson(story.dataSource, story.agency.agencyId, { name: 'Ukjent', confirmed: false });
    await aConfirmedItem(story.dataSource, story.agency, { ownerId: stranger });
    expect(await story.store.personsToTell(TUE)).toEqual([]);
    expect(await story.claim(stranger)).toBeNull();
    await new People(story.dataSource).changePerson({
      personId: stranger,
      change: { confirmed: true },
      at: MONDAY,
      by: story.agency.coordinatorId,
    });
    expect(await story.store.personsToTell(TUE)).toEqual([stranger]);
  });

  it('gives its lines to the new owner when the person is no longer confirmed and it never left', async () => {
    const { itemId } = await aConfirmedItem(story.dataSource, story.agency);
    const newcomer = await aPerson(story.dataSource, story.agency.agencyId, { name: 'Nils Ny' });
    const late = localDate('2026-05-18');
    await story.claimed(story.agency.ownerId, late);
    const told = story.steps(0);
    await new People(story.dataSource).changePerson({
      personId: story.agency.ownerId,
      change: { confirmed: false },
      at: AT_TUE,
      by: story.agency.coordinatorId,
    });
    await story.dataSource.query('UPDATE item SET owner_id = $2 WHERE id = $1', [itemId, newcomer]);
    await story.claimed(newcomer, late);
    expect(told).toContain('overdue-1');
    expect(story.steps(1)).toEqual(told);
  });

  it('stops for an address that the server refuses, tells the coordinator and the deputy, and goes on when the address is put right', async () => {
    const deputyId = await aPerson(story.dataSource, story.agency.agencyId, { name: 'Siri Stedfortreder' });
    await aConfirmedItem(story.dataSource, story.agency, { deputyId });
    const people = new People(story.dataSource);
    const mail = await story.handedOver(story.agency.ownerId);
    await story.store.markRefused(mail.id, { ...answer(TUE, '550 5.1.1 User unknown'), recipient: true });

    expect(await people.person(story.agency.ownerId)).toMatchObject({
      refusedAt: AT_TUE,
      refusedAnswer: '550 5.1.1 User unknown',
    });
    expect(await story.store.personsToTell(TUE)).toEqual([story.agency.coordinatorId, deputyId]);
    await story.claimed(story.agency.coordinatorId);
    expect(story.rendered[1]?.rows).toEqual([
      {
        key: `person/${story.agency.ownerId}/${mail.id}/refused-address`,
        step: 'refused-address',
        role: 'coordinator',
        reason: 'E-posttjeneren avviste adressen.',
        item: null,
        deliverable: null,
        subject: { name: 'Eva Eier', email: mail.to, answer: '550 5.1.1 User unknown' },
      },
    ]);

    const change = { email: 'eva.riktig@prove.example' };
    await people.changePerson({ personId: story.agency.ownerId, change, at: AT_TUE, by: story.agency.coordinatorId });
    const second = await story.claimed(story.agency.ownerId);
    expect(second).toMatchObject({ to: 'eva.riktig@prove.example', attempt: 2 });
    expect(second.messageId).toBe(`<2026-01-06.2.${story.agency.ownerId}@tertial.example>`);
    expect(story.rendered[2]?.rows).toEqual(story.rendered[0]?.rows);
  });

  it('goes to the deputy, on the owner’s behalf, as long as the address is refused', async () => {
    const deputyId = await aPerson(story.dataSource, story.agency.agencyId, { name: 'Siri Stedfortreder' });
    await aConfirmedItem(story.dataSource, story.agency, { deputyId });
    const mail = await story.handedOver(story.agency.ownerId);
    await story.store.markRefused(mail.id, { ...answer(TUE, '550 5.1.1 User unknown'), recipient: true });
    await story.claimed(deputyId);
    const owner = { id: story.agency.ownerId, name: 'Eva Eier', why: 'undeliverable', until: null };
    const [line] = story.rendered[0]?.rows ?? [];
    expect(story.rendered[1]?.rows).toEqual([
      { ...line, item: { ...line?.item, ownerName: 'Eva Eier' }, onBehalfOf: owner },
    ]);
  });

  it('lets go of every mail to an address that the server refuses', async () => {
    await aConfirmedItem(story.dataSource, story.agency);
    const yesterday = await story.handedOver(story.agency.ownerId);
    await aConfirmedItem(story.dataSource, story.agency);
    await story.claimed(story.agency.ownerId, WED);
    await story.store.markRefused(yesterday.id, { ...answer(WED, '550 5.1.1 User unknown'), recipient: true });
    const log = await story.store.log({ person: story.agency.ownerId }, null);
    expect(log.rows.map((row) => row.status)).toEqual(['released', 'refused']);
  });

  it('is not sent again as it was when the server refuses its content: the coordinator is told once, and what is new brings it along', async () => {
    const { ownerId, coordinatorId } = story.agency;
    await aConfirmedItem(story.dataSource, story.agency);
    const mail = await story.handedOver(ownerId);
    await story.store.markRefused(mail.id, { ...answer(TUE, '552 too big'), recipient: false });
    expect((await new People(story.dataSource).person(ownerId))?.refusedAt).toBeNull();
    expect(await story.store.personsToTell(WED)).toEqual([coordinatorId]);
    const told = await story.handedOver(coordinatorId);
    await story.store.markSent(told.id, answer(TUE));
    expect(story.rendered[1]?.rows).toMatchObject([
      { step: 'refused-mail', item: null, subject: { name: 'Eva Eier', answer: '552 too big' } },
    ]);
    expect(await story.store.personsToTell(WED)).toEqual([]);

    await aConfirmedItem(story.dataSource, story.agency);
    expect(await story.store.personsToTell(WED)).toEqual([ownerId]);
    await story.claimed(ownerId, WED);
    expect(story.steps(2)).toEqual(['assigned', 'assigned']);
    expect(story.rendered[2]?.rows).toContainEqual(story.rendered[0]?.rows[0]);
  });

  it('tries what was refused for its content again at a new address', async () => {
    const { ownerId, coordinatorId } = story.agency;
    await aConfirmedItem(story.dataSource, story.agency);
    const mail = await story.handedOver(ownerId);
    await story.store.markRefused(mail.id, { ...answer(TUE, '554 no such links here'), recipient: false });
    const change = { email: 'eva.ny@prove.example' };
    await new People(story.dataSource).changePerson({ personId: ownerId, change, at: AT_TUE, by: coordinatorId });
    expect(await story.store.personsToTell(WED)).toEqual([ownerId]);
  });

  it('does not go to an old address when the address was changed after it was claimed', async () => {
    await aConfirmedItem(story.dataSource, story.agency);
    const old = await story.claimed(story.agency.ownerId);
    const change = { email: 'eva.ny@prove.example' };
    await new People(story.dataSource).changePerson({
      personId: story.agency.ownerId,
      change,
      at: AT_TUE,
      by: story.agency.coordinatorId,
    });
    const mail = await story.claimed(story.agency.ownerId);
    expect([mail.id === old.id, mail.to]).toEqual([false, 'eva.ny@prove.example']);
  });

  it('escalates to the unit’s leader, also what a shared mailbox owns, and to the coordinator where there is none or it is the owner', async () => {
    const people = new People(story.dataSource);
    const leader = await aPerson(story.dataSource, story.agency.agencyId, { name: 'Lise Leder' });
    const unit = await people.addUnit({
      agencyId: story.agency.agencyId,
      unit: { name: 'Seksjon A', leaderId: leader },
      at: MONDAY,
      by: 'system',
    });
    if (!unit.ok) throw new Error(unit.refusal.code);
    const member = await aPerson(story.dataSource, story.agency.agencyId, {
      name: 'Mons Medarbeider',
      unitId: unit.unitId,
    });
    await people.changePerson({ personId: leader, change: { unitId: unit.unitId }, at: MONDAY, by: 'system' });
    const items = {
      member: await aConfirmedItem(story.dataSource, story.agency, { ownerId: member }),
      leader: await aConfirmedItem(story.dataSource, story.agency, { ownerId: leader }),
      none: await aConfirmedItem(story.dataSource, story.agency),
      mailbox: await aConfirmedItem(story.dataSource, story.agency, {
        ownerId: await aPerson(story.dataSource, story.agency.agencyId, { unitId: unit.unitId, mailbox: true }),
      }),
    };
    const plan = new PlanStore(story.dataSource);
    const recipient = async (itemId: string) =>
      (await plan.planOf(itemId)).find((row) => row.step === 'escalate-leader')?.to?.name;
    expect(await recipient(items.member.itemId)).toBe('Lise Leder');
    expect(await recipient(items.mailbox.itemId)).toBe('Lise Leder');
    expect(await recipient(items.leader.itemId)).toBe('Kari Koordinator');
    expect(await recipient(items.none.itemId)).toBe('Kari Koordinator');
  });

  it('puts the coordinator’s questions in her own mail', async () => {
    await aConfirmedItem(story.dataSource, story.agency, { ownerId: null });
    const vague = aReadDeliverable({ raw: 'i løpet av våren', type: 'vague', due: null, rule: 'vague' });
    await aConfirmedItem(story.dataSource, story.agency, { read: aReadItem({ deliverables: [vague] }) });
    expect(await story.store.personsToTell(MON)).toEqual([story.agency.ownerId, story.agency.coordinatorId]);
    await story.claimed(story.agency.coordinatorId, MON);
    expect(story.steps(0)).toEqual(['unassigned-1', 'unsettled-1']);
    expect(story.rendered[0]?.rows[1]?.deliverable).toMatchObject({ due: null, state: 'planned' });
  });

  it('is stopped by a delivery', async () => {
    const { itemId } = await aConfirmedItem(story.dataSource, story.agency);
    const owner = { personId: story.agency.ownerId, name: 'Eva Eier', role: 'owner' } as const;
    const mail = await story.handedOver(story.agency.ownerId);
    await story.store.markSent(mail.id, answer(TUE));
    const evidence = [{ kind: 'link', url: 'https://prove.example/plan' }] as const;
    const body = { kind: 'deliver', deliverableId: `${itemId}.1`, evidence, note: null } as const;
    await giveCommand(story.dataSource, itemId, owner, body, instant('2026-01-06T09:00:00Z'));
    const weekly = await story.handedOver(story.agency.coordinatorId, localDate('2026-01-19'));
    await story.store.markSent(weekly.id, answer(MON));
    expect(story.steps(1)).toEqual(['week-unaccepted']);
    expect(await story.store.personsToTell(localDate('2026-01-20'))).toEqual([story.agency.coordinatorId]);
    await story.claim(story.agency.coordinatorId, localDate('2026-01-20'));
    expect(story.steps(2)).toEqual(['unaccepted-1']);
  });
});
