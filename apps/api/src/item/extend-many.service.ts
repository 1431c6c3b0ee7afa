import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { BulkResult, Clock, extendItemsSchema } from '@tertial/contracts';
import { deliverablesToExtend, newCommand, type Command } from '@tertial/domain';
import { ItemRegister } from '@tertial/persistence';
import type { z } from 'zod';
import { inParallel } from '../http/in-parallel';
import { CLOCK } from '../parts';
import type { SignedIn } from '../session/signed-in';
import { CommandService } from './command.service';

type Refused = BulkResult['refused'][number];
const AT_ONCE = 16;

/** One letter of the ministry that moves the dates of many items: one command each, with the same reference. */
@Injectable()
export class ExtendManyService {
  constructor(
    private readonly items: ItemRegister,
    private readonly commands: CommandService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async extend(act: z.output<typeof extendItemsSchema>, me: SignedIn): Promise<BulkResult> {
    const { itemIds, deliverables, seen, ...extension } = act;
    const at = await this.clock.now();
    const actor = { personId: me.id, name: me.name, role: 'coordinator' } as const;
    const refused: Refused[] = [];
    const given: Command[] = [];
    await inParallel([...new Set(itemIds)], AT_ONCE, async (itemId) => {
      const meant = deliverablesToExtend(await this.items.snapshot(itemId), deliverables?.[itemId]);
      if ('refusal' in meant) refused.push({ itemId, ...meant.refusal });
      else
        for (const deliverableId of meant.deliverableIds) {
          const body = { kind: 'extend', deliverableId, ...extension } as const;
          given.push(newCommand({ id: randomUUID(), seen: seen?.[itemId], body }, itemId, actor, at));
        }
    });
    const sent = await this.commands.giveAll(given);
    // An item is done when all that was asked of it is; one no is enough to say why it is not.
    for (const { command, refusal } of sent.refused)
      if (!refused.some((it) => it.itemId === command.itemId)) refused.push({ itemId: command.itemId, ...refusal });
    const left = new Set(refused.map(({ itemId }) => itemId));
    const pending = new Set(sent.pending.map(({ itemId }) => itemId).filter((id) => !left.has(id)));
    const done = new Set(sent.done.map(({ itemId }) => itemId).filter((id) => !left.has(id) && !pending.has(id)));
    return { done: [...done], pending: [...pending], refused };
  }
}
