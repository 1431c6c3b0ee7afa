import type { CommandOutcome } from '@tertial/contracts/item';
import type { Command } from '@tertial/domain/item';
import type { Instant } from '@tertial/domain/local-date';

/** So many answers are remembered; the register remembers all of them. */
const REMEMBERED = 100;

/** Commands wait here for their turn, one at a time, in the order of their receipt; the same command is taken once. */
export class CommandQueue {
  private waiting: Command[] = [];
  private current: Command | null = null;
  private readonly outcomes = new Map<string, CommandOutcome>();

  add(commands: readonly Command[]): void {
    const fresh = commands.filter(({ id }) => !this.knows(id));
    this.waiting = [...this.waiting, ...fresh].sort(byReceipt);
  }

  /** The next one to handle, until it is answered; null when none waits. */
  next(): Command | null {
    this.current = this.waiting.shift() ?? null;
    return this.current;
  }

  answer(id: string, outcome: CommandOutcome): void {
    this.current = null;
    this.outcomes.set(id, outcome);
    const [oldest] = this.outcomes.keys();
    if (this.outcomes.size > REMEMBERED && oldest !== undefined) this.outcomes.delete(oldest);
  }

  outcome(id: string): CommandOutcome | undefined {
    return this.outcomes.get(id);
  }

  knows(id: string): boolean {
    return this.outcomes.has(id) || this.current?.id === id || this.waiting.some((command) => command.id === id);
  }

  /** Nothing waits and nothing is being handled. */
  get idle(): boolean {
    return this.current === null && this.waiting.length === 0;
  }

  /** When the last one of those that wait was received; null when none waits. */
  get lastReceipt(): Instant | null {
    return this.waiting.at(-1)?.receivedAt ?? null;
  }
}

function byReceipt(a: Command, b: Command): number {
  return a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : 0;
}
