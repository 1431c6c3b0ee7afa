import type { AmendmentKind } from '@tertial/domain';

/**
 * One form of words by which a letter changes what was asked for before. Adding a form is adding an entry; `version` rises when
 * the same words come to mean another change.
 */
export interface AmendmentRule {
  readonly name: string;
  readonly version: string;
  readonly kind: AmendmentKind;
  /** Matched within one sentence of folded text in small letters. What it matches separates what is changed from what it becomes. */
  readonly pattern: RegExp;
  /** On which side of it the words stand that say what is changed; on either, where it is left out. */
  readonly side?: 'before' | 'after';
  /** Words of time that the sentence must hold as well. */
  readonly needs?: 'date' | 'two-dates' | 'frequency';
}

const start = '(?<![\\p{L}-])';
const end = '(?![\\p{L}-])';
/** Anything of the same sentence, not too long. */
const some = '[^;]{0,240}?';

/** "utsettes", "er utsatt", "skal utsettes", "vert utsett", "blir forlenget". */
const MOVED =
  '(?:utsettes|utsettast|forlenges|forlengast|forskyves|forskyvast|skyves|skyvast|flyttes|flyttast|endres|endrast|justeres|justerast|fremskyndes|framskyndes|framskyndast|fremskyndast|settes om|(?:er|blir|vert|blei|ble) (?:derfor |difor |nå |no |med dette )?(?:utsatt|utsatte|utsett|utsette|forlenget|forlenga|flyttet|flytta|endret|endra|fremskyndet|framskyndet|framskynda|forskjøvet|forskyvd))';
const MOVES =
  '(?:utsetter|utset|utsette|utsatt|forlenger|forlengjer|forlenge|forlenget|flytter|flyttar|flytte|flyttet|endrer|endrar|endre|endret|fremskynder|framskyndar|framskynder|fremskynde|framskynde)';
const DEADLINE =
  '(?:\\p{L}*frist(?:en|a|ene|ane|er|ar)?|datoen|tidspunktet|leveringen|leveringa|innleveringen|innleveringa|(?:\\p{L}+s)?møte(?:t|ne|ene|a)?)';
const DEMAND =
  '(?:(?:del)?oppdrag(?:et|a|ene)?|\\p{L}*rapportering(?:en|a)|\\p{L}*rapporteringskrav(?:et|a|ene)?|krav(?:et|a|ene)?|bestilling(?:en|a)|leveransen?|utredningen|utgreiinga|styringsparamet(?:er|eren|eret|re|rene|rane)|resultatindikator(?:en)?|punkt(?:et)?|oppgaven|oppgåva|pålegget|nøkkelinformasjonen|statistikken)';

