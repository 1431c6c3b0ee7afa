import type { DeliverableInput } from '@tertial/contracts';
import {
  byHandReportRule,
  byHandRule,
  explainDeadline,
  frequencyRule,
  type RegisterDeliverable,
  type ReportDates,
  type Writer,
} from '@tertial/domain';

/**
 * Deliverables as a coordinator wrote them. One that is as it was keeps the rule and the words that the letter gave it; one
 * that follows a main report gets that report's date when it is known. `by`: who writes them, for the reason of each.
 */
export function writtenDeliverables(
  inputs: readonly DeliverableInput[],
  reports: ReportDates,
  existing: readonly RegisterDeliverable[],
  by: Writer | null = null,
): RegisterDeliverable[] {
  const kept = keptOf(inputs, existing);
  return inputs.map((input, index) => {
    const it = kept[index];
    return it ? { ...plain(it), ordinal: index + 1, label: input.label } : written(input, index + 1, reports, by);
  });
}

/** Which of those that were there each is: one under its label, else one that has only got another label. */
function keptOf(
  inputs: readonly DeliverableInput[],
  existing: readonly RegisterDeliverable[],
): readonly (RegisterDeliverable | undefined)[] {
  const left = [...existing];
  const take = (fits: (it: RegisterDeliverable) => boolean): RegisterDeliverable | undefined => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const named = inputs.map((input) => take((it) => it.label === input.label && isSame(it, input)));
  return inputs.map((input, index) => named[index] ?? take((it) => isSame(it, input)));
}

function written(
  input: DeliverableInput,
  ordinal: number,
  reports: ReportDates,
  by: Writer | null,
): RegisterDeliverable {
  const { label, report, raw } = input;
  const known = report && reports[report];
  const due = input.due ?? known?.due ?? null;
  const recurs = !due && !report && input.every;
  const unsettled = due ? null : recurs ? 'frequency' : 'anchor';
  const rule = recurs ? frequencyRule(recurs) : report ? byHandReportRule : byHandRule;
  const source = input.due ? null : (known?.source ?? null);
  const why = explainDeadline({ raw, rule, report: input.due ? null : report, due, unsettled, source, by });
  return { ordinal, label, raw, rule, ruleVersion: '1', report, due, unsettled, why, informational: false, span: null };
}

function isSame(it: RegisterDeliverable, input: DeliverableInput): boolean {
  return it.due === input.due && it.report === input.report && it.raw === input.raw && sameFrequency(it, input);
}

/** What says nothing of how often leaves that as it is. */
function sameFrequency({ rule }: RegisterDeliverable, { every }: DeliverableInput): boolean {
  return every === undefined || rule === frequencyRule(every);
}

/** Without what the stored row has beside it. */
function plain(it: RegisterDeliverable): RegisterDeliverable {
  const { ordinal, label, raw, rule, ruleVersion, report, reportYear = null, due } = it;
  const { unsettled, why, informational, span = null, days = null } = it;
  return { ordinal, label, raw, rule, ruleVersion, report, reportYear, due, unsettled, why, informational, span, days };
}
