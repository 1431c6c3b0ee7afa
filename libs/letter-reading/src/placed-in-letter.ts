import type { ReadAmendment, ReadDeliverable, Reading, ReadItem, Span } from '@tertial/domain';
import { passageOf } from './text/passage';

/** Where a piece of the text that was read stands in the letter: in several pieces, where its lines stood beside others. */
type PlacesOf = (span: Span) => Span[];

/** A reading of a text that was made from the letter, with all its places and texts as they are in the letter. */
export function placedInLetter(letter: string, reading: Reading, placesOf: PlacesOf): Reading {
  const spanned = <T extends { readonly span: Span; readonly raw: string }>(found: T): T => {
    const places = placesOf(found.span);
    return { ...found, raw: passageOf(letter, places).text, span: around(places) };
  };
  return {
    ...reading,
    items: reading.items.map((item) => itemIn(letter, item, placesOf)),
    notDeadlines: reading.notDeadlines.map(spanned),
    questions: reading.questions.map(spanned),
    ...(reading.changes ? { changes: reading.changes.map((change) => changeIn(change, placesOf)) } : {}),
  };
}

/** From the first place to the last: cells that stand side by side lie within each other. */
function around(places: readonly Span[]): Span {
  return [Math.min(...places.map(([from]) => from)), Math.max(...places.map(([, to]) => to))];
}

function deadlineIn(deliverable: ReadDeliverable, placesOf: PlacesOf): ReadDeliverable {
  const { span, onDays } = deliverable;
  return {
    ...deliverable,
    ...(span && { span: around(placesOf(span)) }),
    ...(onDays && { onDays: { ...onDays, span: around(placesOf(onDays.span)) } }),
  };
}

function itemIn(letter: string, item: ReadItem, placesOf: PlacesOf): ReadItem {
  const { spans: pieces, ...rest } = item;
  const spans = (pieces ?? [item.span]).flatMap(placesOf);
  return {
    ...rest,
    text: passageOf(letter, spans).text,
    span: around(spans),
    deliverables: item.deliverables.map((deliverable) => deadlineIn(deliverable, placesOf)),
    ...(spans.length > 1 ? { spans } : {}),
  };
}

function changeIn(change: ReadAmendment, placesOf: PlacesOf): ReadAmendment {
  return {
    ...change,
    span: around(placesOf(change.span)),
    concerns: { ...change.concerns, span: around(placesOf(change.concerns.span)) },
    deadline: change.deadline && deadlineIn(change.deadline, placesOf),
  };
}
