import type { NotDeadlineReason } from '@tertial/domain';
import type { TimeExpression } from './expressions';
import type { Place } from './judge';

/** What a test sees: the expression, its sentence as printed, and the sentence's words before and after it, mended. */
export interface Seen {
  readonly expression: TimeExpression;
  readonly place: Place;
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

/** One way in which words of time look like a deadline and are none. The first that holds decides. */
export interface NotDeadlineTest {
  readonly name: string;
  readonly reason: NotDeadlineReason;
  holds(seen: Seen): boolean;
}

/** The words of the expression as printed. */
export function wordsOf(expression: TimeExpression, place: Place): string {
  return place.text.slice(expression.from, expression.to);
}
