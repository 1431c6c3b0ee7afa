import { instant, localDate, type Instant, type LocalDate, type TellRow } from '@tertial/domain';
import { AuditLog, MailStore, People, PlanStore, type MailToRender } from '@tertial/persistence';
import {
  aConfirmedItem,
  anAgency,
  aPerson,
  aReadDeliverable,
  aReadItem,
  createTestDatabase,
  giveCommand,
  MONDAY,
  recordAsWorkflow,
  type TestAgency,
  type TestDatabase,
} from '@tertial/testing';

const MON = localDate('2026-01-05');
const TUE = localDate('2026-01-06');
const WED = localDate('2026-01-07');
const AT: Record<string, Instant> = {
  [MON]: instant('2026-01-05T09:30:00Z'),
  [TUE]: instant('2026-01-06T07:00:00Z'),
  [WED]: instant('2026-01-07T07:00:00Z'),
};

describe('the mail of a day', () => {
  let database: TestDatabase;
  let agency: TestAgency;
  let store: MailStore;
  let rendered: MailToRender[];

  beforeEach(async () => {
    database = await createTestDatabase();
    agency = await anAgency(database.dataSource, 'Prøvedirektoratet');
    store = new MailStore(database.dataSource);
    rendered = [];
  });
  afterEach(() => database.drop());

  function claim(personId: string, day: LocalDate = TUE, by = store) {
    const render = (mail: MailToRender) => {
      rendered.push(mail);
      return { subject: `${mail.rows.length} linjer`, raw: Buffer.from(`Message-ID: ${mail.messageId}\r\n\r\n€`) };
    };
    return by.claim({ personId, day, at: AT[day] ?? MONDAY, domain: 'tertial.example', render });
  }

  const steps = (rows: readonly TellRow[]) => rows.map((row) => row.step);
  const answer = (day: LocalDate, text = '250 OK') => ({ answer: text, at: AT[day] ?? MONDAY });

  async function claimed(personId: string, day: LocalDate = TUE) {
    const mail = await claim(personId, day);
    if (!mail) throw new Error('nothing to tell');
    return mail;
  }

  it('tells what is due and not sent, with all that a line must say', async () => {
    const { itemId } = await aConfirmedItem(database.dataSource, agency, {
      read: aReadItem({ id: 'a', text: 'Lever en plan.', parties: ['Politiet'], page: 7 }),
    });
    expect(await store.personsToTell(TUE)).toEqual([agency.ownerId]);
    const mail = await claimed(agency.ownerId);
    expect(mail).toMatchObject({
      to: expect.stringContaining('@prove.example'),
      status: 'claimed',
      attempts: 0,
      subject: '1 linjer',
    });
    expect(mail.messageId).toBe(`<2026-01-06.1.${agency.ownerId}@tertial.example>`);
    expect(rendered[0]?.rows).toEqual([
      {
        key: `${itemId}/-/1/assigned`,
        step: 'assigned',
        role: 'owner',
        reason: 'Du er satt opp som ansvarlig.',
        deliverable: null,
        subject: null,
        item: {
          id: itemId,
          kind: 'assignment',
          text: 'Lever en plan.',
          chapter: '3.1',
          page: 7,
          letterTitle: 'Tildelingsbrev 2026',
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
              why: 'Brevet sier «innen 15. mai 2026». Det gir fristen 15. mai 2026.',
              state: 'planned',
              deliveredOn: null,
            },
          ],
        },
      },
    ]);
  });

  it('gives one mail when two workers claim it at the same moment', async () => {
    await aConfirmedItem(database.dataSource, agency);
    const mails = await Promise.all([1, 2, 3, 4].map(() => claim(agency.ownerId)));
    expect(new Set(mails.map((mail) => mail?.id)).size).toBe(1);
    expect(rendered).toHaveLength(1);
    const unsure = await Promise.all(mails.map((mail) => store.markUnsure(mail!, AT[TUE]!)));
    expect(unsure.filter((attempts) => attempts === 1)).toHaveLength(1);
    expect(unsure.filter((attempts) => attempts === null)).toHaveLength(3);
  });

  it('hands the same bytes over again when the worker died between claim and hand-over, or after it', async () => {
    await aConfirmedItem(database.dataSource, agency);
    const first = await claimed(agency.ownerId);
    const again = await claimed(agency.ownerId);
    expect(again).toEqual(first);
    await store.markUnsure(again, AT[TUE]!);
    const unsure = await store.openMails(agency.ownerId);
    expect(unsure).toEqual([{ ...first, status: 'unsure', attempts: 1 }]);
    expect(unsure[0]?.raw.equals(first.raw)).toBe(true);
    expect(await store.personsToTell(WED)).toEqual([agency.ownerId]);
    expect(rendered).toHaveLength(1);
  });

  it('is sent once a day, and never tells the same step again', async () => {
    await aConfirmedItem(database.dataSource, agency);
    const mail = await claimed(agency.ownerId);
    await store.markUnsure(mail, AT[TUE]!);
    await store.markSent(mail.id, answer(TUE));
    await aConfirmedItem(database.dataSource, agency);
    expect(await store.personsToTell(TUE)).toEqual([]);
    expect(await claim(agency.ownerId)).toBeNull();
    expect(await store.personsToTell(WED)).toEqual([agency.ownerId]);
    await claimed(agency.ownerId, WED);
    expect(rendered[1]?.rows).toHaveLength(1);
    expect(rendered[1]?.rows[0]?.key).not.toBe(rendered[0]?.rows[0]?.key);
  });

  it('is given up when it surely never left before the day was over, and its lines are told the next day', async () => {
    await aConfirmedItem(database.dataSource, agency);
    const mail = await claimed(agency.ownerId);
    await store.markUnsure(mail, AT[TUE]!);
    await store.markClaimed(mail.id, answer(TUE, 'connect ECONNREFUSED'));
    const next = await claimed(agency.ownerId, WED);
    expect(next.id).not.toBe(mail.id);
    expect(rendered[1]?.rows).toEqual(rendered[0]?.rows);
    const log = await store.log({}, agency.agencyId);
    expect(log.rows.map((row) => [row.day, row.status, row.answer, row.steps.map((it) => it.step)])).toEqual([
      [WED, 'claimed', null, ['assigned']],
      [TUE, 'released', 'connect ECONNREFUSED', ['assigned']],
    ]);
  });

  it('waits while the person is not confirmed', async () => {
    const stranger = await aPerson(database.dataSource, agency.agencyId, { name: 'Ukjent', confirmed: false });
    await aConfirmedItem(database.dataSource, agency, { ownerId: stranger });
    expect(await store.personsToTell(TUE)).toEqual([]);
    expect(await claim(stranger)).toBeNull();
    await new People(database.dataSource).changePerson({
      personId: stranger,
      change: { confirmed: true },
      at: MONDAY,
      by: agency.coordinatorId,
    });
    expect(await store.personsToTell(TUE)).toEqual([stranger]);
  });

  it('stops for an address that the server refuses, tells the coordinator, and goes on when the address is put right', async () => {
    await aConfirmedItem(database.dataSource, agency);
    const people = new People(database.dataSource);
    const mail = await claimed(agency.ownerId);
    await store.markUnsure(mail, AT[TUE]!);
    await store.markRefused(mail.id, { ...answer(TUE, '550 5.1.1 User unknown'), recipient: true });

    expect(await people.person(agency.ownerId)).toMatchObject({
      refusedAt: AT[TUE],
      refusedAnswer: '550 5.1.1 User unknown',
    });
    expect(await store.personsToTell(TUE)).toEqual([agency.coordinatorId]);
    await claimed(agency.coordinatorId);
    expect(rendered[1]?.rows).toEqual([
      {
        key: `person/${agency.ownerId}/${mail.id}/refused-address`,
        step: 'refused-address',
        role: 'coordinator',
        reason: 'E-postserveren avviste adressen.',
        item: null,
        deliverable: null,
        subject: { name: 'Eva Eier', email: mail.to, answer: '550 5.1.1 User unknown' },
      },
    ]);

    const change = { email: 'eva.riktig@prove.example' };
    await people.changePerson({ personId: agency.ownerId, change, at: AT[TUE]!, by: agency.coordinatorId });
    const second = await claimed(agency.ownerId);
    expect(second).toMatchObject({ to: 'eva.riktig@prove.example', attempt: 2 });
    expect(second.messageId).toBe(`<2026-01-06.2.${agency.ownerId}@tertial.example>`);
    expect(rendered[2]?.rows).toEqual(rendered[0]?.rows);
  });

  it('frees its lines when the server refuses the message and not the address', async () => {
    await aConfirmedItem(database.dataSource, agency);
    const mail = await claimed(agency.ownerId);
    await store.markUnsure(mail, AT[TUE]!);
    await store.markRefused(mail.id, { ...answer(TUE, '552 too big'), recipient: false });
    expect((await new People(database.dataSource).person(agency.ownerId))?.refusedAt).toBeNull();
    expect(await store.personsToTell(WED)).toEqual([agency.ownerId]);
  });

  it('does not go to an old address when the address was changed after it was claimed', async () => {
    await aConfirmedItem(database.dataSource, agency);
    const old = await claimed(agency.ownerId);
    const change = { email: 'eva.ny@prove.example' };
    await new People(database.dataSource).changePerson({
      personId: agency.ownerId,
      change,
      at: AT[TUE]!,
      by: agency.coordinatorId,
    });
    const mail = await claimed(agency.ownerId);
    expect([mail.id === old.id, mail.to]).toEqual([false, 'eva.ny@prove.example']);
  });

  it('does not tell of a deadline that has been met or moved since it was planned', async () => {
    const { itemId } = await aConfirmedItem(database.dataSource, agency);
    const owner = { personId: agency.ownerId, name: 'Eva Eier', role: 'owner' } as const;
    const may = { day: localDate('2026-05-18'), at: instant('2026-05-18T06:00:00Z') };
    await recordAsWorkflow(database.dataSource, itemId, may.at, null);
    const toTell = async () => {
      const persons = await store.personsToTell(may.day);
      return persons.sort();
    };
    expect(await toTell()).toEqual([agency.ownerId, agency.coordinatorId].sort());
    // As if the register had been written and the plan not yet.
    await database.dataSource.query(`UPDATE deliverable SET status = 'delivered' WHERE id = $1`, [`${itemId}.1`]);
    await database.dataSource.query('UPDATE item SET acknowledged_at = $2 WHERE id = $1', [itemId, may.at]);
    await claimed(agency.ownerId, may.day);
    expect(steps(rendered[0]!.rows)).toEqual(['assigned']);
    await database.dataSource.query(`UPDATE deliverable SET status = 'planned', deadline_version = 2 WHERE id = $1`, [
      `${itemId}.1`,
    ]);
    expect(await claim(agency.coordinatorId, may.day)).toBeNull();
    expect(owner.personId).toBe(agency.ownerId);
  });

  it('escalates to the unit’s leader, and to the coordinator where there is none or it is the owner', async () => {
    const people = new People(database.dataSource);
    const leader = await aPerson(database.dataSource, agency.agencyId, { name: 'Lise Leder' });
    const unit = await people.addUnit({
      agencyId: agency.agencyId,
      unit: { name: 'Seksjon A', leaderId: leader },
      at: MONDAY,
      by: 'system',
    });
    if (!unit.ok) throw new Error(unit.refusal.code);
    const member = await aPerson(database.dataSource, agency.agencyId, {
      name: 'Mons Medarbeider',
      unitId: unit.unitId,
    });
    await people.changePerson({ personId: leader, change: { unitId: unit.unitId }, at: MONDAY, by: 'system' });
    const items = {
      member: await aConfirmedItem(database.dataSource, agency, { ownerId: member }),
      leader: await aConfirmedItem(database.dataSource, agency, { ownerId: leader }),
      none: await aConfirmedItem(database.dataSource, agency),
    };
    const plan = new PlanStore(database.dataSource);
    const recipient = async (itemId: string) =>
      (await plan.planOf(itemId)).find((row) => row.step === 'escalate-leader')?.to?.name;
    expect(await recipient(items.member.itemId)).toBe('Lise Leder');
    expect(await recipient(items.leader.itemId)).toBe('Kari Koordinator');
    expect(await recipient(items.none.itemId)).toBe('Kari Koordinator');
  });

  it('puts the coordinator’s questions in her own mail', async () => {
    await aConfirmedItem(database.dataSource, agency, { ownerId: null });
    const vague = aReadDeliverable({ raw: 'i løpet av våren', type: 'vague', due: null, rule: 'vague' });
    await aConfirmedItem(database.dataSource, agency, { read: aReadItem({ deliverables: [vague] }) });
    expect(await store.personsToTell(MON)).toEqual([agency.ownerId, agency.coordinatorId]);
    await claimed(agency.coordinatorId, MON);
    expect(steps(rendered[0]!.rows)).toEqual(['unassigned-1', 'unsettled-1']);
    expect(rendered[0]?.rows[1]?.deliverable).toMatchObject({ due: null, state: 'planned' });
  });

  it('logs what was sent, by whom it can be seen, with the server’s answer', async () => {
    await aConfirmedItem(database.dataSource, agency);
    const mail = await claimed(agency.ownerId);
    await store.markUnsure(mail, AT[TUE]!);
    await store.markSent(mail.id, answer(TUE, '250 2.0.0 queued as 7'));
    const other = await anAgency(database.dataSource, 'Et annet direktorat');
    expect((await store.log({}, other.agencyId)).total).toBe(0);
    expect(await store.log({ person: agency.ownerId, status: 'sent', day: TUE }, null)).toMatchObject({
      total: 1,
      rows: [
        {
          id: mail.id,
          to: mail.to,
          personName: 'Eva Eier',
          answer: '250 2.0.0 queued as 7',
          attempts: 1,
          sentAt: AT[TUE],
        },
      ],
    });
    const content = await store.mailContent(mail.id);
    expect(content?.raw.equals(mail.raw)).toBe(true);
    expect(content?.agencyId).toBe(agency.agencyId);
    const [sent] = await store.sentMails(MONDAY);
    expect(sent).toMatchObject({
      messageId: mail.messageId,
      at: AT[TUE],
      items: [{ step: 'assigned', deadline: null }],
    });
    expect(await store.sentMails(AT[TUE])).toEqual([]);
    const audit = await new AuditLog(database.dataSource).of(`mail/${mail.id}`);
    expect(audit.map((entry) => entry.action)).toEqual(['mail.claimed', 'mail.handed-over', 'mail.sent']);
  });

  it('waits for a change that is being recorded, so that it neither tells the old nor loses the new', async () => {
    const { itemId } = await aConfirmedItem(database.dataSource, agency);
    const runner = database.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('SELECT 1 FROM item WHERE id = $1 FOR NO KEY UPDATE', [itemId]);
    await runner.query('DELETE FROM plan_step WHERE item_id = $1', [itemId]);
    await runner.query(
      `INSERT INTO plan_step (key, agency_id, item_id, version, step, role, send_on, reason, planned_at)
       VALUES ('fresh', $1, $2, 1, 'assigned', 'owner', '2026-01-05', 'Ny', '2026-01-05T09:00:00Z')`,
      [agency.agencyId, itemId],
    );
    const claiming = claimed(agency.ownerId);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(rendered).toEqual([]);
    await runner.commitTransaction();
    await runner.release();
    await claiming;
    expect(rendered[0]?.rows.map((row) => row.key)).toEqual(['fresh']);
  });

  it('is stopped by a delivery', async () => {
    const { itemId } = await aConfirmedItem(database.dataSource, agency);
    const owner = { personId: agency.ownerId, name: 'Eva Eier', role: 'owner' } as const;
    const mail = await claimed(agency.ownerId);
    await store.markUnsure(mail, AT[TUE]!);
    await store.markSent(mail.id, answer(TUE));
    const evidence = [{ kind: 'link', url: 'https://prove.example/plan' }] as const;
    const body = { kind: 'deliver', deliverableId: `${itemId}.1`, evidence, note: null } as const;
    await giveCommand(database.dataSource, itemId, owner, body, instant('2026-01-06T09:00:00Z'));
    expect(await store.personsToTell(localDate('2026-01-19'))).toEqual([]);
    expect(await store.personsToTell(localDate('2026-01-20'))).toEqual([agency.coordinatorId]);
    await claim(agency.coordinatorId, localDate('2026-01-20'));
    expect(steps(rendered[1]!.rows)).toEqual(['unaccepted-1']);
  });
});
