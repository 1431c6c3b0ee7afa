import type { Block, Section } from '../structure/section';
import { annexKindOf } from '../structure/vocabulary';
import { mendedWords } from '../deadlines/mended';
import { judge } from '../deadlines/judge';
import { sentencesOf } from '../deadlines/sentences';
import type { ReadDeliverable } from '@tertial/domain';
import { spanIn } from '../text/passage';
import type { Anchors } from './anchors';
import type { LetterContext } from './draft';
import type { BlockRole } from './field-items';
import { deliverableOf } from './times';

const TAKES_PART =
  /(?<![\p{L}])(?:skal|må|bes)(?![\p{L}])[^.]*(?<![\p{L}])(?:delta|deltar|deltakel|bidra|bidrar|medvirke|medverke|ta del|samarbeid)[^.]*(?:strategi|satsing|satsning|handlingsplan|tverrsektori|opptrappingsplan|program|reform)/iu;
/** "skal bidra i:", where the points name what. */
const TAKES_PART_IN =
  /(?<![\p{L}])(?:skal|må|bes)(?![\p{L}])[^.]*(?<![\p{L}])(?:delta|deltar|bidra|bidrar|medvirke|medverke|ta del)(?![\p{L}])[^.]* (?:i|av|med)(?: følgende)?:\s*$/iu;
const NAMES_STRATEGY =
  /^(?=[^.]*(?:strategi|satsing|satsning|handlingsplan|opptrappingsplan|program|reform|(?<!\p{L})plan(?!legg)))(?![^.]*(?<!\p{L})(?:skal|må|bes)(?!\p{L}))/iu;
const REPORTS_ON =
  /(?<![\p{L}])(?:skal|må|bes|ber)(?![\p{L}])(?:[^.]|(?<=\d)\.)*(?<![\p{L}])(?:rapporter\p{L}*|redegjør\p{L}*|gjøre rede|gjere greie|orienter\p{L}*|(?:gi|gje|oppgi|levere|omtale) følg[ae]nde|(?:styrings|resultat|nøkkel)informasjon)(?![\p{L}])/iu;

/** "Tertialrapportene skal inneholde:", what a main report must tell. */
const CONTENTS_OF_REPORTS =
  /(?<![\p{L}])(?:tertial|års|virksomhets|verksemds)?rapport(?:en|ene|ane|a)(?: for [^.:]{1,30})?(?![\p{L}])[^.]{0,40}(?<![\p{L}])(?:skal|må|bør)(?![\p{L}])[^.]{0,40}(?<![\p{L}])(?:inneholde|innehalde|omfatte|omtale|beskrive|ta føre seg)(?: (?:følgende|følgjande))?:\s*$/iu;
/** "skal også levere nye tall for bostøtten:", each with its frequency. */
const HANDS_OVER_FIGURES =
  /(?<![\p{L}])(?:skal|må|bes|ber)(?![\p{L}])[^.]*(?<![\p{L}])(?:gi|gje|levere|sende|oversende|sende over|rapportere)(?![\p{L}])[^.]*(?<![\p{L}])(?:følgende|følgjande|nye|disse|desse) (?:\p{L}+ )?(?:tal|tall|statistikk|nøkkeltall|nøkkeltal)(?![\p{L}])[^.]*:\s*$/iu;

/** A heading over strategies says what their list is, where the sentence is not to be read. */
const OF_STRATEGIES = /tverrsektoriel\p{L}*[^.]*(?:strategi|satsing)|strategier og satsing/u;
/** The colon may be lost. */
const ANNOUNCES = /:\s*$|(?<!\p{L})(?:herunder|følgende)[.,;]?$/u;

/**
 * What the bullets under an ordinary paragraph are, outside the headings of the field: the strategies that the agency
 * "skal delta i, herunder:", or what it "skal rapportere på:". Other lists belong to their sentence.
 */
export function listRoles(context: LetterContext, anchors: Anchors, section: Section): Map<Block, BlockRole> {
  const roles = new Map<Block, BlockRole>();
  if (section.zone === 'money' || section.zone === 'annex' || section.zone === 'closing' || section.reports)
    return roles;
  let role: BlockRole | null = null;
  section.blocks.forEach((block, index) => {
    const isPoint: boolean = block.kind === 'bullet' || (role !== null && lostItsSign(context, section.blocks, index));
    if (!isPoint) role = roleOfList(context, anchors, section, block);
    else if (role) roles.set(block, role);
  });
  return roles;
}

/**
 * Whether a paragraph of a list is a point whose sign was lost: points stand on both sides of it, or the sentence that
 * announces them, and it announces none itself.
 */
