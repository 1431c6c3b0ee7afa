import { Injectable } from '@nestjs/common';
import type { NewPerson } from '@tertial/contracts';
import { People, type Act } from '@tertial/persistence';
import { accepted } from '../http/refusable';
import { addressOf, demoStaff, demoUnits, ministryPerson, type DemoPerson } from './demo-staff';

/** Made-up people to try Tertial with, for AUTH=demo: all confirmed, all with addresses that no mail can reach (.example). */
@Injectable()
export class DemoPeople {
  constructor(private readonly people: People) {}

  /** People for an agency that has none; nothing otherwise. */
  async addTo(agencyId: string, act: Act): Promise<void> {
    const present = await this.people.persons('all');
    if (present.some((person) => person.agencyId === agencyId)) return;
    const round = (await this.people.agencies()).length - 1;
    const unitIds = new Map<string, string>();
    for (const name of demoUnits) {
      const unit = accepted(await this.people.addUnit({ agencyId, unit: { name, leaderId: null }, ...act }));
      unitIds.set(name, unit.unitId);
    }
    for (const person of demoStaff(round)) await this.add(agencyId, person, unitIds, act);
    const ministry = (await this.people.agency(agencyId))?.ministry ?? '';
    const contacts = present.filter(({ roles }) => roles.includes('ministry'));
    if (!contacts.some((it) => it.ministry === ministry)) await this.addMinistry(ministry, contacts.length, act);
  }

  private async add(agencyId: string, demo: DemoPerson, unitIds: Map<string, string>, act: Act): Promise<void> {
    const unitId = unitIds.get(demo.unit) ?? null;
    const person: NewPerson = {
      name: demo.name,
      email: addressOf(demo.name, 'etaten'),
      unitId,
      roles: [...demo.roles],
      confirmed: true,
      ...(demo.mailbox && { mailbox: true }),
    };
    const { personId } = accepted(await this.people.addPerson({ agencyId, person, ...act }));
    if (demo.leads && unitId) accepted(await this.people.changeUnit({ unitId, unit: { leaderId: personId }, ...act }));
  }

  private async addMinistry(ministry: string, round: number, act: Act): Promise<void> {
    const name = ministryPerson(round);
    const person: NewPerson = {
      ...{ name, email: addressOf(name, 'departementet') },
      unitId: null,
      roles: ['ministry'],
      confirmed: true,
    };
    accepted(await this.people.addPerson({ agencyId: null, ministry, person, ...act }));
  }
}
