import type { DayMailLine } from '@tertial/domain';
import { absenceWords } from './absence-words';
import type { LineOptions, LineView } from './line-view';
import { itemsOf } from './unit-section-words';

/** What is said once of many deliverables: a date that has moved with all that follow it, or one for which they wait. */
export function viewTogether(
  { section, onBehalfOf }: DayMailLine,
  { words, deliverables }: NonNullable<DayMailLine['together']>,
  { publicUrl, ofUnit }: Pick<LineOptions, 'publicUrl' | 'ofUnit'>,
): LineView {
  const own = ofUnit
    ? { whose: ' av enhetens', list: { words: 'Se enhetens oppdrag', url: `${publicUrl}${itemsOf(ofUnit)}` } }
    : { whose: ' av dine', list: { words: 'Se oppdragene dine', url: `${publicUrl}/` } };
  const moved = section === 'moved';
  const action = moved ? own.list : { words: 'Sett datoen', url: `${publicUrl}/datoer` };
  return {
    weight: 'normal',
    heading: words,
    ...{ when: null, place: null, text: '', deadlines: [] },
    what: moved ? concerns(deliverables, onBehalfOf ? '' : own.whose) : waits(deliverables),
    facts: onBehalfOf ? [{ name: 'På vegne av', words: `${onBehalfOf.name}, som ${absenceWords(onBehalfOf)}` }] : [],
    actions: [{ ...action, about: words }],
  };
}

function concerns(count: number, whose: string): string {
  return `Dette gjelder ${count === 1 ? 'én' : count}${whose} ${count === 1 && whose === '' ? 'leveranse' : 'leveranser'}.`;
}

function waits(count: number): string {
  return count === 1 ? 'Én leveranse venter på den.' : `${count} leveranser venter på den.`;
}
