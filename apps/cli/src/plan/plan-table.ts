import { norwegianDate } from '@tertial/domain';
import {
  countWords,
  dueWords,
  mailTable,
  recipientTable,
  shorten,
  terminalTable,
  twoLines,
  type TableMail,
} from '@tertial/terminal-tables';
import { unsettledOf, type LetterPlan, type PlannedDeliverable, type PlannedMail } from './plan-letter';

/**
 * The plan as tables for a person: by which rules, the mails, who gets how many, the dates and why, what is unsettled. `policyFile`:
 * where the rules stand, null for the default; `screen` is the width.
 */
export function planTables(plan: LetterPlan, policyFile: string | null, screen: number): string {
  const days = `fra ${norwegianDate(plan.from)} til og med ${norwegianDate(plan.until)}`;
  const mails = plan.mails.map(tableMail);
  const unsettled = unsettledOf(plan);
  const dated = plan.deliverables.filter((it) => !unsettled.includes(it));
  const undelivered = plan.withoutDeliverable.length;
  const tables = [
    `Dette sendes ${days} hvis hele brevet bekreftes den første dagen og ingen gjør noe:`,
    policyFile
      ? `Etter varslingsreglene i ${policyFile}, over standardreglene.`
      : 'Etter standardreglene. En virksomhets egne regler står i registeret, på siden «Kommende utsendinger».',
    mailTable(mails, screen),
    `${countWords(mails.length, 'e-post', 'e-poster')}. Hvem som får dem:`,
    recipientTable(mails),
    `${countWords(dated.length, 'frist', 'frister')} med dato, og hvorfor det er den datoen:`,
    deadlineTable(dated, screen),
  ];
  if (unsettled.length > 0)
    tables.push(
      `${countWords(unsettled.length, 'frist', 'frister')} uten dato. Koordinatoren blir spurt til datoen er fastsatt:`,
      deadlineTable(unsettled, screen),
    );
  if (undelivered > 0)
    tables.push(`${countWords(undelivered, 'punkt', 'punkter')} i brevet har ingen leveranse og gir ingen varsler.`);
  return tables.join('\n\n');
}

function tableMail({ at, to, lines }: PlannedMail): TableMail {
  return {
    at,
    to,
    lines: lines.map(({ item, step, deliverables }) => ({
      itemId: item.id,
      chapter: item.chapter,
      text: item.text,
      deliverableId: step.deliverableId,
      dues: deliverables.map(({ deadline }) => deadline.due),
      step: step.step,
      reason: step.reason,
    })),
  };
}

function deadlineTable(deliverables: readonly PlannedDeliverable[], screen: number): string {
  const columns = [
    { head: 'Frist', width: 20 },
    { head: 'Kap.', width: 7 },
    { head: 'Krav', width: null },
    { head: 'Leveranse', width: 21 },
    { head: 'Hvorfor', width: 60 },
  ];
  const table = terminalTable(columns, screen);
  for (const { item, deliverable } of deliverables)
    table.push([
      dueWords(deliverable.deadline.due),
      item.chapter ?? '',
      shorten(item.text, twoLines(table.room)),
      deliverable.label,
      deliverable.deadline.why,
    ]);
  return table.toString();
}
