import { personSchema, unitSchema, type NewPerson } from '@tertial/contracts';
import { instant, localDate, type Actor } from '@tertial/domain';
import { CommandInbox, EvidenceFiles, ItemRecorder, People } from '@tertial/persistence';
import {
  aCommand,
  aConfirmedItem,
  anAgency,
  aPerson,
  createTestDatabase,
  giveCommand,
  MONDAY,
  type TestAgency,
  type TestDatabase,
} from '@tertial/testing';

const LATER = instant('2026-02-02T09:00:00Z');

describe('people, their files and their commands', () => {
  let database: TestDatabase;
  let agency: TestAgency;
  let people: People;
  let serial = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    people = new People(database.dataSource);
  });
  beforeEach(async () => {
    agency = await anAgency(database.dataSource);
  });
  afterAll(() => database.drop());

  const act = () => ({ at: LATER, by: agency.coordinatorId });
  const someone = (parts: Partial<NewPerson> = {}): NewPerson => ({
    name: 'Nina Ny',
    email: `nina${++serial}@prove.example`,
    unitId: null,
    roles: ['owner'],
    confirmed: true,
    ...parts,
  });

  it('leave as the contract has them, with what they own', async () => {
    await aConfirmedItem(database.dataSource, agency);
    const persons = personSchema.array().parse(await people.persons(agency.agencyId));
    expect(persons.map((person) => [person.name, person.openItems])).toEqual([
      ['Eva Eier', 1],
      ['Kari Koordinator', 0],
    ]);
    expect(await people.coordinatorOf(agency.agencyId)).toMatchObject({
      id: agency.coordinatorId,
      name: 'Kari Koordinator',
    });
    expect(await people.personByEmail(persons[0]?.email.toUpperCase() ?? '')).toMatchObject({ id: agency.ownerId });
  });

  it('make an agency once, however many ask for it at once', async () => {
    const ask = () => people.ensureAgency({ name: 'Samme etat', ministry: 'Dep', ...act() });
    expect(new Set(await Promise.all([ask(), ask(), ask()])).size).toBe(1);
  });

  it('let one of two through who enter the same address at the same moment', async () => {
    const person = someone();
    const add = (email: string) =>
      people.addPerson({ agencyId: agency.agencyId, person: { ...person, email }, ...act() });
    const outcomes = await Promise.all([add(person.email), add(person.email.toUpperCase())]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ refusal: { code: 'email-taken' } });
  });

  it('keep what a change does not name, and forget a refusal with the address that it was about', async () => {
    const id = await aPerson(database.dataSource, agency.agencyId, { name: 'Per', roles: ['owner', 'coordinator'] });
    await database.dataSource.query(`UPDATE person SET refused_at = $2, refused_answer = '550' WHERE id = $1`, [
      id,
      MONDAY,
    ]);
    await people.changePerson({ personId: id, change: { name: 'Per Person' }, ...act() });
    expect(await people.person(id)).toMatchObject({
      name: 'Per Person',
      roles: ['owner', 'coordinator'],
      refusedAt: MONDAY,
      confirmedAt: MONDAY,
    });
    await people.changePerson({ personId: id, change: { email: 'per.ny@prove.example' }, ...act() });
    expect(await people.person(id)).toMatchObject({
      email: 'per.ny@prove.example',
      refusedAt: null,
      refusedAnswer: null,
      confirmedAt: LATER,
    });
    await people.changePerson({ personId: id, change: { confirmed: false }, ...act() });
    expect((await people.person(id))?.confirmedAt).toBeNull();
    expect(await people.changePerson({ personId: agency.agencyId, change: {}, ...act() })).toMatchObject({
      refusal: { code: 'unknown-person' },
    });
  });

  it('leave no agency with a coordinator who is none', async () => {
    const second = await people.addPerson({
      agencyId: agency.agencyId,
      person: someone({ roles: ['coordinator'] }),
      ...act(),
    });
    if (!second.ok) throw new Error(second.refusal.code);
    expect((await people.coordinatorOf(agency.agencyId))?.id).toBe(agency.coordinatorId);
    await people.changePerson({ personId: agency.coordinatorId, change: { roles: ['owner'] }, ...act() });
    expect((await people.coordinatorOf(agency.agencyId))?.id).toBe(second.personId);
  });

  it('make nobody coordinator, or a unit’s leader, who has left', async () => {
    const { agencyId } = agency;
    const roles = ['coordinator' as const];
    const gone = await aPerson(database.dataSource, agencyId, { name: 'Gro Gått', roles });
    const there = await aPerson(database.dataSource, agencyId, { name: 'Tor Til stede', roles });
    await database.dataSource.query('UPDATE person SET left_at = $2 WHERE id = $1', [gone, MONDAY]);
    await people.changePerson({ personId: agency.coordinatorId, change: { roles: ['owner'] }, ...act() });
    expect((await people.coordinatorOf(agencyId))?.id).toBe(there);
    const unit = { name: 'Seksjon B', leaderId: gone };
    expect(await people.addUnit({ agencyId, unit, ...act() })).toMatchObject({ refusal: { code: 'unknown-person' } });
  });

  it('act for the agency or for the ministry: nobody accepts his own agency’s deliveries as the ministry', async () => {
    const { agencyId, coordinatorId } = agency;
    const both = { roles: ['coordinator' as const, 'ministry' as const] };
    const refusals = [
      await people.changePerson({ personId: coordinatorId, change: both, ...act() }),
      await people.addPerson({ agencyId, person: someone({ roles: ['ministry'] }), ...act() }),
      await people.addPerson({ agencyId: null, person: someone(both), ...act() }),
    ];
    expect(refusals.map((it) => !it.ok && it.refusal.code)).toEqual(Array(3).fill('roles-of-two-sides'));
    expect((await people.person(coordinatorId))?.roles).toEqual(['coordinator']);
  });

  it('belong to units of their own agency', async () => {
    const other = await anAgency(database.dataSource);
    const unit = { name: 'Seksjon A', leaderId: agency.ownerId };
    const added = await people.addUnit({ agencyId: agency.agencyId, unit, ...act() });
    if (!added.ok) throw new Error(added.refusal.code);
    expect(unitSchema.array().parse(await people.units(agency.agencyId))).toEqual([
      { id: added.unitId, name: 'Seksjon A', leader: { id: agency.ownerId, name: 'Eva Eier' } },
    ]);
    const refusals = await Promise.all([
      people.addUnit({ agencyId: agency.agencyId, unit, ...act() }),
      people.addUnit({ agencyId: other.agencyId, unit, ...act() }),
      people.addPerson({ agencyId: other.agencyId, person: someone({ unitId: added.unitId }), ...act() }),
      people.changeUnit({ unitId: added.unitId, unit: { leaderId: other.ownerId }, ...act() }),
    ]);
    expect(refusals.map((it) => !it.ok && it.refusal.code)).toEqual([
      'unit-name-taken',
      'unknown-person',
      'unknown-unit',
      'unknown-person',
    ]);
    await people.changeUnit({ unitId: added.unitId, unit: { leaderId: null }, ...act() });
    expect((await people.units(agency.agencyId))[0]?.leader).toBeNull();
  });

  it('have closed days of their agency’s own in what is planned', async () => {
    await database.dataSource.query(`INSERT INTO closed_day VALUES ($1, '2026-05-15', 'Inneklemt dag')`, [
      agency.agencyId,
    ]);
    const { itemId } = await aConfirmedItem(database.dataSource, agency);
    const { calendar } = await new ItemRecorder(database.dataSource).planningContext(itemId);
    expect([...calendar.closed]).toEqual([localDate('2026-05-15')]);
    expect(await people.closedDays(agency.agencyId)).toEqual(calendar);
  });

  it('keep a file byte by byte, and know whose delivery carries it', async () => {
    const files = new EvidenceFiles(database.dataSource);
    const bytes = Buffer.from([0, 1, 2, 255]);
    const file = { name: 'bevis.pdf', mediaType: 'application/pdf', bytes, at: LATER, by: agency.ownerId };
    const { id, size } = await files.store(file);
    expect(size).toBe(4);
    expect(await files.read(id)).toMatchObject({ name: 'bevis.pdf', bytes, uploadedBy: agency.ownerId, itemIds: [] });
    const { itemId } = await aConfirmedItem(database.dataSource, agency);
    const owner: Actor = { personId: agency.ownerId, name: 'Eva Eier', role: 'owner' };
    const evidence = [{ kind: 'file', fileId: id, name: 'bevis.pdf' }] as const;
    await giveCommand(
      database.dataSource,
      itemId,
      owner,
      { kind: 'deliver', deliverableId: `${itemId}.1`, evidence, note: null },
      LATER,
    );
    expect((await files.read(id))?.itemIds).toEqual([itemId]);
    expect(await files.read(itemId)).toBeNull();
  });

  describe('a command', () => {
    const owner = (): Actor => ({ personId: agency.ownerId, name: 'Eva Eier', role: 'owner' });

    it('waits until it is answered, and is one however often it is sent', async () => {
      const inbox = new CommandInbox(database.dataSource);
      const { itemId } = await aConfirmedItem(database.dataSource, agency);
      const command = aCommand(itemId, owner(), { kind: 'acknowledge' }, LATER);
      const answers = await Promise.all([inbox.receive(command), inbox.receive(command)]);
      expect(answers.sort()).toEqual(['new', 'waiting']);
      expect(await inbox.pending(itemId)).toEqual([command]);
      expect(await inbox.outcome(command.id)).toBe('waiting');
      expect(await inbox.allWaiting(LATER)).not.toContainEqual(command);
      expect(await inbox.allWaiting(instant('2026-02-02T09:00:00.001Z'))).toContainEqual(command);
      const other = { ...command, body: { kind: 'decline', reason: 'Ikke vårt' } as const };
      expect(await inbox.receive(other)).toMatchObject({ outcome: { refusal: { code: 'command-id-reused' } } });
    });

    it('is refused once: the first answer stands', async () => {
      const inbox = new CommandInbox(database.dataSource);
      const { itemId } = await aConfirmedItem(database.dataSource, agency);
      const command = aCommand(itemId, owner(), { kind: 'acknowledge' }, LATER);
      await inbox.receive(command);
      const first = { code: 'item-closed', sentence: 'Oppdraget er avsluttet.' };
      expect(await inbox.refuse(command.id, first, LATER)).toEqual({ kind: 'refused', refusal: first });
      expect(await inbox.refuse(command.id, { code: 'x', sentence: 'y' }, LATER)).toEqual({
        kind: 'refused',
        refusal: first,
      });
      expect(await inbox.pending(itemId)).toEqual([]);
      expect(await inbox.outcome(agency.agencyId)).toBeNull();
    });
  });
});
