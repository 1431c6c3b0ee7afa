import { findTimeExpressions } from './expressions';

/** The first expression in the words, told briefly. Letter year 2026. */
function told(words: string, year: number | null = 2026): string {
  const [first] = findTimeExpressions(words, year);
  if (!first) return 'nothing';
  const { rule, meaning, from, to } = first;
  const value = {
    date: () => (meaning.type === 'date' ? String(meaning.due) : ''),
    recurring: () => (meaning.type === 'recurring' ? meaning.every : ''),
    report: () => (meaning.type === 'report' ? meaning.in.join('+') : ''),
    vague: () => 'vague',
    event: () => 'event',
    none: () => (meaning.type === 'none' ? meaning.reason : ''),
  }[meaning.type]();
  return `${rule.name}: ${value} «${words.slice(from, to)}»`;
}

describe('words of time', () => {
  test.each([
    // fixed-date
    ['Planen oversendes innen 15. mai 2026.', 'fixed-date: 2026-05-15 «innen 15. mai 2026»'],
    ['Planen oversendes senest 1.mars 2026.', 'fixed-date: 2026-03-01 «senest 1.mars 2026»'],
    ['Planen oversendes senest 1 . mars 2026.', 'fixed-date: 2026-03-01 «senest 1 . mars 2026»'],
    ['Frist er 1.mars 2026.', 'fixed-date: 2026-03-01 «Frist er 1.mars 2026»'],
    ['Årsrapporten skal liggje føre seinast 15. mars 2027.', 'fixed-date: 2027-03-15 «seinast 15. mars 2027»'],
    ['Planen oversendes innan 31. jan. 2026.', 'fixed-date: 2026-01-31 «innan 31. jan. 2026»'],
    ['Planen oversendes innen 1. september.', 'fixed-date: 2026-09-01 «innen 1. september»'],
    ['Årsrapporten skal foreligge innen 15. mars.', 'fixed-date: 2027-03-15 «innen 15. mars»'],
    [
      'Planen sendes innen 15. februar, og årsrapporten innen 1. mars 2027.',
      'fixed-date: 2026-02-15 «innen 15. februar»',
    ],
    ['Årsrapporten foreligger, og planen sendes innen 1. oktober.', 'fixed-date: 2026-10-01 «innen 1. oktober»'],
    ['Planen oversendes innen 30. februar 2026.', 'fixed-date: null «innen 30. februar 2026»'],
    ['Planen oversendes innen 31.02.2026.', 'numeric-date: null «innen 31.02.2026»'],
    // the number of a footnote, or a figure too many: asked about
    ['Planen oversendes innen 15. mars 20264 til oss.', 'uncertain-date: null «innen 15. mars 20264»'],
    ['Planen oversendes innen 1. mai3.', 'uncertain-date: null «innen 1. mai3»'],
    ['Planen oversendes innen 15.3.20264.', 'uncertain-date: null «innen 15.3.20264»'],
    ['Planen oversendes innen utgangen av 20264.', 'uncertain-date: null «innen utgangen av 20264»'],
    ['Planen oversendes innen 29. februar 2026.', 'fixed-date: null «innen 29. februar 2026»'],
    // what the ministry and the agency settle between them
    [
      'Endelig innretning og frist avklares nærmere i fagdialogen.',
      'event: event «frist avklares nærmere i fagdialogen»',
    ],
    ['Øvrige leveranser avklares i dialog med oss.', 'event: event «leveranser avklares i dialog med oss»'],
    ['Frist: avtales nærmere', 'event: event «Frist: avtales nærmere»'],
    ['Vi avtaler at det avtales frister i samråd med oss.', 'event: event «avtales frister i samråd med oss»'],
    [
      'Vi vil ha dialog med dere om innretning og frist for saken.',
      'event: event «dialog med dere om innretning og frist for saken»',
    ],
    ['Saken avklares i dialog.', 'nothing'],
    // numeric-date
    ['Frist: 30.6.2026.', 'numeric-date: 2026-06-30 «Frist: 30.6.2026»'],
    ['Modulen er ferdig innen 31.12.2026.', 'numeric-date: 2026-12-31 «innen 31.12.2026»'],
    ['Rapporten leveres innen 30.6.', 'numeric-date-without-year: 2026-06-30 «innen 30.6.»'],
    ['Se punkt 2.3.3 og kapittel 3.4 i instruksen.', 'nothing'],
    ['Planen leveres innen 01.06.26.', 'numeric-date: 2026-06-01 «innen 01.06.26»'],
    ['Planen leveres innen 1.6.26.', 'numeric-date: 2026-06-01 «innen 1.6.26»'],
    ['01.06.26', 'numeric-date: 2026-06-01 «01.06.26»'],
    ['Planen leveres 1.6.26 til oss.', 'uncertain-date: null «1.6.26»'],
    ['Tallene i 2.3.11 og 1.7.10 følger opp dette.', 'nothing'],
    ['Se kapittel 2.3.26 i instruksen.', 'nothing'],
    ['Planen leveres innen 1/6-2026.', 'numeric-date: 2026-06-01 «innen 1/6-2026»'],
    ['Planen leveres den 01/06/26.', 'numeric-date: 2026-06-01 «den 01/06/26»'],
    ['Planen leveres innen 31/12.', 'numeric-date-without-year: 2026-12-31 «innen 31/12»'],
    ['Planen leveres 1/6.', 'uncertain-date: null «1/6»'],
    ['Tjenesten er åpen 24/7, og 2/3 av sakene og oppdrag 13/2024 er viktige.', 'nothing'],
    ['Planen leveres innen 2026-06-01.', 'numeric-date: 2026-06-01 «innen 2026-06-01»'],
    ['Planen leveres innen 2026-13-01.', 'numeric-date: null «innen 2026-13-01»'],
    ['Planen leveres innen 1. jun. 2027.', 'fixed-date: 2027-06-01 «innen 1. jun. 2027»'],
    ['Planen leveres innen 1.mars.2027.', 'fixed-date: 2027-03-01 «innen 1.mars.2027»'],
    ['Planen leveres innen første mars 2026.', 'fixed-date: 2026-03-01 «innen første mars 2026»'],
    // what no rule reads is asked about
    ['Planen leveres innen 12 mnd.', 'uncertain-date: null «innen 12 mnd»'],
    ['Planen leveres innen 2027.', 'uncertain-date: null «innen 2027»'],
    ['Planen leveres mars og september.', 'vague-time: vague «mars og september»'],
    ['Planen leveres innen fristen for revidert budsjett.', 'vague-time: vague «innen fristen for»'],
    ['Dekningen skal økes innen 10 prosent av landet.', 'nothing'],
    ['Dette gjelder tall for mai.', 'nothing'],
    // weeks: the last working day, which is not always a Friday
    ['Planen leveres innen uke 24.', 'end-of-week: 2026-06-12 «innen uke 24»'],
    ['Planen leveres innen utgangen av veke 24 2026.', 'end-of-week: 2026-06-12 «innen utgangen av veke 24 2026»'],
    ['Planen leveres i uke 14.', 'end-of-week: 2026-04-01 «i uke 14»'],
    ['Planen leveres i uke 1/2027.', 'end-of-week: 2027-01-08 «i uke 1/2027»'],
    ['Planen leveres i uke 53.', 'end-of-week: 2026-12-30 «i uke 53»'],
    ['Planen leveres i uke 54.', 'end-of-week: null «i uke 54»'],
    ['Planen leveres i uke 10-12.', 'end-of-week: null «i uke 10-12»'],
    ['Planen leveres før uke 24.', 'end-of-week: null «før uke 24»'],
    ['Planen leveres mandag i uke 24.', 'end-of-week: null «mandag i uke 24»'],
    ['Prøven holdes mellom 1. mars og 1. juni.', 'fixed-date: 2026-06-01 «mellom 1. mars og 1. juni»'],
    ['6.1 Årsrapport', 'nothing'],
    // ends of periods
    ['Ta kontakt innen utgangen av februar.', 'end-of-month: 2026-02-28 «innen utgangen av februar»'],
    ['Rapporteres innen utgangen av februar 2028.', 'end-of-month: 2028-02-29 «innen utgangen av februar 2028»'],
    ['Sluttrapport oversendes innen utgangen av året.', 'end-of-year: 2026-12-31 «innen utgangen av året»'],
    ['Oppgaven løses i løpet av 2026.', 'end-of-year: 2026-12-31 «i løpet av 2026»'],
    ['Oppgaven løses innen utgangen av 2027.', 'end-of-year: 2027-12-31 «innen utgangen av 2027»'],
    ['Oppgaven løses innen årets utgang.', 'end-of-year: 2026-12-31 «innen årets utgang»'],
    ['Et sett skal lages i første halvår 2026.', 'half-year: 2026-06-30 «i første halvår 2026»'],
    ['Et sett skal lages i løpet av 1. halvår.', 'half-year: 2026-06-30 «i løpet av 1. halvår»'],
    ['Et sett skal lages i andre halvår.', 'half-year: 2026-12-31 «i andre halvår»'],
    ['Et sett skal lages innen annet halvår 2026.', 'half-year: 2026-12-31 «innen annet halvår 2026»'],
    [
      'Utkastet leveres innen utgangen av tredje kvartal 2026.',
      'quarter: 2026-09-30 «innen utgangen av tredje kvartal 2026»',
    ],
    ['Utkastet leveres i 1. kvartal.', 'quarter: 2026-03-31 «i 1. kvartal»'],
    ['Utkastet leveres i Q3 2026.', 'quarter: 2026-09-30 «i Q3 2026»'],
    ['Utkastet leveres innen Q2.', 'quarter: 2026-06-30 «innen Q2»'],
    ['Utkastet leveres innen T1.', 'vague-time: vague «innen T1»'],
    ['Utkastet leveres innen medio 2026.', 'vague-time: vague «innen medio 2026»'],
    ['Utkastet leveres innen medio året.', 'vague-time: vague «innen medio året»'],
    ['Utkastet leveres halvveis i året.', 'vague-time: vague «halvveis i året»'],
    ['Utkastet leveres innen midten av mai 2026.', 'vague-time: vague «innen midten av mai 2026»'],
    ['Utkastet leveres innen slutten av mai 2026.', 'end-of-month: 2026-05-31 «innen slutten av mai 2026»'],
    ['Utkastet leveres på nyåret.', 'vague-time: vague «på nyåret»'],
    ['Utkastet leveres i vår.', 'vague-time: vague «i vår»'],
    ['Utkastet er viktig i vår sektor.', 'nothing'],
    ['Det rapporteres hver mandag.', 'other-frequency: vague «hver mandag»'],
    ['Det rapporteres 1-2 ganger i året.', 'other-frequency: vague «1-2 ganger i året»'],
    ['Opplegget foreslås innen utgangen av 1. tertial.', 'tertial-end: 2026-04-30 «innen utgangen av 1. tertial»'],
    [
      'Opplegget foreslås innen utgangen av andre tertial 2026.',
      'tertial-end: 2026-08-31 «innen utgangen av andre tertial 2026»',
    ],
    ['Det skal i 1. tertial 2026 lages en sluttrapport.', 'tertial-end: 2026-04-30 «i 1. tertial 2026»'],
    // main reports
    ['Status for veilederen (1. tertial og årsrapport)', 'main-report: T1+T3 «1. tertial og årsrapport»'],
    ['Status skal gis i 1. tertialrapport.', 'main-report: T1 «i 1. tertialrapport»'],
    ['Status skal rapporteres i 2. tertial.', 'main-report: T2 «i 2. tertial»'],
    ['Status skal rapporteres i første tertial.', 'main-report: T1 «i første tertial»'],
    ['Status skal rapporteres per første og andre tertial.', 'main-report: T1+T2 «per første og andre tertial»'],
    ['En plan lages i andre tertial.', 'tertial-end: 2026-08-31 «i andre tertial»'],
    ['Status skal rapporteres for 1. og 2. tertial.', 'main-report: T1+T2 «for 1. og 2. tertial»'],
    ['Direktoratet skal i årsrapporten for 2026 omtale dette.', 'annual-report: T3 «i årsrapporten for 2026»'],
    ['Status for arbeidet (årsrapporten)', 'annual-report: T3 «årsrapporten»'],
    ['Verksemda skal gjere greie for dette i årsrapporten.', 'annual-report: T3 «i årsrapporten»'],
    // frequencies
    ['Det skal rapporteres månedlig.', 'every-month: month «månedlig»'],
    ['Tallene sendes 20. hver måned.', 'every-month: month «20. hver måned»'],
    ['Tallene sendes senest den 10. i måneden.', 'every-month: month «senest den 10. i måneden»'],
    [
      'Det skal månedlig, innen den 15. i påfølgende måned, sendes tall.',
      'every-month: month «månedlig, innen den 15. i påfølgende måned»',
    ],
    ['Tala skal sendast innan 5. i kvar månad.', 'every-month: month «innan 5. i kvar månad»'],
    ['Det skal rapporteres kvartalsvis.', 'every-quarter: quarter «kvartalsvis»'],
    ['Det skal i tertialrapporten redegjøres for ordningen.', 'every-tertial: tertial «i tertialrapporten»'],
    ['Det skal redegjøres ved tertialrapporteringen.', 'every-tertial: tertial «ved tertialrapporteringen»'],
    ['Det skal redegjøres i tertialrapportene.', 'tertial-reports: T1+T2 «i tertialrapportene»'],
    ['Status skal heretter inngå i tertialrapportene.', 'every-tertial: tertial «i tertialrapportene»'],
    ['Status skal inngå i tertialrapportene framover.', 'every-tertial: tertial «i tertialrapportene framover»'],
    ['Omtale skal fremover gis i årsrapporten.', 'every-year: year «i årsrapporten»'],
    ['Omtale skal deretter inngå i årsrapportene.', 'every-year: year «i årsrapportene»'],
    ['Det skal redegjøres i tertialrapporten for 1. tertial.', 'main-report: T1 «i tertialrapporten for 1. tertial»'],
    ['Det skal rapporteres tertialvis.', 'every-tertial: tertial «tertialvis»'],
    ['Det skal rapporteres to ganger i året.', 'every-half-year: half-year «to ganger i året»'],
    ['Det skal rapporteres hvert år.', 'every-year: year «hvert år»'],
    ['Et fireårig forsøk.', 'nothing'],
    ['Det skal rapporteres ukentlig.', 'other-frequency: vague «ukentlig»'],
    ['Det skal rapporteres hver 14. dag.', 'other-frequency: vague «hver 14. dag»'],
    ['Det skal rapporteres annenhver måned.', 'other-frequency: vague «annenhver måned»'],
    ['Det skal rapporteres annethvert år.', 'other-frequency: vague «annethvert år»'],
    ['Det skal rapporterast kvart andre år.', 'other-frequency: vague «kvart andre år»'],
    ['Det skal rapporteres seks ganger i året.', 'other-frequency: vague «seks ganger i året»'],
    ['Det skal rapporteres løpende.', 'all-the-time: vague «løpende»'],
    ['Det skal rapporteres ved behov.', 'all-the-time: vague «ved behov»'],
    // vague words and events: never a date
    ['Målet er oppstart høsten 2026.', 'vague-time: vague «høsten 2026»'],
    ['Opplegget skal være klart til høsten.', 'vague-time: vague «til høsten»'],
    ['Dialog før sommeren.', 'vague-time: vague «før sommeren»'],
    ['Programmet starter tidlig i 2026.', 'vague-time: vague «tidlig i 2026»'],
    ['En øvelse mot slutten av året.', 'vague-time: vague «mot slutten av året»'],
    ['Avvikles så snart som mulig.', 'vague-time: vague «så snart som mulig»'],
    ['Ferdig medio september.', 'vague-time: vague «medio september»'],
    ['Planen leveres i 1. halvdel av mai.', 'vague-time: vague «i 1. halvdel av mai»'],
    ['Planen leveres i første del av 2026.', 'vague-time: vague «i første del av 2026»'],
    ['Planen leveres neste år.', 'vague-time: vague «neste år»'],
    ['Planen leveres første virkedag i mars.', 'vague-time: vague «første virkedag i mars»'],
    ['Planen leveres i august/september.', 'vague-time: vague «i august/september»'],
    ['Planen skal leverast så snart råd er.', 'vague-time: vague «så snart råd er»'],
    ['Planen skal leverast snarast råd.', 'vague-time: vague «snarast råd»'],
    ['En plan lages når dette foreligger.', 'event: event «når dette foreligger»'],
    [
      'Planen leveres innen to måneder etter at loven er vedtatt.',
      'event: event «innen to måneder etter at loven er vedtatt»',
    ],
    ['Planen leveres senest én måned etter øvelsen.', 'event: event «senest én måned etter øvelsen»'],
    ['Fordeles så snart rammene er klarlagt.', 'event: event «så snart rammene er klarlagt»'],
    // what only looks like a deadline
    ['Svar gis innen åtte uker.', 'service-level: service-level «innen åtte uker»'],
    ['Svar gis innen åtte uker3 fra søknad.', 'service-level: service-level «innen åtte uker»'],
    ['Krav anvises innen 21 dager.', 'service-level: service-level «innen 21 dager»'],
    ['Målet nås innen 2035.', 'goal-year: goal-for-society «innen 2035»'],
    ['Opptrappingsplan (2024–2028)', 'period: period «2024–2028»'],
    ['Avtalen 2025- 2028 gjelder.', 'period: period «2025- 2028»'],
    ['Fra 2026 gis det støtte.', 'from-year: takes-effect «Fra 2026»'],
  ])('%s', (words, expected) => {
    expect(told(words)).toBe(expected);
  });

  test('give no date without a year when the letter has none', () => {
    expect(told('Planen oversendes innen 1. september.', null)).toBe('fixed-date: null «innen 1. september»');
    expect(told('Planen oversendes innen utgangen av året.', null)).toBe('end-of-year: null «innen utgangen av året»');
    expect(told('Planen oversendes innen 1. september 2026.', null)).toBe(
      'fixed-date: 2026-09-01 «innen 1. september 2026»',
    );
  });

  test.each([
    ['Ta kontakt innen ut- gangen av februar om dette.', 'end-of-month: 2026-02-28 «innen ut- gangen av februar»'],
    ['Nav- kontoret leverer planen innen 1. sep- tember 2026.', 'fixed-date: 2026-09-01 «innen 1. sep- tember 2026»'],
    ['Det skal rapporteres tertial- vis.', 'every-tertial: tertial «tertial- vis»'],
  ])('are found where a line end cuts a word: %s', (words, expected) => {
    expect(told(words)).toBe(expected);
  });

  test('are found where figures without a year follow each other', () => {
    const found = findTimeExpressions('Planene leveres innen 1.6, 1.9 og 1.12.', 2026);
    expect(found.map(({ meaning }) => (meaning.type === 'date' ? meaning.due : meaning.type))).toEqual([
      '2026-06-01',
      '2026-09-01',
      '2026-12-01',
    ]);
  });

  test('are found each once where two stand in one sentence', () => {
    const words = 'Et utkast leveres innen 1. april 2026, og en standard innen utgangen av tredje kvartal 2026.';
    expect(findTimeExpressions(words, 2026).map(({ from, to }) => words.slice(from, to))).toEqual([
      'innen 1. april 2026',
      'innen utgangen av tredje kvartal 2026',
    ]);
  });
});
