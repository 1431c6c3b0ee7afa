import type { CommandOutcome } from '@tertial/contracts';
import { deliverablesToExtend, newCommand, osloDate, type Command, type ItemState, type Role } from '@tertial/domain';
import { passOnCommand } from '@tertial/engine';
import { roleFor } from '@tertial/persistence';
import { SimulationFault } from '../simulation-fault';
import type { ImportedLetter } from '../world/take-in-letter';
import type { World } from '../world/world';
import { COORDINATOR_ONLY } from './act-context';
import type { Actable, Cast } from './cast';
import { commandBody } from './command-body';
import { playAgencyAct } from './play-agency-act';
import { playDatesAct } from './play-dates-act';
import { nameOf, type ResolvedAct } from './resolve-script';
import { isAgencyAct, type ItemAct } from './script';

/** What became of an act. */
export interface PlayedAct extends ResolvedAct {
  /** Who did it, by name; empty for what nobody does. */
  readonly by: string;
  /** The product's sentence when it said no. */
  readonly refused: string | null;
  /** How many deliverables got another date by it, of an act that moves what follows. */
  readonly moved?: number;
}

/** How often to look again for an answer that did not come at once. */
const LOOK_MS = 200;
const LOOKS = 150;

/** Does what an act says, the way the product does it: into the inbox, then to the item's workflow; or into the register. */
export async function playAct(world: World, imported: Played, resolved: ResolvedAct): Promise<PlayedAct> {
  const { act, item } = resolved;
  const { cast, itemIds } = imported;
  if (!isAgencyAct(act)) return playItemAct(world, imported, resolved, act);
  const by = act.who === 'ministry' || act.who === 'coordinator' ? cast[act.who] : cast.named(act.who);
  if (act.do === 'set-report-date' || act.do === 'set-date-rule')
    return { ...resolved, by: by.name, ...(await playDatesAct(world, cast, act, by)) };
  const refused = await playAgencyAct(world, cast, act, by, (item && itemIds.get(item.id)) ?? null);
  return { ...resolved, by: act.do === 'bounce' ? '' : by.name, refused };
}

type Played = Pick<ImportedLetter, 'cast' | 'itemIds'>;

async function playItemAct(
  world: World,
  { cast, itemIds }: Played,
  resolved: ResolvedAct,
  act: ItemAct,
): Promise<PlayedAct> {
  const { item, number } = resolved;
  const itemId = item && itemIds.get(item.id);
  const state = itemId && (await world.items.snapshot(itemId));
  if (!item || !state) throw new Error(`${nameOf(act, number)}: the register has no such confirmed item`);
  const actor = actorOf(act, state, cast);
  if (!actor) return { ...resolved, by: act.who, refused: 'Oppdraget har ingen med den rollen nå.' };
  const unclear = unclearWhich(resolved, state, actor.role);
  if (unclear) return { ...resolved, by: actor.person.name, refused: unclear };

  const { person, role } = actor;
  const now = await world.time.now();
  const body = await commandBody(act, {
    ...{ state, role, number, readingId: item.id, deliverable: resolved.deliverable, today: osloDate(now) },
    personId: (named) => cast.named(named).personId,
    storeFile: async (name, content) => {
      const file = { name, mediaType: 'text/plain', bytes: Buffer.from(content) };
      return (await world.files.store({ ...file, at: now, by: person.personId })).id;
    },
  });
  const by = { personId: person.personId, name: person.name, role };
  const command = newCommand({ id: world.ids(), body }, itemId, by, now);
  await world.inbox.receive(command);
  const outcome = await answerTo(world, command, resolved);
  return { ...resolved, by: person.name, refused: outcome.kind === 'refused' ? outcome.refusal.sentence : null };
}

/** Why one letter does not extend an item: only a coordinator registers it, and where several are open she says which it means. */
function unclearWhich({ act, deliverable }: ResolvedAct, state: ItemState, role: Role): string | null {
  if (act.do !== 'extend-many') return null;
  if (role !== 'coordinator') return COORDINATOR_ONLY;
  const meant = deliverable === undefined ? deliverablesToExtend(state, undefined) : null;
  return meant && 'refusal' in meant ? meant.refusal.sentence : null;
}

function actorOf(act: ItemAct, state: ItemState, cast: Cast): { person: Actable; role: Role } | null {
  switch (act.who) {
    case 'owner':
    case 'deputy': {
      const personId = act.who === 'owner' ? state.ownerId : state.deputyId;
      return personId ? { person: cast.byId(personId), role: act.who } : null;
    }
    case 'coordinator':
    case 'ministry':
      return { person: cast[act.who], role: act.who };
    default: {
      const person = cast.named(act.who);
      // Somebody without any role here acts as if he were the owner: the product says no to that.
      return { person, role: roleFor(act.do === 'extend-many' ? 'extend' : act.do, person, state) ?? 'owner' };
    }
  }
}

async function answerTo(world: World, command: Command, { act, number }: ResolvedAct): Promise<CommandOutcome> {
  const answer = await passOnCommand(world.engine, world.inbox, world.time, command);
  if (answer !== 'pending') return answer;
  for (let look = 0; look < LOOKS; look++) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    const outcome = await world.inbox.outcome(command.id);
    if (outcome && outcome !== 'waiting') return outcome;
  }
  throw new SimulationFault(`${nameOf(act, number)}: fikk ikke svar fra oppdragets arbeidsflyt.`);
}
