import { fieldOf, isReportHeading, zoneOfChapter } from './vocabulary';

test.each([
  ['Oppdrag', 'assignment'],
  ['Oppdrag:', 'assignment'],
  ['Oppdrag sosiale tjenester', 'assignment'],
  ['Nye oppdrag i 2026', 'assignment'],
  ['Særskilte oppdrag', 'assignment'],
  ['Nøkkelinformasjon sosiale tjenester', 'key-information'],
  ['Overordnet nøkkelinformasjon', 'key-information'],
  ['Nøkkeltall', 'key-information'],
  ['Rapportering:', 'key-information'],
  ['Styringsparametre', 'steering-parameter'],
  ['Styringsparameter:', 'steering-parameter'],
  ['Særskilt rapportering', 'special-report'],
  ['Oppdrag vil gis i eget brev.', null],
  ['Oppdrag skal drøftes med departementet', null],
  ['Oppdrag Type Kommentarer Kontaktperson', null],
  ['Oppdragsinntekter', null],
  ['Rapporteringsform og hyppighet', null],
  ['Mål, styringsparametere, rapportering og oppdrag', null],
])('a heading of the field is told from a sentence that starts like one: %s', (text, field) => {
  expect(fieldOf(text)).toBe(field);
});

test.each([
  ['1. tertial og 2. tertial', true],
  ['3. tertial (årsrapport)', true],
  ['Årsrapport og tertialrapporter', true],
  ['Årsrapport', true],
  ['Rapportering per 2. tertial', true],
  ['Rapportering på tertial', false],
  ['Årsrapporten skal foreligge', false],
])('a heading of main reports: %s', (text, expected) => {
  expect(isReportHeading(text)).toBe(expected);
});

test.each([
  ['MÅL, STYRINGSPARAMETERE, RAPPORTERING OG OPPDRAG', 'goals'],
  ['STYRINGSDIALOG OG RAPPORTERING 2026', 'reporting'],
  ['Rapportering og resultatoppfølging', 'reporting'],
  ['BUDSJETTILDELINGER OG FULLMAKTER', 'money'],
  ['Statsbudsjettet 2026 – tildelingsbrev', null],
  ['Budsjettildeling og rapportering', 'reporting'],
  ['Budsjettinnspill', null],
  ['Frister for innspill til budsjettet', null],
  ['Budsjettramme', 'money'],
  ['INNLEDNING', null],
])('a chapter tells what its headings mean: %s', (title, zone) => {
  expect(zoneOfChapter(title)).toBe(zone);
});
