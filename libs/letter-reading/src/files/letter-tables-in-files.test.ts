import { readLetterFile } from '../read-letter-file';
import type { LetterBlock } from './letter-blocks.fixture';
import { numberedDocx } from './letter-docx.fixture';
import { laidOutPdf, type PdfLayout } from './letter-pdf.fixture';

/**
 * Two letters that no ministry wrote, whose demands stand in tables of other forms than the sample's; what they ask for was written
 * down before they were read.
 */

const heading = (level: 1 | 2 | 3, text: string): LetterBlock => ({ kind: 'heading', level, text });
const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', text });
const bullet = (text: string, level: 0 | 1 = 0): LetterBlock => ({ kind: 'bullet', level, text });
const table = (...rows: string[][]): LetterBlock => ({ kind: 'table', rows });
const page: LetterBlock = { kind: 'page' };

const inTables: readonly LetterBlock[] = [
  paragraph('Løypedirektoratet'),
  paragraph('Vår ref: 25/3377    Dato: 22. desember 2025'),
  paragraph('Tildelingsbrev 2026 – Løypedirektoratet'),
  heading(1, '1. Innledning'),
  paragraph('Fjelldepartementet stiller med dette midler til disposisjon for Løypedirektoratet i 2026.'),
  heading(1, '2. Mål og styringsparametere'),
  table(
    ['Mål', 'Styringsparameter', 'Resultatkrav 2026'],
    ['Flere på tur', 'Andel som går på tur ett år etter kurset', '65 prosent'],
    ['', 'Tid fra melding til rydding', 'Innen tre måneder'],
  ),
  heading(1, '3. Oppdrag'),
  paragraph('Tabellen viser oppdragene for 2026.'),
  table(
    ['Nr.', 'Oppdrag', 'Frist', 'Samarbeid'],
    ['1', 'Gjennomgang av tilskudd til turlag', '1. juni 2026', ''],
    ['2', 'Evaluering av kursene. Delrapport og sluttrapport', '15. mai og 1. desember', 'Skredvakta'],
    ['3', 'Tilrettelegging for frivillig arbeid', '', 'Turlagene'],
  ),
  page,
  heading(1, '4. Rapportering'),
  heading(2, '4.1 Faste rapporter'),
  table(
    ['Rapport', 'Frist', 'Mottaker'],
    ['Virksomhetsplan for 2026', '1. februar 2026', 'FD'],
    ['Rapport for første tertial', '22. mai 2026', 'FD, kopi til Riksrevisjonen'],
    ['Årsrapport for 2026', '15. mars 2027', 'FD, kopi til Riksrevisjonen'],
  ),
  paragraph('Årsrapporten publiseres på løyper.no innen 1. mai 2027. Oppdrag uten frist omtales i årsrapporten.'),
  heading(2, '4.2 Møter og frister'),
  table(
    ['Uke', 'Møte eller frist', 'Deltakere'],
    ['4', 'Etatsstyringsmøte', 'Begge'],
    ['9', 'Frist for innspill til revidert budsjett', 'Direktoratet'],
  ),
  paragraph('Med hilsen'),
  page,
  heading(1, 'Vedlegg 1 Statistikk'),
  table(
    ['Nr.', 'Statistikk', 'Hyppighet', 'Merknad'],
    ['1', 'Antall turer, fordelt på fylke', 'Månedlig', ''],
    ['2', 'Antall deltakere på kurs', 'Kvartalsvis', 'Fordelt på kjønn'],
  ),
  page,
  heading(1, 'Vedlegg 2 FoU-oppdrag'),
  table(
    ['Prosjekt', 'Form', 'Omtale', 'Kontakt FD', 'Kontakt direktoratet'],
    [
      'Skilt og ras',
      'Evaluering',
      'Anskaffes innen 1. mars 2026',
      'Siv Ek (siv.ek@fd.dep.example)',
      'Ali Khan (akh@loype.example)',
    ],
  ),
];

const askedInTables = [
  'steering-parameter | Flere på tur Andel som går på tur ett år etter kurset 65 prosent',
  'steering-parameter | Tid fra melding til rydding Innen tre måneder',
  'assignment | Gjennomgang av tilskudd til turlag | 2026-06-01',
  'assignment | Evaluering av kursene. Delrapport og sluttrapport Skredvakta | 2026-05-15 2026-12-01',
  'assignment | Tilrettelegging for frivillig arbeid Turlagene | 2027-03-15',
  'special-report | Virksomhetsplan for 2026 FD | 2026-02-01',
  'main-report | Rapport for første tertial 22. mai 2026 FD, kopi til Riksrevisjonen | 2026-05-22',
  'main-report | Årsrapport for 2026 15. mars 2027 | 2027-03-15',
  'main-report | Årsrapporten publiseres på løyper.no innen 1. mai 2027. | 2027-05-01',
  'meeting | 4 | Etatsstyringsmøte | Begge | ?',
  'calendar-deadline | 9 | Frist for innspill til revidert budsjett | Direktoratet | 2026-02-27',
  'statistic | 1 Antall turer, fordelt på fylke | month',
  'statistic | 2 Antall deltakere på kurs Fordelt på kjønn | quarter',
  'research-assignment | Skilt og ras Evaluering Anskaffes innen 1. mars 2026 | 2026-03-01 | siv.ek@fd.dep.example akh@loype.example',
];

