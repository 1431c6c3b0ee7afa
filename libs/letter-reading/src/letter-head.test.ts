import { readHead } from './letter-head';

describe('the head of a letter', () => {
  test('gives ministry, agency, date and reference from a letterhead', () => {
    const letter = `KYST- OG FJELLDEPARTEMENTET\n\nDeres ref.   Vår ref.   Dato\n25/88   25/1041-7   18. desember 2025\n\nTildelingsbrev 2026\n\nKyst- og fjelldepartementet stiller i dette tildelingsbrevet midler til rådighet for Statens fjellvern og gir mål for 2026.`;
    expect(readHead(letter)).toEqual({
      year: 2026,
      type: 'allocation',
      ministry: 'Kyst- og fjelldepartementet',
      agency: 'Statens fjellvern',
      date: '2025-12-18',
      reference: '25/1041-7',
      amends: null,
    });
  });

  test('may be for a body whose name has commas', () => {
    const letter =
      'Barne-, hytte- og fjelldirektoratet\nPostboks 1\n0125 OSLO\n\nSupplerende tildelingsbrev nr. 2 for 2026';
    expect(readHead(letter).agency).toBe('Barne-, hytte- og fjelldirektoratet');
  });

  test('tells whom it is for, and not whom it mentions: another agency’s letter may stand in a note', () => {
    const note = `${'Fjellene er høye og mange. '.repeat(70)}\n\n1 Se tildelingsbrev til Stitilsynet for 2026.\n`;
    const letter = `Fjelltilsynet\nPostboks 1\n0125 OSLO\n\nTildelingsbrev 2026 – Fjelltilsynet\n\n${note}`;
    expect(readHead(letter).agency).toBe('Fjelltilsynet');
  });

  test.each([
    ['Tildelingsbrev 2062 til Fjelltilsynet. ', 2026],
    ['Tildelingsbrev 2025 til Fjelltilsynet. I 2025, 2025 og 2025 ', 2025],
  ])('names its year with a figure wrong where the letter hardly speaks of it: %s', (title, year) => {
    expect(readHead(title + 'Tallene for 2026. '.repeat(12)).year).toBe(year);
  });

  test.each([
    [
      'Supplerende tildelingsbrev nr. 2 for 2026 til Fjelltilsynet. Vi viser til tildelingsbrev av 18. desember 2025.',
      'supplementary',
      2026,
    ],
    ['Oppdragsbrev til Fjelltilsynet. Departementet ber om en utredning i 2026.', 'assignment', null],
    ['Oppdragsbrev – brehytter. Tildelingsbrevet av 18. desember 2025 står ved lag.', 'assignment', null],
    ['Oppdrag 3/2026: Brehytter. Vi viser til tildelingsbrevet av 18. desember 2025.', 'assignment', null],
    ['Instruks for Fjelltilsynet, fastsatt av departementet', 'instruction', null],
    ['Statsbudsjettet 2026 – tildelingsbrev til Fjelltilsynet', 'allocation', 2026],
    ['Tildelingsbrev 2026 til Fjelltilsynet. Endringer gis i supplerende tildelingsbrev.', 'allocation', 2026],
    [
      'Departementet stiller i dette tildelingsbrevet midler til rådighet for Fjelltilsynet for 2026.',
      'allocation',
      null,
    ],
    ['Oppdrag til Fjelltilsynet om brehytter. Vi viser til tildelingsbrevet for 2026.', 'assignment', 2026],
    [
      'Vi viser til tildelingsbrevet for 2026. Departementet gir med dette tilsynet i oppdrag å rydde.',
      'assignment',
      2026,
    ],
    ['Vi viser til tildelingsbrevet for 2026. Fristen for oppdrag 5 utsettes til 1. juni.', 'supplementary', 2026],
    ['Tillegg nr. 1 til tildelingsbrev 2026 til Fjelltilsynet', 'supplementary', 2026],
    ['Supplerande tildelingsbrev nr. 2 for 2026 til Havtilsynet', 'supplementary', 2026],
  ])('tells what kind of letter it is: %s', (letter, type, year) => {
    expect(readHead(letter)).toMatchObject({ type, year });
  });

  test.each([
    [
      'Tildelingsbrev 2026 til Direktoratet for fjellvett og kystberedskap. Brevet gjelder.',
      'Direktoratet for fjellvett og kystberedskap',
    ],
    ['Supplerende tildelingsbrev nr. 2 for 2026 til Fjelltilsynet\n\nFjelldepartementet viser til', 'Fjelltilsynet'],
    ['Departementet stiller midler til disposisjon for Statens fjellvern i 2026.', 'Statens fjellvern'],
    ['Fjelltilsynet skal rydde. Kystverket skal bistå. Fjelltilsynet må merke.', 'Fjelltilsynet'],
    ['Kystdepartementet\n\nSkredinstituttet\nPostboks 3\n\nEndring av frist', 'Skredinstituttet'],
    ['Kunnskapsdepartementet\n\nUniversitetet i Fjordvik\nPostboks 3\n\nTildelingsbrev', 'Universitetet i Fjordvik'],
    ['Kystdepartementet\n\nStatsforvaltaren i Fjordvik\nPostboks 3\n\nTildelingsbrev', 'Statsforvaltaren i Fjordvik'],
    ['Forsvarsdepartementet\n\nFjellmateriell\n0123 HAVNVIK\n\nIverksettingsbrev', 'Fjellmateriell'],
    ['Tildelingsbrev 2026 til Statsforvalteren i Fjell og Fjordvik. Brevet', 'Statsforvalteren i Fjell og Fjordvik'],
    ['Tildelingsbrev 2026 til Nautisk målebyrå (NMB)\n\nBrevet', 'Nautisk målebyrå'],
    ['Kystdepartementet\n\nFjellvakten\n\nDeres ref.  Vår ref.  Dato\n\nTildelingsbrev 2026', 'Fjellvakten'],
    ['Kystdepartementet\n\nTildelingsbrev for året\n\nDeres ref.  Vår ref.', null],
    ['Postadresse\nPostboks 8119 Dep\n0032 Oslo\n\nIfølge liste\n\nTildelingsbrev', null],
    ['Fjelltilsynet skal rydde. Kystverket skal bistå.', null],
  ])('names the agency only where the letter does: %s', (letter, agency) => {
    expect(readHead(letter).agency).toBe(agency);
  });

  test.each([
    ['Supplerende tildelingsbrev nr. 2 for 2026 til Fjelltilsynet', '2'],
    ['Tillegg nr. 1 til tildelingsbrev 2026', '1'],
    ['Supplerende tildelingsbrev til Fjelltilsynet', undefined],
    ['Tildelingsbrev 2026', undefined],
  ])('numbers a supplementary letter where it is numbered: %s', (letter, number) => {
    expect(readHead(letter).number).toBe(number);
  });

  test.each(['Det kongelige arbeids- og fjelldepartement', 'DET KONGELEGE ARBEIDS- OG FJELLDEPARTEMENT'])(
    'knows a ministry by its royal letterhead: %s',
    (letterhead) => {
      expect(readHead(`${letterhead}\n\nSupplerende tildelingsbrev`).ministry).toBe('Arbeids- og fjelldepartementet');
    },
  );

  test('says what a supplementary letter changes, in its own words', () => {
    const letter =
      'Supplerende tildelingsbrev\n\nKystdepartementet viser til tildelingsbrevet for 2026 av 18. desember 2025. Stortinget har vedtatt budsjettet.';
    expect(readHead(letter).amends).toBe('viser til tildelingsbrevet for 2026 av 18. desember 2025');
  });

  test('says nothing where the letter does not', () => {
    expect(readHead('')).toEqual({
      year: null,
      type: 'allocation',
      ministry: null,
      agency: null,
      date: null,
      reference: null,
      amends: null,
    });
  });

  test('knows a ministry by a letterhead in capitals', () => {
    expect(readHead('KYST- OG FJELLDEPARTEMENTET\n\nIverksettingsbrev for 2026').ministry).toBe(
      'Kyst- og fjelldepartementet',
    );
  });

  test.each([
    ['after a place', 'Oslo, 3. mars 2026', '2026-03-03'],
    ['alone', '3. mars 2026', '2026-03-03'],
    ['after references', 'Vår ref.: 26/123   Deres ref.:    03.03.2026', '2026-03-03'],
    ['in a sentence', 'Vi viser til møte 3. mars 2026', null],
    ['of a meeting', 'Referat fra etatsstyringsmøte 3. mars 2026', null],
  ])('gives its day without the word for it: %s', (_, line, day) => {
    const letter = `Kystdepartementet\n\nFjelltilsynet\n\n${line}\n\nOppdragsbrev om brehytter\n\nVi viser til samtale.\n`;
    expect(readHead(letter).date).toBe(day);
  });

  test.each([
    ['Statsbudsjettet 2026 – tildelingsbrev til Fjelltilsynet', 2026],
    ['Tildelingsbrev 2026 for Fjelltilsynet', 2026],
    ['Prop. 1 S og statsbudsjettet for 2025. Tildelingsbrev 2026', 2026],
  ])('is of the year of its title, though it speaks of the next letter: %s', (title, year) => {
    expect(readHead(`${title}\n\nTekst.\n\n27. november: Frist for innspill til tildelingsbrev 2027\n`).year).toBe(
      year,
    );
  });
});
