import { instant, osloDate } from '@tertial/domain';
import type { Simulated } from './a-simulation';
import { nameOf } from './sample-items';

/** The mails to an address, each as its moment and the names and steps of its lines. */
export function mailsOf(simulated: Simulated, address: string): string[] {
  return (
    simulated.mails
      .filter(({ to }) => to === address)
      .map(({ at, items }) => [at, ...items.map(({ item, step }) => `${nameOf(item, simulated)} ${step}`)].join(' '))
      // The number is that of the item's event, of which there may be more one day.
      .map((mail) => mail.replace(/(amended|ended)-\d+/g, '$1'))
  );
}

/** What a person was told of one item, by the day. */
export function stepsOf(simulated: Simulated, address: string, name: string): string[] {
  return simulated.mails.flatMap(({ at, to, items }) =>
    items.flatMap(({ item, step }) =>
      to === address && nameOf(item, simulated) === name ? [`${at.slice(0, 10)} ${step}`] : [],
    ),
  );
}

/** Every change of state but those of the item of that name: when, of what, from what to what, and by whom. */
export function changesWithout(simulated: Simulated, name: string): string[] {
  return simulated.changes
    .filter(({ item }) => nameOf(item, simulated) !== name)
    .map(({ at, item, from, to, by }) => {
      // When an item's own timer fires within the night depends on its id.
      const when = by === 'system' && to === 'due-soon' ? osloDate(instant(at)) : at;
      return [when, nameOf(item, simulated), from, to, by].join(' ');
    });
}
