import {
  registerDeliverables,
  type ItemKind,
  type MainReportPeriod,
  type ReadItem,
  type Reading,
  type ReportDates,
} from '@tertial/domain';
import type { IdSource } from '../database/ids';
import type { DeliverableEntity, ItemEntity } from '../entities/item.entity';
import type { QuestionEntity } from '../entities/letter.entity';
import { proposedDeliverable } from '../item/item-rows';

/** What is told within a report, is a measure, or is a day to meet: items to look at, with nothing to hand over by themselves. */
const NOT_DELIVERED: readonly ItemKind[] = ['key-information', 'steering-parameter', 'meeting'];

export interface LetterRows {
  readonly items: Partial<ItemEntity>[];
  readonly deliverables: Partial<DeliverableEntity>[];
  readonly questions: Partial<QuestionEntity>[];
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
      NOT_DELIVERED.includes(item.kind)
        ? []
        : registerDeliverables(item, reports).map((it) => proposedDeliverable(id, it)),
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
  };
}

/** The dates of main reports that the letter itself gives, each with where; the reports' own items before what leans on them. */
export function datesOfReading(reading: Reading, title: string): ReportDates {
  const own = reading.items.filter((item) => item.kind === 'main-report');
  const found: ReportDates = {};
  for (const item of [...own, ...reading.items])
    for (const { in: periods, due } of item.deliverables) {
      const [period] = periods ?? [];
      if (!period || periods?.length !== 1 || !due || found[period]) continue;
      found[period] = { due, source: item.page === null ? title : `${title}, side ${item.page}` };
    }
  return found;
}

export function reportsOf(dates: ReportDates): MainReportPeriod[] {
  return Object.keys(dates) as MainReportPeriod[];
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
    parties: [...item.parties],
    lead: item.lead,
    notes: [...(item.notes ?? [])],
    contacts: item.contacts,
  };
}

/** Two items that begin with the same words at the same place would share an id; both must be kept. */
function distinct(readingId: string, seen: Map<string, number>): string {
  const n = (seen.get(readingId) ?? 0) + 1;
  seen.set(readingId, n);
  return n === 1 ? readingId : `${readingId}-${n}`;
}
