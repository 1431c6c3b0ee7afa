import {
  byHandReportRule,
  byHandRule,
  explainDeadline,
  frequencyRule,
  letterDefaultRule,
  namedYears,
  registerDeliverables,
  wordingAround,
  type Frequency,
  type LocalDate,
  type MainReportPeriod,
  type ReadDeliverable,
  type RegisterDeliverable,
  type ReportDates,
  type Span,
  type Writer,
} from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import type { Act } from '../database/act';
import type { Refusable } from '../database/refusable';
import { storedDeliverables } from '../item/item-rows';
import { answerQuestion } from '../letter/answer-question';
import { knownReportDates } from '../letter/report-dates';
import { writerOf } from '../person/writer';
import { rememberWords } from './keep-correction';
import { byPlace, rewriteDeliverables, sameSpan, takeItems, textOfLetter } from './whole-item';

export interface MakeDeadline extends Act {
  readonly letterId: string;
  readonly itemId: string;
  /** Where the words stand. */
  readonly span: Span;
  readonly due: LocalDate | null;
  readonly report: MainReportPeriod | null;
  /** How often. With neither this nor a day or a report, nobody knows yet when it is due. */
  readonly every: Frequency | null;
  /** What the reader makes of the words by themselves; counts where the coordinator agrees with it. */
  readonly read: readonly ReadDeliverable[];
  readonly questionId: string | null;
}

/** Makes words of the letter a deadline of a proposed item, in place of what the same words were before. */
export async function makeDeadline(tx: EntityManager, act: MakeDeadline): Promise<Refusable<{ itemIds: string[] }>> {
  const { letterId, itemId, span, due, report, every, at, by } = act;
  const taken = await takeItems(tx, [itemId], letterId);
  if (!taken.ok) return taken;
  const [item] = taken.items as [(typeof taken.items)[0]];
  const text = await textOfLetter(tx, letterId);
  const raw = text
    .slice(...span)
    .replace(/\s+/g, ' ')
    .trim();
  const reports = await knownReportDates(tx, item.agencyId, item.year, namedYears(act.read));
  const kept = (await storedDeliverables(tx, [itemId])).filter(
    (it) => it.rule !== letterDefaultRule && !sameSpan(it.span, span),
  );
  const deadline = agreed(act, reports) ?? written(act, raw, reports, await writerOf(tx, act));
  await rewriteDeliverables(tx, itemId, [...kept, deadline].sort(byPlace));
  await tx.query('UPDATE item SET version = version + 1 WHERE id = $1', [itemId]);
  await writeAudit(tx, {
    at,
    actor: by,
    action: 'item.deadline-made',
    subject: `item/${itemId}`,
    detail: { raw, span, due: deadline.due, report, every, rule: deadline.rule },
  });
  const correction = { act: 'make-deadline', due, report, ...(every && { every }), item: item.text } as const;
  await rememberWords(tx, { letterId, wording: wordingAround(text, span), correction }, act);
  if (act.questionId) {
    const resolution = `Gjort til frist: ${deadline.why}`;
    await answerQuestion(tx, { questionId: act.questionId, resolution, at, by, remember: false });
  }
  return { ok: true, itemIds: [itemId] };
}

/** The deliverable that the reader's rule gives, when it is the day, the report or the frequency that the coordinator wants, or none of them. */
function agreed({ read, due, report, every }: MakeDeadline, reports: ReportDates): RegisterDeliverable | undefined {
  const candidates = registerDeliverables({ kind: 'assignment', deliverables: read }, reports);
  return candidates.find((it) => {
    if (report) return it.report === report;
    if (every) return it.rule === frequencyRule(every);
    return it.report === null && it.due === due && it.unsettled !== 'frequency';
  });
}

function written(
  { due, report, every, span }: MakeDeadline,
  raw: string,
  reports: ReportDates,
  by: Writer | null,
): RegisterDeliverable {
  const known = report ? reports[report] : undefined;
  const day = due ?? known?.due ?? null;
  const unsettled = day ? null : every ? 'frequency' : 'anchor';
  const rule = every ? frequencyRule(every) : report ? byHandReportRule : byHandRule;
  const source = due ? null : (known?.source ?? null);
  const why = explainDeadline({
    raw,
    rule,
    report: due ? null : report,
    due: day,
    unsettled,
    source,
    quoted: true,
    by,
  });
  const label = 'Leveranse';
  return {
    ordinal: 1,
    label,
    raw,
    rule,
    ruleVersion: '1',
    report,
    due: day,
    unsettled,
    why,
    informational: false,
    span,
  };
}
