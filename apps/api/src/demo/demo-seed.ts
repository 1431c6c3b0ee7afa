import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Clock } from '@tertial/contracts';
import { People } from '@tertial/persistence';
import { CLOCK, SETTINGS, type ApiSettings } from '../parts';
import { DemoPeople } from './demo-people';

/** The invented agency of the sample letter that comes with Tertial; the first letter of another one gives it that name instead. */
const AGENCY = { name: 'Direktoratet for fjellvett og kystberedskap', ministry: 'Kyst- og fjelldepartementet' };

/** Puts an agency with people into an empty register, so that somebody can sign in; only with AUTH=demo. */
@Injectable()
export class DemoSeed implements OnApplicationBootstrap {
  private readonly logger = new Logger('Demo');

  constructor(
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    private readonly people: People,
    private readonly demo: DemoPeople,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.settings.auth !== 'demo' || (await this.people.persons('all')).length > 0) return;
    const act = { at: await this.clock.now(), by: 'system' };
    const agencyId = await this.people.ensureAgency({ ...AGENCY, ...act });
    await this.demo.addTo(agencyId, act);
    this.logger.log(`seeded the demo: ${AGENCY.name}`);
  }
}
