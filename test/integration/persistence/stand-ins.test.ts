import { addDays, instant, localDate, recipientOf, type Absence, type Recipients, type Staff } from '@tertial/domain';
import { Absences, ItemRegister, People, PlanStore } from '@tertial/persistence';
import { aConfirmedItem, aPerson, MONDAY } from '@tertial/testing';
import { answer, MailStory, TUE, WED } from './mail-story';

const CHANCES = [11, 42, 2026];

describe('who gets a step when somebody is away', () => {
  let story: MailStory;

  beforeEach(async () => {
    story = await MailStory.begin();
  });
  afterEach(() => story.end());

  it.each(CHANCES)(
    'is the same in the register as in the plan, whatever absences overlap (chance %i)',
    async (seed) => {
      const { items, staff, leaderOf } = await aStaffWithAbsences(story, seed);
      const plans = new PlanStore(story.dataSource);
      const recipients = { coordinatorId: story.agency.coordinatorId, leaderOf, staff };
      let compared = 0;
      for (const { itemId, ownerId, deputyId } of items)
        for (const { role, sendOn, to, step } of await plans.planOf(itemId)) {
          const expected = recipientOf(role, { ownerId, deputyId }, recipients, sendOn);
          expect({ itemId, step, sendOn, to: to?.id ?? null }).toEqual({ itemId, step, sendOn, to: expected });
          compared += expected === ownerId ? 0 : 1;
        }
      expect(compared).toBeGreaterThan(50);
      const standing = await seenTo(story, staff, items, { ...recipients, coordinatorId: null });
      expect(standing).toBeGreaterThan(5);
    },
  );

  it('is the deputy on the owner’s behalf while the owner is away, and the owner again the day after', async () => {
    const { ownerId, agencyId, coordinatorId } = story.agency;
    const siri = await aPerson(story.dataSource, agencyId, { name: 'Siri Stedfortreder' });
    await aConfirmedItem(story.dataSource, story.agency);
    const absence = { from: TUE, to: localDate('2026-01-09'), deputyId: siri, note: '' };
    const absences = new Absences(story.dataSource);
    const entered = await absences.enter({ personId: ownerId, absence, at: MONDAY, by: coordinatorId });
    expect(entered.ok).toBe(true);
    expect(await story.store.personsToTell(TUE)).toEqual([siri]);
    expect((await new People(story.dataSource).signedIn(siri, TUE))?.standsInFor).toEqual([ownerId]);
    expect(await story.claim(ownerId)).toBeNull();
    const mail = await story.handedOver(siri);
    await story.store.markSent(mail.id, answer(TUE));
    expect(story.rendered[0]?.rows.map(({ step, onBehalfOf }) => [step, onBehalfOf])).toEqual([
      ['assigned', { id: ownerId, name: 'Eva Eier', why: 'away', until: '2026-01-09' }],
    ]);
    expect(await story.store.personsToTell(localDate('2026-04-17'))).toEqual([ownerId, coordinatorId]);
  });

  it('is told to the owner once, the day after, with whom it went to and when', async () => {
    const { ownerId, agencyId, coordinatorId } = story.agency;
    const siri = await aPerson(story.dataSource, agencyId, { name: 'Siri Stedfortreder' });
    const { itemId } = await aConfirmedItem(story.dataSource, story.agency);
    const absence = { from: TUE, to: WED, deputyId: siri, note: '' };
    await new Absences(story.dataSource).enter({ personId: ownerId, absence, at: MONDAY, by: coordinatorId });
    const mail = await story.handedOver(siri);
    await story.store.markSent(mail.id, answer(TUE));
    const plans = new PlanStore(story.dataSource);
    const thursday = localDate('2026-01-08');
    await plans.tellReturned(WED, MONDAY);
    expect(await story.store.personsToTell(WED)).toEqual([]);
    await plans.tellReturned(thursday, MONDAY);
    await plans.tellReturned(thursday, MONDAY);
    expect(await story.store.personsToTell(thursday)).toEqual([ownerId]);
    const back = await story.handedOver(ownerId, thursday);
    await story.store.markSent(back.id, answer(thursday));
    expect(story.rendered[1]?.rows.map(({ key, reason, onBehalfOf }) => [key, reason, onBehalfOf])).toEqual([
      [`${itemId}/-/1/while-away-2026-01-07`, 'Sendt til Siri Stedfortreder 6. januar 2026.', undefined],
    ]);
    // Not either when the item has been somebody else's for a moment, so that its steps have new keys.
    await story.dataSource.query(
      `UPDATE item SET snapshot = jsonb_set(snapshot, '{ownerVersion}', '3') WHERE id = $1`,
      [itemId],
    );
    await plans.tellReturned(localDate('2026-01-09'), MONDAY);
    expect(await story.store.personsToTell(localDate('2026-01-09'))).toEqual([]);
  });

  it('is nobody who has left', async () => {
    await aConfirmedItem(story.dataSource, story.agency);
    await story.claimed(story.agency.ownerId);
    await story.dataSource.query('UPDATE person SET left_at = $2 WHERE id = $1', [story.agency.ownerId, MONDAY]);
    expect(await story.claim(story.agency.ownerId)).toBeNull();
    expect(await story.store.personsToTell(TUE)).not.toContain(story.agency.ownerId);
  });
});

