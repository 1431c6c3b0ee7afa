import type { MovesAnswer } from '@tertial/contracts';
import { counted } from './counted';

/** What a new date or rule has moved, in sentences; before it is saved, what it will move. */
export function movesWords({ moved, items, proposed, persons }: MovesAnswer, saved: boolean): string {
  const parts = [
    moved > 0 &&
      `${counted(moved, 'leveranse', 'leveranser')} i ${counted(items, 'oppdrag', 'oppdrag')} ${saved ? 'har fått' : 'får'} ny frist`,
    proposed > 0 &&
      `${counted(proposed, 'leveranse', 'leveranser')} som ikke er bekreftet ennå, ${saved ? 'har fått' : 'får'} datoen`,
  ].filter(Boolean);
  const what = parts.length > 0 ? `${parts.join(', og ')}.` : 'Ingen frister flyttes.';
  if (persons.length === 0) return what;
  const told = counted(persons.length, 'person', 'personer');
  return `${what} ${told} får vite det${persons.length > 1 ? ', hver' : ''} i én e-post.`;
}

/** '3 leveranser beholder datoen: de har fått utsatt frist av departementet.' One sentence a reason. */
export function keptWords({ kept }: MovesAnswer): string[] {
  return kept.map(
    ({ because, deliverables }) =>
      `${counted(deliverables, 'leveranse', 'leveranser')} beholder datoen: ${deliverables === 1 ? 'den' : 'de'} ${because}.`,
  );
}
