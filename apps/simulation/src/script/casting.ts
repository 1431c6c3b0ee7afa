import { SimulationFault } from '../simulation-fault';
import { enrol } from '../world/enrol';
import type { World } from '../world/world';
import type { Cast } from './cast';
import { nameOf } from './resolve-script';
import { isAgencyAct, type ScriptedAct, type ScriptedPerson } from './script';

const ROLES = ['owner', 'deputy', 'coordinator', 'ministry'];

/**
 * Adds the people whom a script brings along, and checks that everybody else it names is there.
 * @throws SimulationFault that names every act with somebody unknown.
 */
export async function castScript(world: World, cast: Cast, script: readonly ScriptedAct[]): Promise<void> {
  const { agencyId, personId: by } = cast.coordinator;
  for (const person of script.flatMap(assigned))
    if (typeof person !== 'string' && !cast.find(person))
      cast.add(await enrol(world, { ...person, agencyId, unitId: null, roles: ['owner'] }, by));

  const faults = script.flatMap((act, index) => {
    // Beside the items nobody is owner or deputy.
    const roles = isAgencyAct(act) ? ['coordinator', 'ministry'] : ROLES;
    return [...(roles.includes(act.who) ? [] : [act.who]), ...assigned(act), ...concerned(act)]
      .filter((named) => !cast.find(named))
      .map((named) => `${nameOf(act, index + 1)}: ingen heter «${String(named)}» eller har den adressen.`);
  });
  if (faults.length > 0)
    throw new SimulationFault(
      `Manuset kan ikke spilles:\n${faults.join('\n')}\nEn ny person skrives {"name": …, "email": "…@….example"}.`,
    );
}

function assigned(act: ScriptedAct): ScriptedPerson[] {
  return act.do === 'assign' ? [act.args.owner, act.args.deputy].flatMap((person) => person ?? []) : [];
}

/** Whom an act beside the items is about. */
function concerned(act: ScriptedAct): string[] {
  switch (act.do) {
    case 'be-away':
      return [act.args.person, act.args.deputy].flatMap((it) => it ?? []);
    case 'leave':
      return [act.args.person, act.args.successor].flatMap((it) => it ?? []);
    case 'bounce':
      return [act.args.person];
    default:
      return [];
  }
}
