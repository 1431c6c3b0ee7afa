import { madeUpPeople, type Reading } from '@tertial/domain';
import type { Cast } from '../script/cast';
import { settleAgency } from './settle-agency';
import type { World } from './world';

/** A letter as a file, and what was read in it. */
export interface LetterToSimulate {
  readonly file: { readonly name: string; readonly mediaType: string; readonly bytes: Buffer };
  readonly text: string;
  readonly reading: Reading;
}

export interface ImportedLetter {
  readonly cast: Cast;
  /** From an item's id in the reading to that in the register. */
  readonly itemIds: ReadonlyMap<string, string>;
  /** Confirms all items that ask for a delivery and starts their workflows. */
  confirm(): Promise<void>;
}

/** Imports a letter as the product does, with made-up people in a made-up agency. */
export async function takeInLetter(world: World, letter: LetterToSimulate): Promise<ImportedLetter> {
  const { reading } = letter;
  const people = madeUpPeople(reading.items);
  const { agencyId, cast, idOf } = await settleAgency(world, reading.letter, people);
  const by = cast.coordinator.personId;
  const { letterId } = await world.letters.importLetter({ agencyId, ...letter, at: await world.time.now(), by });
  const itemIds = await world.letters.readingIds(letterId);

  /** Those of one owner and deputy in one act, as a coordinator would. */
  function groups(): { ownerId: string; deputyId: string; itemIds: string[] }[] {
    const found = new Map<string, { ownerId: string; deputyId: string; itemIds: string[] }>();
    for (const [readingId, itemId] of itemIds) {
      const owner = people.ownerOf.get(readingId);
      const deputy = people.deputyOf.get(readingId);
      if (!owner || !deputy) continue;
      const [ownerId, deputyId] = [idOf(owner), idOf(deputy)];
      const group = found.get(ownerId) ?? { ownerId, deputyId, itemIds: [] };
      group.itemIds.push(itemId);
      found.set(ownerId, group);
    }
    return [...found.values()];
  }

  return {
    cast,
    itemIds,
    async confirm() {
      for (const group of groups()) {
        const act = { ...group, acceptPast: true, at: await world.time.now(), by };
        const { done, refused } = await world.items.confirmItems(act);
        // Without a delivery there is nothing to follow up; any other refusal is a fault of the program.
        const fault = refused.find(({ code }) => code !== 'no-deliverable');
        if (fault) throw new Error(`${fault.itemId}: ${fault.sentence}`);
        await world.engine.startItems(done);
      }
    },
  };
}
