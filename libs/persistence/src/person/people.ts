import type { NewPerson, Person, PersonChange, PersonRef, Unit } from '@tertial/contracts';
import type { LocalDate, WorkCalendar } from '@tertial/domain';
import type { DataSource } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import type { Act } from '../database/act';
import { randomIds, type IdSource } from '../database/ids';
import { refused, type Refusable } from '../database/refusable';
import { select, selectOne } from '../database/sql';
import { standsInFor } from '../absence/stands-in-for';
import { personRows, unitRows } from './person-rows';
import { addPerson, changePerson } from './write-person';
import { addUnit, changeUnit } from './write-unit';

export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly ministry: string;
  /** The person who gets the coordinator's mails. */
  readonly coordinatorId: string | null;
}

/** An agency as its mails name it. */
export interface MailSender {
  readonly agencyName: string;
  readonly coordinator: (PersonRef & { readonly email: string }) | null;
  /** Whether it goes to a shared mailbox. */
  readonly mailbox: boolean;
}

export interface SignedInPerson extends Person {
  readonly standsInFor: readonly string[];
  /** null for people of an agency, and for who is of no known ministry. */
  readonly oversees: readonly string[] | null;
}

const AGENCY = 'SELECT id, name, ministry, coordinator_id AS "coordinatorId" FROM agency';