function lostItsSign(context: LetterContext, blocks: readonly Block[], index: number): boolean {
  const [before, block, after] = [blocks[index - 1], blocks[index], blocks[index + 1]];
  if (block?.kind !== 'paragraph' || after?.kind !== 'bullet' || !before) return false;
  const { text } = context.passage(block);
  return !ANNOUNCES.test(text) && (before.kind === 'bullet' || /:\s*$/u.test(context.passage(before).text));
}

function roleOfList(context: LetterContext, anchors: Anchors, section: Section, block: Block): BlockRole | null {
  const { text } = context.passage(block);
  if (!ANNOUNCES.test(text)) return null;
  const last = sentencesOf(text).pop();
  const words = mendedWords(last ? text.slice(last.from) : text);
  const ofStrategies =
    OF_STRATEGIES.test(mendedWords(section.heading ?? '')) &&
    /(?<!\p{L})(?:skal|herunder|følgende)(?!\p{L})/u.test(words);
  const namesThem = TAKES_PART_IN.test(words) && pointsBelow(context, section, block).every(isNameOfStrategy);
  if (TAKES_PART.test(words) || ofStrategies || namesThem) return { kind: 'assignment', strategy: true, inherited: [] };
  if (HANDS_OVER_FIGURES.test(words)) return { kind: 'statistic', strategy: false, inherited: [] };
  if (!REPORTS_ON.test(words) && !CONTENTS_OF_REPORTS.test(words)) return null;
  const inherited = last ? deadlinesOf(context, anchors, section, block, last.from) : [];
  const special =
    /særskil[td]/iu.test(section.heading ?? '') && annexKindOf(section.heading ?? '') === 'special-report';
  return { kind: special ? 'special-report' : 'key-information', strategy: false, inherited };
}

function isNameOfStrategy(text: string): boolean {
  return /^[«"]?\p{Lu}/u.test(text) && NAMES_STRATEGY.test(text);
}

/** The texts of the points right under the paragraph. */
function pointsBelow(context: LetterContext, section: Section, paragraph: Block): string[] {
  const below = section.blocks.slice(section.blocks.indexOf(paragraph) + 1);
  const end = below.findIndex(({ kind }) => kind !== 'bullet');
  return below.slice(0, end < 0 ? undefined : end).map((block) => context.passage(block).text);
}

/** "Årsrapporten skal i tillegg inneholde rapportering på:" names the report itself as what tells. */
const ANNUAL_REPORT = /^årsrapporten(?= )/iu;

/** The deadlines that the sentence above the list gives to all of it. */
function deadlinesOf(
  context: LetterContext,
  anchors: Anchors,
  section: Section,
  block: Block,
  from: number,
): ReadDeliverable[] {
  const given = deadlinesFrom(context, anchors, section, block, from);
  const passage = context.passage(block);
  const raw = ANNUAL_REPORT.exec(passage.text.slice(from))?.[0];
  if (given.length > 0 || raw === undefined) return given;
  const due = anchors.reports.T3?.due ?? null;
  const span = spanIn(passage, from, from + raw.length);
  return [{ raw, span, type: 'report', in: ['T3'], due, rule: 'main-report', ruleVersion: '1' }];
}

function deadlinesFrom(
  context: LetterContext,
  anchors: Anchors,
  section: Section,
  block: Block,
  from: number,
): ReadDeliverable[] {
  const passage = context.passage(block);
  const place = {
    text: passage.text,
    zone: section.zone,
    inItem: true,
    letterYear: context.year,
    agency: context.agency,
  };
  return context.expressions(block).flatMap((expression) => {
    if (expression.from < from) return [];
    const verdict = judge(expression, place);
    return verdict.kind === 'deadline' ? [deliverableOf(context, anchors, verdict, expression, passage)] : [];
  });
}

/** Whether a list's sentence leaves nothing to ask: it tells nobody to do anything. */
export function isListOfWords(context: LetterContext, section: Section, bullet: Block): boolean {
  const index = section.blocks.indexOf(bullet);
  const intro = section.blocks.slice(0, index).findLast(({ kind }) => kind !== 'bullet');
  if (!intro) return false;
  const { text } = context.passage(intro);
  return /:\s*$/u.test(text) && !OBLIGES_A_BODY.test(text.slice(text.lastIndexOf('. ') + 1));
}

const OBLIGES_A_BODY =
  /(?:direktoratet|etaten|tilsynet|verket|virksomheten|verksemda|institusjonen)(?: \p{L}+){0,4} (?:skal|må|bes)(?![\p{L}])[^.]*:\s*$/iu;
