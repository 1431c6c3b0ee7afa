import {
  datesFollowed,
  instant,
  registerDeliverables,
  type LocalDate,
  type ReadItem,
  type ReportDates,
} from '@tertial/domain';
import type { PlayedAct } from '../script/play-act';
import type { Simulation } from '../simulate';
import type { ImportedLetter } from '../world/take-in-letter';
import type { World } from '../world/world';
import type { Change, Outcome, SentLine, SentMail, Standing, Told } from './outcome';

/** How many items the register is asked for at a time. */
const PAGE = 200;

/** Reads from register and mail server what happened. Nothing is in it that was not really sent or recorded. */
export async function collectOutcome(
  world: World,
  lived: { readonly simulation: Simulation; readonly imported: ImportedLetter; readonly played: readonly PlayedAct[] },
): Promise<Outcome> {
  const { from, until, letter } = lived.simulation;
  const names = readingNames(letter.reading.items, lived.imported);
  const dates = datesFollowed(letter.reading, from);
  return {
    from,
    until,
    items: letter.reading.items.map((item) => ({ item, deadlines: deadlinesOf(item, dates) })),
    mails: await sentMails(world, names),
    changes: await changes(world, names),
    acts: lived.played,
    history: await history(world, lived.imported, lived.played, until),
    standing: await standing(world, lived.imported, names, until),
  };
}

/** From the register's ids to the reading's. */
interface ReadingNames {
  readonly item: (itemId: string) => ReadItem;
  readonly deliverable: (deliverableId: string) => string;
}

function readingNames(items: readonly ReadItem[], imported: ImportedLetter): ReadingNames {
  const byReading = new Map(items.map((item) => [item.id, item]));
  const byRegister = new Map([...imported.itemIds].map(([readingId, itemId]) => [itemId, byReading.get(readingId)]));
  const item = (itemId: string) => {
    const found = byRegister.get(itemId);
    if (!found) throw new Error(`The letter has no item behind ${itemId}`);
    return found;
  };
  return {
    item,
    deliverable: (id) => {
      const dot = id.lastIndexOf('.');
      return `${item(id.slice(0, dot)).id}${id.slice(dot)}`;
    },
  };
}

function deadlinesOf(item: ReadItem, dates: ReportDates): LocalDate[] {
  const planned = registerDeliverables(item, dates).filter(({ informational }) => !informational);
  return [...new Set(planned.flatMap(({ due }) => due ?? []))].sort();
}

/** The mails that the mail server has, each with the steps that the register has for it: a mail in one and not in the other is a fault. */
async function sentMails(world: World, names: ReadingNames): Promise<SentMail[]> {
  const recorded = new Map((await world.mails.sentMails()).map((mail) => [mail.messageId, mail]));
  const caught = new Map((await world.catcher.caught()).map((mail) => [mail.messageId, mail]));
  const unknown = [...caught.keys()].filter((id) => !recorded.has(id));
  if (unknown.length > 0) throw new Error(`Mails that the register knows nothing of: ${unknown.join(', ')}`);
  return [...recorded.values()].map((mail) => {
    const arrived = caught.get(mail.messageId);
    if (!arrived) throw new Error(`The mail server never got ${mail.messageId}`);
    return {
      ...{ at: mail.at, subject: arrived.subject, cc: arrived.cc, to: arrived.to },
      lines: mail.items
        .map(({ itemId, deliverableId, deadline, key, step, reason }) => ({
          item: itemId ? names.item(itemId) : null,
          deliverableId: deliverableId && names.deliverable(deliverableId),
          ...{ deadline, key, step, reason },
        }))
        .sort((a, b) => placeOf(a) - placeOf(b)),
    };
  });
}

/** Lines stand in the order of the letter. */
function placeOf({ item }: SentLine): number {
  return item?.span[0] ?? Infinity;
}

async function changes(world: World, names: ReadingNames): Promise<Change[]> {
  const recorded = await world.items.stateChanges({});
  return recorded.map(({ itemId, deliverableId, at, by, from, to }) => ({
    ...{ at, by, from, to },
    item: names.item(itemId),
    deliverableId: names.deliverable(deliverableId),
  }));
}

/** Of the items of which the script told; the rest has only what time brought. */
async function history(
  world: World,
  { cast, itemIds }: ImportedLetter,
  played: readonly PlayedAct[],
  until: LocalDate,
): Promise<Told[]> {
  const told: Told[] = [];
  for (const item of new Set(played.flatMap((act) => act.item ?? []))) {
    const found = await world.items.itemDetail(itemIds.get(item.id) ?? '', cast.coordinator, until);
    for (const { at, by, what } of found?.history ?? []) told.push({ at: instant(at), item, by, what });
  }
  return told;
}

async function standing(
  world: World,
  { cast }: ImportedLetter,
  names: ReadingNames,
  until: LocalDate,
): Promise<Standing[]> {
  const found: Standing[] = [];
  for (let page = 1, total = 1; (page - 1) * PAGE < total; page++) {
    const list = await world.items.listItems(
      { registerStatus: 'confirmed', page, size: PAGE },
      cast.coordinator,
      until,
    );
    total = list.total;
    for (const { id, deliverables } of list.rows)
      for (const { id: deliverableId, due, originalDue, overdue, deliveredAt, daysLate, informational } of deliverables)
        if (!informational)
          found.push({
            item: names.item(id),
            deliverableId: names.deliverable(deliverableId),
            ...{ due, originalDue, overdue, daysLate, delivered: deliveredAt !== null },
          });
  }
  return found;
}
