/**
 * The words that the rules of reading look for, bokmål and nynorsk: to these a damaged word is likened. Where a damaged
 * word is as near to two of them, the first is taken.
 */

const forms = (stem: string, endings: string): string[] => endings.split(' ').map((end) => stem + end.replace('-', ''));

/** Words of time. */
const timeWords = [
  ...['senest', 'seinest', 'seinast', 'utgangen', 'utløpet'],
  ...forms('halvår', '- et'),
  ...forms('kvartal', '- et er'),
  ...forms('tertial', '- et er ene'),
  'tredje',
  ...['januar', 'februar', 'september', 'oktober', 'november', 'desember'],
  ...forms('tertialvis', '- e'),
  ...forms('kvartalsvis', '- e'),
  ...forms('månedlig', '- e'),
  ...forms('månadleg', '- e'),
  ...forms('halvårlig', '- e'),
  ...forms('halvårleg', '- e'),
  ...forms('årlig', '- e'),
  ...['årsskiftet', 'sommeren', 'sommerferien', 'snarest', 'foreligger'],
];

/** Reports and other documents. */
const reportWords = [
  ...forms('årsrapport', 'en - er ene eringen ering'),
  ...forms('tertialrapport', 'en - er ene ering eringen'),
  ...forms('virksomhetsrapport', 'en - er ene ering'),
  ...forms('resultatrapport', 'en - er'),
  ...forms('årsmelding', 'en - a'),
  ...forms('rapport', 'en - er ene ert erte'),
  ...forms('rapportere', '- s r'),
  ...forms('rapportering', '- en'),
  ...forms('statistikk', '- en'),
];

/** Who hands over to whom. */
const bodies = [
  ...forms('direktorat', 'et ene er'),
  ...forms('departement', 'et ene -'),
  ...['etaten', 'etatene', 'etatens', 'tilsynet', 'riksrevisjonen', 'statsforvalteren'],
  ...forms('virksomhet', 'en ene - er ens'),
];

/** What is to be done with it. */
const deeds = [
  ...forms('oversende', '- s r'),
  'leveres',
  ...forms('redegjøre', '- s r lse lser lsen'),
  ...forms('orientere', '- s r'),
  ...forms('foreligge', '- r'),
  ...forms('publisere', 's - r'),
  ...forms('publisering', '- en'),
  ...forms('utarbeide', '- s r t'),
  ...forms('ferdigstille', '- s r'),
  ...forms('rapporteringskrav', '- ene'),
  ...[
    'foreslå',
    'foreslås',
    'innspill',
    'tilbakemelding',
    'vurdering',
    'oversikt',
    'anbefaling',
    'nettsider',
    'offentlig',
  ],
  ...forms('prognose', '- n r'),
  ...['statlige', 'samarbeide', 'samarbeid', 'samarbeidet', 'medvirke', 'herunder', 'følgende'],
  ...forms('strategi', 'er - en ene'),
  ...forms('satsing', 'er - en'),
  ...forms('handlingsplan', '- er en ene'),
  ...forms('tverrsektoriell', 'e -'),
  ...['opptrappingsplan', 'opptrappingsplanen', 'program', 'programmet', 'forbindelse'],
  ...forms('oppdrag', '- ene et'),
  ...['dersom'],
];

/** What tells that a day is no deadline of the agency. */
const circumstances = [
  ...['regjeringen', 'utvalget', 'kommisjonen', 'ekspertgruppen', 'arbeidsgruppen', 'kommunene', 'stortinget'],
  ...['iverksettes', 'videreføres'],
  ...['etatsstyringsmøte', 'etatsstyringsmøter', 'kontaktmøte', 'særmøte', 'tentativ'],
  ...['tildelingsbrev', 'tildelingsbrevet', 'oppdragsbrev', 'høringsnotat', 'rundskriv'],
];

export const fieldWords: readonly string[] = [...timeWords, ...reportWords, ...bodies, ...deeds, ...circumstances];

/** Words that are near one of these and right as they stand. */
const others = `
  alvorlige anbefalingen anbefalinger anmelding anmeldingen arbeider arbeides arbeidet arbeidsgruppe arbeidsgruppene
  arbeidsgrupper avbetaling bearbeide bearbeider bearbeides bearbeidet befaling direktører direktørene dårlig dårlige
  ekspertgruppe ekspertgruppene ekspertgrupper etater fagarbeidet fagmøter farlig farlige ferdigstillelse ferdigstilt
  ferdigstilte forbindelsen forbindelser forbindes fordelinger forebygger forela forelegge forelegges foreldelse
  foreninger foreslår foresatt forestå forsendelse forsinkelse forsinkelser forslå følgene halvårig halvårige helårlige
  høringsmøtet høringsnotater innspillet iverksatte iverksatt iverksette iverksettelse iverksetter kommisjon
  kommisjonene kommisjoner kommune kommunen kondisjonen kontaktmøtene kontaktmøter kontaktmøtet kontraktsmøte kvarter
  lever levere leverer levert leverte medvirker medvirket motarbeide motarbeides motarbeidet nettside nettsiden
  omarbeide omarbeides omarbeidet oppdage oppdager oppdaget opplagene oppslagene opptrappingsplaner orientert orienterte
  overenskomst oversendelse oversendt oversendte oversetter oversettes oversikten oversikter programmene programmer
  publisert publiserte redegjorde redegjort redegjør regjering regjeringer reguleringen reportere reporteres riksrevisjon
  saksarbeidet samarbeider satsninger satsningen satsning satsingene sendes skatteetaten snarere staten statens statlig
  statistiker statistisk statistiske storting strateg strategisk strategiske særarbeidet særlig særlige særmøter
  tentative tilbakemeldingen tilbakemeldinger tilsyn tredve teamarbeidet terminalene utarbeidelse utarbeidelsen utløper
  utløpt utløpte utropet utvalgt utvalgte videreføre viderefører videreført videreførte vurderinger vurderingen
  alvorleg alvorlege departementa departementer etatsstyringsmøtene etatsstyringsmøtet etterfølgende ferdigstillet
  leverast offentleg offentlege offentlige oppdraga oversendast publiserast rapportera rapporterast rapporteringer
  statsforvaltarane statsforvaltaren statsforvalterne tverrsektorielt vurderinga vurderingar
  etterfølgande foreslått føreslå føreslår innspel kommunane kommunar påfølgande påfølgende rapportane rapportar
  rapportert sommarferien sommaren strategiane strategiar tertialrapportane tertialrapportar utarbeida utarbeidd
  utarbeidde årleg årlege årsrapportane årsrapportar
  virksomme værmelding ærlig ærlige årig årige årsskifte særskilt særskilte senere seneste
`.split(/\s+/u);

/** Any of the words may stand with the s of possession. */
export const realWords: ReadonlySet<string> = new Set([...others, ...fieldWords.map((word) => `${word}s`)]);
