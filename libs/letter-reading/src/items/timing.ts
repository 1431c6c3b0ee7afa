import { dayOf, isLocalDate, type ReadDeliverable } from '@tertial/domain';
import type { TimeExpression } from '../deadlines/expressions';
import { mend, printedAt } from '../deadlines/mended';
import type { Anchors } from './anchors';
import type { LetterContext } from './draft';
import { placedTime, withFirstDays, type ReadTime } from './first-days';
import { withSeriesDays, type PlacedTime } from './series-days';
import { deliverableOf, plainDeadline, sameDeadline } from './times';
import { spanIn, type Passage } from '../text/passage';
import type { Read } from './words-of-lines';

/** Words that join several times in one cell: "Årlig/15. mai", "2 ganger i året (30.6 og 31.12)", "Frist: 1. mai". */
const BETWEEN =
  /(?<![\p{L}])(?:og|eller|samt|etter|innen|innan|senest|seinast|seinest|frist(?:en)?|er|til|i|ved|på|hvert|hver|kvart|kvar|vår|haust|høst|rapportering|rapporteres|leveres|kan ikke fravikes|tentativ|(?:første|fyrste) g[ao]ng(?:en)?)(?![\p{L}])/giu;
/** A named report without "i" before it, as it stands in a cell. */
const BARE_REPORT =
  /(?<![\p{L}])(?:års(?:rapport|melding)|virksomhetsrapport|tertialrapport)(?:en|a|er|ene)?(?![\p{L}])/giu;
const SHORT_DATE = /(?<![\d./])(\d{1,2})[./](\d{1,2})(?:\.(?!\d)|(?![\d./]))/gu;

/** Longer texts say more than when. */
const LONGEST = 90;

/**
 * The deadlines of a cell or line that says nothing but when: a frequency, a report, a date, an event, or several of
 * them. Null when it says more than that.
 */
export function timingOf(context: LetterContext, anchors: Anchors, lines: Read): ReadDeliverable[] | null {
  const { passage, expressions } = lines;
  if (passage.text === '' || passage.text.length > LONGEST) return null;
  const bare = bareReports(anchors, passage, expressions);
  const short = shortDates(context, passage, expressions);
  const read: ReadTime[] = [];
  let rest = passage.text;
  const blank = (from: number, to: number): void => {
    rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to);
  };
  for (const expression of expressions) {
    const deadline = plainDeadline(expression);
    if (!deadline) return null;
    blank(expression.from, expression.to);
    read.push({ deliverable: deliverableOf(context, anchors, deadline, expression, passage), expression });
  }
  const found = withFirstDays(passage, read);
  for (const { deliverable, from, to } of [...bare, ...short]) {
    blank(from, to);
    found.push(deliverable);
  }
  const unsaid = rest.replace(BETWEEN, ' ').replace(/[^\p{L}\d]/gu, '');
  if (found.length === 0 || unsaid.length > 0) return null;
  return merged(found.map(withSeriesDays(passage, [...read.map(placedTime), ...bare, ...short])));
}

/** "Årsrapport" alone in a cell is a report, in running text it need not be. */
function bareReports(anchors: Anchors, passage: Passage, expressions: readonly TimeExpression[]): PlacedTime[] {
  const mended = mend(passage.text.toLowerCase());
  if (printedAt(mended, mended.text.length - 1) !== passage.text.length - 1) return [];
  return [...mended.text.matchAll(BARE_REPORT)].flatMap((match) => {
    const from = printedAt(mended, match.index) ?? 0;
    const to = (printedAt(mended, match.index + match[0].length - 1) ?? from) + 1;
    if (isWithin(expressions, from)) return [];
    const annual = /^års/iu.test(match[0]);
    const due = annual ? (anchors.reports.T3?.due ?? null) : null;
    const reports = annual ? (['T3'] as const) : (['T1', 'T2'] as const);
    return [
      {
        deliverable: { ...placed(passage, from, to), type: 'report', in: reports, due, rule: 'report-cell' },
        from,
        to,
      },
    ];
  });
}

/** "30.6 og 31.12", "1/9": days of the letter's year, which are dates only where a cell says nothing but when. */
function shortDates(context: LetterContext, passage: Passage, expressions: readonly TimeExpression[]): PlacedTime[] {
  return [...passage.text.matchAll(SHORT_DATE)].flatMap((match) => {
    const from = match.index;
    const to = from + match[0].length;
    const day = Number(match[1]);
    const month = Number(match[2]);
    const date = `2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    if (isWithin(expressions, from) || !isLocalDate(date) || context.year === null) return [];
    const due = month === 2 && day === 29 ? null : dayOf(context.year, month, day);
    return [{ deliverable: { ...placed(passage, from, to), type: 'date', due, rule: 'date-cell' }, from, to }];
  });
}

function placed(passage: Passage, from: number, to: number): Pick<ReadDeliverable, 'raw' | 'span' | 'ruleVersion'> {
  return { raw: passage.text.slice(from, to), span: spanIn(passage, from, to), ruleVersion: '1' };
}

function isWithin(expressions: readonly TimeExpression[], at: number): boolean {
  return expressions.some(({ from, to }) => from <= at && at < to);
}

/** Each deadline once; several named reports of one cell are one deliverable ("1. tertial og årsrapport"). */
function merged(found: readonly ReadDeliverable[]): ReadDeliverable[] {
  const kept: ReadDeliverable[] = [];
  for (const deliverable of found) if (!kept.some((other) => sameDeadline(other, deliverable))) kept.push(deliverable);
  return kept;
}
