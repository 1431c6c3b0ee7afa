import {
  datesFollowed,
  osloDate,
  registerDeliverables,
  type Instant,
  type ReadItem,
  type Reading,
} from '@tertial/domain';
import { SimulationFault } from '../simulation-fault';
import { momentOf } from './moment';
import type { ScriptedAct } from './script';

/** An act whose item and moment are found; `number` is its place in the script, from 1. */
export interface ResolvedAct {
  readonly number: number;
  readonly at: Instant;
  /** null for what is done beside the items. */
  readonly item: ReadItem | null;
  readonly act: ScriptedAct;
}

const SHOWN = 60;
const MOST_SHOWN = 5;

/**
 * Finds the item of each act among those that ask for a delivery, in the order of time. `until` is the first moment after the
 * simulated time. Pure, so that a script can be checked before anything is started.
 * @throws SimulationFault that names every act that matches no item, or several, or lies outside the simulated time.
 */
export function resolveScript(
  script: readonly ScriptedAct[],
  reading: Reading,
  from: Instant,
  until: Instant,
): ResolvedAct[] {
  const dates = datesFollowed(reading, osloDate(from));
  const asking = reading.items.filter((item) => registerDeliverables(item, dates).some((it) => !it.informational));
  const faults: string[] = [];
  const resolved = script.flatMap((act, index): ResolvedAct[] => {
    const number = index + 1;
    const named = act.item !== undefined || act.match !== undefined;
    const found = named ? asking.filter((item) => isMeant(act, item)) : [];
    const at = momentOf(act.at);
    const [item, another] = found;
    if (!at || at < from || at >= until)
      faults.push(`${nameOf(act, number)}: tidspunktet ligger utenfor simuleringen.`);
    else if (!named) return [{ number, at, item: null, act }];
    else if (!item) faults.push(`${nameOf(act, number)}: ${sought(act)} passer ikke på noe krav med leveranse.`);
    else if (another)
      faults.push(`${nameOf(act, number)}: ${sought(act)} passer på ${found.length} krav:\n${listed(found)}`);
    else return [{ number, at, item, act }];
    return [];
  });
  if (faults.length > 0) throw new SimulationFault(`Manuset kan ikke spilles:\n${faults.join('\n')}`);
  return resolved.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.number - b.number));
}

/** How messages name an act: 'akt 3 (owner: deliver, 2026-02-25)'. */
export function nameOf(act: ScriptedAct, number: number): string {
  return `akt ${number} (${act.who}: ${act.do}, ${act.at})`;
}

function isMeant({ item, match }: ScriptedAct, { id, text }: ReadItem): boolean {
  if (match === undefined) return item === id;
  return folded(text).includes(folded(match));
}

function folded(text: string): string {
  return text.trim().split(/\s+/).join(' ').toLowerCase();
}

function sought({ item, match }: ScriptedAct): string {
  return match === undefined ? `id-en «${item}»` : `«${match}»`;
}

function listed(items: readonly ReadItem[]): string {
  const lines = items.slice(0, MOST_SHOWN).map(({ id, text }) => `    ${id}  ${text.slice(0, SHOWN)} …`);
  return [...lines, ...(items.length > MOST_SHOWN ? ['    …'] : [])].join('\n');
}
