import { wordNeeds } from '../text/word-needs';
import { L } from './repair';
import { monthNames } from './words';

/** Where a word starts for the repairs of one that stands alone. */
const START = '(?<![a-zæøåé\\d])';
const MONTH = monthNames.join('|');
const PART = 'halvår|kvartal|tertial';

const named = (...patterns: readonly string[]): RegExp => new RegExp(patterns.join('|'), 'u');

/**
 * What one of a text's words holds wherever a repair finds something: most texts have none of it, and a letter that nobody
 * damaged has little of what is broken or glued here. What words lose when they are broken is told in `repairs`.
 */
export const { needs, metBy: repairNeedsMetBy } = wordNeeds({
  month: named(MONTH),
  year: /(?:19|20)\d\d/u,
  part: named(PART),
  time: named('^20\\d\\d|^året', MONTH, PART),
  dayOrEnd: /^\d{1,2}$|^(?:utgangen|utløpet|årsskiftet)/u,
  oneOrTwoFigures: /^\d{1,2}$/u,
  endsInFigure: /\d$/u,
  limit: /(?:innen|innan|senest|seinast|før|frist)$/u,
  end: /utgangen|utløpet|løpet/u,
  report: /rapport|årsmelding/u,
  namedReport: /^(?:års|tertial)rapport/u,
  connection: /forbindelse$/u,
  amount: /(?:beløp|tall|bestand|saldo|forbruk|prognose)$/u,
  not: /ikke/u,
  loneOne: named(`(?<!${L})[li|]$`),
  gluedFigures: named(`${L}{2}\\d{1,2}$`),
  gluedYear: named(`${L}20\\d\\d`, `2[0o][\\dol]{2}${L}`),
  brokenYear: /^(?:2|20|20\d)$/u,
  gluedOrdinal: named(`(?:første|andre|annet|tredje|fjerde)(?:${PART})`, '(?:i|av)(?:første|andre|tredje|fjerde)$'),
  brokenFor: /^(?:fr|or|ofr|fro|foor|fcr|forr|ffor|f|fo)$/u,
  brokenAnd: /^(?:o|g|oq|go|oog|ogg)$/u,
  brokenIn: named(`${START}(?:[l1|]|ii)$`),
  brokenPer: named(`(?<!${L})(?:pe|pre|epr|pcr|prr|pper|perr|peer|p)(?:\\d{1,2})?$`, `${L}{3}per(?:\\d{1,2})?$`),
  brokenWas: named(`(?<!${L})(?:vra|vvar|vaar|varr|va|vr|v)$`, `${L}{5}var$`),
  gluedJoint: /felles(?:års|resultat)?rapport/u,
  brokenShall: named(
    `${START}(?:skl|kal|skai|ska|sakl|ksal|skall|sk|skka|skaal|sska|skkal|sskal|skla|5kal|skal1|ska1|sal|ski|sk1)$`,
    `${L}skal(?!${L})`,
    'skal(?:det|innen|i|også|gi|være|ha|bidra|delta)',
  ),
  brokenAsk: named(
    `${START}(?:es|bs|bse|bees|bess|bbes|be|ebs|hes|b)$`,
    `${L}bes(?!${L})`,
    'bes(?:rapporter|oversend|redegj|utarbeid|vurder|foreslå)',
  ),
});
