import { isOpen } from '../item-state';
import { events, refuse, whoAndWhen, withDeliverable, type Rules } from './rule';

const MOST_WORKING_DAYS = 120;

/** The agency's own date before the ministry's, or to plan by while that is unsettled. */
export const INNER_RULES: Rules<'set-inner'> = {
  'set-inner': (state, { deliverableId, workingDays, due }, command) =>
    withDeliverable(state, deliverableId, isOpen, 'få intern frist', ({ deadline, inner, marks }) => {
      const { receivedAt, receivedOn } = command;
      const set = {
        ...{ version: (inner?.version ?? 0) + 1, from: receivedAt, who: whoAndWhen(command) },
        ...{ by: command.actor.personId, before: marks.innerDue ?? null },
      };
      if (workingDays === null && due === null)
        return inner
          ? events({ kind: 'inner-set', deliverableId, inner: { ...set, workingDays: null, planned: null } })
          : refuse('nothing-changed', 'Leveransen har ingen egen intern frist å fjerne.');
      if (deadline.binding === 'inner')
        return refuse('already-inner', 'Leveransen er sendt tilbake, og fristen den fikk da er allerede intern.');
      if (deadline.due && workingDays === null)
        return refuse(
          'no-days',
          'Skriv hvor mange arbeidsdager før departementets frist den interne fristen skal være.',
        );
      if (!deadline.due && due === null)
        return refuse('no-date', 'Departementets frist har ingen dato ennå. Velg en dato å planlegge etter.');
      if (
        workingDays !== null &&
        (!Number.isInteger(workingDays) || workingDays < 0 || workingDays > MOST_WORKING_DAYS)
      )
        return refuse('bad-days', `Velg et helt antall arbeidsdager fra 0 til ${MOST_WORKING_DAYS}.`);
      if (!deadline.due && due !== null && due < receivedOn)
        return refuse('past-date', 'Datoen å planlegge etter er allerede passert. Velg en dato fra og med i dag.');
      const planned = deadline.due ? null : due;
      return events({ kind: 'inner-set', deliverableId, inner: { ...set, workingDays, planned } });
    }),
};
