import { instant, localDate, osloInstant, type LocalDate } from '@tertial/domain';
import { aConfirmedItem, aPerson, aReadDeliverable, aReadItem, giveCommand } from '@tertial/testing';
import { MailStory } from './mail-story';

const day = localDate;
const DEC = instant('2025-12-15T09:00:00Z');

describe('a summary of the week, and of the month', () => {
  let story: MailStory;

  beforeEach(async () => {
    story = await MailStory.begin();
  });
  afterEach(() => story.end());

  const confirmed = (id: string, due: string | null, rest: { ownerId?: string | null; at?: typeof DEC } = {}) =>
    aConfirmedItem(story.dataSource, story.agency, {
      at: DEC,
      ...rest,
      read: aReadItem({
        id,
        deliverables: [
          due
            ? aReadDeliverable({ raw: `innen ${due}`, due: day(due) })
            : aReadDeliverable({ raw: 'snarest', type: 'vague', due: null }),
        ],
      }),
    });
  const owner = () => ({ personId: story.agency.ownerId, name: 'Eva Eier', role: 'owner' as const });
  const coordinator = () => ({ personId: story.agency.coordinatorId, name: 'Kari', role: 'coordinator' as const });
  const deliver = (itemId: string, at: string) =>
    giveCommand(
      story.dataSource,
      itemId,
      owner(),
      {
        kind: 'deliver',
        deliverableId: `${itemId}.1`,
        evidence: [{ kind: 'link', url: 'https://prove.example/plan' }],
        note: null,
      },
      instant(at),
    );

  const sendBack = (itemId: string, due: string, at: string) =>
    giveCommand(
      story.dataSource,
      itemId,
      coordinator(),
      { kind: 'return', deliverableId: `${itemId}.1`, due: day(due), reason: 'Mangler tall' },
      instant(at),
    );

  /** Claims a person's mail of a day, which the server takes; answers `step item` of its summary's lines. */
  async function summary(personId: string, on: LocalDate): Promise<string[] | null> {
    const mail = await story.claim(personId, on);
    if (!mail) return null;
    const at = osloInstant(on, '08:00');
    await story.store.markUnsure(mail, at);
    await story.store.markSent(mail.id, { answer: '250 OK', at });
    const rows = story.rendered.at(-1)?.rows ?? [];
    return rows
      .filter(({ step }) => /^(week|month)-/.test(step))
      .map(({ step, item, subject }) => `${step} ${item?.id ?? subject?.name ?? '?'}`)
      .sort();
  }

  it('tells the coordinator all that stands, once a week, on its first working day', async () => {
    const { coordinatorId } = story.agency;
    const late = await confirmed('late', '2026-01-02');
    const soon = await confirmed('soon', '2026-01-09');
    await confirmed('next', '2026-01-12');
    const vague = await confirmed('vague', null, { ownerId: null });
    const done = await confirmed('done', '2026-01-08');
    await deliver(done.itemId, '2025-12-18T09:00:00Z');
    await giveCommand(
      story.dataSource,
      soon.itemId,
      owner(),
      {
        kind: 'wait',
        deliverableId: `${soon.itemId}.1`,
        on: 'tall',
        since: day('2025-12-18'),
        chaseOn: day('2026-01-08'),
      },
      instant('2025-12-18T09:00:00Z'),
    );
    const bouncing = await aPerson(story.dataSource, story.agency.agencyId, { name: 'Ola Borte' });
    await story.dataSource.query(`UPDATE person SET refused_at = $2, refused_answer = '550' WHERE id = $1`, [
      bouncing,
      DEC,
    ]);
    expect(await story.store.personsToTell(day('2026-01-05'))).toContain(coordinatorId);
    expect(await summary(coordinatorId, day('2026-01-05'))).toEqual(
      [
        `week-due ${soon.itemId}`,
        `week-overdue ${late.itemId}`,
        'week-refused Ola Borte',
        `week-unaccepted ${done.itemId}`,
        `week-unowned ${vague.itemId}`,
        `week-unsettled ${vague.itemId}`,
        `week-waiting ${soon.itemId}`,
      ].sort(),
    );
    const line = story.rendered.at(-1)?.rows.find(({ step }) => step === 'week-waiting');
    expect(line?.deliverable?.waiting).toEqual({ on: 'tall', since: '2025-12-18', chaseOn: '2026-01-08' });
    expect(await summary(coordinatorId, day('2026-01-06'))).toBeNull();
    // Nothing has happened: it is told anew with the next week, and what was due is overdue by then.
    expect(await summary(coordinatorId, day('2026-01-12'))).toEqual(
      expect.arrayContaining([`week-overdue ${soon.itemId}`, `week-overdue ${late.itemId}`]),
    );
  });

  it('is not told of a week or month in which everything began, and not at all when there is nothing to tell', async () => {
    const { coordinatorId, agencyId } = story.agency;
    const ministry = await aPerson(story.dataSource, null, { name: 'Aud', roles: ['ministry'] });
    const { itemId } = await confirmed('a', '2026-03-20', { at: instant('2026-01-05T09:00:00Z') });
    await giveCommand(story.dataSource, itemId, owner(), { kind: 'acknowledge' }, instant('2026-01-05T10:00:00Z'));
    expect(await story.store.personsToTell(day('2026-01-07'))).toEqual([story.agency.ownerId]);
    expect(await summary(coordinatorId, day('2026-01-12'))).toBeNull();
    expect(await summary(ministry, day('2026-02-02'))).toBeNull();
    const noted = await story.dataSource.query(
      'SELECT kind, agency_id, period, mail_id FROM digest ORDER BY kind DESC',
    );
    expect(noted).toEqual([
      { kind: 'week', agency_id: agencyId, period: '2026-01-12', mail_id: null },
      { kind: 'month', agency_id: agencyId, period: '2026-02-01', mail_id: null },
    ]);
    expect(await story.store.personsToTell(day('2026-02-02'))).not.toContain(ministry);
  });

  it('tells the ministry each month, agency by agency, what is overdue, came late, was extended and is asked for', async () => {
    const ministry = await aPerson(story.dataSource, null, { name: 'Aud', roles: ['ministry'] });
    const overdue = await confirmed('overdue', '2026-01-20');
    const late = await confirmed('late', '2026-01-08');
    await deliver(late.itemId, '2026-01-13T09:00:00Z');
    const longAgo = await confirmed('longAgo', '2025-12-17');
    await deliver(longAgo.itemId, '2025-12-19T09:00:00Z');
    const extended = await confirmed('extended', '2026-03-01');
    const deliverableId = `${extended.itemId}.1`;
    const granted = { due: day('2026-05-01'), reason: 'Sykdom', reference: 'Brev 2026/7' };
    await giveCommand(
      story.dataSource,
      extended.itemId,
      coordinator(),
      { kind: 'extend', deliverableId, ...granted },
      instant('2026-01-21T09:00:00Z'),
    );
    const dropped = await confirmed('dropped', '2026-01-14');
    const cancel = { kind: 'cancel', deliverableId: null, reason: 'Utgår', reference: null } as const;
    await giveCommand(story.dataSource, dropped.itemId, coordinator(), cancel, instant('2026-01-26T09:00:00Z'));
    await sendBack(late.itemId, '2026-02-20', '2026-01-15T09:00:00Z');
    await deliver(late.itemId, '2026-02-18T09:00:00Z');
    const asked = await confirmed('asked', '2026-02-20');
    const question = { deliverableId: `${asked.itemId}.1` };
    await giveCommand(
      story.dataSource,
      asked.itemId,
      owner(),
      { kind: 'request-extension', ...question, reason: 'Mangler tall', due: day('2026-04-01') },
      instant('2026-01-22T09:00:00Z'),
    );
    await giveCommand(
      story.dataSource,
      asked.itemId,
      coordinator(),
      { kind: 'forward-extension', ...question, on: day('2026-01-23'), reference: '2026/118' },
      instant('2026-01-23T09:00:00Z'),
    );
    const told = [
      `month-due ${asked.itemId}`,
      `month-extended ${extended.itemId}`,
      `month-late ${late.itemId}`,
      `month-missed ${dropped.itemId}`,
      `month-overdue ${overdue.itemId}`,
      `month-requested ${asked.itemId}`,
    ];
    expect(await summary(ministry, day('2026-02-02'))).toEqual(told);
    const rows = story.rendered.at(-1)?.rows ?? [];
    expect(new Set(rows.map(({ agencyName, role }) => `${role} ${agencyName}`))).toEqual(
      new Set(['ministry Prøvedirektoratet']),
    );
    // What was late counts by the delivery that was, whatever has come since; a second one is not told as late once more.
    expect(rows.find(({ step }) => step === 'month-late')?.deliverable).toMatchObject({
      ...{ due: '2026-01-08', daysLate: 5, lateOn: '2026-01-13', deliveredOn: '2026-02-18' },
    });
    expect(rows.find(({ step }) => step === 'month-missed')?.deliverable).toMatchObject({
      ...{ state: 'cancelled', missedOn: '2026-01-15' },
    });
    expect(rows.find(({ step }) => step === 'month-requested')?.deliverable?.requested).toEqual({
      due: '2026-04-01',
      on: '2026-01-23',
      reference: '2026/118',
    });
    expect(await summary(ministry, day('2026-02-03'))).toBeNull();
    // A month later what was told of January is told no more; what is overdue still is.
    expect(await summary(ministry, day('2026-03-02'))).toEqual(
      [`month-overdue ${asked.itemId}`, `month-overdue ${overdue.itemId}`, `month-requested ${asked.itemId}`].sort(),
    );
  });

  it('is told by the next mail when the one that held it never left', async () => {
    const { coordinatorId } = story.agency;
    const late = await confirmed('late', '2026-01-02');
    await story.claimed(coordinatorId, day('2026-01-05'));
    expect(await summary(coordinatorId, day('2026-01-06'))).toEqual([`week-overdue ${late.itemId}`]);
  });
});
