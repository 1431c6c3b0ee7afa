import { norwegianDate } from '../../time/norwegian-date';
import { isOpen } from '../item-state';
import { changed, events, refuse, whoAndWhen, withDeliverable, type Rules } from './rule';

/** Another date. */
export const DEADLINE_RULES: Rules<'extend' | 'settle'> = {
  extend: (state, body, command) =>
    withDeliverable(state, body.deliverableId, isOpen, 'få utsatt frist', (deliverable) => {
      const { due } = deliverable.deadline;
      if (!due) return refuse('no-date', 'Leveransen har ingen dato å utsette. Fastsett datoen først.');
      if (body.due <= due)
        return refuse('not-later', `Utsatt frist må være senere enn dagens frist, ${norwegianDate(due)}.`);
      return events(
        changed(deliverable, command, {
          due: body.due,
          rule: 'extension',
          raw: body.reason,
          why: `Utsatt fra ${norwegianDate(due)} av ${whoAndWhen(command)}. Begrunnelse: ${body.reason}`,
          reference: body.reference,
          binding: deliverable.deadline.binding,
        }),
      );
    }),
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
};