export const amendmentRules: readonly AmendmentRule[] = [
  {
    name: 'frequency-changed',
    version: '2',
    kind: 'frequency',
    pattern: new RegExp(
      `${start}(?:endres|endrast|økes|aukast|reduseres|reduserast|skal (?:nå|no|heretter|framover|fremover|i staden|i stedet)|(?:heretter|framover|fremover) (?:skal )?(?:rapporteres|rapporterast|leveres|leverast|sendes|sendast)|(?:rapporteres|rapporterast|leveres|leverast|sendes|sendast) (?:nå|no|heretter|framover|fremover)|(?:er|blir) endr(?:et|a))${end}`,
      'u',
    ),
    needs: 'frequency',
  },
  {
    name: 'frequency-instead',
    version: '1',
    kind: 'frequency',
    pattern: new RegExp(
      `${start}(?:i stedet for|istedenfor|istedet for|i staden for|istadenfor|og ikke|og ikkje)(?= (?:tertial|kvartal|måned|månad|halvår|årleg|årlig|hver|kvar|to gang|to gong|tre gang|tre gong|fire gang|fire gong|én gang|ein gong))`,
      'u',
    ),
    needs: 'frequency',
  },
  {
    name: 'deadline-moved',
    version: '1',
    kind: 'deadline',
    side: 'before',
    pattern: new RegExp(`(?<=${start}${DEADLINE}(?: ${some})? )(?:skal )?${MOVED}${end}`, 'u'),
  },
  {
    name: 'delivery-moved',
    version: '1',
    kind: 'deadline',
    side: 'before',
    pattern: new RegExp(`${start}(?:utsettes|utsettast|forskyves|fremskyndes|framskyndes|framskyndast)${end}`, 'u'),
    needs: 'date',
  },
  {
    name: 'new-deadline',
    version: '1',
    kind: 'deadline',
    pattern: new RegExp(
      `${start}(?:(?:ny|nye|revidert|utsatt|utsett|endret|endra|forlenget|forlenga) (?:lever(?:ings|anse))?frist(?:er|ar)?|fristen (?:er|blir|vert) (?:nå|no|i stedet|i staden))${end}`,
      'u',
    ),
    needs: 'date',
  },
  {
    name: 'ministry-moves-deadline',
    version: '1',
    kind: 'deadline',
    side: 'after',
    pattern: new RegExp(`${start}${MOVES} (?:med dette |derfor |difor |nå |no )?(?=${DEADLINE}${end})`, 'u'),
  },
  {
    name: 'deadline-instead',
    version: '1',
    kind: 'deadline',
    pattern: new RegExp(
      `${start}(?:i stedet for|istedenfor|istedet for|i staden for|istadenfor|framfor|og ikke|og ikkje)${end}`,
      'u',
    ),
    needs: 'two-dates',
  },
  {
    // "Rapporten, som skulle vært levert 15. juni, leveres innen 15. august"
    name: 'deadline-past-and-new',
    version: '1',
    kind: 'deadline',
    side: 'before',
    pattern: new RegExp(
      `${start}som (?:opprinnelig |opphavleg )?skulle (?:vært |ha vært |vore |ha vore )?(?:lever(?:t|es|ast)|overlever(?:t|es)|(?:over)?send(?:t|es|ast)|foreligge|ligge føre|liggje føre|ferdigstil(?:t|les))${end}`,
      'u',
    ),
    needs: 'two-dates',
  },
  {
    name: 'demand-dropped',
    version: '1',
    kind: 'cancelled',
    side: 'before',
    pattern: new RegExp(
      `(?<=(?:${start}${DEMAND}${end}|»)(?:${some})? ?)${start}(?:utgår|utgjeng|går ut|bortfaller|bortfell|faller bort|fell bort|(?:faller|fell) vekk|trekkes(?: tilbake)?|trekkast(?: tilbake)?|frafalles|fråfallast|frafallast|avlyses|avlysast|avsluttes|avsluttast|kanselleres|kansellerast|oppheves|opphevast|strykes|strykast|stanses|stansast|videreføres ikke|vidareførast ikkje|er (?:derfor |difor |nå |no |med dette )?(?:frafalt|fråfalle|trukket|trekt|avlyst|opphevet|oppheva|bortfalt|utgått|ikke lenger aktuelt|ikkje lenger aktuelt))${end}`,
      'u',
    ),
  },
  {
    name: 'ministry-drops-demand',
    version: '1',
    kind: 'cancelled',
    side: 'after',
    pattern: new RegExp(
      `${start}(?:trekker|trekkjer|trekke|trukket|frafaller|fråfell|frafalle|frafalt|opphever|opphevar|oppheve|opphevet|avlyser|avlyse|avlyst|stryker|stryk|stryke)(?: med dette| derfor| difor)?(?: tilbake)? (?=(?:[\\p{L}«]+ ){0,3}?${DEMAND}${end})`,
      'u',
    ),
  },
  {
    name: 'no-longer-asked',
    version: '1',
    kind: 'cancelled',
    side: 'after',
    pattern: new RegExp(
      `${start}(?:skal ikke lenger|skal ikkje lenger|skal ikkje lengre|trenger ikke(?: lenger)?(?: å)?|treng ikkje(?: lenger)?(?: å)?|behøver ikke(?: lenger)?(?: å)?|er fritatt fra|er friteken frå|fritas fra|slipper å|slepp å)${end}`,
      'u',
    ),
  },
  {
    name: 'worded-anew',
    version: '1',
    kind: 'text',
    side: 'before',
    pattern: new RegExp(
      `(?<=(?:${start}(?:${DEMAND}|teksten|avsnittet|kapittelet|første setning|ordlyden)${end}|»)(?:${some})? ?)${start}(?:(?:får|skal ha|gis|får med dette) (?:slik |følgende |følgjande |denne |ny |nytt )+(?:ordlyd|tekst|innhold)|skal lyde|lyder nå|(?:presiseres|presiserast|endres|endrast|erstattes|erstattast|utvides|utvidast|suppleres|supplerast|justeres|justerast|omformuleres))${end}`,
      'u',
    ),
  },
];

/** Sentences that only speak of a change: what is asked for, what might be, what was, and what stays. */
const ONLY_SPOKEN_OF = new RegExp(
  [
    `^(?:dersom|hvis|om|når|i tilfelle)${end}`,
    `${start}(?:kan|kunne|må|måtte|eventuelt|ev\\.|vurderer å|vurdere å|ønsker å) (?:\\p{L}+ ){0,2}(?:utsettes|utsettast|forlenges|forlengast|flyttes|flyttast|endres|endrast|justeres|justerast|utgå|bortfalle|trekkes)${end}`,
    `${start}(?:ber|bedt|søker|søkt|søknad|anmod\\p{L}+|ønske) om (?:å få )?(?:ny|utsatt|utsett|forlenget|forlenga|lengre)`,
    `${start}(?:utsettes|utsettast|forlenges|forlengast|flyttes|flyttast|endres|endrast|utgår|bortfaller|bortfell|frafalles|trekkes|avlyses|fremskyndes|framskyndast) (?:ikke|ikkje)${end}`,
    `${start}(?:fikk|fekk|hadde) (?:\\p{L}+ ){0,2}(?:utsatt|utsett|ny|forlenget)`,
  ].join('|'),
  'u',
);

/** Whether a sentence (in small letters) speaks of a change without making one. */
export function onlySpeaksOf(lower: string): boolean {
  return ONLY_SPOKEN_OF.test(lower);
}
