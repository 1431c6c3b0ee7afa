import { Inject, Injectable, Logger } from '@nestjs/common';
import { EngineUnreachable, type Engine } from '@tertial/engine';
import { inParallel } from '../http/in-parallel';
import { ENGINE } from '../parts';

/** More at once only queue up in the server. */
const AT_ONCE = 16;

/** Has the plans of items made anew by their workflows, when something behind them has changed. */
@Injectable()
export class ReplanService {
  private readonly logger = new Logger('Replan');

  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  /** How many workflows were told. What cannot be told now is found by the next round, since its plan is older than the change. */
  async items(itemIds: readonly string[]): Promise<number> {
    let away = false;
    const told = await inParallel(itemIds, AT_ONCE, async (itemId) => {
      if (away) return false;
      try {
        return await this.engine.signalReplan(itemId);
      } catch (fault) {
        if (!(fault instanceof EngineUnreachable)) throw fault;
        this.logger.warn(fault.message);
        away = true;
        return false;
      }
    });
    return told.filter(Boolean).length;
  }
}
