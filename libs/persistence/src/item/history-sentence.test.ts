import { instant, localDate, type Deadline, type Delivery, type ItemEventBody } from '@tertial/domain';
import { historySentence } from './history-sentence';

const one = { person: (id: string) => ({ e: 'Eva Eier', d: 'Dag Deputy' })[id] ?? '?', deliverable: () => '' };
const many = { ...one, deliverable: () => 'Sluttrapport' };
const deliverableId = 'i.1';
const delivery: Delivery = { at: instant('2026-05-15T10:00:00Z'), by: 'e', evidence: [], note: null, daysLate: 0 };
const deadline: Deadline = {
  version: 2,
  due: localDate('2026-06-30'),
  unsettled: null,
  rule: 'extension',
  ruleVersion: '1',
  raw: '',
  why: 'Utsatt fra 2026-05-15. Begrunnelse: Avtalt',
  reference: 'Brev 7',
  binding: 'ministry',
  from: instant('2026-05-01T10:00:00Z'),
};
const due = localDate('2026-05-15');

const table: [string, ItemEventBody][] = [
  ['Eva Eier ble ansvarlig.', { kind: 'assigned', ownerId: 'e', deputyId: null, newOwner: true }],
  [
    'Eva Eier ble ansvarlig, med Dag Deputy som stedfortreder.',
    { kind: 'assigned', ownerId: 'e', deputyId: 'd', newOwner: true },
  ],
  [
    'Eva Eier er fortsatt ansvarlig, med Dag Deputy som stedfortreder.',
    { kind: 'assigned', ownerId: 'e', deputyId: 'd', newOwner: false },
  ],
  ['Oppdraget står uten ansvarlig.', { kind: 'assigned', ownerId: null, deputyId: null, newOwner: true }],
  ['Bekreftet mottatt.', { kind: 'acknowledged' }],
  ['Ansvarlig har ikke bekreftet mottak.', { kind: 'unacknowledged' }],
  [
    'Eva Eier svarte at oppdraget hører hjemme hos andre. Begrunnelse: Gjelder IT.',
    { kind: 'declined', ownerId: 'e', reason: 'Gjelder IT' },
  ],
  [
    'Levert. Uten dokumentasjon. Merknad: Se møtereferatet.',
    { kind: 'delivered', deliverableId, delivery: { ...delivery, note: 'Se møtereferatet' } },
  ],
  [
    'Levert, 1 dag etter fristen. Dokumentasjon: filen plan.pdf, https://a.example/x, arkivreferanse 26/1-2.',
    {
      kind: 'delivered',
      deliverableId,
      delivery: {
        ...delivery,
        daysLate: 1,
        evidence: [
          { kind: 'file', fileId: 'f', name: 'plan.pdf' },
          { kind: 'link', url: 'https://a.example/x' },
          { kind: 'archive', reference: '26/1-2' },
        ],
      },
    },
  ],
  ['Leveransen er trukket tilbake. Begrunnelse: Feil fil.', { kind: 'withdrawn', deliverableId, reason: 'Feil fil' }],
  [
    'Fristen 30. juni 2026 var feil registrert; den skulle vært 31. juli 2026. Fristbruddet står i historikken, men regnes ikke lenger som forsinkelse. Leveransen regnes nå som levert i tide. Begrunnelse: Feil måned.',
    {
      ...{ kind: 'judged-anew', deliverableId, reason: 'Feil måned', excuses: true, daysLate: 0 },
      ...{ due: localDate('2026-07-31'), corrected: { version: 1, before: localDate('2026-06-30'), why: 'Rettet' } },
    },
  ],
  [
    'Fristbruddet står i historikken, men regnes ikke lenger som forsinkelse. Begrunnelse: Feil måned.',
    { kind: 'judged-anew', deliverableId, reason: 'Feil måned', excuses: true, daysLate: null },
  ],
  [
    'Leveransen regnes nå som levert i tide. Begrunnelse: Feil måned.',
    { kind: 'judged-anew', deliverableId, reason: 'Feil måned', excuses: false, daysLate: 0 },
  ],
  [
    'Leveransen regnes nå som levert 1 dag etter fristen. Begrunnelse: Feil måned.',
    { kind: 'judged-anew', deliverableId, reason: 'Feil måned', excuses: false, daysLate: 1 },
  ],
  [
    'Bedt om utsatt frist til 30. juni 2026. Begrunnelse: Data kommer sent.',
    {
      ...{ kind: 'extension-requested', deliverableId },
      request: {
        ...{ number: 1, askedAt: deadline.from, by: 'e', reason: 'Data kommer sent' },
        ...{ proposed: localDate('2026-06-30'), forwarded: null },
      },
    },
  ],
  [
    'Forespørselen om utsatt frist er sendt departementet 15. mai 2026 (E-post).',
    { kind: 'extension-forwarded', deliverableId, on: due, reference: 'E-post' },
  ],
  [
    'Departementet ga ikke utsatt frist. Begrunnelse: Haster. Henvisning: Brev 9.',
    { kind: 'extension-refused', deliverableId, reason: 'Haster', by: 'ministry', reference: 'Brev 9' },
  ],
  [
    'Koordinatoren ga ikke utsatt frist. Begrunnelse: Haster.',
    { kind: 'extension-refused', deliverableId, reason: 'Haster', by: 'coordinator', reference: null },
  ],
  [
    'Intern frist er satt til 5 arbeidsdager før departementets.',
    { kind: 'inner-set', deliverableId, inner: { version: 1, workingDays: 5, planned: null, from: deadline.from } },
  ],
  [
    'Intern dato å planlegge etter: 15. mai 2026.',
    { kind: 'inner-set', deliverableId, inner: { version: 1, workingDays: null, planned: due, from: deadline.from } },
  ],
  [
    'Den egne interne fristen er fjernet.',
    { kind: 'inner-set', deliverableId, inner: { version: 2, workingDays: null, planned: null, from: deadline.from } },
  ],
  [
    'Venter på FIN siden 15. mai 2026. Neste purring 30. juni 2026.',
    {
      ...{ kind: 'waiting-began', deliverableId },
      waiting: { number: 1, on: 'FIN', since: due, chaseOn: localDate('2026-06-30') },
    },
  ],
  ['Venter ikke lenger.', { kind: 'waiting-ended', deliverableId }],
  ['Godkjent.', { kind: 'accepted', deliverableId }],
  ['Sendt tilbake. Begrunnelse: Mangler tall.', { kind: 'returned', deliverableId, reason: 'Mangler tall' }],
  [
    'Ny frist 30. juni 2026. Utsatt fra 2026-05-15. Begrunnelse: Avtalt. Referanse: Brev 7.',
    { kind: 'deadline-changed', deliverableId, deadline },
  ],
  [
    'Frist flyttet fra 30. juni til 1. oktober 2026 etter brev nr. 2: «Fristen utsettes.»',
    {
      kind: 'deadline-changed',
      deliverableId,
      deadline: {
        ...deadline,
        rule: 'amendment',
        why: 'Frist flyttet fra 30. juni til 1. oktober 2026 etter brev nr. 2: «Fristen utsettes.»',
        reference: 'Brev nr. 2',
      },
    },
  ],
  [
    'Endret etter Brev nr. 2: «Planen skal også gjelde kysten.»',
    { kind: 'amended', words: 'Planen skal også gjelde kysten.', reference: 'Brev nr. 2' },
  ],
  [
    'Ny ordlyd etter Brev nr. 2: «Lag to planer.» Tidligere ordlyd: «Lag en plan.»',
    {
      ...{ kind: 'amended', words: 'Oppdraget får ny ordlyd.', reference: 'Brev nr. 2' },
      text: { before: 'Lag en plan.', after: 'Lag to planer.' },
    },
  ],
  [
    'Avlyst. Begrunnelse: «Oppdraget utgår.» Referanse: Brev 8.',
    { kind: 'ended', deliverableId, status: 'cancelled', reason: '«Oppdraget utgår.»', reference: 'Brev 8' },
  ],
  [
    'Avlyst. Begrunnelse: Bortfalt. Referanse: Brev 8.',
    { kind: 'ended', deliverableId, status: 'cancelled', reason: 'Bortfalt.', reference: 'Brev 8' },
  ],
  [
    'Erstattet av et senere brev. Begrunnelse: Nytt oppdrag.',
    { kind: 'ended', deliverableId, status: 'superseded', reason: 'Nytt oppdrag', reference: null },
  ],
  [
    'Overført til neste år. Begrunnelse: Ikke ferdig. Referanse: Tildelingsbrev 2027.',
    { kind: 'ended', deliverableId, status: 'carried-over', reason: 'Ikke ferdig', reference: 'Tildelingsbrev 2027' },
  ],
  ['Fristen 15. mai 2026 nærmer seg.', { kind: 'mark-passed', deliverableId, mark: 'dueSoon', due }],
  ['Fristen er i dag, 15. mai 2026.', { kind: 'mark-passed', deliverableId, mark: 'due', due }],
  ['Fristen 15. mai 2026 ble ikke holdt.', { kind: 'mark-passed', deliverableId, mark: 'missed', due }],
  ['Leveransen er ikke godkjent ennå.', { kind: 'mark-passed', deliverableId, mark: 'unaccepted', due: null }],
];

test.each(table)('%s', (sentence, body) => {
  expect(historySentence(body, one)).toBe(sentence);
});

test('an item with several deliverables says which one it was', () => {
  expect(historySentence({ kind: 'accepted', deliverableId }, many)).toBe('Sluttrapport: Godkjent.');
});
