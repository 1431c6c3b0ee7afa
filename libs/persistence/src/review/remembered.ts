import type { Remembered } from '@tertial/contracts';
import { wordingAround, wordingOf, yearsLater, type Correction, type Span } from '@tertial/domain';
import type { Instant } from '@tertial/domain';
import { select, type Database } from '../database/sql';

/** Something of a letter that may have been decided before, by the wording under which that would be kept. */
interface Candidate {
  readonly target: Remembered['target'];
  readonly wording: string | null;
  readonly acts: readonly Correction['act'][];
}

/** What of a letter is still to be decided. */
export interface Undecided {
  readonly items: readonly { readonly id: string; readonly wording: string | null; readonly text: string }[];
  readonly deliverables: readonly { readonly id: string; readonly span: Span }[];
  readonly questions: readonly { readonly id: string; readonly span: Span }[];
  readonly notDeadlines: readonly { readonly id: string; readonly span: Span }[];
}

interface Kept {
  readonly id: string;
  readonly act: Correction['act'];
  readonly wording: string;
  readonly correction: Correction;
  readonly letterTitle: string;
  readonly letterYear: number | null;
  readonly at: Instant;
  readonly by: string;
}

export interface AskedLetter {
  readonly id: string;
  readonly agencyId: string;
  readonly year: number | null;
  readonly text: string;
}

/** What was decided of the same wordings in other letters of the agency; not where this letter's own has been decided since. */
export async function rememberedFor(db: Database, letter: AskedLetter, undecided: Undecided): Promise<Remembered[]> {
  const candidates = candidatesOf(letter.text, undecided);
  const kept = await keptCorrections(db, letter, [...new Set(candidates.flatMap(({ wording }) => wording ?? []))]);
  return candidates.flatMap(({ target, wording, acts }) =>
    kept
      .filter((it) => it.wording === wording && acts.includes(it.act))
      .map(({ id, correction, letterTitle, letterYear, at, by }) => ({
        id,
        target,
        correction: moved(correction, letterYear, letter.year),
        letterTitle,
        letterYear,
        at,
        by,
      })),
  );
}

function candidatesOf(text: string, undecided: Undecided): Candidate[] {
  const around = (kind: Remembered['target']['kind'], acts: Candidate['acts']) => (it: { id: string; span: Span }) => ({
    target: { kind, id: it.id },
    wording: wordingAround(text, it.span),
    acts,
  });
  return [
    ...undecided.items.map((it) => ({
      target: { kind: 'item', id: it.id } as const,
      wording: it.wording ?? wordingOf(it.text),
      acts: ['change-item', 'reject-item', 'split-item', 'merge-items'] as const,
    })),
    ...undecided.deliverables.map(around('deliverable', ['not-deadline'])),
    ...undecided.questions.map(around('question', ['answer-question', 'make-deadline'])),
    ...undecided.notDeadlines.map(around('not-deadline', ['make-deadline'])),
  ];
}

/** The newest of each act and wording, from other letters. */
function keptCorrections(db: Database, letter: AskedLetter, wordings: readonly string[]): Promise<Kept[]> {
  return select(
    db,
    `SELECT DISTINCT ON (c.wording, c.act) c.id, c.act, c.wording, c.correction, l.title AS "letterTitle",
            coalesce(l.year, extract(year FROM l.date)::int) AS "letterYear", c.at, coalesce(p.name, c.by) AS by
     FROM correction c JOIN letter l ON l.id = c.letter_id LEFT JOIN person p ON p.id::text = c.by
     WHERE c.agency_id = $1 AND c.letter_id <> $2 AND c.wording = ANY($3)
       AND NOT EXISTS (SELECT 1 FROM correction own
                       WHERE own.letter_id = $2 AND own.wording = c.wording AND own.act = c.act)
     ORDER BY c.wording, c.act, c.at DESC`,
    [letter.agencyId, letter.id, wordings],
  );
}

function moved(correction: Correction, from: number | null, to: number | null): Remembered['correction'] {
  const now = from === null || to === null ? correction : yearsLater(correction, to - from);
  // The domain's lists are read-only; the contract's are those of JSON.
  return now as Remembered['correction'];
}
