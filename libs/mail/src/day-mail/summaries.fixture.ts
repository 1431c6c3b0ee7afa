import { composeDayMail, GATHERED_REASON, localDate, type DayMail, type TellRow } from '@tertial/domain';
import { deliverable, item, kari, ronja, row } from './invented.fixture';

/** What the same invented directorate's people are told in their weekly and monthly mails. */
export const monday = localDate('2026-06-01');

export const leader = { id: 'p-tuva', name: 'Tuva Hei', email: 'tuva.hei@dfk.example' };
export const ministry = { id: 'p-aud', name: 'Aud Storting', email: 'aud.storting@nkd.example' };

const plan = item('w1', 'Direktoratet skal oversende en plan for varslingstavlene i fjellet innen 29. mai 2026.', [
  deliverable('w1.1', '2026-05-29', {
    state: 'overdue',
    why: 'Brevet sier «innen 29. mai 2026». Det gir fristen 29. mai 2026.',
  }),
]);
const figures = item('w2', 'Direktoratet skal rapportere antall hytter med nødtelefon innen 3. juni 2026.', [
  deliverable('w2.1', '2026-06-03', {
    state: 'due-soon',
    why: 'Brevet sier «innen 3. juni 2026». Det gir fristen 3. juni 2026.',
  }),
]);
const review = item('w3', 'Direktoratet skal gjennomgå redningsplanene for kysten innen 5. juni 2026.', [
  deliverable('w3.1', '2026-06-05', {
    waiting: { on: 'tall fra Losetaten', since: localDate('2026-05-18'), chaseOn: localDate('2026-06-02') },
    why: 'Brevet sier «innen 5. juni 2026». Det gir fristen 5. juni 2026.',
  }),
]);
const trial = item('w4', 'Direktoratet skal prøve ut skredvarsel for turfolk og levere en rapport.', [
  deliverable('w4.1', '2026-06-30', {
    requested: { due: localDate('2026-09-01'), on: localDate('2026-05-27'), reference: '2026/118-4' },
    why: 'Brevet sier «innen utgangen av juni». Det gir fristen 30. juni 2026.',
  }),
]);
const late = item('w5', 'Direktoratet skal levere en oversikt over slitte løypemerker.', [
  deliverable('w5.1', '2026-05-08', {
    state: 'delivered',
    ...{ deliveredOn: localDate('2026-05-12'), daysLate: 4, lateOn: localDate('2026-05-12') },
    why: 'Brevet sier «innen 8. mai 2026». Det gir fristen 8. mai 2026.',
  }),
]);
const moved = item('w6', 'Direktoratet skal evaluere kursene «Snu i tide».', [
  deliverable('w6.1', '2026-10-01', {
    originalDue: localDate('2026-06-15'),
    why: 'Utsatt etter brev fra departementet 11. mai 2026, fordi kursene ble flyttet til høsten.',
  }),
]);
const unowned = item('w7', 'Direktoratet skal videreføre arbeidet med klart språk i varsler.', [
  deliverable('w7.1', null, { why: 'Brevet sier «så snart som mulig». Datoen må fastsettes.' }),
]);

function fact(step: string, of: typeof plan, reason: string, rest: Partial<TellRow> = {}): TellRow {
  return row(step, of, of.deliverables[0]?.id ?? null, { role: 'coordinator', reason, ...rest });
}

/** An owner who wants one mail a week: two reminders of the week, and one that is due on the day itself. */
export const weeklyOwnersMail: DayMail = composeDayMail(monday, kari, [
  row('before-1', figures, 'w2.1', { reason: GATHERED_REASON }),
  row('before-7', review, 'w3.1', { reason: GATHERED_REASON }),
]);

/** A coordinator's summary of the week. */
export const weeklyCoordinatorsMail: DayMail = composeDayMail(monday, ronja, [
  fact('week-overdue', plan, 'Ikke levert etter fristen.'),
  fact('week-due', figures, 'Fristen er denne uken.'),
  fact('week-due', review, 'Fristen er denne uken.'),
  fact('week-waiting', review, 'Venter på andre.'),
  fact('week-unaccepted', late, 'Levert, men ikke godkjent.'),
  row('week-unowned', unowned, null, { role: 'coordinator', reason: 'Oppdraget har ingen ansvarlig.' }),
  fact('week-unsettled', unowned, 'Fristen er ikke fastsatt.'),
  {
    ...{ key: 'week/2026-06-01/person/p9', step: 'week-refused', role: 'coordinator', item: null, deliverable: null },
    reason: 'E-posttjeneren avviste adressen.',
    subject: { name: 'Ola Skjær', email: 'ola.skjaer@dfk.example', answer: '550 5.1.1 User unknown' },
  },
]);

/** A unit's leader hears of what is long past its deadline, and of nothing else. */
export const leadersMail: DayMail = composeDayMail(localDate('2026-06-09'), leader, [
  row('escalate-leader', plan, 'w1.1', { role: 'leader', reason: 'Ikke levert 7 arbeidsdager etter fristen.' }),
]);

const asked = (step: string, of: typeof plan, agencyName: string) =>
  fact(step, of, 'Månedens oversikt.', { role: 'ministry', agencyName });

/** The month of two agencies as the ministry is told it. */
export const ministrysMail: DayMail = composeDayMail(monday, ministry, [
  asked('month-overdue', plan, 'Direktoratet for fjellvett og kystberedskap'),
  asked('month-late', late, 'Direktoratet for fjellvett og kystberedskap'),
  asked('month-extended', moved, 'Direktoratet for fjellvett og kystberedskap'),
  asked('month-requested', trial, 'Direktoratet for fjellvett og kystberedskap'),
  asked('month-due', { ...figures, id: 'a1' }, 'Akvarietilsynet'),
]);
