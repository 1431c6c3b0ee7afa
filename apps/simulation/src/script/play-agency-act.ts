import { osloDate, osloInstant, policyOf, validatePolicy, type PolicyLayers, type PolicyScope } from '@tertial/domain';
import { passOnCommand } from '@tertial/engine';
import type { World } from '../world/world';
import { COORDINATOR_ONLY, NO_REASON } from './act-context';
import type { Actable, Cast } from './cast';
import type { AgencyAct, DatesArgs } from './script';

type Of<Do extends AgencyAct['do']> = Extract<AgencyAct, { do: Do }>['args'];

/** Does what is done beside the items, the way the product does it; answers the product's sentence when it says no. */
export async function playAgencyAct(
  world: World,
  cast: Cast,
  act: Exclude<AgencyAct, DatesArgs>,
  by: Actable,
  itemId: string | null,
): Promise<string | null> {
  if (act.do === 'bounce') {
    world.catcher.refuse(cast.named(act.args.person).email);
    return null;
  }
  if (act.do === 'be-away') return beAway(world, cast, act.args, by);
  if (by.personId !== cast.coordinator.personId) return COORDINATOR_ONLY;
  switch (act.do) {
    case 'leave':
      return leave(world, cast, act.args, by);
    case 'set-policy':
      return setPolicy(world, act.args, by, itemId);
    case 'close-day':
    case 'open-day':
      return closeOrOpen(world, act, by);
    case 'send-now':
      return sendNow(world, by);
  }
}

/** What falls on the day moves, so all of the agency's items are planned anew. */
async function closeOrOpen(
  { closedDays, policies, engine, time }: World,
  act: Extract<AgencyAct, { do: 'close-day' | 'open-day' }>,
  { agencyId: ofAgency, personId: by }: Actable,
): Promise<string | null> {
  const at = await time.now();
  const agencyId = ofAgency ?? '';
  const { day } = act.args;
  const done =
    act.do === 'close-day'
      ? await closedDays.close({
          ...{ agencyId, day, reason: act.args.reason ?? NO_REASON },
          ...{ today: osloDate(at), at, by },
        })
      : await closedDays.open({ agencyId, day, at, by });
  if (!done.ok) return done.refusal.sentence;
  for (const id of await policies.itemsUnder({ agencyId, scope: 'agency', target: '' })) await engine.signalReplan(id);
  return null;
}

/** "Kjør dagens runde nå": to the people of the coordinator's own agency. */
async function sendNow({ engine }: World, { agencyId }: Actable): Promise<null> {
  const round = await engine.startRound({ manual: true, ...(agencyId && { agencyId }) });
  const { left } = await round.result();
  if (left > 0) throw new Error(`${round.workflowId} left ${left} people without their mail`);
  return null;
}

async function beAway(
  { absences, time }: World,
  cast: Cast,
  { person, from, to, deputy }: Of<'be-away'>,
  by: Actable,
): Promise<string | null> {
  const { personId } = person === undefined ? by : cast.named(person);
  if (personId !== by.personId && by.personId !== cast.coordinator.personId)
    return 'Du kan bare registrere ditt eget fravær. Koordinatoren kan registrere andres.';
  const deputyId = deputy === undefined ? null : cast.named(deputy).personId;
  const absence = { from, to, deputyId, note: '' };
  const entered = await absences.enter({ personId, absence, at: await time.now(), by: by.personId });
  return entered.ok ? null : entered.refusal.sentence;
}

/** What comes later than today is done by the sweep when the day has come. */
async function leave(
  { departures, engine, inbox, time }: World,
  cast: Cast,
  { person, day, successor }: Of<'leave'>,
  by: Actable,
): Promise<string | null> {
  const at = await time.now();
  const next = successor === undefined ? null : cast.named(successor).personId;
  const departure = {
    ...{ personId: cast.named(person).personId, day, ownerSuccessorId: next, deputySuccessorId: next },
    ...{ coordinatorSuccessorId: next, leaderSuccessorId: next },
  };
  const entered = await departures.enter({ agencyId: by.agencyId ?? '', departure, at, by: by.personId });
  if (!entered.ok) return entered.refusal.sentence;
  if (day <= osloDate(at))
    for (const command of await departures.handOver(entered.departureId, at))
      await passOnCommand(engine, inbox, time, command);
  return null;
}

async function setPolicy(
  { policies, engine, time }: World,
  { kind, fields }: Of<'set-policy'>,
  { agencyId, personId }: Actable,
  itemId: string | null,
): Promise<string | null> {
  const at = await time.now();
  const scope: PolicyScope = itemId ? 'item' : kind ? 'kind' : 'agency';
  const target = { agencyId: agencyId ?? '', scope, target: itemId ?? kind ?? '' };
  const ofKind = itemId ? await policies.kindOf(itemId) : (kind ?? '');
  const wanted = { agency: '', kind: ofKind, item: itemId ?? '-' };
  const layers = (await policies.layers(target.agencyId)).filter((it) => it.target === wanted[it.scope]);
  const above: PolicyLayers = Object.fromEntries(layers.map((it) => [it.scope, it.fields]));
  const [fault] = validatePolicy(scope, fields, above);
  if (fault) return fault.sentence;
  const version = await policies.version(target);
  const saved = await policies.save({ ...target, fields, version, at, by: personId });
  if (!saved.ok) return saved.refusal.sentence;
  for (const id of await policies.itemsUnder(target)) await engine.signalReplan(id);
  // As the product does it: what the old hour would have sent later today is sent now, when the new one has passed.
  const hour = policyOf({ agency: fields }).sendAt;
  const changed = scope === 'agency' && hour !== policyOf({ agency: above.agency ?? {} }).sendAt;
  if (changed && at >= osloInstant(osloDate(at), hour))
    await (await engine.startRound({ manual: false, sendAt: hour })).result();
  return null;
}
