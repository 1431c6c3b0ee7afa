import type { ItemKind } from '@tertial/domain';
import { mendedWords } from '../deadlines/mended';
import { bare, hasWordLike, isLikeWithin, likeness, longWordsOf } from '../text/similar';

/**
 * The words of the field that open something in a letter: field headings, report headings, and the zones that
 * chapters and annexes belong to. Bokmål and nynorsk. Adding a form is adding a pattern.
 */

/** What the bullets under a field heading are. */
export type Field = Extract<
  ItemKind,
  'assignment' | 'key-information' | 'steering-parameter' | 'special-report' | 'statistic'
>;

const fieldHeadings: readonly { readonly field: Field; readonly pattern: RegExp }[] = [
  {
    field: 'assignment',
    pattern:
      /^(?:(?:nye|øvrige|andre|særskilte|særlige|konkrete|felles|spesifikke|prioriterte|faste|særskilde|enkeltstående|tverrgående)(?: og \p{L}+)? |føringer og |føringar og )?oppdrag(?:a|ene|sliste)?(?: (?!type\b|kommentar|kontakt|vil\b|skal\b|kan\b|som\b|fra\b)\S+){0,5}$/u,
  },
  {
    field: 'assignment',
    pattern:
      /^(?:(?:særskilte|særskilde|prioriterte|nye|øvrige|andre) )?(?:oppgaver|oppgåver)(?: (?:i|i budsjettåret))?$/u,
  },
  {
    field: 'key-information',
    pattern:
      /^(?:overordnet |annen |anna |øvrig |øvrige |andre |felles )?(?:nøkkelinformasjon|nøkkeltall|nøkkeltal|rapporteringskrav|(?:styrings|resultat)informasjon)(?: \S+){0,4}$/u,
  },
  { field: 'key-information', pattern: /^rapportering$/u },
  {
    field: 'steering-parameter',
    pattern:
      /^(?:overordnede |øvrige |felles )?(?:styringsparamet(?:er|re|ere|rar|rane)|resultat(?:indikator|krav|mål)(?:er)?|prestasjonskrav|indikator(?:er|ar))(?: \S+){0,4}$/u,
  },
  { field: 'special-report', pattern: /^(?:særskilt|særskild|annen|anna|øvrig) rapportering$/u },
  { field: 'statistic', pattern: /^statistikk(?:vedlegg)?$/u },
];

/** Headings longer than this are sentences. */
const LONGEST_FIELD_HEADING = 60;

/** Which field a heading's words open, if any. `text` is a heading without its chapter number. */
export function fieldOf(text: string): Field | null {
  if (text.length > LONGEST_FIELD_HEADING || /[.,;?]$/.test(text)) return null;
  const words = plainHeading(text);
  return fieldHeadings.find(({ pattern }) => pattern.test(words))?.field ?? null;
}

/**
 * Headings in full, for text whose letters a scanner lost or mixed up. `alone`: nothing may follow the words;
 * `least`: how like they must be where other headings start alike.
 */
const headingStems: readonly {
  readonly field: Field;
  readonly stem: string;
  readonly alone?: boolean;
  readonly least?: number;
}[] = [
  { field: 'assignment', stem: bare('oppdrag') },
  { field: 'key-information', stem: bare('nøkkelinformasjon') },
  { field: 'key-information', stem: bare('overordnet nøkkelinformasjon') },
  { field: 'key-information', stem: bare('nøkkeltall') },
  { field: 'key-information', stem: bare('rapporteringskrav'), least: 0.92 },
  { field: 'key-information', stem: bare('rapportering'), alone: true },
  { field: 'steering-parameter', stem: bare('styringsparametere') },
  { field: 'steering-parameter', stem: bare('styringsparameter') },
  { field: 'steering-parameter', stem: bare('resultatindikatorer') },
  { field: 'special-report', stem: bare('særskilt rapportering'), alone: true },
];
/** How like a heading must be to its words, of 1 (see `likeness`): a letter in four may be lost. */
export const HEADING_LIKENESS = 0.78;
/** The same for words of at most eight letters, which lose more of themselves by one fault. */
export const SHORT_HEADING_LIKENESS = 0.72;
/** The same where the first letter is lost, or the next word is glued on. */
const GLUED_LIKENESS = 0.85;
/** The same for the title of an annex, of which a piece is compared. */
export const TITLE_LIKENESS = 0.85;

/** Longer lines are no headings that lost letters. */
export const LONGEST_DAMAGED_HEADING = 45;

