import type { DeliverableInput } from '@tertial/contracts';
import {
  namedYears,
  registerDeliverables,
  wordingOf,
  type ItemKind,
  type ReadDeliverable,
  type Span,
} from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import type { Act } from '../database/act';
import type { IdSource } from '../database/ids';
import { insertMany } from '../database/insert-many';
import { refused, type Refusable } from '../database/refusable';
import { selectOne } from '../database/sql';
import { ItemEntity } from '../entities/item.entity';
import { writtenDeliverables } from '../item/deliverable-input';
import { blankItem, nextPosition } from '../item/edit-items';
import { answerQuestion } from '../letter/answer-question';
import { knownReportDates, LETTER_YEAR_SQL } from '../letter/report-dates';
import { writerOf } from '../person/writer';
import { makeRoom, readingIdOf } from './split-item';
import { rewriteDeliverables } from './whole-item';

export interface AddPassage extends Act {
  readonly letterId: string;
  readonly span: Span;
  readonly kind: ItemKind;
  readonly text: string;
  readonly deliverables: readonly DeliverableInput[];
  /** What the reader makes of the words of time in the passage; an input that is the same keeps its rule and its place. */
  readonly read: readonly ReadDeliverable[];
  readonly questionId: string | null;
}

interface Neighbour {
  readonly chapter: string | null;
  readonly heading: string | null;
  readonly page: number | null;
  readonly position: number;
}

/** An item that stands in the letter and was not found: proposed, between those that stand before and after it. */
export async function addPassage(
  tx: EntityManager,
  ids: IdSource,
  act: AddPassage,
): Promise<Refusable<{ itemIds: string[] }>> {
  const { letterId, span, kind, text, at, by } = act;
  const letter = await selectOne<{ agencyId: string; year: number; text: string }>(
    tx,
    `SELECT l.agency_id AS "agencyId", ${LETTER_YEAR_SQL} AS year, l.text FROM letter l WHERE l.id = $1`,
    [letterId],
  );
  if (!letter) return refused('unknown-letter', 'Brevet finnes ikke. Last siden på nytt.');
  if (span[0] >= span[1] || span[1] > letter.text.length)
    return refused('no-passage', 'Merk teksten i brevet på nytt; den som var merket, finnes ikke.');
  const last = await nextPosition(tx, letter.agencyId);
  const before = await neighbour(tx, letterId, span[0]);
  if (before) await makeRoom(tx, letter.agencyId, before.position);
  const itemId = ids();
  const { position, ...place } = before ?? { chapter: null, heading: null, page: null, position: last };
  await insertMany(tx, ItemEntity, [
    {
      ...blankItem(before ? position + 1 : last, at),
      ...{ id: itemId, agencyId: letter.agencyId, letterId, kind, text, ...place },
      wording: wordingOf(text),
      span: [...span],
      readingId: await readingIdOf(tx, { letterId, kind }, letter.text, span[0], text),
    },
  ]);
  const reports = await knownReportDates(tx, letter.agencyId, letter.year, namedYears(act.read));
  const read = registerDeliverables({ kind: 'assignment', deliverables: act.read }, reports);
  await rewriteDeliverables(tx, itemId, writtenDeliverables(act.deliverables, reports, read, await writerOf(tx, act)));
  await writeAudit(tx, {
    at,
    actor: by,
    action: 'item.added',
    subject: `item/${itemId}`,
    detail: { text, letterId, span, deliverables: act.deliverables },
  });
  if (act.questionId)
    await answerQuestion(tx, {
      questionId: act.questionId,
      resolution: 'Lagt til som oppdrag.',
      at,
      by,
      remember: false,
    });
  return { ok: true, itemIds: [itemId] };
}

/** The item of the letter that begins last before a place. */
function neighbour(tx: EntityManager, letterId: string, from: number): Promise<Neighbour | null> {
  return selectOne(
    tx,
    `SELECT chapter, heading, page, position FROM item WHERE letter_id = $1 AND span[1] <= $2 ORDER BY span[1] DESC, position DESC
     LIMIT 1`,
    [letterId, from],
  );
}
