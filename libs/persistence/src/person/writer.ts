import { osloDate, type Writer } from '@tertial/domain';
import type { Act } from '../database/act';
import { selectOne, type Database } from '../database/sql';

/** Who acts and on which day, for the sentence that explains a date; null where no person does. */
export async function writerOf(db: Database, { at, by }: Act): Promise<Writer | null> {
  const person = await selectOne<{ name: string }>(db, 'SELECT name FROM person WHERE id::text = $1', [by]);
  return person && { name: person.name, on: osloDate(at) };
}
