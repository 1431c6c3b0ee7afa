import type { ItemDetail } from '@tertial/contracts';
import type { Instant, ItemEventBody } from '@tertial/domain';
import type { DataSource } from 'typeorm';
import { SYSTEM } from '../database/act';
import { select } from '../database/sql';
import { historySentence, type HistoryNames } from './history-sentence';

type History = ItemDetail['history'];
type Deliveries = ItemDetail['deliverables'][number]['deliveries'];

interface FoundEvent {
  readonly seq: number;
  readonly at: Instant;
  readonly by: string;
  readonly deliverableId: string | null;
  readonly body: ItemEventBody;
}

interface FoundConfirmation {
  readonly at: Instant;
  readonly by: string;
}

/** An item's history in sentences, oldest first, beginning with its confirmation; and the deliveries of each deliverable. */
export async function historyOf(
  dataSource: DataSource,
  itemId: string,
  deliverables: readonly { readonly id: string; readonly label: string }[],
): Promise<{ history: History; deliveries: Map<string, Deliveries> }> {
  const events = await select<FoundEvent>(
    dataSource,
    'SELECT seq, at, by, deliverable_id AS "deliverableId", body FROM item_event WHERE item_id = $1 ORDER BY seq',
    [itemId],
  );
  const confirmations = await select<FoundConfirmation>(
    dataSource,
    'SELECT confirmed_at AS at, confirmed_by AS by FROM item WHERE id = $1 AND confirmed_at IS NOT NULL',
    [itemId],
  );
  const names = await namesFor(dataSource, [...events, ...confirmations], deliverables);
  const confirmed = confirmations.map(({ at, by }) => ({
    seq: 0,
    at,
    by: names.person(by),
    deliverableId: null,
    what: 'Bekreftet som oppdrag til oppfølging.',
  }));
  const told = events.map(({ seq, at, by, deliverableId, body }) => ({
    seq,
    at,
    by: names.person(by),
    deliverableId,
    what: historySentence(body, names),
  }));
  return { history: [...confirmed, ...told], deliveries: deliveriesOf(events, names) };
}

async function namesFor(
  dataSource: DataSource,
  sources: readonly ({ readonly by: string } & Partial<FoundEvent>)[],
  deliverables: readonly { readonly id: string; readonly label: string }[],
): Promise<HistoryNames> {
  const ids = new Set(sources.flatMap(({ by, body }) => [by, ...(body ? personsIn(body) : [])]));
  const rows = await select<{ id: string; name: string }>(
    dataSource,
    'SELECT id::text, name FROM person WHERE id::text = ANY($1)',
    [[...ids]],
  );
  const persons = new Map(rows.map((row) => [row.id, row.name]));
  const labels = new Map(deliverables.map((it) => [it.id, it.label]));
  return {
    person: (id) => (id === SYSTEM ? 'Systemet' : (persons.get(id) ?? 'Ukjent person')),
    deliverable: (id) => (deliverables.length > 1 ? (labels.get(id) ?? '') : ''),
  };
}

function personsIn(body: ItemEventBody): string[] {
  if (body.kind === 'assigned') return [body.ownerId, body.deputyId].filter((id) => id !== null);
  return body.kind === 'declined' ? [body.ownerId] : [];
}

function deliveriesOf(events: readonly FoundEvent[], names: HistoryNames): Map<string, Deliveries> {
  const deliveries = new Map<string, Deliveries>();
  for (const { body } of events) {
    if (body.kind !== 'delivered') continue;
    const { at, by, evidence, note, daysLate } = body.delivery;
    const entry = { at, by: names.person(by), evidence: [...evidence], note, daysLate };
    deliveries.set(body.deliverableId, [...(deliveries.get(body.deliverableId) ?? []), entry]);
  }
  return deliveries;
}
