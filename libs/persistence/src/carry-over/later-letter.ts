import type { Refusal } from '@tertial/domain';
import { selectOne, type Database } from '../database/sql';

/** A letter that takes over what earlier years left: an allocation letter with a year. */
export interface LaterLetter {
  readonly id: string;
  readonly agencyId: string;
  readonly title: string;
  readonly year: number;
}

export const NOT_LATER_REFUSAL: Refusal = {
  code: 'no-later-letter',
  sentence: 'Bare et tildelingsbrev med årstall kan ta over det som står igjen fra tidligere år.',
};

/** The letter, or null when it takes nothing over. */
export function laterLetter(db: Database, letterId: string): Promise<LaterLetter | null> {
  return selectOne(
    db,
    `SELECT id, agency_id AS "agencyId", title, year FROM letter
     WHERE id = $1 AND type = 'allocation' AND year IS NOT NULL`,
    [letterId],
  );
}