/** Which field a damaged heading opens, by likeness of its first words; null for what is like none. */
export function fieldLike(text: string): Field | null {
  if (text.length > LONGEST_DAMAGED_HEADING || /[.,;?]$/.test(text)) return null;
  const words = text.replace(/[:\s]+$/u, '').split(/\s+/u);
  const starts = words.slice(0, 6).map((_, last) => bare(words.slice(0, last + 1).join('')));
  let best: { field: Field; likeness: number } | null = null;
  for (const { field, stem, alone, least: own } of headingStems) {
    const least = own ?? (stem.length <= 8 ? SHORT_HEADING_LIKENESS : HEADING_LIKENESS);
    for (const [last, whole] of starts.entries()) {
      const count = last + 1;
      if (count === 1 && !alone && isGluedTo(stem, whole)) return field;
      // Two words may be glued together; of a long stem enough is left to tell.
      const first = stem.length >= 10 && !alone && count === 1 ? whole.slice(0, stem.length) : whole;
      if (words.length - count > (alone ? 0 : 4) || Math.abs(first.length - stem.length) > 3) continue;
      const found = likeness(first, stem);
      const enough = first[0] === stem[0] && first === whole ? least : Math.max(least, GLUED_LIKENESS);
      if (found >= enough && found > (best?.likeness ?? 0)) best = { field, likeness: found };
    }
  }
  return best?.field ?? null;
}

/** What is about assignments and is none: "oppdragsbrev", "oppdragene". */
const OF_ASSIGNMENTS =
  /^(?:e|s(?:brev|liste|vedlegg|giv|tak|portefølje|beskriv|status|oversikt|nummer|ansvar|type|tekst|dialog|bestilling|forståelse|gjennomføring))/u;

/** "Oppdraghjelpemidler", "Oppdragsosiale tjenester". */
function isGluedTo(stem: string, word: string): boolean {
  return (
    stem.length < 10 &&
    word.length >= stem.length + 5 &&
    word.startsWith(stem) &&
    !OF_ASSIGNMENTS.test(word.slice(stem.length))
  );
}

const titleStems: readonly { readonly kind: AnnexKind; readonly stem: string }[] = [
  { kind: 'calendar', stem: bare('styringskalender') },
  { kind: 'calendar', stem: bare('kalender for') },
  { kind: 'special-report', stem: bare('særskilt rapportering') },
  { kind: 'special-report', stem: bare('rapporteringsvedlegg') },
  { kind: 'new-statistics', stem: bare('utvikling av statistikk') },
  { kind: 'research', stem: bare('analyseoppdrag') },
  { kind: 'research', stem: bare('utredningsoppdrag') },
  { kind: 'statistic', stem: bare('statistikkvedlegg') },
];

function annexLike(title: string): AnnexKind | null {
  const letters = bare(title);
  const words = longWordsOf(title);
  const isLike = (stem: string): boolean =>
    isLikeWithin(letters, stem, TITLE_LIKENESS) || hasWordLike(words, stem, TITLE_LIKENESS);
  return titleStems.find(({ stem }) => isLike(stem))?.kind ?? null;
}

const reportHeading =
  /^(?:(?:rapport(?:ering)? (?:per|pr\.|etter|for) )?[123]\. ?tertial(?:,? (?:og )?[123]\. ?tertial)*(?: ?\((?:årsrapport|årsmelding)(?:en|a)?\))?|(?:års|tertial|virksomhets|verksemds)(?:rapport|melding|rapportering)(?:en|er|ene|a|ar)?(?: og (?:års|tertial)rapport(?:en|er|ene)?)?)$/u;

/** Whether a heading names main reports: "1. tertial og 2. tertial", "3. tertial (årsrapport)", "Årsrapport". */
export function isReportHeading(text: string): boolean {
  return text.length <= LONGEST_FIELD_HEADING && reportHeading.test(mendedWords(plainHeading(text)));
}

function plainHeading(text: string): string {
  const words = text.toLowerCase().replace(/[:\s]+$/u, '');
  const named = /20\d\d$/u.test(words) ? words.replace(/\s+(?:for |i )?20\d\d$/u, '') : words;
  // Single spaces, of which most lines have no others, are left as they are.
  return named.replace(/\s{2,}|[^\S ]/gu, ' ').trim();
}

/** Where in a letter something stands: it decides what headings and dates there mean. */
export type Zone = 'front' | 'goals' | 'reporting' | 'money' | 'annex' | 'closing';

const GOALS = bare('styringsparametere');

const zoneStems: readonly { readonly zone: Zone; readonly stem: string }[] = [
  { zone: 'reporting', stem: bare('styringsdialog') },
  { zone: 'reporting', stem: bare('rapportering') },
  { zone: 'reporting', stem: bare('resultatoppfølging') },
  { zone: 'money', stem: bare('budsjettildeling') },
  { zone: 'money', stem: bare('bevilgninger') },
  { zone: 'money', stem: bare('fullmakter') },
];