const withBullets: readonly LetterBlock[] = [
  paragraph('Flomdirektoratet'),
  paragraph('Deres ref:   Vår ref: 26/2210   Dato: 17. desember 2026'),
  paragraph('Tildelingsbrev for 2027 – Flomdirektoratet'),
  heading(1, '1. Innledning'),
  paragraph('Fjelldepartementet fastsetter i dette brevet mål, oppdrag og bevilgninger for Flomdirektoratet i 2027.'),
  heading(1, '2. Mål'),
  heading(2, '2.1 Bedre flom- og skredsikkerhet'),
  heading(3, 'Styringsparametere'),
  bullet('Andel kommuner som har fått veiledning siste år'),
  heading(3, 'Oppdrag'),
  bullet('Direktoratet skal utarbeide en plan for kartlegging av leire. Frist: 1. mars 2027.'),
  bullet('Direktoratet skal sammen med Værinstituttet forbedre flomvarslingen:'),
  bullet('ny modell innen utgangen av mai', 1),
  bullet('evaluering av sesongen innen 15. november', 1),
  bullet('Direktoratet skal vurdere behovet for nye tiltak. Vurderingen skal foreligge i uke 20.'),
  bullet('Direktoratet skal legge fram forslag til ny forskrift innen ett år.'),
  heading(1, '3. Styringsdialog og rapportering'),
  heading(2, '3.1 Rapportering'),
  paragraph(
    'Direktoratet skal levere en rapport per første halvår innen 20. august 2027. Årsrapporten for 2027 sendes departementet innen 15. mars 2028 og offentliggjøres på direktoratets nettsider innen 1. mai 2028.',
  ),
  paragraph('Oppdrag som ikke har en egen frist, skal omtales i årsrapporten.'),
  heading(2, '3.2 Styringskalender'),
  table(
    ['Måned', 'Møte', 'Frist'],
    ['Februar', 'Etatsstyringsmøte 18. februar kl. 12–15', 'Innspill til RNB: 5. februar'],
    ['Juni', 'Etatsstyringsmøte 10. juni kl. 9–11', ''],
    ['November', 'Fagmøte om flom 19. november', 'Innspill til rammefordelingen: 4. november (tentativ)'],
  ),
  paragraph('Med hilsen'),
  page,
  heading(1, 'Vedlegg 1 Særskilt rapportering'),
  table(
    ['Mål 1 Bedre flom- og skredsikkerhet'],
    ['Tema', 'Frekvens', 'Kommentar'],
    ['Bruk av sikringsmidler, fordelt på fylke', 'Kvartalsvis', ''],
    ['Kartlegging av leire', '1. april og 1. oktober', 'Skriftlig'],
  ),
  table(['Mål 2 Sikker forsyning'], ['Tema', 'Frekvens', 'Kommentar'], ['Tilsyn med beredskapen', 'Årsrapporten', '']),
];

const askedWithBullets = [
  'steering-parameter | Andel kommuner som har fått veiledning siste år',
  'assignment | Direktoratet skal utarbeide en plan for kartlegging av leire. Frist: 1. mars 2027. | 2027-03-01',
  'assignment | Direktoratet skal sammen med Værinstituttet forbedre flomvarslingen: ny modell innen utgangen av mai evaluering av sesongen innen 15. november | 2027-05-31 2027-11-15',
  'assignment | Direktoratet skal vurdere behovet for nye tiltak. Vurderingen skal foreligge i uke 20. | 2027-05-21',
  'assignment | Direktoratet skal legge fram forslag til ny forskrift innen ett år. | ?',
  'main-report | Årsrapporten for 2027 sendes departementet innen 15. mars 2028 | 2028-03-15',
  'main-report | offentliggjøres på direktoratets nettsider innen 1. mai 2028. | 2028-05-01',
  'one-off-delivery | Direktoratet skal levere en rapport per første halvår innen 20. august 2027. | 2027-08-20',
  'meeting | Etatsstyringsmøte 18. februar kl. 12–15 | 2027-02-18',
  'calendar-deadline | Innspill til RNB: 5. februar | 2027-02-05',
  'meeting | Etatsstyringsmøte 10. juni kl. 9–11 | 2027-06-10',
  'meeting | Fagmøte om flom 19. november | 2027-11-19',
  'calendar-deadline | Innspill til rammefordelingen: 4. november (tentativ) | 2027-11-04',
  'special-report | Bruk av sikringsmidler, fordelt på fylke | quarter',
  'special-report | Kartlegging av leire Skriftlig | 2027-04-01 2027-10-01',
  'special-report | Tilsyn med beredskapen | 2028-03-15',
];

/** What is asked for, told briefly; in the order of kinds, for files differ in where tables stand. */
async function asked(bytes: Uint8Array, name: string): Promise<string[]> {
  const { reading } = await readLetterFile(bytes, name);
  return reading.items.map(({ kind, text, deliverables, contacts }) => {
    const times = deliverables.map(({ due, every }) => every ?? due ?? '?').join(' ');
    const persons = contacts.flatMap(({ email }) => email ?? []).join(' ');
    return [kind, text.replace(/ o (?=\p{Ll})/gu, ' '), times, persons].filter((part) => part !== '').join(' | ');
  });
}

const layout = (columns: number): PdfLayout => ({
  font: 'Helvetica',
  size: 10,
  margin: 60,
  head: (at) => (at > 1 ? 'Fjelldepartementet' : ''),
  foot: (at, pages) => `${at}/${pages}`,
  padding: 4,
  widths: Array.from({ length: columns }, () => 1 / columns),
  gapAfter: 8,
});

describe.each([
  ['demands in tables', inTables, askedInTables, 5],
  ['points, and a calendar of months', withBullets, askedWithBullets, 3],
] as const)('a letter with %s', (_what, blocks, expected, columns) => {
  test('is read whole from a Word document', async () => {
    expect((await asked(await numberedDocx(blocks), 'brev.docx')).sort()).toEqual([...expected].sort());
  });

  test('is read whole from a PDF', async () => {
    expect((await asked(await laidOutPdf(blocks, layout(columns)), 'brev.pdf')).sort()).toEqual([...expected].sort());
  });
});
