import { readLetter } from '../read-letter';

const HEAD =
  'Tildelingsbrev 2026 til Fjelltilsynet\n\n1 Innledning\n\nTekst.\n\n2 Oppdrag\n\n• Tilsynet skal rydde.\n\n';

const read = (text: string): unknown[] =>
  readLetter(HEAD + text).items.flatMap(({ kind, text: told, deliverables: [first] }) =>
    kind === 'assignment' ? [] : [[kind, told, first?.due ?? first?.every ?? null]],
  );

test('rows of reports whose day stands before the receiver are read, those of main reports as such', () => {
  expect(
    read(
      '3 Rapportering\n\nTabell 2: Rapporter\nRapport Frist Mottaker\nÅrsrapport for 2025 16. mars 2026 Departementet, kopi\ntil Riksrevisjonen\n' +
        'Rapport etter 1. tertial 29. mai 2026 Departementet\nOversikt over ras Kvartalsvis Skredseksjonen\nÅrsrapport for 2026 15. mars 2027 Departementet\n' +
        'Oppdrag uten egen frist rapporteres i årsrapporten.\n',
    ),
  ).toEqual([
    ['one-off-delivery', 'Årsrapport for 2025 Departementet, kopi til Riksrevisjonen', '2026-03-16'],
    ['main-report', 'Rapport etter 1. tertial 29. mai 2026 Departementet', '2026-05-29'],
    ['special-report', 'Oversikt over ras Skredseksjonen', 'quarter'],
    ['main-report', 'Årsrapport for 2026 15. mars 2027', '2027-03-15'],
  ]);
});

test('the annex of special reporting may have lost its columns too', () => {
  expect(
    read(
      'Med hilsen\n\n\fVedlegg 1\nSærskilt rapportering 2026\nMål Hva det skal rapporteres på Når\nStier Status for utskifting av skilt ved\nhyttene Hvert tertial\nStier Ras Kvartalsvis\nHytter Bruk av tilskudd 1. oktober\n',
    ),
  ).toEqual([
    ['special-report', 'Stier Status for utskifting av skilt ved hyttene', 'tertial'],
    ['special-report', 'Stier Ras', 'quarter'],
    ['special-report', 'Hytter Bruk av tilskudd', '2026-10-01'],
  ]);
});
