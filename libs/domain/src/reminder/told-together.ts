import { saysAnchorMissing } from '../deadline/anchor-words';
import type { PlanStep } from './plan-step';

/** Why a deliverable is asked about whose date follows no anchor. */
export const NOT_SETTLED = 'Fristen er ikke fastsatt.';

/**
 * Whether all steps with the same reason are one line of a mail: what an anchor has moved, and the question about one that is unknown.
 * Fifty dates that move together are one piece of news.
 */
export function toldTogether({ step, reason }: Pick<PlanStep, 'step' | 'reason'>): boolean {
  return step === 'moved' || (step.startsWith('unsettled-') && saysAnchorMissing(reason));
}
