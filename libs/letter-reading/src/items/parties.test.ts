import { leadIn, partiesIn } from './parties';

const AGENCY = 'Arbeids- og fjelldirektoratet';

test.each([
  [
    'i samarbeid med Integrerings- og mangfoldsdirektoratet, Helsedirektoratet og Lånekassen',
    ['Integrerings- og mangfoldsdirektoratet', 'Helsedirektoratet', 'Lånekassen'],
  ],
  [
    'Direktoratet for samfunnssikkerhet og beredskap, Forsvaret og politiet',
    ['Direktoratet for samfunnssikkerhet og beredskap', 'Forsvaret', 'politiet'],
  ],
  [
    'Arbeids- og fjelldirektoratet, Direktoratet for høyere utdanning og kompetanse og andre relevante direktorater',
    ['Direktoratet for høyere utdanning og kompetanse'],
  ],
  ['bistå i Husbankens arbeid, i dialog med KS', ['Husbanken', 'KS']],
  ['samarbeide med Kompetanse Norge og Forskningsrådet', ['Kompetanse Norge', 'Forskningsrådet']],
  ['Kriminalomsorgsdirektoratet (KDI) skal. KDI koordinerer.', ['Kriminalomsorgsdirektoratet (KDI)']],
  ['Arbeids- og direktoratets ledelse skal gi en vurdering.', []],
  ['Direktoratet skal ha dialog med Helse- og omsorgsdepartementet om KSP.', []],
])('names other bodies, neither ministries nor the agency itself: %s', (text, expected) => {
  expect(partiesIn(text, AGENCY)).toEqual(expected);
});

test.each([
  ['Arbeidstilsynet skal koordinere arbeidet.', 'Arbeidstilsynet'],
  ['Arbeidet ledes av Helsedirektoratet.', 'Helsedirektoratet'],
  ['Arbeidet ledes av Arbeids- og fjelldirektoratet i samarbeid med Helsedirektoratet.', AGENCY],
  ['Kriminalomsorgsdirektoratet (KDI) skal delta. KDI har koordineringsansvaret.', 'Kriminalomsorgsdirektoratet (KDI)'],
  ['Helsedirektoratet skal vurdere nye tiltak.', 'Helsedirektoratet'],
  ['Helsedirektoratet og direktoratet skal vurdere nye tiltak.', null],
  ['Direktoratet skal samarbeide med Helsedirektoratet.', null],
  ['Direktoratet skal i samarbeid med departementet lede arbeidsgruppen.', 'Direktoratet'],
  ['Direktoratet skal bidra til å lede arbeidet.', null],
  ['Bufdir vil koordinere arbeidet mellom direktoratene.', 'Bufdir'],
  ['Direktoratet skal bidra inn i Helsedirektoratets arbeid.', 'Helsedirektoratet'],
  ['Direktoratet skal støtte Helsedirektoratet, som skal lede arbeidet.', null],
  ['Det vises til oppdrag i tildelingsbrevet til Helsedirektoratet for 2026.', 'Helsedirektoratet'],
  [
    'Det vises til oppdrag til Helsedirektoratet. Direktoratet skal i samarbeid med Helsedirektoratet lage et verktøy.',
    null,
  ],
  ['Direktoratet skal bistå i Husbankens kartlegging.', 'Husbanken'],
])('says who leads only where the text does: %s', (text, expected) => {
  expect(leadIn(text, AGENCY, partiesIn(text, AGENCY))).toBe(expected);
});