/** What is to be handed in for the next budget is asked for; it is no money of this one. */
const OF_THE_ROUND =
  /budsjett\p{L}*(?:innsp[ie]l|frist|rapport|prosess|forslag|sats(?:ing|ning)|runde|dialog)|(?:innsp[ie]l|frist(?:er|ar)?|satsingsforslag)\p{L}* (?:til|for|i) (?:\p{L}+ )?\p{L}*budsjett/u;

/** "5. STYRINGSMØTER", "Møter og frister": a chapter on the dialogue with the ministry. */
const OF_MEETINGS =
  /^(?:etats)?(?:styrings|dialog|kontakt)møte(?:r|ne|ene|a|plan)?(?!\p{L})|^møte(?:r|plan|kalender)(?!\p{L})/u;

/** The zone that a chapter's own title gives; null: the chapter above decides. */
export function zoneOfChapter(title: string): Zone | null {
  const words = mendedWords(title);
  if (/tildelingsbrev|statsbudsjett/u.test(words)) return null;
  // "3. MÅL, STYRINGSPARAMETERE, RAPPORTERING OG OPPDRAG": one whole word of a damaged title says less than all of it.
  if (/\boppdrag|\bmål\b|styringsparamet/u.test(words) || hasWordLike(longWordsOf(title), GOALS, TITLE_LIKENESS))
    return 'goals';
  if (/rapportering|styringsdialog|styringskalender|resultatoppfølging|resultatoppfølgjing|årsrapport/u.test(words))
    return 'reporting';
  // "Budsjett- og regnskapsfrister"
  if (OF_MEETINGS.test(words) || /\p{L}frist(?:er|ar)$/u.test(words)) return 'reporting';
  if (OF_THE_ROUND.test(words)) return null;
  if (/budsjett|bevilgning|løyving|fullmakt|tildelinge?n?r?\b/u.test(words)) return 'money';
  const letters = bare(title);
  return zoneStems.find(({ stem }) => isLikeWithin(letters, stem, TITLE_LIKENESS))?.zone ?? null;
}

/** Annexes that have a form of their own. */
export type AnnexKind = 'special-report' | 'statistic' | 'research' | 'new-statistics' | 'calendar';

/** Longer lines are sentences that speak of an annex. */
const LONGEST_ANNEX_TITLE = 110;

const annexTitles: readonly { readonly kind: AnnexKind; readonly pattern: RegExp }[] = [
  { kind: 'calendar', pattern: /kalender|møteplan/u },
  {
    kind: 'special-report',
    pattern: /særskil[td]e? rapportering|rapporterings(?:vedlegg|krav|oversikt)|oversikt over rapportering/u,
  },
  {
    kind: 'new-statistics',
    pattern: /utvikling av (?:ny(?:e)? )?statistikk|^(?:vedlegg \S+ )?(?:nye )?statistikkoppdrag/u,
  },
  { kind: 'research', pattern: /\bfou\b|utredningsoppdrag|analyseoppdrag|forskningsoppdrag|kunnskapsbehov/u },
  { kind: 'statistic', pattern: /statistikk|nøkkeltal/u },
];

/** Which kind of annex a title opens, if any. */
export function annexKindOf(title: string): AnnexKind | null {
  if (title.length > LONGEST_ANNEX_TITLE || /[.,;:?]$/.test(title)) return null;
  const words = title.toLowerCase();
  const kind = annexTitles.find(({ pattern }) => pattern.test(words))?.kind ?? null;
  // Of several words one may be whole and tell less than all of them.
  return kind === null || kind === 'statistic' ? (annexLike(title) ?? kind) : kind;
}

/** The zone that an unnumbered heading at the top of a page opens, when it opens a part of its own; else null. */
export function zoneOfPart(text: string): Zone | null {
  const words = text.toLowerCase();
  if (/^vedlegg [\p{L}\d]{1,4}[\s.:–-]+(?:budsjett|andre )?fullmakt/u.test(words)) return 'money';
  if (
    /^vedlegg\b|^fotnoter$|rapporteringsvedlegg|statistikkvedlegg|oppdragsvedlegg|^(?:kalender for|styringskalender)/u.test(
      words,
    )
  )
    return 'annex';
  if (/^budsjettfullmakter|^fullmakter/u.test(words)) return 'money';
  return null;
}

/** Whether the line closes the letter proper: what follows are signatures, copies and annexes. */
export function isClosing(text: string): boolean {
  return /^(?:med (?:vennlig |venleg )?hilsen|med helsing|vennlig hilsen)/iu.test(text);
}

/** Whether an annex's title says that it holds other things than assignments of the letter proper. */
export function isForeignAnnex(title: string): boolean {
  return /fou|utrednings|analyse|statistikk|særskilt|kalender|fullmakt|forskning/iu.test(title);
}
