import { composeDayMail, localDate, type DayMail } from '@tertial/domain';
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
  'Utsatt fra 12. mai 2026 av koordinatoren Ronja Fyrvik 11. mai 2026. Begrunnelse: Kommunene svarer først i juni.';
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

/** What an owner has answered, among others that nobody owns. */
export const declinedMail: DayMail = composeDayMail(today, ronja, [
  row('unassigned-1', { ...exercise, ownerName: null }, null, {
    role: 'coordinator',
    reason:
      'Kari Nordtind svarte 11. mai 2026 at oppdraget hører hjemme hos andre. Begrunnelse: Losetaten har ansvaret.',
  }),
]);
