import { madeUpPeople, type Reading } from '@tertial/domain';
import type { Cast } from '../script/cast';
import type { LivingItem } from '../script/resolve-script';
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
  /** Every item of the reading that is in the register. */
  readonly items: readonly LivingItem[];
  /** Confirms all items that ask for a delivery and starts their workflows; answers which. */
  confirm(): Promise<readonly LivingItem[]>;
}

/** Imports a letter as the product does, with made-up people in a made-up agency. */
export async function takeInLetter(world: World, letter: LetterToSimulate): Promise<ImportedLetter> {
  const { reading } = letter;
  const people = madeUpPeople(reading.items);
  const { agencyId, cast, idOf } = await settleAgency(world, reading.letter, people);
  const by = cast.coordinator.personId;
  const at = await world.time.now();
  const { letterId } = await world.letters.importLetter({ agencyId, ...letter, at, by });
  const ids = await world.letters.readingIds(letterId);
  const items = reading.items.flatMap(({ id, text }): LivingItem[] => {
    const itemId = ids.get(id);
    return itemId ? [{ itemId, readingId: id, text }] : [];
  });

  /** Those of one owner and deputy in one act, as a coordinator would. */
  function groups(): { ownerId: string; deputyId: string; itemIds: string[] }[] {
    const found = new Map<string, { ownerId: string; deputyId: string; itemIds: string[] }>();
    for (const { itemId, readingId } of items) {
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
    items,
    async confirm() {
      const confirmed = new Set<string>();
      for (const group of groups()) {
        const act = { ...group, acceptPast: true, at: await world.time.now(), by };
        const { done, refused } = await world.items.confirmItems(act);
        // Without a delivery there is nothing to follow up; any other refusal is a fault of the program.
        const fault = refused.find(({ code }) => code !== 'no-deliverable');
        if (fault) throw new Error(`${fault.itemId}: ${fault.sentence}`);
        for (const itemId of done) confirmed.add(itemId);
      }
      await world.engine.startItems([...confirmed]);
      return items.filter(({ itemId }) => confirmed.has(itemId));
    },
  };
}
