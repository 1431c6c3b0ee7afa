import type { LetterDetail, LetterQuestion, LetterRow } from '@tertial/contracts';
import type { DataSource } from 'typeorm';
import { select, selectOne } from '../database/sql';
import { LETTER_YEAR_SQL, reportDateRows } from './report-dates';

const CONTEXT_BEFORE = 120;
const CONTEXT_AFTER = 160;

const LETTER_FIELDS = `
  l.id, l.title, l.file_name AS "fileName", l.year, l.type, l.ministry, a.name AS "agencyName", l.date, l.reference,
  l.imported_at AS "importedAt",
  (SELECT json_build_object(
     'proposed', count(*) FILTER (WHERE i.register_status = 'proposed'),
     'confirmed', count(*) FILTER (WHERE i.register_status = 'confirmed'),
     'rejected', count(*) FILTER (WHERE i.register_status = 'rejected'),
     'openQuestions', (SELECT count(*) FROM question q WHERE q.letter_id = l.id AND q.resolved_at IS NULL))
   FROM item i WHERE i.letter_id = l.id) AS counts`;

type FoundQuestion = Omit<LetterQuestion, 'context' | 'span'> & { readonly span: [number, number] };
type FoundLetter = LetterRow & { readonly agencyId: string; readonly text: string; readonly reportYear: number };

/** Letters of some agencies, or of all (null), newest first. */
export function letterList(dataSource: DataSource, agencyIds: readonly string[] | null): Promise<LetterRow[]> {
  return select(
    dataSource,
    `SELECT ${LETTER_FIELDS} FROM letter l JOIN agency a ON a.id = l.agency_id
     WHERE $1::uuid[] IS NULL OR l.agency_id = ANY ($1) ORDER BY l.imported_at DESC, l.id`,
    [agencyIds],
  );
}

/** A letter with its questions, the dates of its main reports, and the people that it names. */
export async function letterDetail(
  dataSource: DataSource,
  letterId: string,
): Promise<(LetterDetail & { agencyId: string }) | null> {
  const found = await selectOne<FoundLetter>(
    dataSource,
    `SELECT ${LETTER_FIELDS}, l.agency_id AS "agencyId", l.text,
            ${LETTER_YEAR_SQL} AS "reportYear"
     FROM letter l JOIN agency a ON a.id = l.agency_id WHERE l.id = $1`,
    [letterId],
  );
  if (!found) return null;
  const { text, reportYear, ...letter } = found;
  return {
    ...letter,
    questions: await questions(dataSource, letterId, text),
    reportDates: await reportDateRows(dataSource, letter.agencyId, reportYear),
    contacts: await contacts(dataSource, letterId),
  };
}

async function questions(dataSource: DataSource, letterId: string, text: string): Promise<LetterQuestion[]> {
  const rows = await select<FoundQuestion>(
    dataSource,
    `SELECT id, about, raw, span, item_id AS "itemId", resolved_at AS "resolvedAt", resolution
     FROM question WHERE letter_id = $1 ORDER BY position`,
    [letterId],
  );
  return rows.map((row) => ({ ...row, context: around(text, row.span) }));
}

/** The letter's words around a place, cut at word boundaries. */
function around(text: string, [from, to]: readonly [number, number]): string {
  const start = Math.max(0, from - CONTEXT_BEFORE);
  const end = Math.min(text.length, to + CONTEXT_AFTER);
  const before = text.slice(start, from).replace(start > 0 ? /^\S*\s/ : '', '');
  const after = text.slice(to, end).replace(end < text.length ? /\s\S*$/ : '', '');
  return `${before}${text.slice(from, to)}${after}`.replace(/\s+/g, ' ').trim();
}

function contacts(dataSource: DataSource, letterId: string): Promise<LetterDetail['contacts']> {
  return select(
    dataSource,
    `SELECT DISTINCT ON (lower(c.email), c.name) c.name, c.email, c.side, i.id AS "itemId",
            EXISTS (SELECT 1 FROM person p WHERE lower(p.email) = lower(c.email)) AS known
     FROM item i, jsonb_to_recordset(i.contacts) AS c (name text, email text, side text)
     WHERE i.letter_id = $1 AND (c.name IS NOT NULL OR c.email IS NOT NULL)
     ORDER BY lower(c.email), c.name, c.side NULLS LAST, i.position`,
    [letterId],
  );
}
