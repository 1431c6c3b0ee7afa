import { norwegianDate } from '../../time/norwegian-date';
import { ENDED_STATUSES, isOpen, type DeliverableState } from '../item-state';
import { judgedAnew } from './judgement';
import { changed, events, refuse, whoAndWhen, withDeliverable, type Rules } from './rule';

/** Another date. */
export const DEADLINE_RULES: Rules<'settle' | 'correct-date' | 'record-event'> = {
  settle: (state, body, command) =>
    withDeliverable(state, body.deliverableId, isOpen, 'få fastsatt dato', (deliverable) => {
      const { due, rule } = deliverable.deadline;
      if (due === body.due) return refuse('nothing-changed', 'Fristen er allerede denne datoen.');
      if (due && rule !== 'settled')
        return refuse(
          'has-date',
          `Leveransen har allerede fristen ${norwegianDate(due)}. Bruk utsettelse for å endre den.`,
        );
      return events(
        changed(deliverable, command, {
          due: body.due,
          rule: 'settled',
          raw: deliverable.deadline.raw,
          why: `Dato fastsatt av ${whoAndWhen(command)}. Kilde: ${body.source}`,
          reference: body.source,
          binding: 'ministry',
        }),
      );
    }),
  'correct-date': (state, { deliverableId, due, reason }, command) =>
    withDeliverable(state, deliverableId, isCorrectable, 'få rettet frist', (deliverable) => {
      const { deadline } = deliverable;
      if (!deadline.due) return refuse('no-date', 'Leveransen har ingen dato å rette. Fastsett datoen først.');
      if (deadline.due === due) return refuse('nothing-changed', 'Fristen er allerede denne datoen.');
      return events(
        ...judgedAnew(deliverable, due, reason),
        changed(deliverable, command, {
          due,
          rule: 'correction',
          raw: deadline.raw,
          why: `Rettet fra ${norwegianDate(deadline.due)}, som var feil registrert, av ${whoAndWhen(command)}. Begrunnelse: ${reason}`,
          reference: deadline.reference,
          binding: deadline.binding,
        }),
      );
    }),
  'record-event': (state, { deliverableId, what, on, due }, command) =>
    withDeliverable(state, deliverableId, isOpen, 'få registrert en hendelse', (deliverable) => {
      const { deadline } = deliverable;
      if (deadline.unsettled !== 'event')
        return refuse('no-event', 'Fristen løper ikke fra en hendelse. Bruk «Fastsett dato» eller utsettelse.');
      if (on > command.receivedOn) return refuse('future-date', 'Hendelsen kan ikke ligge fram i tid.');
      if (due < on) return refuse('before-event', 'Fristen kan ikke være før hendelsen den løper fra.');
      return events(
        changed(deliverable, command, {
          due,
          rule: 'event-recorded',
          raw: deadline.raw,
          why: `Fristen løper fra «${what}» ${norwegianDate(on)}, registrert av ${whoAndWhen(command)}.`,
          reference: null,
          binding: 'ministry',
        }),
      );
    }),
};

/** Also what is delivered, accepted or closed: a wrong date must not make anybody late for ever. */
export function isCorrectable(deliverable: DeliverableState): boolean {
  return deliverable.status === 'accepted' || !ENDED_STATUSES.includes(deliverable.status);
}
