import type { ItemDetail } from '@tertial/contracts';
import { msOf, type Instant, type ItemEventBody } from '@tertial/domain';
import type { DataSource } from 'typeorm';
import { SYSTEM } from '../database/act';
import { select } from '../database/sql';
import type { Viewer } from '../database/viewer';
import { EXEMPTION_ACTION, exemptionSentence } from './exempt-item';
import { historySentence, type HistoryNames } from './history-sentence';
import { REJECTION_ACTION, rejectionSentence, RESTORATION_ACTION, RESTORATION_SENTENCE } from './restore-item';

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

/** What the register alone knows of an item's life. */
interface FoundMark extends FoundConfirmation {
  readonly action: string;
  readonly detail: { readonly ground?: string | null; readonly reason?: string | null };
}

const MARK_WORDS: Readonly<Record<string, (detail: FoundMark['detail']) => string>> = {
  [EXEMPTION_ACTION]: ({ ground = null }) => exemptionSentence(ground),
  [REJECTION_ACTION]: ({ reason = null }) => rejectionSentence(reason),
  [RESTORATION_ACTION]: () => RESTORATION_SENTENCE,
};

/** What a coordinator decided, and why, before the item was the agency's own: for the agency alone. */
const AGENCYS_OWN: readonly string[] = [REJECTION_ACTION, RESTORATION_ACTION];

/**
 * An item's history in sentences, oldest first: its confirmation, what happened to it, and between these, when it was rejected, taken
 * back, or marked as exempt from public disclosure; and the deliveries of each deliverable. What is no event has the `seq` of the event
 * before it. A viewer of no agency, as one of the ministry, is not told of rejections.
 */
export async function historyOf(
  dataSource: DataSource,
  itemId: string,
  deliverables: readonly { readonly id: string; readonly label: string }[],
  { agencyId }: Pick<Viewer, 'agencyId'>,
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
  const marks = await select<FoundMark>(
    dataSource,
    'SELECT at, actor AS by, action, detail FROM audit_log WHERE subject = $1 AND action = ANY ($2) ORDER BY id',
    [`item/${itemId}`, Object.keys(MARK_WORDS).filter((action) => agencyId !== null || !AGENCYS_OWN.includes(action))],
  );
  const names = await namesFor(dataSource, [...events, ...confirmations, ...marks], deliverables);
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
    by: whoDid(names.person(by), body),
    deliverableId,
    what: historySentence(body, names),
  }));
  const marked = marks.map(({ at, by, action, detail }) => ({
    at,
    by: names.person(by),
    what: MARK_WORDS[action]?.(detail) ?? '',
  }));
  return { history: withMarks([...confirmed, ...told], marked), deliveries: deliveriesOf(events, names) };
}

/** Each mark after the last entry of its time; the others keep the order in which they were recorded. */
function withMarks(entries: History, marks: readonly Pick<History[number], 'at' | 'by' | 'what'>[]): History {
  return marks.reduce((all, mark) => {
    const place = all.findLastIndex(({ at }) => msOf(at as Instant) <= msOf(mark.at as Instant)) + 1;
    return all.toSpliced(place, 0, { ...mark, seq: all[place - 1]?.seq ?? 0, deliverableId: null });
  }, entries);
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

/** 'Kari Nordmann (Seksjon for kart)': of a shared mailbox, who did it stands first. */
function whoDid(name: string, body: ItemEventBody): string {
  return 'signedBy' in body && body.signedBy ? `${body.signedBy} (${name})` : name;
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
    const entry = { at, by: whoDid(names.person(by), body), evidence: [...evidence], note, daysLate };
    deliveries.set(body.deliverableId, [...(deliveries.get(body.deliverableId) ?? []), entry]);
  }
  return deliveries;
}
