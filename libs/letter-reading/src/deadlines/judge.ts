import type { DeliverableType, Frequency, LocalDate, MainReportPeriod, NotDeadlineReason } from '@tertial/domain';
import type { Zone } from '../structure/vocabulary';
import type { AgencyName } from './agency-forms';
import type { TimeExpression } from './expressions';
import { mendedWords } from './mended';
import type { Meaning } from './rule';
import { notDeadlineTests } from './not-deadlines';
import { isServed } from './served';
import { bindsOthers } from './obliged';

/** What an expression of time is in its place. */
export type Verdict =
  | { readonly kind: 'not-deadline'; readonly reason: NotDeadlineReason }
  | { readonly kind: 'question' }
  | {
      readonly kind: 'deadline';
      readonly type: DeliverableType;
      readonly due: LocalDate | null;
      readonly every: Frequency | null;
      /** The main reports that the words name; of what recurs the first. */
      readonly in: readonly MainReportPeriod[] | null;
      /** The year whose report is meant, where the words say it. */
      readonly reportYear: number | null;
    };

/** Where the expression stands. */
export interface Place {
  /** The folded text that the expression was found in. */
  readonly text: string;
  readonly zone: Zone;
  /** Inside an item: its words of time are deadlines unless something speaks against it. */
  readonly inItem: boolean;
  readonly letterYear: number | null;
  readonly agency: AgencyName;
}

const DELIVERS =
  /(?<![\p{L}])(?:rapporter|oversend|lever(?:e|es|er|ast)(?![\p{L}])|innlever|send(?:e|es|ast)(?![\p{L}])|redegj|gjøre rede|gjere greie|orienter|avgi|foreligg|liggje føre|f[oø]relegg|(?:bekreft|stadfest)(?:e|es|ast)(?![\p{L}])|publiser|oppgi|meld(?:e|es)(?![\p{L}])|tilbakemelding|(?<![\p{L}])(?:gi|gis|gje|gjevast) (?:en |ei )?(?:\p{L}+ )?(?:vurdering|status|oversikt)(?![\p{L}]))/u;

const ASKS_FOR =
  /(?<![\p{L}])(?:ber|bes|bedt|ønsker|ønskjer) (?:\p{L}+ ){0,4}?om (?:å få )?(?:en |ei |ein |et |eit )?(?:\p{L}+ ){0,2}?\p{L}*(?:rapport|oversikt|redegjørelse|utgreiing|notat|status|orientering|tilbakemelding)(?:er)?(?![\p{L}])/u;

const TELLING =
  '(?:redegjørelse|utgreiing|omtale|oversikt|status|orientering|vurdering|informasjon|tilbakemelding)\\p{L}*';
/** "Fraværet rapporteres kvartalsvis", "planen sendes departementet", "redegjørelse gis i årsrapporten": in the passive. */
const HANDED_OVER = new RegExp(
  `(?<!\\p{L})(?:rapporter(?:es|ast)|(?:over|inn)?send(?:es|ast)|f[oø]relegg(?:es|ast|jast)|bekreft(?:es|ast)|stadfestast|(?:vere|være|er) (?:\\p{L}+ ){1,3}i hende|(?:inn)?lever(?:es|ast)|redegjøres|gjøres (?:det )?rede|gjerast (?:det )?greie|omtal(?:es|ast)|(?:tas|takast) (?:inn|med) i \\p{L}*rapport(?:en|ane|ene)|(?:legges|leggjast) fra?m|søk(?:es|jast) overfør(?:t|te)|fra?mlegges)(?!\\p{L})|(?<!\\p{L})${TELLING} [^.]{0,60}?(?:gis|gjevast|gis det)(?!\\p{L})|(?<!\\p{L})(?:gis|gjevast)(?: det)? (?:en |ei |ein |et )?(?:\\p{L}+ )?${TELLING}`,
  'u',
);

/** Whether the sentence asks for something to be handed over or told. */
export function delivers(sentence: string): boolean {
  const mended = mendedWords(sentence);
  return DELIVERS.test(mended) || ASKS_FOR.test(mended);
}

/** Whether the sentence says that something is handed over or told, without a word on who shall do it. `mended`: its words. */
export function isHandedOver(mended: string): boolean {
  return HANDED_OVER.test(mended);
}

/** Decides what an expression of time is: a deadline, no deadline and why, or a question for the coordinator. */
export function judge(expression: TimeExpression, place: Place): Verdict {
  const { meaning, sentence, before, after } = expression;
  const words = place.text.slice(sentence.from, sentence.to);
  const seen = { expression, place, words, before, after };
  const test = notDeadlineTests.find((candidate) => candidate.holds(seen));
  if (test) return { kind: 'not-deadline', reason: test.reason };
  if (meaning.type === 'none' && !isOwnLength(expression, place, words))
    return { kind: 'not-deadline', reason: meaning.reason };
  const others = (meaning.type === 'date' || !place.inItem) && bindsOthers(words, place.agency);
  if (!place.inItem)
    return others ? { kind: 'not-deadline', reason: 'binds-others' } : inRunningText(expression, words);
  return {
    kind: 'deadline',
    type: others ? 'other' : meaning.type === 'none' ? 'vague' : meaning.type,
    due: meaning.type === 'date' ? meaning.due : null,
    every: meaning.type === 'recurring' ? meaning.every : null,
    in: reportsIn(meaning),
    reportYear: meaning.type === 'report' ? meaning.givenYear : null,
  };
}

/** The main reports that words of time name. */
export function reportsIn(meaning: Meaning): readonly MainReportPeriod[] | null {
  if (meaning.type === 'report') return meaning.in;
  return meaning.type === 'recurring' && meaning.firstIn ? [meaning.firstIn] : null;
}

/** What the agency makes or hands over itself. */
const HANDS_OVER =
  /(?<!\p{L})(?:skal|må|bes)(?!\p{L})[^.]*(?<!\p{L})(?:legge|leggje) fra?m(?!\p{L})|(?<!\p{L})(?:skal|må|bes)(?!\p{L})[^.]*(?<!\p{L})(?:utarbeide|greie ut|utrede|ferdigstille|foreslå|føreslå|evaluere)(?!\p{L})/u;

/** "Skal legge fram et forslag innen ett år", in weeks or longer: no time of a service but of what is handed over, from a day that is not said. */
function isOwnLength(expression: TimeExpression, place: Place, words: string): boolean {
  if (!place.inItem || expression.rule.name !== 'service-level' || isServed(words)) return false;
  const limit = place.text.slice(expression.from, expression.to);
  return (
    /^(?:innen|innan|senest|seinast)(?!\p{L}).* (?:uker?|veker?|måned(?:er)?|månad(?:er)?|år)$/iu.test(limit) &&
    (delivers(words) || HANDS_OVER.test(mendedWords(words)))
  );
}

/** Outside items nothing is a deadline yet: what may oblige the agency is asked, the rest is accounted for. */
function inRunningText(expression: TimeExpression, words: string): Verdict {
  const mended = mendedWords(words);
  const obliges = /(?<![\p{L}])(?:skal|må|bes|ber|bør|ønsker|ønskjer)(?![\p{L}])/u.test(mended) || isHandedOver(mended);
  const { type } = expression.meaning;
  const asks = type === 'date' || (obliges && (type === 'vague' || type === 'report' || delivers(words)));
  return asks ? { kind: 'question' } : { kind: 'not-deadline', reason: 'no-deadline' };
}
