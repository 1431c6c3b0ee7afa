import type { ItemKind, NotDeadlineReason, ReadDeliverable } from '@tertial/domain';
import type { TimeExpression } from '../deadlines/expressions';
import { delivers } from '../deadlines/judge';
import { mendedWords } from '../deadlines/mended';
import { namesColumns } from '../structure/column-heads';
import type { Block, Section } from '../structure/section';
import type { Anchors } from './anchors';
import { contactsIn } from './contacts';
import { itemId, type LetterContext } from './draft';
import type { Found } from './found';
import { leadIn, partiesIn } from './parties';
import { defaultDeliverable, timesOf } from './times';

/** What a block of the letter proper is as an item. */
export interface BlockRole {
  readonly kind: ItemKind;
  /** An obligation to take part in what others lead. */
  readonly strategy: boolean;
  /** Deadlines that the sentence above a list gives to each of its points. */
  readonly inherited: readonly ReadDeliverable[];
}

/** Whether bullets and paragraphs of this section are items of its field. */
export function holdsItems(section: Section): boolean {
  return section.field !== null && section.zone !== 'reporting' && section.zone !== 'money';
}

/**
 * The blocks of a section of the field that are items: each bullet; a paragraph before the bullets that does not
 * introduce them; without bullets, the first paragraph and each that obliges.
 */
export function fieldBlocks(context: LetterContext, section: Section): Map<Block, BlockRole> {
  const roles = new Map<Block, BlockRole>();
  if (section.zone === 'reporting' && section.field === 'special-report') return datedPoints(context, section);
  if (!holdsItems(section) || section.field === null) return roles;
  const role: BlockRole = { kind: section.field, strategy: false, inherited: [] };
  const firstBullet = section.blocks.findIndex(({ kind }) => kind === 'bullet');
  section.blocks.forEach((block, index) => {
    if (block.kind === 'bullet') roles.set(block, role);
    else if (block.kind === 'paragraph' && (firstBullet < 0 || index < firstBullet)) {
      const { text } = context.passage(block);
      const directly = index === 0 && firstBullet < 0 && section.field !== 'assignment' && text.length > 20;
      if (!text.endsWith(':') && !namesColumns(text) && (directly || obliges(text))) roles.set(block, role);
    }
  });
  return roles;
}

/** "Annen rapportering" in the reporting chapter speaks of an annex, but a point with its own time set apart is a delivery. */
function datedPoints(context: LetterContext, section: Section): Map<Block, BlockRole> {
  const role: BlockRole = { kind: 'special-report', strategy: false, inherited: [] };
  const isDated = (block: Block): boolean => {
    const { text } = context.passage(block);
    return context.expressions(block).some((expression) => isSetApart(text, expression));
  };
  const points = section.blocks.filter((block) => block.kind === 'bullet' && isDated(block));
  return new Map(points.map((block) => [block, role]));
}

const OBLIGES =
  /(?<![\p{L}])(?:skal|må|bes|ber|(?:gir|gis|gjev|gjevast|får)(?= [^.]{0,80}(?<!\p{L})i oppdrag))(?!\p{L})/u;

/** Whether the text tells somebody to do something. */
export function obliges(text: string): boolean {
  return OBLIGES.test(mendedWords(text));
}

