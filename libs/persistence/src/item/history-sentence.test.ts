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
