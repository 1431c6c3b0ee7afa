import { patched } from '@temporalio/workflow';
import type { CommandOutcome, ItemActivities, RecordedItem } from '@tertial/contracts/item';
import { advance, handle, withMarks, type Advance, type Command, type ItemState } from '@tertial/domain/item';
import type { Instant } from '@tertial/domain/local-date';
import { workflowNow } from '../time/workflow-now';

/** In the history of each run that has sent back what was accepted: in those before it was refused, so it may never change. */
const COMES_BACK = 'accepted-comes-back';

/** The state of one item, and the two ways in which it changes: by a command and by time. Each change is recorded before it counts. */
export class ItemLife {
  private constructor(
    private now: ItemState,
    private readonly register: ItemActivities,
  ) {}

  /** Begins with what the register knows, and with a plan made afresh. */
  static async load(itemId: string, register: ItemActivities): Promise<ItemLife> {
    const life = new ItemLife(await register.loadItem(itemId), register);
    await life.record({ state: life.now, events: [] }, null);
    return life;
  }

  get state(): ItemState {
    return this.now;
  }

  async obey(command: Command): Promise<CommandOutcome> {
    for (;;) {
      const handled = wasRefused(this.now, command) ? REFUSED_BEFORE : handle(this.now, command);
      if (!handled.ok) {
        const { refusal } = handled;
        return this.register.refuseCommand({ commandId: command.id, refusal, at: workflowNow() });
      }
      const earlier = await this.record(handled, command.id);
      if (!earlier) {
        await this.followSeries(command.receivedAt);
        return { kind: 'done', seq: handled.state.seq };
      }
      if (earlier.outcome) return earlier.outcome;
    }
  }

  /** Records what time has changed up to a moment, if anything; with `replan` a new plan is made even if nothing. */
  async letTimePass(upTo: Instant, replan: boolean): Promise<void> {
    const passed = advance(this.now, upTo);
    if (passed.events.length > 0 || replan) await this.record(passed, null);
  }

  /** Would time, up to a moment, change anything? */
  changesBy(upTo: Instant): boolean {
    return advance(this.now, upTo).events.length > 0;
  }

  /** What a command makes of a series is there before the command is answered, so that who gave it sees the occurrences. */
  private async followSeries(at: Instant): Promise<void> {
    if (this.now.series?.next.some((step) => step.at === null)) await this.letTimePass(at, false);
  }

  private async record({ state, events }: Advance, commandId: string | null): Promise<RecordedItem['earlier']> {
    const recorded = await this.register.recordItem({ itemId: state.itemId, state, events, commandId });
    this.now = withMarks(recorded.earlier?.state ?? state, recorded.marks);
    return recorded.earlier;
  }
}

/** Its history has the answer of then. */
const REFUSED_BEFORE = {
  ok: false,
  refusal: { code: 'wrong-status', sentence: 'Leveransen er godkjent og kan ikke sendes tilbake nå.' },
} as const;

function wasRefused({ deliverables }: ItemState, { body }: Command): boolean {
  if (body.kind !== 'return') return false;
  const accepted = deliverables.some(({ id, status }) => id === body.deliverableId && status === 'accepted');
  return accepted && !patched(COMES_BACK);
}
