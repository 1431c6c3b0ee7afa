import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { REFUSAL, type CommandOutcome, type ItemInput } from '@tertial/contracts/item';
import { handle, isClosed, nextWake, type Command } from '@tertial/domain/item';
import { msOf, type Instant } from '@tertial/domain/local-date';
import { workflowNow } from '../time/workflow-now';
import { CommandQueue } from './command-queue';
import { itemRegister } from './item-activities';
import { ItemLife } from './item-life';
import { commandUpdate, replanSignal, stateQuery } from './item-messages';

/** Keeps a replay short: some forty commands. */
const CONTINUE_AFTER_EVENTS = 500;

/**
 * The life of one confirmed item, and the one writer of its state: it takes commands one at a time, lets time pass, and records
 * both in the register before it answers. Ends when every deliverable has ended; can begin anew from the register at any time.
 */
export async function itemWorkflow(input: ItemInput): Promise<void> {
  const { itemId, continueAfterEvents = CONTINUE_AFTER_EVENTS } = input;
  const register = itemRegister();
  const queue = new CommandQueue();
  let life: ItemLife | null = null;
  let replan = false;

  setHandler(stateQuery, () => life?.state ?? null);
  setHandler(replanSignal, () => {
    replan = true;
  });
  setHandler(commandUpdate, (command) => answerOf(command, queue), {
    validator: (command) => {
      // What waits before it may change the answer: then it is judged in its turn.
      if (life && queue.idle && !queue.knows(command.id)) refuseAtOnce(life, command);
    },
  });

  life = await ItemLife.load(itemId, register);
  queue.add(await register.pendingCommands(itemId));
  const longEnough = () => workflowInfo().continueAsNewSuggested || workflowInfo().historyLength > continueAfterEvents;
  const atRest = () => queue.idle && !replan && allHandlersFinished();

  for (;;) {
    const now = workflowNow();
    // Who acted in time is heard before time has its say, also when the message got lost on its way.
    if (life.changesBy(later(now, queue.lastReceipt))) queue.add(await register.pendingCommands(itemId));
    for (let command = queue.next(); command; command = queue.next()) {
      queue.answer(command.id, await life.obey(command));
    }
    const planAnew = replan;
    replan = false;
    await life.letTimePass(now, planAnew);

    const closed = isClosed(life.state);
    const mayEnd = () => atRest() && (closed || longEnough());
    const news = () => !queue.idle || replan || mayEnd();
    const wake = nextWake(life.state);
    await (wake ? condition(news, Math.max(1, msOf(wake) - msOf(workflowNow()))) : condition(news));
    if (!mayEnd()) continue;
    if (closed) return;
    await continueAsNew<typeof itemWorkflow>(input);
  }
}

async function answerOf(command: Command, queue: CommandQueue): Promise<CommandOutcome> {
  queue.add([command]);
  await condition(() => queue.outcome(command.id) !== undefined);
  return queue.outcome(command.id) as CommandOutcome;
}

function refuseAtOnce(life: ItemLife, command: Command): void {
  const handled = handle(life.state, command);
  if (!handled.ok) throw ApplicationFailure.nonRetryable(handled.refusal.sentence, REFUSAL, handled.refusal);
}

function later(a: Instant, b: Instant | null): Instant {
  return b && b > a ? b : a;
}
