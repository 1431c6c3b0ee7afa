import type { CarryOverOffer, ComparedPair } from '@tertial/contracts';
import { shortDay } from '../words/day';
import { REPORT_WORDS, UNSETTLED_WORDS, type TagWords } from '../words/item-words';
import { hasOtherDeadlines } from './pairs';

type Settled = NonNullable<CarryOverOffer['settled']>;
type DeadlineChange = ComparedPair['deadlines'][number];
type Deadline = NonNullable<DeadlineChange['before']>;

const CHOICES: Readonly<Record<Settled['choice'], string>> = {
  'carried-over': 'Overført til dette brevet',
  replaced: 'Erstattet av et oppdrag i dette brevet',
  left: 'Blir stående i sitt eget brev',
};

/** What was decided, e.g. 'Overført til dette brevet'. */
export function choiceWords({ choice, pending }: Pick<Settled, 'choice' | 'pending'>): string {
  return pending ? `${CHOICES[choice]} (mottatt, behandles)` : CHOICES[choice];
}

const DEADLINE_NAMES: Readonly<Record<DeadlineChange['kind'], string>> = {
  'next-year': 'Samme frist, nytt år',
  same: 'Samme dato',
  moved: 'Endret frist',
  new: 'Ny frist',
  gone: 'Frist som er borte',
};

/** What became of a deadline, in a word, and the days of both years. */
export function deadlineWords({ kind, before, after }: DeadlineChange): { name: string; days: string } {
  const name = DEADLINE_NAMES[kind];
  if (kind === 'moved') return { name, days: `Nå: ${when(after)}. Før: ${when(before)}` };
  if (kind === 'next-year' && before?.due && after?.due)
    return { name, days: `${when(after)} (før ${shortDay(before.due)})` };
  return { name, days: when(after ?? before) };
}

/** What differs between two that look alike, most telling first; one tag that says so when nothing does. */
export function pairTags(pair: Pick<ComparedPair, 'sameWords' | 'deadlines'>): TagWords[] {
  const tags: TagWords[] = [];
  if (hasOtherDeadlines(pair)) tags.push({ text: 'Endret frist', color: 'warning' });
  if (!pair.sameWords) tags.push({ text: 'Endret ordlyd', color: 'info' });
  return tags.length > 0 ? tags : [{ text: 'Uendret, nytt år', color: 'neutral' }];
}

function when(deadline: Deadline | null): string {
  if (!deadline) return 'ingen frist';
  const report = deadline.report && REPORT_WORDS[deadline.report];
  const day = deadline.due ? shortDay(deadline.due) : UNSETTLED_WORDS[deadline.unsettled ?? 'anchor'].toLowerCase();
  return report ? `${report}, ${day}` : day;
}
