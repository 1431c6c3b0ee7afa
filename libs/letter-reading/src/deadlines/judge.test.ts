import { findTimeExpressions } from './expressions';
import { judge, type Place } from './judge';

const inItem: Omit<Place, 'text'> = {
  zone: 'goals',
  inItem: true,
  letterYear: 2026,
  agency: 'Direktoratet for fjellvett og kystberedskap',
};

/** The verdict on each expression in the words, told briefly. */
function verdicts(text: string, place: Partial<Place> = {}): string[] {
  return findTimeExpressions(text, 2026).map((expression) => {
    const verdict = judge(expression, { ...inItem, text, ...place });
    if (verdict.kind === 'question') return 'question';
    return verdict.kind === 'not-deadline'
      ? verdict.reason
      : `${verdict.type} ${verdict.due ?? verdict.every ?? verdict.in?.join('+') ?? ''}`.trim();
  });
}

describe('in an assignment', () => {
  test.each([
    ['Planen skal oversendes innen 15. mai 2026.', ['date 2026-05-15']],
    ['Sluttrapport oversendes departementene innen utgangen av året.', ['date 2026-12-31']],
    ['Etatene skal innen 15. mars 2027 lage en felles rapport.', ['date 2027-03-15']],
    ['Departementet ber direktoratet levere et utkast innen 1. juni 2026.', ['date 2026-06-01']],
    ['Innen 1. mai skal det sendes departementet en plan.', ['date 2026-05-01']],
    ['Direktoratet skal rapportere tertialvis på antallet.', ['recurring tertial']],
    ['Direktoratet skal omtale dette i årsrapporten.', ['report T3']],
    ['Målet er oppstart høsten 2026.', ['vague']],
    ['Direktoratet skal lage en plan når dette foreligger.', ['event']],
    ['Direktoratet skal levere tertialvise tall til departementet.', ['recurring tertial']],
    [
      'Planen skal sendes innen 1. mai 2026. Målingen skal deretter gjentas halvårlig.',
      ['date 2026-05-01', 'recurring half-year'],
    ],
    ['Direktoratet skal evaluere egen innsats innen fire uker etter øvelsen.', ['event']],
    ['Vurdering av flytting fra statsforvalterne til etaten skal sendes innen 1. mai 2026.', ['date 2026-05-01']],
    // not asked for, or not any more
    ['Status for stiene skal derfor ikke omtales i årsrapporten.', ['no-deadline']],
    ['Planen skal leveres ikke senere enn 1. mai 2026.', ['date 2026-05-01']],
    ['Etaten skal ikke levere rapporten om skred senere enn 1. mai 2026.', ['date 2026-05-01']],
    ['Etaten skal for kommuner som ikke har levert plan rapportere status innen 1. mai 2026.', ['date 2026-05-01']],
    ['Planen skal leveres, og skal ikke sendes andre, men brukes innen 1. mai 2026.', ['date 2026-05-01']],
    [
      'I tildelingsbrevet ble etaten bedt om å levere en plan innen 1. mai 2026. Fristen blir 1. juni 2026.',
      ['past', 'date 2026-06-01'],
    ],
    ['I tildelingsbrevet ble etaten bedt om å levere en plan innen 1. mai 2026.', ['date 2026-05-01']],
    // somebody else's
    ['Ekspertgruppen skal ferdigstille arbeidet innen 30. september 2027.', ['other 2027-09-30']],
    ['Utvalget skal avgi sin utredning innen 31. desember 2027.', ['other 2027-12-31']],
    ['Innen 1. mai skal utvalget levere sin innstilling.', ['other 2026-05-01']],
    ['Departementet tar sikte på å sende saken på høring innen 1. juni 2026.', ['other 2026-06-01']],
    ['Varslingstilsynet skal lage en veileder innen 1. juni 2026.', ['other 2026-06-01']],
    ['Varslingstilsynet og direktoratet skal lage en veileder innen 1. juni 2026.', ['date 2026-06-01']],
    ['Stortinget ber regjeringen om en reform innen 1. juni 2026.', ['binds-others']],
    ['«Stortinget ber regjeringen innføre dette så raskt som mulig.»', ['binds-others']],
    // what only looks like a deadline
    ['Oppdraget må ses i sammenheng med TB2025-103, som har frist 1.6.2026.', ['other-document']],
    ['Direktoratet skal forlenge avtalen, som går ut i løpet av september 2026.', ['takes-effect']],
    ['Det tas sikte på at ordningen prøves ut i løpet av 2026.', ['no-deadline']],
    ['Det tas sikte på at rapporten leveres innen 1. mai 2026.', ['date 2026-05-01']],
    ['Fylkene overtar ansvaret for stiene 1. mai 2026.', ['takes-effect']],
    ['TB2026-12 og TTB 2024-41 følger opplæringsplanen 2025-30 og oppdrag 2025-26.', ['period']],
    ['Det vises til oppdragsbrev av 27. august 2025.', ['other-document']],
    ['Arbeidet følger rapporten «Vesten på» fra 2023.', ['other-document']],
    ['Saken er omtalt i Prop. 1 S (2025–2026).', ['other-document']],
    ['Arbeidet ses i sammenheng med opptrappingsplanen (2024–2028).', ['period']],
    ['Forslaget var på høring høsten 2025.', ['past']],
    ['Fristen for ferdigstillelse var 1. mai.', ['past']],
    ['Loven trer i kraft 1. juli 2026.', ['takes-effect']],
    ['Ordningen gjelder fra 1. juli 2026.', ['takes-effect']],
    ['Brukerne skal få svar innen åtte uker.', ['service-level']],
    ['Direktoratet skal legge fram forslag til ny forskrift innen ett år.', ['vague']],
    ['Direktoratet skal levere ei vurdering innan tre veker.', ['vague']],
    ['Direktoratet skal sende svar på søknader innen tre uker.', ['service-level']],
    ['Direktoratet skal varsle og sende bistand innen seks timer.', ['service-level']],
    ['Andel saker avgjort innen seks måneder', ['service-level']],
    ['Vedtaket skal sendes innen én måned etter at søknaden er mottatt.', ['service-level']],
    ['Alle skal ha fått en plan innen en måned etter at de ble meldt inn.', ['service-level']],
    ['Evalueringen skal sendes departementet senest én måned etter øvelsen.', ['event']],
    ['Planen skal leveres innen to måneder etter at loven er vedtatt.', ['event']],
    ['Vi ber om en statusrapport om skilt hvert kvartal.', ['recurring quarter']],
    ['Den løpende driften skal rapporteres.', ['no-deadline']],
    ['Departementet skal holdes løpende orientert.', ['no-deadline']],
    ['Avvik skal rapporteres løpende.', ['vague']],
    ['Direktoratet skal rapportere ukentlig.', ['vague']],
    ['Ukentlige møter skal holdes.', ['no-deadline']],
    ['Oppgaver for neste år er omtalt, og planen leveres neste år.', ['no-deadline', 'vague']],
    ['Skadde brukere skal få hjelp så raskt som mulig.', ['service-level']],
    ['Innenfor rammene skal brukerne gis tjenester så snart som mulig.', ['service-level']],
    ['Direktoratet skal så raskt som mulig lage en plan for brukerne.', ['vague']],
    ['Direktoratet skal lage en plan i løpet av våren 2026.', ['vague']],
    ['Det vises til planen av 3. mars 2026.', ['other-document']],
    ['Målet er at ingen skal drukne innen 2040.', ['goal-for-society']],
    ['Tall per 31. desember skal inngå.', ['no-deadline']],
    ['Statistikken kan oppdateres årlig.', ['no-deadline']],
    ['Tallene gjelder dem som fikk hjelp etter nye regler fra 2015.', ['past']],
    ['Rapportering for hytter bygd fra 2010 og framover.', ['past']],
    ['Oversikten er utsatt fra 2025.', ['past']],
    ['Et firma leverte sluttrapport medio september.', ['past']],
    ['Tjenestene bygges ut slik at de ledige så raskt som mulig kommer i arbeid.', ['service-level']],
    ['Tiltaket skal prøves fram til juni 2026.', ['vague']],
    ['Det kan komme nye oppdrag i løpet av året.', ['no-deadline']],
  ])('%s', (text, expected) => {
    expect(verdicts(text)).toEqual(expected);
  });
});

