import type { TellRow } from './day-mail';
import type { PlanStep } from './plan-step';

/** One notice of a mail to come: a step of a plan, a line of a summary, or news of an address. */
export interface PreviewStep extends Omit<PlanStep, 'itemId' | 'role'> {
  /** null for news of an address. */
  readonly itemId: string | null;
  readonly role: TellRow['role'];
  /** Whose address it is about. */
  readonly subjectId?: string;
}