/** One item of the letter proper with all its deadlines. */
export function readBlockItem(
  context: LetterContext,
  anchors: Anchors,
  section: Section,
  block: Block,
  role: BlockRole,
): Found {
  const passage = context.passage(block);
  const { text } = passage;
  const id = itemId(context, role.kind, block.spans, text);
  const expressions = context.expressions(block);
  const refuses = (expression: TimeExpression): NotDeadlineReason | null => refusal(role.kind, text, expression);
  const accepts = (expression: TimeExpression): boolean => isOwnFrequency(role.kind, text, expression);
  const times = timesOf(context, anchors, { passage, expressions, zone: section.zone, item: id, refuses, accepts });
  const deliverables = [...times.deliverables];
  if (deliverables.length === 0) deliverables.push(...role.inherited);
  if (role.kind === 'assignment' && deliverables.every(({ type }) => type === 'other'))
    deliverables.push(...defaultDeliverable(anchors));
  const others = boundOthers(text, deliverables);
  const parties = [...partiesIn(text, context.agency), ...others];
  // "3.2.1 Direktoratet skal …"
  const number = /^\d{1,2}(?:\.\d{1,2})+/u.exec(context.letter.slice(block.start, block.spans[0]?.[0]))?.[0];
  const draft = {
    kind: role.kind,
    section,
    spans: block.spans,
    page: block.page,
    deliverables,
    parties,
    lead: leadIn(text, context.agency, parties) ?? others[0] ?? null,
    contacts: contactsIn(text),
    extra: { ...(role.strategy ? { strategy: true } : {}), ...(number ? { number } : {}) },
  };
  return { drafts: [draft], notDeadlines: times.notDeadlines, questions: times.questions };
}

/** "Status for tilsyn (tertialvis)", "Tryggleik, halvårleg": a frequency set apart at the end of what is reported on. */
function isOwnFrequency(kind: ItemKind, text: string, expression: TimeExpression): boolean {
  if (kind === 'assignment' || kind === 'steering-parameter' || expression.meaning.type !== 'recurring') return false;
  return isSetApart(text, expression);
}

/** Words of time at the end, after a sign. */
function isSetApart(text: string, { from, to }: TimeExpression): boolean {
  return /[,(:–-]\s*$/u.test(text.slice(0, from)) && /^[).;\s]*$/u.test(text.slice(to));
}

/** "Studentdata per 1. oktober: 15. oktober 2026": a day set apart at the end of what is told. */
function isOwnDay(kind: ItemKind, text: string, { meaning, lead, from, to }: TimeExpression): boolean {
  if (kind !== 'key-information' || meaning.type !== 'date' || /(?:^|\s)(?:per|pr\.)(?: den)?$/u.test(lead))
    return false;
  return /[:(–]\s*$/u.test(text.slice(0, from)) && /^[).;\s]*$/u.test(text.slice(to));
}

const LIMIT = /innen|innan|senest|seinast|frist/u;

/**
 * Steering parameters are results to be reached, key information is told in the reports: words of time in them are the
 * figures' own, unless the sentence asks for a delivery or names a report.
 */
function refusal(kind: ItemKind, text: string, expression: TimeExpression): NotDeadlineReason | null {
  if (kind !== 'key-information' && kind !== 'steering-parameter') return null;
  const { type } = expression.meaning;
  const { from, to } = expression.sentence;
  if (type === 'report' || isOwnFrequency(kind, text, expression) || isOwnDay(kind, text, expression)) return null;
  // "… har levert faggrunnlaget innen 1. oktober 2026": a result with a day of its own.
  const isDay = type === 'date' && /-date/u.test(expression.rule.name);
  if (kind === 'steering-parameter') return isDay && LIMIT.test(expression.lead) ? null : 'no-deadline';
  return delivers(text.slice(from, to)) || LIMIT.test(expression.lead) ? null : 'no-deadline';
}

/** Who is bound by a deadline that is not the agency's: the subject of its sentence, where it is one word. */
function boundOthers(text: string, deliverables: readonly ReadDeliverable[]): string[] {
  const names = deliverables
    .filter(({ type }) => type === 'other')
    .map(({ raw }) =>
      text
        .slice(0, text.indexOf(raw))
        .match(
          /(?:^|[.!?]\s)(\p{Lu}\p{Ll}+(?:utvalget|gruppen|komiteen|kommisjonen)|Utvalget|Gruppen|Kommisjonen)(?=\s)/gu,
        ),
    )
    .flatMap((found) => (found ? [found[found.length - 1]?.replace(/^[.!?]\s/u, '') ?? ''] : []));
  return [...new Set(names.filter((name) => name !== ''))];
}