/** Agencies, their units and their people. */
export class People {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ids: IdSource = randomIds,
  ) {}

  /** The agency of this name, made if there was none. */
  ensureAgency({ name, ministry, at, by }: { name: string; ministry: string } & Act): Promise<string> {
    return this.dataSource.transaction(async (tx) => {
      const [made] = await select<{ id: string }>(
        tx,
        'INSERT INTO agency (id, name, ministry) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING RETURNING id',
        [this.ids(), name, ministry],
      );
      if (made) {
        const subject = `agency/${made.id}`;
        await writeAudit(tx, { at, actor: by, action: 'agency.added', subject, detail: { name, ministry } });
        return made.id;
      }
      const standing = await selectOne<Agency>(tx, `${AGENCY} WHERE name = $1`, [name]);
      if (!standing) throw new Error(`Agency ${name} is neither new nor known`);
      return standing.id;
    });
  }

  agencies(): Promise<Agency[]> {
    return select(this.dataSource, `${AGENCY} ORDER BY name`);
  }

  agency(agencyId: string): Promise<Agency | null> {
    return selectOne(this.dataSource, `${AGENCY} WHERE id = $1`, [agencyId]);
  }

  /** Other names for an agency that stays the same; refused when another one is called so. */
  changeAgency(change: { agencyId: string; name: string; ministry: string } & Act): Promise<Refusable<object>> {
    const { agencyId, name, ministry, at, by } = change;
    return this.dataSource.transaction(async (tx): Promise<Refusable<object>> => {
      const taken = await selectOne(tx, 'SELECT 1 FROM agency WHERE name = $1 AND id <> $2', [name, agencyId]);
      if (taken) return refused('agency-name-taken', 'En annen virksomhet har allerede dette navnet.');
      const before = await selectOne<Agency>(tx, `${AGENCY} WHERE id = $1`, [agencyId]);
      await tx.query('UPDATE agency SET name = $2, ministry = $3 WHERE id = $1', [agencyId, name, ministry]);
      // The people of a ministry that is called so no more.
      await tx.query(
        `UPDATE person SET ministry = $2 WHERE ministry = $1 AND NOT EXISTS (SELECT 1 FROM agency WHERE ministry = $1)`,
        [before?.ministry ?? null, ministry],
      );
      const subject = `agency/${agencyId}`;
      await writeAudit(tx, { at, actor: by, action: 'agency.changed', subject, detail: { name, ministry } });
      return { ok: true };
    });
  }

  /** Who gets the coordinator's mails of an agency. */
  coordinatorOf(agencyId: string): Promise<(PersonRef & { email: string }) | null> {
    return selectOne(
      this.dataSource,
      'SELECT p.id, p.name, p.email FROM agency a JOIN person p ON p.id = a.coordinator_id WHERE a.id = $1',
      [agencyId],
    );
  }

  /** What mails to these persons say of whom they are from, by the person's id: the own agency and who gets its coordinator's mails. */
  async sendersTo(personIds: readonly string[]): Promise<Map<string, MailSender>> {
    const rows = await select<MailSender & { id: string }>(
      this.dataSource,
      `SELECT p.id, p.mailbox, a.name AS "agencyName", CASE WHEN c.id IS NOT NULL
         THEN json_build_object('id', c.id, 'name', c.name, 'email', c.email) END AS coordinator
       FROM person p JOIN agency a ON a.id = p.agency_id LEFT JOIN person c ON c.id = a.coordinator_id
       WHERE p.id = ANY($1::uuid[])`,
      [personIds],
    );
    return new Map(rows.map(({ id, ...sender }) => [id, sender]));
  }

  /**
   * A person of an agency, or of a ministry (agencyId null). Somebody of the ministry who is known by this address, and of whom nobody
   * has said which ministry it is, is of this one from now on.
   */
  addPerson(
    act: { agencyId: string | null; ministry?: string | null; person: NewPerson } & Act,
  ): Promise<Refusable<{ personId: string }>> {
    return this.dataSource.transaction((tx) => addPerson(tx, this.ids, act));
  }

  changePerson(act: { personId: string; change: PersonChange } & Act): Promise<Refusable<{ personId: string }>> {
    return this.dataSource.transaction((tx) => changePerson(tx, act));
  }

  async person(personId: string): Promise<Person | null> {
    return (await personRows(this.dataSource, 'p.id = $1', [personId]))[0] ?? null;
  }

  /**
   * A person who may sign in, with the ids of those he stands in for on a day (who are away, and whose chain of deputies leads to him),
   * and the agencies that he follows up for his ministry.
   * Null for who is unknown or has left.
   */
  async signedIn(personId: string, day: LocalDate): Promise<SignedInPerson | null> {
    const [person] = await personRows(this.dataSource, 'p.id = $1 AND p.left_at IS NULL', [personId]);
    if (!person) return null;
    const oversees = await this.agenciesOf(person.ministry ?? null);
    return { ...person, oversees, standsInFor: await standsInFor(this.dataSource, personId, day) };
  }

  private async agenciesOf(ministry: string | null): Promise<string[] | null> {
    if (ministry === null) return null;
    const rows = await select<{ id: string }>(this.dataSource, 'SELECT id FROM agency WHERE ministry = $1', [ministry]);
    return rows.map(({ id }) => id);
  }

  /** By name: of an agency, of the ministry (null), or all. */
  persons(agencyId: string | null | 'all'): Promise<Person[]> {
    if (agencyId === 'all') return personRows(this.dataSource, 'true', []);
    return personRows(this.dataSource, 'p.agency_id IS NOT DISTINCT FROM $1::uuid', [agencyId]);
  }

  async personByEmail(email: string): Promise<Person | null> {
    return (await personRows(this.dataSource, 'lower(p.email) = lower($1)', [email]))[0] ?? null;
  }

  units(agencyId: string): Promise<Unit[]> {
    return unitRows(this.dataSource, agencyId);
  }

  addUnit(
    act: { agencyId: string; unit: { name: string; leaderId: string | null } } & Act,
  ): Promise<Refusable<{ unitId: string }>> {
    return this.dataSource.transaction((tx) => addUnit(tx, this.ids, act));
  }

  changeUnit(
    act: { unitId: string; unit: { name?: string | undefined; leaderId?: string | null | undefined } } & Act,
  ): Promise<Refusable<{ unitId: string }>> {
    return this.dataSource.transaction((tx) => changeUnit(tx, act));
  }

  /** The agency's own closed days, beside weekends and public holidays. */
  async closedDays(agencyId: string): Promise<WorkCalendar> {
    const rows = await select<{ day: LocalDate }>(this.dataSource, 'SELECT day FROM closed_day WHERE agency_id = $1', [
      agencyId,
    ]);
    return { closed: new Set(rows.map((row) => row.day)) };
  }
}
