import type { Actor } from '@tertial/domain';
import { ItemRegister, LetterRegister, type Viewer } from '@tertial/persistence';
import { anAgency, createTestDatabase, type TestAgency, type TestDatabase } from '@tertial/testing';
import type { DataSource } from 'typeorm';

/** Agencies in one database, whose letters come and whose items are looked at by the coordinator. */
export class LetterStory {
  agency!: TestAgency;
  readonly letters: LetterRegister;
  readonly items: ItemRegister;

  protected constructor(private readonly database: TestDatabase) {
    this.letters = new LetterRegister(database.dataSource);
    this.items = new ItemRegister(database.dataSource);
  }

  static async begin(): Promise<LetterStory> {
    return new LetterStory(await createTestDatabase());
  }

  get dataSource(): DataSource {
    return this.database.dataSource;
  }

  end(): Promise<void> {
    return this.database.drop();
  }

  /** Goes on with another agency, that has no letter yet. */
  async newAgency(): Promise<void> {
    this.agency = await anAgency(this.dataSource);
  }

  viewer(): Viewer {
    const { coordinatorId, agencyId } = this.agency;
    return { personId: coordinatorId, agencyId, roles: ['coordinator'] };
  }

  get kari(): Actor {
    return { personId: this.agency.coordinatorId, name: 'Kari', role: 'coordinator' };
  }
}
