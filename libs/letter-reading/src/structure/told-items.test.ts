import { readLetter } from '../read-letter';

function items(text: string): unknown[] {
  return readLetter(
    `Tildelingsbrev 2026 til Fjelltilsynet\n\n1 Innledning\n\nTekst.\n\n2 Mål\n\nTekst.\n\n3 Mål og resultater\n\n${text}\n`,
  ).items.map(({ kind, number, text: words, deliverables }) => [
    kind,
    number ?? null,
    words,
    ...deliverables.map(({ type, due, in: reports }) => due ?? reports?.join('+') ?? type),
  ]);
}

test('a number over the word for an item gives one item, with the lines below that say when', () => {
  expect(
    items(
      '3.1 Trygge fjell\n\n3.1.1 Folk får hjelp\n\n3.1.1.1 Oppdrag: Fjelltilsynet skal telle hytter i minst ti\nkommuner.\n\nRapporteres i: Årsrapport\n\n3.1.1.2 Oppdrag: Fjelltilsynet skal kartlegge stier.\n\nFrist: 01.10.2026. Rapporteres til Kartverket.\n\n3.1.1.3 Resultatmål: 90 prosent av søknadene skal være behandlet innen 12 uker.\n\n3.1.1.3.1 Oppdrag: Fjelltilsynet skal rydde.',
    ),
  ).toEqual([
    [
      'assignment',
      '3.1.1.1',
      'Oppdrag: Fjelltilsynet skal telle hytter i minst ti kommuner. Rapporteres i: Årsrapport',
      'T3',
    ],
    [
      'assignment',
      '3.1.1.2',
      'Oppdrag: Fjelltilsynet skal kartlegge stier. Frist: 01.10.2026. Rapporteres til Kartverket.',
      '2026-10-01',
    ],
    ['steering-parameter', '3.1.1.3', 'Resultatmål: 90 prosent av søknadene skal være behandlet innen 12 uker.'],
    ['assignment', '3.1.1.3.1', 'Oppdrag: Fjelltilsynet skal rydde.'],
  ]);
});

test('a numbered paragraph has its points and what stands below them without a number', () => {
  expect(
    items(
      '3.1 Fjell\n\nOppgaver i 2026\n\n3.1.1 Fjelltilsynet bes vurdere hvordan stiene kan utvides, herunder\n\na) hvilke som må bygges om, og\nb) hva det vil koste.\n\nVurderingen leveres i to deler: del 1 innen 1. mai 2026, del 2 innen 1. november 2026.\n\n3.1.2 Fjelltilsynet skal rydde.',
    ),
  ).toEqual([
    [
      'assignment',
      '3.1.1',
      'Fjelltilsynet bes vurdere hvordan stiene kan utvides, herunder a) hvilke som må bygges om, og b) hva det vil koste. Vurderingen leveres i to deler: del 1 innen 1. mai 2026, del 2 innen 1. november 2026.',
      '2026-05-01',
      '2026-11-01',
    ],
    ['assignment', '3.1.2', 'Fjelltilsynet skal rydde.'],
  ]);
});
