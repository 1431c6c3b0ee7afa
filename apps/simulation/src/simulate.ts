import { endOfDay, osloDate, osloInstant, type Instant, type LocalDate } from '@tertial/domain';
import type { Report } from '@tertial/local-services';
import { collectOutcome } from './outcome/collect-outcome';
import type { Outcome } from './outcome/outcome';
import type { Cast } from './script/cast';
import { castScript } from './script/casting';
import { playAct, type PlayedAct } from './script/play-act';
import { resolveScript, type ResolvedAct } from './script/resolve-script';
import type { ScriptedAct } from './script/script';
import { regularEvents } from './time/calendar-of-rounds';
import type { Closing } from './world/closing';
import type { Servers } from './world/servers';
import { takeInLetter, type LetterToSimulate } from './world/take-in-letter';
import { openWorld, type World } from './world/world';

export interface Simulation {
  readonly letter: LetterToSimulate;
  readonly from: LocalDate;
  /** The last day. */
  readonly until: LocalDate;
  readonly script: readonly ScriptedAct[];
  /** Hears how far the time has come, once a month. */
  readonly report: Report;
  /** Ends the simulation between two events. */
  readonly signal?: AbortSignal;
  /** Looks at the world on the way, as what is to be compared with what comes after. */
  readonly looks?: readonly Look[];
}

export interface Look {
  readonly at: Instant;
  readonly see: (world: World, cast: Cast) => Promise<void>;
}

/** The coordinator imports the letter and confirms it all, so that the first round tells everybody of what is theirs. */
const IMPORT_HOUR = '06:30';
const CONFIRMATION_HOUR = '07:00';
/** Of real time; even a night in which everything falls due takes seconds. */
const EVENT_LIMIT_MS = 180_000;

/**
 * Lives through a letter from one day to another: the real workflows, activities, register and mails; only the time is driven. What it
 * opens is added to `closing`, which the caller closes in any case.
 * @throws SimulationFault when the script does not fit the letter.
 */
export async function simulate(simulation: Simulation, servers: Servers, closing: Closing): Promise<Outcome> {
  const { letter, from, script } = simulation;
  const acts = actsOf(simulation);
  const world = await openWorld(servers, osloInstant(from, IMPORT_HOUR), closing);
  const imported = await takeInLetter(world, letter);
  await castScript(world, imported.cast, script);

  await world.time.driveTo(startOf(simulation));
  await imported.confirm();
  const played: PlayedAct[] = [];
  const play = async (act: ResolvedAct) => void played.push(await playAct(world, imported, act));
  const entries = [
    ...acts.map((act) => ({ at: act.at, run: () => play(act) })),
    ...(simulation.looks ?? []).map(({ at, see }) => ({ at, run: () => see(world, imported.cast) })),
    ...regular(simulation, world, await world.policies.sendingHours()),
  ];
  await driveThrough(entries.sort(byMoment), world, simulation);
  await world.time.driveTo(endOf(simulation));
  return collectOutcome(world, { simulation, imported, played });
}

/**
 * What the script does, in the order of time. Pure: a script can be checked before anything is started.
 * @throws SimulationFault when the script does not fit the letter or the time.
 */
export function actsOf(simulation: Pick<Simulation, 'letter' | 'from' | 'until' | 'script'>): ResolvedAct[] {
  const { script, letter } = simulation;
  return resolveScript(script, letter.reading, startOf(simulation), endOf(simulation));
}

function startOf({ from }: Pick<Simulation, 'from'>): Instant {
  return osloInstant(from, CONFIRMATION_HOUR);
}

/** The first moment after the simulated time. */
function endOf({ until }: Pick<Simulation, 'until'>): Instant {
  return endOfDay(until);
}

interface AgendaEntry {
  readonly at: Instant;
  readonly run: () => Promise<void> | undefined;
}

/** What the product's Schedules do, also those of the hours at which an agency of the script will have its mails sent. */
function regular(
  { from, until, script }: Simulation,
  world: World,
  sendingHours: readonly string[],
): readonly AgendaEntry[] {
  const hours = new Set([...sendingHours, ...script.flatMap(hourOf)]);
  const days = script.flatMap((act) => (act.do === 'leave' && act.args.day <= until ? [act.args.day] : []));
  return regularEvents(from, until, [...hours].sort(), days).map((event) => ({
    at: event.at,
    run: event.kind === 'round' ? () => hold(world, event.sendAt) : () => world.sweep(),
  }));
}

function hourOf(act: ScriptedAct): string[] {
  return act.do === 'set-policy' && act.args.fields.sendAt ? [act.args.fields.sendAt] : [];
}

/** At the same moment people act before the round. */
function byMoment(a: AgendaEntry, b: AgendaEntry): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0;
}

/** A round as the Schedule would start it, to its end. */
async function hold(world: World, sendAt: string): Promise<void> {
  const round = await world.engine.startRound({ manual: false, sendAt });
  const { left } = await round.result();
  if (left > 0) throw new Error(`${round.workflowId} left ${left} people without their mail`);
}

async function driveThrough(entries: readonly AgendaEntry[], world: World, simulation: Simulation): Promise<void> {
  let month = '';
  for (const { at, run } of entries) {
    simulation.signal?.throwIfAborted();
    const thisMonth = osloDate(at).slice(0, 7);
    if (thisMonth !== month) simulation.report(thisMonth);
    month = thisMonth;
    await soon(world.time.driveTo(at).then(run), world, at);
  }
}

/** Waits for what is to happen at a moment; a workflow that cannot go on would let a simulation wait for ever. */
async function soon(event: Promise<void>, { workerFailure }: World, at: Instant): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`What happens at ${at} does not come to an end`)), EVENT_LIMIT_MS);
  });
  try {
    await Promise.race([event, workerFailure, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
