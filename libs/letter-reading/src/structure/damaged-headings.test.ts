import { annexKindOf, fieldLike } from './vocabulary';

describe('headings that a scanner damaged', () => {
  test.each([
    ['Oppdag', 'assignment'],
    ['Opp drag', 'assignment'],
    ['0ppdrag:', 'assignment'],
    ["O dra h'el emidler", 'assignment'],
    ['St rin s arametere', 'steering-parameter'],
    ['Styringsparmetre:', 'steering-parameter'],
    ['Nøkkelinformasjonhjelpemidler', 'key-information'],
    ['økkelinforrnasjon', 'key-information'],
    ['Oppdragsosiale tjenester', 'assignment'],
    ['Raportering:', 'key-information'],
    ['Særskit rapportering', 'special-report'],
  ])('%s opens a section of its field', (text, field) => {
    expect(fieldLike(text)).toBe(field);
  });

  test.each([
    'Opplæring',
    'Oppdragsbrev fra departementet',
    'Oppdragsportefølje',
    'Oppfølging av planen',
    'Oppgaver',
    'Opprettelse av fond',
    'Rapporteringsform og hyppighet',
    'Rammeverk for styring',
    'Statistikk og analyse i etaten',
    'Kontaktmøter',
    'Forebygging og kontroll.',
  ])('%s is like none', (text) => {
    expect(fieldLike(text)).toBeNull();
  });

  test.each([
    ['STATlSTIKKVEDLGG 2026', 'statistic'],
    ['STAATISTIKKVEELDEGG 2026', 'statistic'],
    ['SÆRSKILT RAPPRTERINGSVEDLEGG 2026', 'special-report'],
    ['KALENER FOR STYRINGSDIALOGEN', 'calendar'],
    ['FoU-, utreningsoppdrag og annet', 'research'],
  ])('%s opens its annex', (text, kind) => {
    expect(annexKindOf(text)).toBe(kind);
  });
});
