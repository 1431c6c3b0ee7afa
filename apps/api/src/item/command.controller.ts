import { Body, Controller, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  commandAnswerSchema,
  commandRequestSchema,
  idSchema,
  type Clock,
  type CommandAnswer,
} from '@tertial/contracts';
import { newCommand } from '@tertial/domain';
import type { Response } from 'express';
import type { z } from 'zod';
import { Answers } from '../http/answers';
import { refused } from '../http/problem';
import { CLOCK } from '../parts';
import { Me, type SignedIn } from '../session/signed-in';
import { actorFor } from './actor';
import { CommandChecks } from './command-checks';
import { CommandService } from './command.service';
import { ItemAccess } from './item-access';

const MESSAGES = { done: 'Utført.', pending: 'Mottatt, behandles.' };

/** What people do with a confirmed item. */
@ApiTags('items')
@Controller('items/:id/commands')
export class CommandController {
  constructor(
    private readonly access: ItemAccess,
    private readonly checks: CommandChecks,
    private readonly commands: CommandService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(200)
  @Answers(200, commandAnswerSchema, 'Utført.')
  @Answers(202, commandAnswerSchema, 'Mottatt, behandles: tidspunktet for mottak gjelder.')
  async give(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) itemId: string,
    @Body({ schema: commandRequestSchema }) request: z.output<typeof commandRequestSchema>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommandAnswer> {
    const { id, body } = request;
    const now = await this.clock.now();
    const agencyId = await this.access.agencyOf(itemId, me);
    const state = await this.access.confirmed(itemId);
    const isNew = await this.commands.isNew(id);
    if (isNew) await this.checks.check(body, agencyId, me);
    // A repeated command is answered as it was, also to who has lost the role by it (who declines is no owner any more).
    const actor = isNew ? actorFor(body, me, state) : { personId: me.id, name: me.name, role: 'owner' as const };
    const result = await this.commands.give(newCommand(request, itemId, actor, now));
    if (result !== 'pending' && result.kind === 'refused') throw refused(result.refusal);
    const outcome = result === 'pending' ? 'pending' : 'done';
    response.status(outcome === 'done' ? 200 : 202);
    return { outcome, message: MESSAGES[outcome] };
  }
}
