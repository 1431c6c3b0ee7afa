import type { DayMailLine, LocalDate, TellDeliverable } from '@tertial/domain';
import type { LineView } from './line-view';
import { dayWords } from './when-words';

/** 'intern frist fredag 17. juli 2026; departementets fredag 31. juli 2026.' */
export function innerWords({ due, innerDue }: TellDeliverable): string {
  const inner = innerDue ? `intern frist ${dayWords(innerDue)}` : 'ingen intern frist';
  return due ? `${inner}; departementets ${dayWords(due)}.` : `${inner}.`;
}

/** 'tirsdag 23. juni 2026. Den interne fristen er om 7 dager.' */
export function innerFact(due: LocalDate | null, steps: DayMailLine['steps']): LineView['facts'] {
  const said = new Set(steps.filter(({ step }) => step.startsWith('inner-')).map(({ reason }) => reason));
  if (said.size === 0) return due ? [{ name: 'Intern frist', words: dayWords(due) }] : [];
  return [{ name: 'Intern frist', words: [...(due ? [`${dayWords(due)}.`] : []), ...said].join(' ') }];
}

/** The inner date where that is what is told. */
export function innerNews(
  { section, steps }: Pick<DayMailLine, 'section' | 'steps'>,
  one: TellDeliverable | null,
): LineView['facts'] {
  return section === 'inner-date' ? innerFact(one?.innerDue ?? null, steps) : [];
}
