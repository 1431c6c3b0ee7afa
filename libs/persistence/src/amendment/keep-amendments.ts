import type { Question, Reading } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import type { IdSource } from '../database/ids';
import { insertMany } from '../database/insert-many';
import { AmendmentEntity } from '../entities/amendment.entity';

/** Keeps what a letter changes, each change open until a coordinator decides. */
export async function keepAmendments(
  tx: EntityManager,
  ids: IdSource,
  letterId: string,
  { changes = [] }: Reading,
): Promise<void> {
  await insertMany(
    tx,
    AmendmentEntity,
    changes.map((reading, position) => ({ id: ids(), letterId, position, reading, status: 'open' })),
  );
}

/** The questions of a reading that are not asked as changes: one decision is asked for once. */
export function otherQuestions({ questions, changes = [] }: Reading): readonly Question[] {
  const asked = new Set(changes.map(({ span }) => span.join('-')));
  return questions.filter(({ about, span }) => about !== 'other' || !asked.has(span.join('-')));
}
