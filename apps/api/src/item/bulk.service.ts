import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { assignItemsSchema, BulkResult, Clock, confirmItemsSchema, rejectItemsSchema } from '@tertial/contracts';
import { newCommand } from '@tertial/domain';
import type { Engine } from '@tertial/engine';
import { ItemRegister } from '@tertial/persistence';
import type { z } from 'zod';
import { CLOCK, ENGINE } from '../parts';
import type { SignedIn } from '../session/signed-in';
import { CommandService, type Sent } from './command.service';

/** Confirms, rejects and assigns many items; proposed ones in the register, confirmed ones by a command each. */
@Injectable()
export class BulkService {
  constructor(
    private readonly items: ItemRegister,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly commands: CommandService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `pending`: confirmed, but the engine could not be reached to start them; the hourly sweep does. */
  async confirm(act: z.output<typeof confirmItemsSchema>, me: SignedIn): Promise<BulkResult> {
    const { done, settled, refused } = await this.items.confirmItems({ ...act, at: await this.clock.now(), by: me.id });
    // Asked first, as each start by itself would wait for an engine that is away.
    if (done.length > 0 && !(await this.engine.healthy())) return { done: [...settled], pending: done, refused };
    const { started, running, pending } = await this.engine.startItems(done);
    return { done: [...started, ...running, ...settled], pending, refused };
  }

  async reject(act: z.output<typeof rejectItemsSchema>, me: SignedIn): Promise<BulkResult> {
    const { done, refused } = await this.items.rejectItems({ ...act, at: await this.clock.now(), by: me.id });
    return { done, pending: [], refused };
  }

  async assign(act: z.output<typeof assignItemsSchema>, me: SignedIn): Promise<BulkResult> {
    const at = await this.clock.now();
    const proposed = await this.items.assignProposed({ ...act, at, by: me.id });
    const actor = { personId: me.id, name: me.name, role: 'coordinator' } as const;
    const body = { kind: 'assign', ownerId: act.ownerId, deputyId: act.deputyId } as const;
    const sent = await this.commands.giveAll(
      proposed.confirmed.map((itemId) =>
        newCommand({ id: randomUUID(), seen: act.seen?.[itemId], body }, itemId, actor, at),
      ),
    );
    return merged(proposed, sent);
  }
}

function merged(proposed: Pick<BulkResult, 'done' | 'refused'>, sent: Sent): BulkResult {
  // Who is responsible already needs no change, and that is what was asked for.
  const same = sent.refused.filter(({ refusal }) => refusal.code === 'nothing-changed');
  const others = sent.refused.filter((it) => !same.includes(it));
  return {
    done: [...proposed.done, ...sent.done.map(({ itemId }) => itemId), ...same.map(({ command }) => command.itemId)],
    pending: sent.pending.map(({ itemId }) => itemId),
    refused: [...proposed.refused, ...others.map(({ command, refusal }) => ({ itemId: command.itemId, ...refusal }))],
  };
}
