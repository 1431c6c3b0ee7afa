import { registerDeliverables, wordingOf, type ReadItem, type Reading, type ReportDates } from '@tertial/domain';
import type { IdSource } from '../database/ids';
import type { DeliverableEntity, ItemEntity } from '../entities/item.entity';
import type { QuestionEntity } from '../entities/letter.entity';
import type { NotDeadlineEntity } from '../entities/review.entity';
import { proposedDeliverable } from '../item/item-rows';

export interface LetterRows {
  readonly items: Partial<ItemEntity>[];
  readonly deliverables: Partial<DeliverableEntity>[];
  readonly questions: Partial<QuestionEntity>[];
  readonly notDeadlines: Partial<NotDeadlineEntity>[];
}

/** What a reading becomes in the register; `blank` gives what all of its items have, by their place in the letter (from 0). */
export function letterRows(
  ids: IdSource,
  reading: Reading,
  reports: ReportDates,
  letterId: string,
  blank: (place: number) => Partial<ItemEntity>,
): LetterRows {
  const readings = reading.items.map((item, place) => ({ item, id: ids(), place }));
  const itemIds = new Map([...readings].reverse().map(({ item, id }) => [item.id, id]));
  const seen = new Map<string, number>();
  return {
    items: readings.map(({ item, id, place }) => ({
      ...blank(place),
      ...itemRow(item, distinct(item.id, seen)),
      id,
      letterId,
    })),
    deliverables: readings.flatMap(({ item, id }) =>
      registerDeliverables(item, reports).map((it) => proposedDeliverable(id, it)),
    ),
    questions: reading.questions.map((question, position) => ({
      id: ids(),
      letterId,
      itemId: (question.item && itemIds.get(question.item)) || null,
      about: question.about,
      raw: question.raw,
      span: [...question.span],
      position,
    })),
    notDeadlines: reading.notDeadlines.map(({ raw, span, reason }) => ({
      id: ids(),
      letterId,
      raw,
      span: [...span],
      reason,
    })),
  };
}

function itemRow(item: ReadItem, readingId: string): Partial<ItemEntity> {
  return {
    readingId,
    kind: item.kind,
    chapter: item.chapter,
    heading: item.heading,
    number: item.number ?? null,
    text: item.text,
    page: item.page,
    span: [...item.span],
    spans: item.spans?.map((span) => [...span]) ?? null,
    wording: wordingOf(item.text),
    parties: [...item.parties],
    lead: item.lead,
    notes: [...(item.notes ?? [])],
    contacts: item.contacts,
    goal: item.goal ?? null,
    research: item.research ?? null,
  };
}

/** Two items that begin with the same words at the same place would share an id; both must be kept. */
function distinct(readingId: string, seen: Map<string, number>): string {
  const n = (seen.get(readingId) ?? 0) + 1;
  seen.set(readingId, n);
  return n === 1 ? readingId : `${readingId}-${n}`;
}
