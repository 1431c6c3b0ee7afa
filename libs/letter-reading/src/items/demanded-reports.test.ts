import { readLetter } from '../read-letter';
import { told } from '../reading-told.fixture';

const HEAD = 'Tildelingsbrev 2026 til Fjelltilsynet\n\n1 Mål\n\nTekst.\n\n';

/** What the reporting chapter asks for, told briefly. */
function read(reporting: string): string[] {
  return told(readLetter(`${HEAD}4 Rapportering\n\n${reporting}\n`));
}

describe('reports that are demanded without a day', () => {
  const calendar =
    '\n\nVedlegg 1: Styringskalender\n\n| Dato | Hva |\n| 1. juni | Rapport for første tertial |\n| 1. oktober | Rapport for 2. tertial |';

  test.each([
    [
      'Fjelltilsynet skal rapportere etter første og andre tertial. Rapportene skal være korte.',
      'andre tertial. Rapportene skal være',
    ],
    [
      'Fjelltilsynet skal rapportere etter første og anna tertial. Rapportane skal vere korte.',
      'anna tertial. Rapportane skal vere',
    ],
    ['Rapport per 1. tertial og 2. tertial skal inneholde status.', '2. tertial skal inneholde status.'],
    ['Fjelltilsynet skal levere virksomhetsrapport for 1. tertial og 2. tertial.', '2. tertial.'],
  ])('are two, and have the days of the calendar: %s', (demand, second) => {
    const items = read(`${demand}${calendar}`).filter((item) => item.startsWith('main-report'));
    expect(items).toEqual([
      `main-report | ${demand.split(' ').slice(0, 5).join(' ')} | report 2026-06-01`,
      `main-report | ${second} | report 2026-10-01`,
    ]);
  });

  test('are none where something is told in them', () => {
    expect(read('Fjelltilsynet skal rapportere om skred i rapporten for andre tertial.')).toEqual([
      'one-off-delivery | Fjelltilsynet skal rapportere om skred | report T2',
    ]);
  });
});

test('a main report has the day that the next sentence gives it for that of an earlier letter', () => {
  const moved =
    'Fristen for tertialrapport for 2. tertial er i tildelingsbrevet satt til 9. oktober. Fristen blir nå 2. oktober.';
  const below = '• Antall skred (2. tertial)';
  const { items } = readLetter(`${HEAD}2 Mål\n\nNøkkelinformasjon:\n${below}\n\n4 Rapportering\n\n${moved}\n`);
  expect(items.map(({ kind, deliverables }) => [kind, deliverables.map(({ due }) => due)])).toEqual([
    ['key-information', ['2026-10-02']],
    ['main-report', ['2026-10-02']],
  ]);
});

test.each([
  'Årsrapporten skal sendes FID og Riksrevisjonen senest 15. mars 2027. Den publiseres på fjell.no innen 1. mai 2027.',
  'Årsrapporten sendes senest 15. mars 2027. Rapporten skal være offentlig tilgjengelig på nettsidene senest 1.5.2027.',
])('the annual report and its publication are told in many words: %s', (text) => {
  expect(read(text).map((item) => item.replace(/^([^|]*)\|.*\|/u, '$1|'))).toEqual([
    'main-report | date 2027-03-15',
    'main-report | date 2027-05-01',
  ]);
});

test.each([
  ['Det skal i rapporten for 2. tertial rapporteres på:', 'report T2'],
  ['Årsrapporten skal i tillegg inneholde rapportering på:', 'report T3'],
])('the points of a list are told in the report that its sentence names: %s', (sentence, deadline) => {
  const below = 'Fjelltilsynet og Havtilsynet skal arbeide sammen om skred i de neste årene, og på lengre sikt.';
  expect(read(`${sentence}\n• antall skred\n• stengte stier\n${below}`)).toEqual([
    `key-information | antall skred | ${deadline}`,
    `key-information | stengte stier | ${deadline}`,
  ]);
});

test('a joint report may have its day in the next sentence', () => {
  const demand = 'Fjelltilsynet og Havtilsynet skal utarbeide en felles rapport om skred.';
  expect(read(`${demand} Fjelltilsynet leder arbeidet, og rapporten skal foreligge 1. desember 2026.`)).toEqual([
    'joint-report | Fjelltilsynet og Havtilsynet skal utarbeide | date 2026-12-01',
  ]);
});
