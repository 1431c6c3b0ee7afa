import type { Actor } from '@tertial/domain';
import { itemsToTell, type Moves } from '@tertial/persistence';
import type { World } from '../world/world';
import { COORDINATOR_ONLY } from './act-context';
import type { Actable, Cast } from './cast';
import type { PlayedAct } from './play-act';
import type { DatesArgs } from './script';

type Played = Pick<PlayedAct, 'refused' | 'moved'>;
type Of<Do extends DatesArgs['do']> = Extract<DatesArgs, { do: Do }>['args'];

const NO_SOURCE = 'Ingen kilde i manuset.';
const COORDINATOR_OR_MINISTRY = 'Dette kan bare gjøres av koordinatoren eller departementet.';

/**
 * Enters what deadlines are counted from, the way the product does it: all that follows moves in the register, and then the workflows
 * are told. Answers how many deliverables moved, or the product's sentence when it says no.
 */
export async function playDatesAct(world: World, cast: Cast, act: DatesArgs, by: Actable): Promise<Played> {
  const { personId, name } = by;
  const ofAgency = personId === cast.coordinator.personId;
  if (act.do === 'set-report-date')
    return ofAgency
      ? setReportDate(world, cast, act.args, { personId, name, role: 'coordinator' })
      : { refused: COORDINATOR_ONLY };
  if (ofAgency) return setDateRule(world, cast, act.args, { personId, name, role: 'coordinator' });
  if (personId !== cast.ministry.personId) return { refused: COORDINATOR_OR_MINISTRY };
  return setDateRule(world, cast, act.args, { personId, name, role: 'ministry' });
}

async function setReportDate(
  world: World,
  { coordinator }: Cast,
  { report, year, due, source = NO_SOURCE }: Of<'set-report-date'>,
  actor: Actor,
): Promise<Played> {
  const agencyId = coordinator.agencyId ?? '';
  const at = await world.time.now();
  const moves = await world.letters.setReportDate({ ...{ agencyId, year, report, due, source }, at, actor });
  await tell(world, moves, await world.letters.reportSeries(agencyId));
  return { refused: null, moved: moves.moved.length };
}

/** The ministry decides for all its agencies, the coordinator for her own; the newest version of their own was shown to them. */
async function setDateRule(
  world: World,
  { coordinator }: Cast,
  { subject = 'annual-report', source = NO_SOURCE, ...day }: Of<'set-date-rule'>,
  actor: Actor,
): Promise<Played> {
  const agencyId = coordinator.agencyId ?? '';
  const ofMinistry = actor.role === 'ministry';
  const ministry = (await world.people.agency(agencyId))?.ministry ?? '';
  const scope = ofMinistry ? 'ministry' : 'agency';
  const { rules } = await world.anchors.ofYear(agencyId, day.fromYear);
  const own = rules.filter((rule) => rule.subject === subject && rule.scope === scope);
  const set = await world.anchors.setRule({
    ...{ scope, target: ofMinistry ? ministry : agencyId, rule: { ...day, subject, source } },
    version: Math.max(0, ...own.map(({ version }) => version)),
    ...{ at: await world.time.now(), actor },
  });
  if (!set.ok) return { refused: set.refusal.sentence };
  await tell(world, set, await world.letters.reportSeries(agencyId));
  return { refused: null, moved: set.moved.length };
}

async function tell({ engine }: World, moves: Moves, planners: readonly string[]): Promise<void> {
  for (const itemId of itemsToTell(moves, planners)) await engine.signalReplan(itemId);
}
