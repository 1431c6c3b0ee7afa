import type { Instant } from '@tertial/domain';
import { SimulationFault } from '../simulation-fault';
import { momentOf } from './moment';
import type { ScriptedAct } from './script';

/** An item that lives in the simulation. */
export interface LivingItem {
  /** Its id in the register. */
  readonly itemId: string;
  /** Its id in the reading. */
  readonly readingId: string;
  readonly text: string;
}

/** An act whose item and moment are found; `number` is its place in the script, from 1. */
export interface ResolvedAct {
  readonly number: number;
  readonly at: Instant;
  readonly item: LivingItem;
  readonly act: ScriptedAct;
}

const SHOWN = 60;
const MOST_SHOWN = 5;

/**
 * Finds the item of each act, in the order of time.
 * @throws SimulationFault that names every act that matches no item, or several, or lies outside the simulated time.
 */
export function resolveScript(
  script: readonly ScriptedAct[],
  items: readonly LivingItem[],
  from: Instant,
  until: Instant,
): ResolvedAct[] {
  const faults: string[] = [];
  const resolved = script.flatMap((act, index): ResolvedAct[] => {
    const number = index + 1;
    const found = items.filter((item) => isMeant(act, item));
    const at = momentOf(act.at);
    const [item, another] = found;
    if (!at || at < from || at >= until)
      faults.push(`${nameOf(act, number)}: tidspunktet ligger utenfor simuleringen.`);
    else if (!item) faults.push(`${nameOf(act, number)}: ${sought(act)} passer ikke på noe oppdrag.`);
    else if (another)
      faults.push(`${nameOf(act, number)}: ${sought(act)} passer på ${found.length} oppdrag:\n${listed(found)}`);
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

function isMeant({ item, match }: ScriptedAct, { readingId, text }: LivingItem): boolean {
  if (match === undefined) return item === readingId;
  return folded(text).includes(folded(match));
}

function folded(text: string): string {
  return text.trim().split(/\s+/).join(' ').toLowerCase();
}

function sought({ item, match }: ScriptedAct): string {
  return match === undefined ? `id-en «${item}»` : `«${match}»`;
}

function listed(items: readonly LivingItem[]): string {
  const lines = items.slice(0, MOST_SHOWN).map(({ readingId, text }) => `    ${readingId}  ${text.slice(0, SHOWN)} …`);
  return [...lines, ...(items.length > MOST_SHOWN ? ['    …'] : [])].join('\n');
}