test('a body that may be the agency is not taken for another, where the letter does not name the agency', () => {
  expect(verdicts('Varslingstilsynet skal lage en veileder innen 1. juni 2026.', { agency: null })).toEqual([
    'date 2026-06-01',
  ]);
});

describe('in running text', () => {
  test.each([
    ['Direktoratet skal innen 1. mars 2026 oversende en oversikt.', 'goals', ['question']],
    ['Direktoratet skal i årsrapporten omtale dette.', 'goals', ['question']],
    ['Utvalget skal levere innen 1. juni 2026.', 'goals', ['binds-others']],
    ['Arbeidsgruppen skal avgi årlige rapporter til rådet.', 'goals', ['binds-others']],
    ['Departementet ønsker å bli orientert om tiltakene når rapporten foreligger.', 'goals', ['question']],
    ['Den årlige rapporteringen skal være kort.', 'reporting', ['no-deadline']],
    ['Det holdes tertialvise etatsstyringsmøter.', 'reporting', ['no-deadline']],
    ['Det legges opp til møter etter 1. og 2. tertial.', 'reporting', ['no-deadline']],
    ['Bevilgningen er økt med 4 mill. kroner innen 1. juni 2026.', 'money', ['money']],
    ['Rapport om bruken av midlene skal sendes innen 1. juni 2026.', 'money', ['question']],
    ['Regnskapet oversendes departementet innen 1. juni 2026.', 'money', ['question']],
    ['Vi viser til fagmøtet om videre arbeid første kvartal 2026.', 'goals', ['no-deadline']],
    ['Det vises til planen, som skal leveres første kvartal 2026.', 'goals', ['question']],
    ['Rettigheter som er opptjent før 1. januar 2026, består.', 'goals', ['past']],
    ['Rettigheter som er opptjent før 1. mars 2026, består.', 'goals', ['question']],
    ['Satsene øker fra 1. februar 2026.', 'money', ['takes-effect']],
    ['Ordningen videreføres til 1. juli 2026.', 'money', ['takes-effect']],
  ] as const)('%s', (text, zone, expected) => {
    expect(verdicts(text, { zone, inItem: false })).toEqual(expected);
  });
});
