import { Inject, Injectable, Logger } from '@nestjs/common';
import type { MovesAnswer } from '@tertial/contracts';
import { KEPT_WORDS, type KeptBecause } from '@tertial/domain';
import type { Engine } from '@tertial/engine';
import { itemsToTell, People, type Moves } from '@tertial/persistence';
import { inParallel } from '../http/in-parallel';
import { ENGINE } from '../parts';

const AT_ONCE = 16;

/** Deadlines that have moved together: tells their workflows, and says what became of them. */
@Injectable()
export class MovesService {
  private readonly logger = new Logger('Moves');

  constructor(
    private readonly people: People,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  /**
   * The register has the new dates and the new plan already. A workflow that cannot be told now finds out by itself before it records
   * anything, and the sweep wakes what should have woken. `planners`: items that look up the date themselves, when they plan.
   */
  async tell(moves: Moves, planners: readonly string[] = []): Promise<void> {
    const itemIds = itemsToTell(moves, planners);
    try {
      await inParallel(itemIds, AT_ONCE, (itemId) => this.engine.signalReplan(itemId));
    } catch (fault) {
      const message = fault instanceof Error ? fault.message : String(fault);
      this.logger.warn({ message: `workflows were not told of their new dates: ${message}`, items: itemIds.length });
    }
  }

  async answer({ moved, kept, proposed }: Moves): Promise<MovesAnswer> {
    return {
      moved: moved.length,
      items: new Set(moved.map(({ itemId }) => itemId)).size,
      proposed,
      persons: await this.persons(moved),
      kept: keptByReason(kept.map(({ because }) => because)),
    };
  }

  private async persons(moved: Moves['moved']): Promise<MovesAnswer['persons']> {
    const items = new Map<string, Set<string>>();
    for (const { ownerId, itemId } of moved)
      if (ownerId) items.set(ownerId, (items.get(ownerId) ?? new Set()).add(itemId));
    const found = await Promise.all([...items.keys()].map((id) => this.people.person(id)));
    return found
      .flatMap((person) =>
        person ? [{ id: person.id, name: person.name, items: items.get(person.id)?.size ?? 0 }] : [],
      )
      .sort((a, b) => a.name.localeCompare(b.name, 'nb'));
  }
}

function keptByReason(reasons: readonly KeptBecause[]): MovesAnswer['kept'] {
  return [...new Set(reasons)].map((because) => ({
    because: KEPT_WORDS[because],
    deliverables: reasons.filter((it) => it === because).length,
  }));
}
