import { norwegianDate } from '../../time/norwegian-date';
import type { LocalDate } from '../../time/local-date';
import type { Command, CommandBody } from '../command';
import { isOpen, type DeliverableState } from '../item-state';
import { decidedInTime, isLate, judgedAnew } from './judgement';
import { changed, events, refuse, whoAndWhen, withDeliverable, type Rules } from './rule';

/** More time: the owner asks, the coordinator passes it on or says no, the ministry answers. */
export const EXTENSION_RULES: Rules<'request-extension' | 'forward-extension' | 'refuse-extension' | 'extend'> = {
  'request-extension': (state, body, command) =>
    withDeliverable(state, body.deliverableId, isOpen, 'få utsatt frist', (deliverable) => {
      const no = notLater(deliverable, body.due);
      if (no) return no;
      if (deliverable.extensionRequest)
        return refuse('already-requested', 'Det er allerede bedt om utsatt frist, og svaret er ikke kommet ennå.');
      const request = {
        number: (deliverable.requests ?? 0) + 1,
        askedAt: command.receivedAt,
        by: command.actor.personId,
        reason: body.reason,
        proposed: body.due,
        forwarded: null,
      };
      return events({ kind: 'extension-requested', deliverableId: deliverable.id, request });
    }),
  'forward-extension': (state, { deliverableId, on, reference }, { receivedOn }) =>
    withDeliverable(state, deliverableId, isOpen, 'få utsatt frist', ({ extensionRequest }) => {
      if (!extensionRequest) return NOT_REQUESTED;
      if (extensionRequest.forwarded)
        return refuse('already-forwarded', 'Forespørselen er allerede sendt videre. Registrer departementets svar.');
      if (on > receivedOn) return refuse('future-date', 'Dagen den ble sendt kan ikke ligge fram i tid.');
      return events({ kind: 'extension-forwarded', deliverableId, on, reference });
    }),
  'refuse-extension': (state, { deliverableId, reason, reference }) =>
    withDeliverable(state, deliverableId, isOpen, 'få utsatt frist', ({ extensionRequest }) => {
      if (!extensionRequest) return NOT_REQUESTED;
      const by = extensionRequest.forwarded ? ('ministry' as const) : ('coordinator' as const);
      if (by === 'ministry' && !reference?.trim())
        return refuse('no-reference', 'Skriv hvor departementets svar står, for eksempel «E-post 3. mars».');
      return events({ kind: 'extension-refused', deliverableId, reason, by, reference });
    }),
  extend: (state, body, command) => {
    const { decidedOn = command.receivedOn } = body;
    // What was handed over before an extension that was in force by then is judged by it, though it is registered only now.
    const accepts = (it: DeliverableState) => isOpen(it) || (isLate(it) && decidedInTime(it, decidedOn));
    return withDeliverable(state, body.deliverableId, accepts, 'få utsatt frist', (deliverable) => {
      const no = notLater(deliverable, body.due);
      if (no) return no;
      if (decidedOn > command.receivedOn)
        return refuse('future-date', 'Dagen utsettelsen ble gitt kan ikke ligge fram i tid.');
      const reason = `Utsettelsen ble gitt ${norwegianDate(decidedOn)}, før fristen gikk ut.`;
      return events(
        ...(decidedInTime(deliverable, decidedOn) ? judgedAnew(deliverable, body.due, reason) : []),
        changed(deliverable, command, {
          due: body.due,
          rule: 'extension',
          raw: body.reason,
          why: extendedBecause(deliverable, body, command),
          reference: body.reference,
          binding: deliverable.deadline.binding,
          ...(body.decidedOn && { decidedOn }),
        }),
      );
    });
  },
};

const NOT_REQUESTED = refuse('not-requested', 'Ingen har bedt om utsatt frist for denne leveransen.');

function notLater({ deadline: { due } }: DeliverableState, to: LocalDate): ReturnType<typeof refuse> | null {
  if (!due) return refuse('no-date', 'Leveransen har ingen dato å utsette. Fastsett datoen først.');
  if (to > due) return null;
  return refuse('not-later', `Utsatt frist må være senere enn dagens frist, ${norwegianDate(due)}.`);
}

/** 'Utsatt fra 30. juni 2026 av departementet (26/118-4), registrert av koordinatoren Kari Brekke 10. mars 2026. Begrunnelse: …' */
function extendedBecause(
  { deadline: { due, binding } }: DeliverableState,
  { decidedOn, reason, reference }: Extract<CommandBody, { kind: 'extend' }>,
  command: Command,
): string {
  const from = due ? ` fra ${norwegianDate(due)}` : '';
  const decided = decidedOn && decidedOn !== command.receivedOn ? ` ${norwegianDate(decidedOn)}` : '';
  const given = binding === 'ministry' ? ` av departementet${decided} (${reference.trim()}), registrert` : '';
  return `Utsatt${from}${given} av ${whoAndWhen(command)}. Begrunnelse: ${reason}`;
}
