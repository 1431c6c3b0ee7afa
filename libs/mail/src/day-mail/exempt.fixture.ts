import { composeDayMail, localDate, type DayMail } from '@tertial/domain';
import { deliverable, item, kari, ronja, row, today } from './invented.fixture';

const guarding = item(
  'e1',
  'Direktoratet skal vurdere sikringen av nødlageret ved fjellstuen.',
  [
    deliverable('e1.1', '2026-05-08', {
      label: 'Risikovurdering',
      originalDue: localDate('2026-04-30'),
      state: 'overdue',
      why: 'Utsatt fordi vaktlagets lister var feil.',
      waiting: { on: 'Fjellvakten', since: localDate('2026-05-04'), chaseOn: localDate('2026-05-18') },
    }),
    deliverable('e1.2', '2026-12-31', { label: 'Sluttrapport' }),
  ],
  { exempt: '26/123-4, kapittel 3.1', rewordedBy: 'Supplerende tildelingsbrev nr. 2', parties: ['Fjellvakten'] },
);

/** Of an item that is exempt from public disclosure: the one line that there is, so that the subject is about it too. */
export const exemptMail: DayMail = composeDayMail(today, kari, [
  row('nudge-2026-05-12', guarding, 'e1.1', { reason: 'Koordinatoren ber om svar: «Er nødlageret sikret?»' }),
]);

/** The same item, new to its owner, and beside one that anybody may read. */
export const exemptCoordinatorsMail: DayMail = composeDayMail(today, ronja, [
  row('unassigned-1', guarding, null, {
    ...{ role: 'coordinator', reason: 'Kari Nordtind svarte at nødlageret er Fjellvaktens. Begrunnelse: Ikke vårt.' },
  }),
  row(
    'escalate-coordinator',
    item('e2', 'Direktoratet skal telle varder.', [deliverable('e2.1', '2026-05-06')]),
    'e2.1',
    {
      ...{ role: 'coordinator', reason: 'Ikke levert 3 arbeidsdager etter fristen.' },
    },
  ),
]);
