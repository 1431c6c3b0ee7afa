import type { Correction } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import type { Act } from '../database/act';

/** Of what is done to one wording, the acts that undo each other: the later one counts. */
const OPPOSITE: Partial<Record<Correction['act'], Correction['act']>> = {
  'make-deadline': 'not-deadline',
  'not-deadline': 'make-deadline',
};

/** Two acts on one wording of a letter are one correction: what the later one says counts, and the rest stays. */
const OR_ADD = `
  ON CONFLICT (letter_id, wording, act) DO UPDATE
  SET correction = correction.correction || excluded.correction, at = excluded.at, by = excluded.by`;

/** Keeps what was decided of items of a letter, so that the next letter with the same wording can show it. */
export async function rememberItems(
  tx: EntityManager,
  itemIds: readonly string[],
  correction: Correction,
  { at, by }: Act,
): Promise<void> {
  await tx.query(
    `INSERT INTO correction (id, agency_id, letter_id, act, wording, correction, at, by)
     SELECT gen_random_uuid(), i.agency_id, i.letter_id, $2, i.wording, $3, $4, $5
     FROM (SELECT DISTINCT ON (letter_id, wording) * FROM item
           WHERE id = ANY($1) AND letter_id IS NOT NULL AND wording IS NOT NULL) AS i
     ${OR_ADD}`,
    [itemIds, correction.act, JSON.stringify(correction), at, by],
  );
}

/** Keeps what was decided of words at a place of a letter. `wording` null: they say too little to be known again. */
export async function rememberWords(
  tx: EntityManager,
  { letterId, wording, correction }: { letterId: string; wording: string | null; correction: Correction },
  { at, by }: Act,
): Promise<void> {
  if (wording === null) return;
  await forget(tx, letterId, wording, OPPOSITE[correction.act]);
  await tx.query(
    `INSERT INTO correction (id, agency_id, letter_id, act, wording, correction, at, by)
     SELECT gen_random_uuid(), l.agency_id, l.id, $2, $3, $4, $5, $6 FROM letter l WHERE l.id = $1
     ${OR_ADD}`,
    [letterId, correction.act, wording, JSON.stringify(correction), at, by],
  );
}

/** Takes back what was decided, because its opposite was done; says whether there was anything. */
export async function forget(
  tx: EntityManager,
  letterId: string | null,
  wording: string | null,
  act: Correction['act'] | undefined,
): Promise<boolean> {
  if (!letterId || !wording || !act) return false;
  const [, count] = await tx.query<[unknown, number]>(
    'DELETE FROM correction WHERE letter_id = $1 AND wording = $2 AND act = $3',
    [letterId, wording, act],
  );
  return count > 0;
}
