import type { NotDeadline, Question } from '@tertial/domain';
import type { Draft } from './draft';

/** Items that a reader found, and the words of time in them that are no deadlines or must be asked about. */
export interface Found {
  readonly drafts: Draft[];
  readonly notDeadlines: NotDeadline[];
  readonly questions: Question[];
}

export function nothingFound(): Found {
  return { drafts: [], notDeadlines: [], questions: [] };
}

/** Adds what another reader found. */
export function add(found: Found, more: Found): void {
  found.drafts.push(...more.drafts);
  found.notDeadlines.push(...more.notDeadlines);
  found.questions.push(...more.questions);
}
