import { norwegianDate } from '../../time/norwegian-date';
import type { LocalDate } from '../../time/local-date';
import { ENDED_STATUSES, isOpen, type Deadline, type DeliverableState } from '../item-state';
import { correctedBecause, judgedAnew, judgedByEarlier } from './judgement';
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
  'correct-date': (state, body, command) =>
    withDeliverable(state, body.deliverableId, isCorrectable, 'få rettet frist', (deliverable) => {
      const { deadline } = deliverable;
      const { due, reason, version = datesToCorrect(deliverable)[0]?.version } = body;
      if (version === undefined) return refuse('no-date', 'Leveransen har ingen dato å rette. Fastsett datoen først.');
      const wrong = datesToCorrect(deliverable).find((it) => it.version === version);
      if (!wrong) return refuse('unknown-version', 'Datoen kan ikke rettes. Velg en av dem som står i skjemaet.');
      if (wrong.due === due) return refuse('nothing-changed', 'Fristen er allerede denne datoen.');
      const earlier = deliverable.earlier?.find((it) => it.version === version);
      if (earlier) return events(judgedByEarlier(deliverable, earlier, body, command));
      return events(
        ...judgedAnew(deliverable, due, reason),
        changed(deliverable, command, {
          due,
          rule: 'correction',
          raw: deadline.raw,
          why: correctedBecause(wrong.due, reason, command),
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

/** Also what is delivered, accepted, or ended after a miss: a wrong date must not make anybody late for ever. */
export function isCorrectable({ status, missedAt, daysLate }: DeliverableState): boolean {
  return status === 'accepted' || !ENDED_STATUSES.includes(status) || missedAt !== null || (daysLate ?? 0) > 0;
}

/** A date that may have been entered wrongly. */
export interface CorrectableDate {
  readonly version: number;
  readonly due: LocalDate;
  readonly binding: Deadline['binding'];
}

/** The dates of a deliverable that may be put right: the ministry's, newest first, then the inner one of a return. */
export function datesToCorrect({ deadline, earlier = [] }: DeliverableState): CorrectableDate[] {
  const { version, due, binding } = deadline;
  const inForce = due ? [{ version, due, binding }] : [];
  const before = earlier.map((it) => ({ version: it.version, due: it.due, binding: 'ministry' as const })).reverse();
  return binding === 'inner' ? [...before, ...inForce] : [...inForce, ...before];
}
