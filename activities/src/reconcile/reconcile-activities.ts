import type { Clock, ReconcileActivities, ReconcileResult } from '@tertial/contracts';
import { instantOfMs, isClosed, msOf, nextWake, osloDate, type Instant } from '@tertial/domain';
import { passOnCommand, type Engine } from '@tertial/engine';
import { CommandInbox, Departures, ItemRegister, PolicyRegister, Reconciliation } from '@tertial/persistence';
import type { DataSource } from 'typeorm';
import { whileBeating } from '../while-beating';

export interface ReconcileActivityParts {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly engine: Engine;
}

/** A command younger than this is most likely on its way. */
const ON_ITS_WAY_MS = 10_000;
/** A workflow that should have woken longer ago than this has lost its timer (rare faults of the server do that). */
const OVERSLEPT_MS = 15 * 60_000;

/** The sweep: the register says what should be, the engine is made to follow. Each part can be repeated without harm. */
export function createReconcileActivities({ dataSource, clock, engine }: ReconcileActivityParts): ReconcileActivities {
  const items = new ItemRegister(dataSource);
  const inbox = new CommandInbox(dataSource);
  const departures = new Departures(dataSource);
  const reconciliation = new Reconciliation(dataSource);
  const policies = new PolicyRegister(dataSource);

  /** A stray whose item has ended is told to look again and ends itself, once it has answered; one without an item is ended. */
  async function endStray(itemId: string): Promise<boolean> {
    const state = await items.snapshot(itemId);
    if (state && !isClosed(state)) return false;
    if (state) return engine.signalReplan(itemId);
    await engine.endItem(itemId, 'Registeret har ikke noe bekreftet oppdrag med denne id-en.');
    return true;
  }

  async function wakeOverslept(itemId: string, since: Instant): Promise<boolean> {
    const state = await items.snapshot(itemId);
    const wake = state && nextWake(state);
    return wake !== null && wake < since ? engine.signalReplan(itemId) : false;
  }

  /** Of a moved date, whose sender could not reach it. */
  async function tellUntold(): Promise<string[]> {
    const untold = await reconciliation.untold();
    for (const itemId of untold) await engine.signalReplan(itemId);
    return untold;
  }

  /** Those whose last day is over hand over; what each item's workflow is asked for lies in the inbox then. */
  async function handOverDue(now: Instant): Promise<void> {
    for (const departureId of await departures.due(osloDate(now)))
      for (const command of await departures.handOver(departureId, now))
        await passOnCommand(engine, inbox, clock, command);
  }

  async function reconcile(): Promise<ReconcileResult> {
    const now = msOf(await clock.now());
    // Asked before the register is: an item that is confirmed in between is then no stray.
    const running = await engine.runningItems();
    const wanted = new Set(await reconciliation.shouldRun());
    await engine.ensureSchedules(await policies.sendingHours());
    const { started } = await engine.startItems(without(wanted, running ?? []));
    const ended = await countOf(without(running ?? [], wanted), endStray);
    await handOverDue(instantOfMs(now));
    const overslept = instantOfMs(now - OVERSLEPT_MS);
    const told = await tellUntold();
    const woken = await countOf(without(wanted, [...started, ...told]), (itemId) => wakeOverslept(itemId, overslept));
    const lost = await inbox.allWaiting(instantOfMs(now - ON_ITS_WAY_MS));
    const resent = await countOf(
      lost,
      async (command) => (await passOnCommand(engine, inbox, clock, command)) !== 'pending',
    );
    return { started: started.length, ended, woken: woken + told.length, resent };
  }

  return { reconcile: () => whileBeating(reconcile) };
}

function without(all: Iterable<string>, some: Iterable<string>): string[] {
  const left = new Set(some);
  return [...all].filter((one) => !left.has(one));
}

async function countOf<T>(list: readonly T[], act: (entry: T) => Promise<boolean>): Promise<number> {
  let count = 0;
  for (const entry of list) if (await act(entry)) count += 1;
  return count;
}
