import { composeDayMail, localDate, type DayMail, type TellItem, type TellRow } from '@tertial/domain';
import { deliverable, item, kari, ronja, row, today } from './invented.fixture';

const sentBack =
  'Sendt tilbake av departementet Aud Storting 11. mai 2026 med ny frist. Begrunnelse: Tallene for kysten mangler.';
const oversight = item('n1', 'Direktoratet skal levere en oversikt over slitte løypemerker.', [
  deliverable('n1.1', '2026-06-05', { originalDue: localDate('2026-05-08'), state: 'returned', why: sentBack }),
]);
const moved =
  'Frist flyttet fra 30. juni 2026 til 1. oktober 2026 etter supplerende tildelingsbrev nr. 2 av 20. mai 2026: «Øvelsen holdes i høst.»';
const exercise = item('n2', 'Direktoratet skal gjennomføre en øvelse i tåkevarsling sammen med Losetaten.', [
  deliverable('n2.1', '2026-10-01', { originalDue: localDate('2026-06-30'), why: moved }),
]);
const extended =
  'Utsatt fra 12. mai 2026 av departementet (2026/121-3), registrert av koordinatoren Ronja Fyrvik 11. mai 2026. Begrunnelse: Kommunene svarer først i juni.';
const map = item('n3', 'Direktoratet skal levere et kart over skredutsatte turløyper.', [
  deliverable('n3.1', '2026-05-19', { originalDue: localDate('2026-05-12'), why: extended }),
]);
const course = item('n4', 'Direktoratet skal evaluere kursene «Snu i tide».', [
  deliverable('n4.1', '2026-09-01', {
    why: 'Brevet sier «innen 1. september 2026». Det gir fristen 1. september 2026.',
  }),
]);

const coast = item('n5', 'Direktoratet skal levere en vurdering av landgangsveier for turskip.', [
  deliverable('n5.1', '2026-05-11', { state: 'cancelled' }),
]);

/** An owner of whose deadlines others have decided: sent back, moved by a letter, extended with a reminder on the same day, a no, and what is called off. */
export const newsMail: DayMail = composeDayMail(today, kari, [
  row('returned', oversight, 'n1.1', { reason: sentBack }),
  row('changed', exercise, 'n2.1', { reason: moved }),
  row('changed', map, 'n3.1', { reason: `${extended} Henvisning: 2026/118-4.` }),
  row('before-7', map, 'n3.1', { reason: 'Fristen er om 7 dager.' }),
  row('extension-1-refused', course, 'n4.1', {
    reason:
      'Departementet ga ikke utsatt frist til 1. desember 2026. Begrunnelse: Kursene er fulltegnet. Henvisning: 2026/121-2.',
  }),
  row('cancelled', coast, 'n5.1', {
    reason:
      'Avlyst 11. mai 2026. Begrunnelse: «Vurderingen utgår.» Henvisning: Supplerende tildelingsbrev nr. 2 av 20. mai 2026.',
  }),
]);

const LETTER = 'supplerende tildelingsbrev nr. 2 av 20. mai 2026';
const BY = 'av koordinatoren Ronja Fyrvik 11. mai 2026.';

const warning = item(
  'n6',
  'Direktoratet skal varsle om tåke langs hele kysten, også i fjordene.',
  [deliverable('n6.1', '2026-05-19', { why: 'Brevet sier «innen 19. mai 2026». Det gir fristen 19. mai 2026.' })],
  { rewordedBy: 'Supplerende tildelingsbrev nr. 2 av 20. mai 2026' },
);
const courses = item('n7', 'Direktoratet skal rapportere antall deltakere på kursene «Snu i tide».', [
  deliverable('n7.2026-K2', '2026-07-31', { label: '2. kvartal 2026' }),
  deliverable('n7.2026-K3', '2026-10-30', { label: '3. kvartal 2026' }),
]);
const statistics = item('n8', 'Direktoratet skal levere tall for utrykninger.', [
  deliverable('n8.1', null, { state: 'cancelled', why: 'Brevet sier «jevnlig». Dagen må fastsettes.' }),
]);
const huts = item('n9', 'Direktoratet skal vurdere nødtelefon i ubetjente hytter.', [
  deliverable('n9.1', '2026-06-30', { innerDue: localDate('2026-06-16') }),
]);
const marks = item('n10', 'Direktoratet skal foreslå merking av sommerløyper.', [deliverable('n10.1', '2026-09-01')]);
const ferries = item('n11', 'Direktoratet skal følge opp rutebåtenes varsling.', [
  deliverable('n11.1', '2026-06-15', { label: 'Delrapport', state: 'cancelled' }),
  deliverable('n11.2', null, { label: 'Tallgrunnlag', state: 'cancelled' }),
  deliverable('n11.3', '2026-12-31', { label: 'Sluttrapport', state: 'cancelled' }),
]);
const piers = item('n12', 'Direktoratet skal kartlegge landgangsbrygger.', [
  deliverable('n12.1', '2026-06-15', { state: 'superseded' }),
]);
const offCall = 'Avlyst 11. mai 2026. Begrunnelse: Oppdraget utgår. Henvisning: 2026/130-1.';

