import type { Question, ReadItem, ReadLetter } from '@tertial/domain';

/**
 * What speaks against the year that the letter gives itself, which every day without a year hangs on: a letter is written in its year
 * or the one before, and asks for nothing that was due when it was written. `told`: its year was told by a person.
 */
export function questionsOnYear(
  letter: string,
  { year, date }: ReadLetter,
  items: readonly ReadItem[],
  told: boolean,
): Question[] {
  if (date == null || year === null) return [];
  const written = Number(date.slice(0, 4));
  const questions: Question[] = [];
  const printed = letter.indexOf(String(year));
  if (!told && printed >= 0 && year !== written && year !== written + 1)
    questions.push({ about: 'other', raw: String(year), span: [printed, printed + 4] });
  for (const { id, deliverables } of items)
    for (const { type, due, raw, span } of deliverables)
      if (type === 'date' && due != null && due < date && span) questions.push({ about: 'date', raw, span, item: id });
  return questions;
}
