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
import type { ScriptedAct, ScriptedItem } from './script';

/** An act whose item and moment are found; `number` is its place in the script, from 1. One about many items is one for each. */
export interface ResolvedAct {
  readonly number: number;
  readonly at: Instant;
  /** null for what is done beside the items. */
  readonly item: ReadItem | null;
  /** Which of the item's deliverables, where the act names it beside the item. */
  readonly deliverable?: number | string;
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
    const at = momentOf(act.at);
    if (!at || at < from || at >= until) {
      faults.push(`${nameOf(act, number)}: tidspunktet ligger utenfor simuleringen.`);
      return [];
    }
    const named = itemsNamed(act);
    if (named.length === 0) return [{ number, at, item: null, act }];
    return named.flatMap(({ deliverable, ...words }) => {
      const found = theOneMeant(words, asking);
      if ('id' in found) return { number, at, item: found, act, ...(deliverable !== undefined && { deliverable }) };
      faults.push(`${nameOf(act, number)}: ${found.fault}`);
      return [];
    });
  });
  if (faults.length > 0) throw new SimulationFault(`Manuset kan ikke spilles:\n${faults.join('\n')}`);
  return resolved.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.number - b.number));
}

/** How messages name an act: 'akt 3 (owner: deliver, 2026-02-25)'. */
export function nameOf(act: ScriptedAct, number: number): string {
  return `akt ${number} (${act.who}: ${act.do}, ${act.at})`;
}

/** The items that an act names, in its own fields or in a list. */
function itemsNamed(act: ScriptedAct): readonly ScriptedItem[] {
  if (act.do === 'extend-many') return act.args.items;
  const { item, match } = act;
  return item === undefined && match === undefined ? [] : [{ ...(item && { item }), ...(match && { match }) }];
}

function theOneMeant(named: ScriptedItem, asking: readonly ReadItem[]): ReadItem | { readonly fault: string } {
  const found = asking.filter((item) => isMeant(named, item));
  const [item, another] = found;
  if (!item) return { fault: `${sought(named)} passer ikke på noe krav med leveranse.` };
  return another ? { fault: `${sought(named)} passer på ${found.length} krav:\n${listed(found)}` } : item;
}

function isMeant({ item, match }: ScriptedItem, { id, text }: ReadItem): boolean {
  if (match === undefined) return item === id;
  return folded(text).includes(folded(match));
}

function folded(text: string): string {
  return text.trim().split(/\s+/).join(' ').toLowerCase();
}

function sought({ item, match }: ScriptedItem): string {
  return match === undefined ? `id-en «${item}»` : `«${match}»`;
}

function listed(items: readonly ReadItem[]): string {
  const lines = items.slice(0, MOST_SHOWN).map(({ id, text }) => `    ${id}  ${text.slice(0, SHOWN)} …`);
  return [...lines, ...(items.length > MOST_SHOWN ? ['    …'] : [])].join('\n');
}
