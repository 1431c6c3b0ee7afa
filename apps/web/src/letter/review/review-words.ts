import type { ItemRow, LetterQuestion, NotDeadlineRow, Remembered } from '@tertial/contracts';
import { FREQUENCY_WORDS } from '@tertial/domain/series-words';
import { shortDay } from '../../words/day';
import { KIND_WORDS, REPORT_WORDS } from '../../words/item-words';
import { shortened } from '../letter-words';

type Reason = NotDeadlineRow['reason'];
type Correction = Remembered['correction'];

/** Why words of time are no deadline. */
export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  'other-document': 'Datoen for et annet dokument',
  'service-level': 'Krav til hvor raskt noe skal behandles eller besvares',
  'takes-effect': 'Når noe trer i kraft eller begynner',
  period: 'En periode, for eksempel for en plan eller strategi',
  'goal-for-society': 'Et mål for samfunnet',
  'binds-others': 'En frist for noen andre',
  past: 'Noe som har vært',
  money: 'Gjelder penger',
  'no-deadline': 'Ingen frist, for eksempel tidspunktet eller perioden som tall gjelder for',
};

/** The same in a sentence, with what the coordinator wrote. */
export function whyNoDeadline({ reason, note }: Pick<NotDeadlineRow, 'reason' | 'note'>): string {
  return `Ikke regnet som frist: ${lowered(REASON_WORDS[reason])}.${note ? ` ${note}` : ''}`;
}

/** When and by whom, and what was decided: "I fjor (Tildelingsbrev 2025) valgte du ved samme ordlyd: avvis, …". */
export function rememberedSentence(
  { correction, letterTitle, letterYear, by }: Remembered,
  { year, me }: { year: number | null; me: string | undefined },
): string {
  const when = letterYear !== null && letterYear + 1 === year ? 'I fjor' : 'Sist';
  return `${when} (${letterTitle}) valgte ${by === me ? 'du' : by} ved samme ordlyd: ${correctionWords(correction)}.`;
}

/** What applying it does, on its button. */
export const APPLY_WORDS: Readonly<Record<Correction['act'], string>> = {
  'change-item': 'Endre på samme måte',
  'reject-item': 'Avvis med samme begrunnelse',
  'split-item': 'Del på samme sted',
  'merge-items': 'Slå sammen igjen',
  'answer-question': 'Svar det samme',
  'make-deadline': 'Gjør til frist',
  'not-deadline': 'Ikke en frist her heller',
};

function correctionWords(correction: Correction): string {
  switch (correction.act) {
    case 'change-item':
      return changeWords(correction);
    case 'reject-item':
      return `avvis, med begrunnelsen «${correction.reason}»`;
    case 'split-item':
      return `del i to etter «… ${correction.first.slice(-50).replace(/^\S*\s/, '')}»`;
    case 'merge-items':
      return `slå sammen med «${shortened(correction.next)}»`;
    case 'answer-question':
      return `«${correction.resolution}»`;
    case 'make-deadline':
      return `dette er en frist: ${deadlineWords(correction)}`;
    case 'not-deadline':
      return `dette er ikke en frist: ${lowered(REASON_WORDS[correction.reason])}`;
  }
}

interface Deadline {
  readonly due: string | null;
  readonly report: keyof typeof REPORT_WORDS | null;
  readonly every?: keyof typeof FREQUENCY_WORDS | null | undefined;
}

function changeWords({ kind, text, chapter, deliverables }: Extract<Correction, { act: 'change-item' }>): string {
  const parts = [
    kind && `typen «${KIND_WORDS[kind]}»`,
    text && `teksten «${shortened(text)}»`,
    chapter && `kapittel ${chapter}`,
    deliverables && `leveranser: ${deliverables.map((it) => `${it.label}, ${deadlineWords(it)}`).join('; ')}`,
  ];
  return parts.filter(Boolean).join(', ');
}

function deadlineWords({ due, report, every }: Deadline): string {
  if (every) return FREQUENCY_WORDS[every];
  if (due) return shortDay(due as Parameters<typeof shortDay>[0]);
  return report ? `følger ${lowered(REPORT_WORDS[report])}` : 'dato ikke kjent';
}

/** What stands for an item where one is chosen. */
export function itemOption(item: Pick<ItemRow, 'title'>, number: number): string {
  return `${number}: ${shortened(item.title)}`;
}

/** Whether a question is about words of time, so that a deadline may be the answer. */
export function mayBeDeadline({ about }: Pick<LetterQuestion, 'about'>): boolean {
  return about === 'date' || about === 'anchor';
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
