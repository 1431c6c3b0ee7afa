import { Context } from '@temporalio/activity';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Clock } from '@tertial/contracts';
import { instantOfMs, msOf, type Instant } from '@tertial/domain';

/**
 * The time that is simulated: the test server's clock less a constant. Only `driveTo` lets months pass, and only one caller may
 * use it: the server counts who holds its time still, and loses count when several do.
 */
export class SimulatedTime implements Clock {
  private constructor(
    private readonly env: TestWorkflowEnvironment,
    /** How far the server's clock is ahead of the simulated one; negative for a simulation of the future. */
    readonly shiftMs: number,
  ) {}

  /** Begins at `start`; from here on time runs as on the wall, until it is driven. */
  static async startingAt(start: Instant, env: TestWorkflowEnvironment): Promise<SimulatedTime> {
    return new SimulatedTime(env, (await env.currentTimeMs()) - msOf(start));
  }

  async now(): Promise<Instant> {
    return instantOfMs((await this.env.currentTimeMs()) - this.shiftMs);
  }

  /** Lets everything happen that is due until a moment; comes back at once when the moment has passed. */
  async driveTo(moment: Instant): Promise<void> {
    const left = msOf(moment) - msOf(await this.now());
    if (left > 0) await this.env.sleep(left);
  }

  /**
   * The clock of activities: the moment for which the attempt was scheduled. Time stands still while an activity runs, and this
   * costs no question to the server. One within a workflow's own task was scheduled by the worker, whose clock is not the server's.
   */
  readonly ofActivities: Clock = {
    now: () => {
      const { isLocal, currentAttemptScheduledTimestampMs } = Context.current().info;
      return isLocal ? this.now() : Promise.resolve(instantOfMs(currentAttemptScheduledTimestampMs - this.shiftMs));
    },
  };
}
