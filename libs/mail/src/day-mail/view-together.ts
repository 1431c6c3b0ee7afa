import type { DayMailLine } from '@tertial/domain';
import { absenceWords } from './absence-words';
import type { LineView } from './line-view';

/** What is said once of many deliverables: a date that has moved with all that follow it, or one for which they wait. */
export function viewTogether(
  { section, onBehalfOf }: DayMailLine,
  { words, deliverables }: NonNullable<DayMailLine['together']>,
  publicUrl: string,
): LineView {
  const moved = section === 'moved';
  const concerned = moved ? concerns(deliverables, onBehalfOf ? '' : ' av dine') : waits(deliverables);
  return {
    weight: 'normal',
    heading: words,
    ...{ when: null, what: concerned, place: null, text: '', deadlines: [] },
    facts: onBehalfOf ? [{ name: 'På vegne av', words: `${onBehalfOf.name}, som ${absenceWords(onBehalfOf)}` }] : [],
    actions: [
      moved
        ? { words: 'Se oppdragene dine', about: words, url: `${publicUrl}/` }
        : { words: 'Sett datoen', about: words, url: `${publicUrl}/datoer` },
    ],
  };
}

function concerns(count: number, whose: string): string {
  return `Dette gjelder ${count === 1 ? 'én' : count}${whose} ${count === 1 && whose === '' ? 'leveranse' : 'leveranser'}.`;
}

function waits(count: number): string {
  return count === 1 ? 'Én leveranse venter på den.' : `${count} leveranser venter på den.`;
}
