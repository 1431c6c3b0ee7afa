import type { CarryOverOffer, ComparedPair } from '@tertial/contracts';
import { shortDay } from '../words/day';
import { REPORT_WORDS, UNSETTLED_WORDS, type TagWords } from '../words/item-words';

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

/** What became of a deadline: a tag, and a sentence with both years' dates. */
export function deadlineWords({ kind, before, after }: DeadlineChange): { tag: TagWords; sentence: string } {
  switch (kind) {
    case 'next-year':
      return {
        tag: { text: 'Samme frist, nytt år', color: 'neutral' },
        sentence: before?.due && after?.due ? `${when(after)} (før ${when(before)})` : when(after ?? before),
      };
    case 'same':
      return { tag: { text: 'Samme dato', color: 'neutral' }, sentence: when(after) };
    case 'moved':
      return {
        tag: { text: 'Endret frist', color: 'warning' },
        sentence: `Nå: ${when(after)}. Før: ${when(before)}`,
      };
    case 'new':
      return { tag: { text: 'Ny frist', color: 'warning' }, sentence: when(after) };
    case 'gone':
      return { tag: { text: 'Frist som er borte', color: 'warning' }, sentence: `Før: ${when(before)}` };
  }
}

/** What differs between two that look alike, most telling first; one tag that says so when nothing does. */
export function pairTags({ sameWords, deadlines }: Pick<ComparedPair, 'sameWords' | 'deadlines'>): TagWords[] {
  const moved = deadlines.some(({ kind }) => kind === 'moved' || kind === 'new' || kind === 'gone');
  const tags: TagWords[] = [];
  if (moved) tags.push({ text: 'Endret frist', color: 'warning' });
  if (!sameWords) tags.push({ text: 'Endret ordlyd', color: 'info' });
  return tags.length > 0 ? tags : [{ text: 'Uendret, nytt år', color: 'neutral' }];
}

function when(deadline: Deadline | null): string {
  if (!deadline) return 'ingen frist';
  const report = deadline.report && REPORT_WORDS[deadline.report];
  const day = deadline.due ? shortDay(deadline.due) : UNSETTLED_WORDS[deadline.unsettled ?? 'anchor'].toLowerCase();
  return report ? `${report}, ${day}` : day;
}
