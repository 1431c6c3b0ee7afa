import { wordingAround, type Span } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import { refused, type Refusable } from '../database/refusable';
import { change } from '../database/sql';
import { rememberWords } from '../review/keep-correction';
import type { ResolveQuestion } from './letter';

/**
 * Notes what a person decided about a question of the reader; a later answer takes the place of an earlier one. `remember`: the next
 * letter with the same words shows the answer; not where it follows from another act that is remembered itself.
 */
export async function answerQuestion(
  tx: EntityManager,
  { questionId, resolution, at, by, remember }: ResolveQuestion & { readonly remember: boolean },
): Promise<Refusable<{ letterId: string }>> {
  const [row] = await change<{ letterId: string; span: Span; text: string }>(
    tx,
    `UPDATE question q SET resolved_at = $2, resolved_by = $3, resolution = $4 FROM letter l WHERE q.id = $1 AND l.id = q.letter_id
     RETURNING q.letter_id AS "letterId", q.span, l.text`,
    [questionId, at, by, resolution],
  );
  if (!row) return refused('unknown-question', 'Spørsmålet finnes ikke. Last siden på nytt.');
  const { letterId, span, text } = row;
  const detail = { questionId, resolution };
  await writeAudit(tx, { at, actor: by, action: 'question.resolved', subject: `letter/${letterId}`, detail });
  const correction = { act: 'answer-question', resolution } as const;
  if (remember) await rememberWords(tx, { letterId, wording: wordingAround(text, span), correction }, { at, by });
  return { ok: true, letterId };
}
