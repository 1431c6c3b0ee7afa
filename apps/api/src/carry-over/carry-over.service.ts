import { Inject, Injectable } from '@nestjs/common';
import type {
  BulkResult,
  carryOverInputSchema,
  CarryOverOffers,
  Clock,
  itemPairsSchema,
  leaveItemsSchema,
  LetterComparison,
} from '@tertial/contracts';
import { osloDate, type Actor } from '@tertial/domain';
import type { Engine } from '@tertial/engine';
import { CarryOverRegister, type Settled } from '@tertial/persistence';
import type { z } from 'zod';
import { accepted } from '../http/refusable';
import { CommandService } from '../item/command.service';
import { CLOCK, ENGINE } from '../parts';
import type { SignedIn } from '../session/signed-in';

/** Settles what earlier years left for a letter: in the register first, then by the workflows of the items that begin and end. */
@Injectable()
export class CarryOverService {
  constructor(
    private readonly register: CarryOverRegister,
    private readonly commands: CommandService,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async offers(letterId: string): Promise<CarryOverOffers> {
    return this.register.offers(letterId, osloDate(await this.clock.now()));
  }

  compare(letterId: string): Promise<LetterComparison> {
    return this.register.compare(letterId);
  }

  async carryOver(letterId: string, act: z.output<typeof carryOverInputSchema>, me: SignedIn): Promise<BulkResult> {
    const at = await this.clock.now();
    return this.run(accepted(await this.register.carryOver({ letterId, ...act, at, actor: coordinator(me) })));
  }

  async replace(letterId: string, act: z.output<typeof itemPairsSchema>, me: SignedIn): Promise<BulkResult> {
    const at = await this.clock.now();
    return this.run(accepted(await this.register.replace({ letterId, ...act, at, actor: coordinator(me) })));
  }

  async leave(letterId: string, act: z.output<typeof leaveItemsSchema>, me: SignedIn): Promise<BulkResult> {
    const at = await this.clock.now();
    const { done, refused } = accepted(await this.register.leave({ letterId, ...act, at, by: me.id }));
    return { done, pending: [], refused };
  }

  /** What the engine cannot be told now lies in the register, and the hourly sweep sees to it. */
  private async run({ started, commands, refused }: Settled): Promise<BulkResult> {
    // Who asks waits for the answers of those that end; those that begin have time.
    const sent = await this.commands.sendAll(commands);
    if (started.length > 0 && (await this.engine.healthy())) await this.engine.startItems(started);
    return {
      done: sent.done.map(({ itemId }) => itemId),
      pending: sent.pending.map(({ itemId }) => itemId),
      refused: [...refused, ...sent.refused.map(({ command, refusal }) => ({ itemId: command.itemId, ...refusal }))],
    };
  }
}

function coordinator({ id, name }: SignedIn): Actor {
  return { personId: id, name, role: 'coordinator' };
}