/** Compares everybody's list «Mine oppdrag» with who gets the owner's mails on some days; how often somebody stood in. */
async function seenTo(
  { dataSource, agency }: MailStory,
  { absences }: Staff,
  items: readonly { itemId: string; ownerId: string; deputyId: string | null }[],
  recipients: Recipients,
): Promise<number> {
  const [register, people] = [new ItemRegister(dataSource), new People(dataSource)];
  let standing = 0;
  for (const day of absences.slice(0, 6).map(({ to }) => to))
    for (const { id, agencyId } of await people.persons(agency.agencyId)) {
      const viewer = { personId: id, agencyId, roles: ['owner' as const] };
      const { rows } = await register.listItems({ owner: 'mine' }, viewer, day);
      const his = items.filter((it) => it.ownerId === id || recipientOf('owner', it, recipients, day) === id);
      expect({ day, id, items: rows.map((row) => row.id).sort() }).toEqual({
        ...{ day, id, items: his.map(({ itemId }) => itemId).sort() },
      });
      standing += his.filter(({ ownerId }) => ownerId !== id).length;
    }
  return standing;
}

/** Eight people in one unit, most of them away now and then with or without a deputy; one has left, one takes no mail, one is not confirmed. */
async function aStaffWithAbsences(story: MailStory, seed: number) {
  const chance = chances(seed);
  const { dataSource, agency } = story;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const named = Array.from({ length: 8 }, (_, n) => aPerson(dataSource, agency.agencyId, { name: `Person nr. ${n}` }));
  const persons = [agency.coordinatorId, ...(await Promise.all(named))];
  const [, leader = '', left = '', refused = '', doubtful = ''] = persons;
  const people = new People(dataSource);
  const unit = await people.addUnit({
    ...{ agencyId: agency.agencyId, unit: { name: 'Seksjon A', leaderId: leader } },
    ...{ at: MONDAY, by: 'system' },
  });
  if (!unit.ok) throw new Error(unit.refusal.sentence);
  const items = [];
  for (let n = 0; n < 12; n += 1) {
    const ownerId = pick(persons);
    const deputyId = chance() < 0.5 ? pick(persons.filter((id) => id !== ownerId)) : null;
    items.push({ ownerId, deputyId, ...(await aConfirmedItem(dataSource, agency, { ownerId, deputyId })) });
  }
  await dataSource.query('UPDATE person SET unit_id = $1 WHERE id <> $2', [unit.unitId, agency.coordinatorId]);
  await dataSource.query('UPDATE person SET left_at = $2 WHERE id = $1', [left, MONDAY]);
  await dataSource.query('UPDATE person SET refused_at = $2 WHERE id = $1', [refused, MONDAY]);
  await dataSource.query('UPDATE person SET confirmed_at = NULL WHERE id = $1', [doubtful]);
  const absences = await someAbsences(story, persons, { chance, pick });
  const coordinators = await othersWithTheRole(story, persons.slice(-3));
  const staff: Staff = {
    ...{ absences, coordinators },
    ...{ unreachable: new Set([left, refused]), unconfirmed: new Set([doubtful]) },
  };
  const leaderOf = (ownerId: string) => (ownerId === agency.coordinatorId ? null : leader);
  return { items, staff, leaderOf };
}

/** Makes these coordinators too; answers all there are, in the order in which they are asked. */
async function othersWithTheRole({ dataSource }: MailStory, personIds: readonly string[]): Promise<string[]> {
  await dataSource.query(`UPDATE person SET roles = '{coordinator,owner}' WHERE id = ANY ($1)`, [personIds]);
  const all = await dataSource.query<{ id: string }[]>(
    `SELECT id FROM person WHERE 'coordinator' = ANY (roles) ORDER BY name, id`,
  );
  return all.map(({ id }) => id);
}

async function someAbsences(
  { dataSource, agency }: MailStory,
  persons: readonly string[],
  { chance, pick }: { chance: () => number; pick: <T>(list: readonly T[]) => T },
): Promise<Absence[]> {
  const register = new Absences(dataSource);
  const entered: Absence[] = [];
  for (let n = 0; n < 40; n += 1) {
    const personId = pick(persons);
    const from = addDays(localDate('2026-01-05'), Math.floor(chance() * 250));
    const to = addDays(from, Math.floor(chance() * 60));
    const deputyId = chance() < 0.7 ? pick(persons.filter((id) => id !== personId)) : null;
    const enteredAt = instant(`2026-01-05T09:00:${String(n).padStart(2, '0')}.000Z`);
    const absence = { from, to, deputyId, note: '' };
    const answered = await register.enter({ personId, absence, at: enteredAt, by: agency.coordinatorId });
    // Nobody who has left is away, or named to stand in.
    if (answered.ok) entered.push({ id: answered.absenceId, personId, from, to, deputyId, enteredAt });
  }
  return entered;
}

/** Numbers in [0, 1) that follow from a seed (Park and Miller). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