/** An owner of whose items others have changed more than the deadlines: words, pace, its end, the agency’s own dates, and what is no more. */
export const changesMail: DayMail = composeDayMail(today, kari, [
  row('amended-9', warning, null, {
    reason: `Ny ordlyd etter ${LETTER}. Tidligere ordlyd: «Direktoratet skal varsle om tåke langs kysten.»`,
  }),
  row('before-7', warning, 'n6.1', { reason: 'Fristen er om 7 dager.' }),
  row('amended-12', courses, null, {
    reason: `Endret etter ${LETTER}: «Det rapporteres kvartalsvis.» Rapporteringen er kvartalsvis, siste virkedag i måneden etter perioden, fra 1. juni 2026. Tidligere: månedlig, den 10. i måneden etter.`,
  }),
  row('ended-31', statistics, null, {
    reason: `Rapporteringen er avsluttet fra 11. mai 2026. Begrunnelse: Tallene hentes fra et register. Bestemt ${BY}`,
  }),
  row('inner-date-2', huts, 'n9.1', {
    reason: `Den interne fristen er flyttet fra 23. juni 2026 til 16. juni 2026 ${BY}`,
  }),
  row('inner-date-3', marks, 'n10.1', { reason: `Den interne fristen 25. august 2026 er fjernet ${BY}` }),
  ...ferries.deliverables.map(({ id }) => row('cancelled', ferries, id, { reason: offCall })),
  row('superseded', piers, 'n12.1', {
    reason:
      'Erstattet 11. mai 2026. Begrunnelse: Går opp i «Brygger og kaier». Henvisning: Tildelingsbrev 2027, kap. 3.1, side 4.',
  }),
]);

const rule = 'Den interne fristen er nå 10 arbeidsdager før departementets, ikke 5, etter nye varslingsregler.';
const guides = ['varder', 'klopper', 'bruer', 'gapahuker', 'rastebord', 'fergeleier'].map((what, at) =>
  item(`n2${at}`, `Direktoratet skal levere en veileder om ${what} innen 30. juni 2026.`, [
    deliverable(`n2${at}.1`, '2026-06-30', {
      innerDue: localDate('2026-06-16'),
      why: 'Brevet sier «innen 30. juni 2026». Det gir fristen 30. juni 2026.',
    }),
  ]),
);
const quarters = item('n13', 'Direktoratet skal rapportere antall redningsoppdrag i fjellet.', [
  deliverable('n13.2026-K2', '2026-07-31', { label: '2. kvartal 2026', innerDue: localDate('2026-07-17') }),
  deliverable('n13.2026-K3', '2026-10-30', { label: '3. kvartal 2026', innerDue: localDate('2026-10-16') }),
]);
const byRule = (of: TellItem): TellRow[] =>
  of.deliverables.map(({ id }) => row('inner-rule-2', of, id, { reason: rule }));

const boards = item('n14', 'Direktoratet skal levere en oversikt over skilt ved skredløp.', [
  deliverable('n14.1', '2026-09-01'),
]);
const signs = item('n15', 'Direktoratet skal sende inn planen for skilting.', [deliverable('n15.1', '2026-05-08')]);
const paths = item('n16', 'Direktoratet skal levere tall for skiltede løyper.', [deliverable('n16.1', '2026-05-12')]);
const T1_MOVED = 'Datoen for rapporten for 1. tertial 2026 er flyttet fra 5. juni 2026 til 12. juni 2026.';
export const mailbox = { id: 'p-skilt', name: 'Postmottak for skilt', email: 'skilt@dfk.example' };

/** A unit's shared mailbox: what has just been given to it, what presses, and what has moved. */
export const mailboxMail: DayMail = composeDayMail(today, mailbox, [
  row('assigned', boards, null),
  row('overdue-1', signs, 'n15.1', { reason: 'Fristen 8. mai 2026 er passert.' }),
  row('assigned', paths, null),
  row('due', paths, 'n16.1', { reason: 'Fristen er i dag.' }),
  ...quarters.deliverables.map(({ id }) => row('moved', quarters, id, { reason: T1_MOVED })),
  ...guides.flatMap(byRule),
]);

/** An owner for whom a new rule has moved some inner dates, and one for whom it has moved many. */
export const ruleMail: DayMail = composeDayMail(today, kari, [guides[0]!, quarters].flatMap(byRule));
export const ruleOfManyMail: DayMail = composeDayMail(today, kari, [...guides, quarters].flatMap(byRule));

/** What an owner has answered, among others that nobody owns. */
export const declinedMail: DayMail = composeDayMail(today, ronja, [
  row('unassigned-1', { ...exercise, ownerName: null }, null, {
    role: 'coordinator',
    reason:
      'Kari Nordtind svarte 11. mai 2026 at oppdraget hører hjemme hos andre. Begrunnelse: Losetaten har ansvaret.',
  }),
]);
