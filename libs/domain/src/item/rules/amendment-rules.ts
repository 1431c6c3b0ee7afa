import type { LocalDate } from '../../time/local-date';
import { norwegianDate } from '../../time/norwegian-date';
import type { Command, CommandBody, NewText } from '../command';
import type { ItemEventBody } from '../event';
import { isOpen, type Deadline, type DeliverableState, type ItemState } from '../item-state';
import { decidedInTime, isLate, judgedAnew } from './judgement';
import { changed, events, refuse, withDeliverable, withinSentence, type Rules } from './rule';
import { newPace } from './series-rules';

/** What a later letter changes: another date, other words, or another pace. */
export const AMENDMENT_RULES: Rules<'move' | 'amend'> = {
  move: (state, body, command) => {
    // What was handed over before a later date that held by then is judged by it, though the letter is registered only now.
    const accepts = (it: DeliverableState) => isOpen(it) || (isLate(it) && holdsAlready(it, body));
    return withDeliverable(state, body.deliverableId, accepts, 'få flyttet frist', (deliverable) => {
      const { due } = deliverable.deadline;
      if (due === body.due)
        return refuse(
          'nothing-changed',
          `Fristen er allerede ${norwegianDate(body.due)}. Avvis endringen, så er den gjort opp.`,
        );
      return events(
        ...judgedByLetter(deliverable, body),
        changed(deliverable, command, {
          due: body.due,
          rule: 'amendment',
          raw: body.words,
          why: movedBecause(due, body),
          reference: body.reference,
          binding: 'ministry',
          ...(body.decidedOn && { decidedOn: body.decidedOn }),
        }),
      );
    });
  },
  amend: (state, { words, reference, text, pace }, command) => {
    if (text && isSameText(text))
      return refuse('nothing-changed', 'Oppdraget har allerede denne ordlyden. Avvis endringen, så er den gjort opp.');
    const paced = pace ? newPace(state, pace, reference, command) : events();
    if (!paced.ok) return paced;
    const unworded = text ? withoutTheirWords(state, text, reference, command) : [];
    return events({ kind: 'amended', words, reference, ...(text && { text }) }, ...unworded, ...paced.events);
  },
};

type Move = Extract<CommandBody, { kind: 'move' }>;

/** Whether a later date had been given before the old one passed. */
function holdsAlready(deliverable: DeliverableState, { due, decidedOn }: Move): boolean {
  const before = deliverable.deadline.due;
  return decidedOn !== undefined && before !== null && due > before && decidedInTime(deliverable, decidedOn);
}

function judgedByLetter(deliverable: DeliverableState, body: Move): ItemEventBody[] {
  if (!body.decidedOn || !holdsAlready(deliverable, body)) return [];
  const reason = `Fristen ble flyttet i brev av ${norwegianDate(body.decidedOn)}, før den gikk ut.`;
  return judgedAnew(deliverable, body.due, reason);
}

/** What had no date but words of time that the new text no longer has: it still lacks a date, and no longer says that the letter has them. */
function withoutTheirWords(
  { deliverables }: ItemState,
  { before, after }: NewText,
  reference: string,
  command: Command,
): ItemEventBody[] {
  const has = (text: string, words: string) => text.toLowerCase().includes(words.toLowerCase());
  const gone = ({ unsettled, raw }: Deadline) => unsettled === 'vague' && raw && has(before, raw) && !has(after, raw);
  return deliverables
    .filter((it) => isOpen(it) && gone(it.deadline))
    .map(({ id, deadline: { leadFrom: _leadFrom, ...deadline } }) => ({
      kind: 'deadline-changed',
      deliverableId: id,
      deadline: {
        ...{ ...deadline, version: deadline.version + 1, raw: '', reference },
        why: `Ordene «${deadline.raw}» står ikke i ordlyden etter ${withinSentence(reference)}. Koordinatoren må fastsette en dato.`,
        ...{ from: command.receivedAt, on: command.receivedOn, by: command.actor.personId },
      },
    }));
}

function isSameText({ before, after }: NewText): boolean {
  return before.trim() === after.trim();
}

/** 'Frist flyttet fra 30. juni 2026 til 1. oktober 2026 etter supplerende tildelingsbrev nr. 2 av 20. mai 2026: «…»' */
export function movedBecause(
  from: LocalDate | null,
  to: { readonly due: LocalDate; readonly words: string; readonly reference: string },
): string {
  const moved = from ? `Frist flyttet fra ${norwegianDate(from)} til` : 'Frist satt til';
  return `${moved} ${norwegianDate(to.due)} etter ${withinSentence(to.reference)}: «${to.words}»`;
}
