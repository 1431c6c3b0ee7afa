import type { Question, ReadAmendment, Span } from '@tertial/domain';
import { sentencesOf } from '../deadlines/sentences';
import type { Anchors } from '../items/anchors';
import { itemId, type LetterContext } from '../items/draft';
import type { Found } from '../items/found';
import type { Block, Section } from '../structure/section';
import { cover, spanIn } from '../text/passage';
import { dayOf, daysOfPace, freshDeadline, type AmendedTimes } from './amended-times';
import { toldInRows } from './amendment-rows';
import { amendmentRules, onlySpeaksOf, type AmendmentRule } from './amendment-rules';
import { findReferences } from './find-references';
import { newWording, type NewWording } from './new-wording';
import { oldBefore, timesIn, type Told } from './told';
import { timesOfWording } from './wording-times';

/** What a letter changes of earlier ones. */
export interface FoundAmendments {
  readonly amendments: ReadAmendment[];
  /** One for each, for whoever reads only what is asked. */
  readonly questions: Question[];
  /** The blocks that say it: none of them is an item. */
  readonly blocks: Set<Block>;
  /** Their words of time, which are settled by this. */
  readonly taken: Span[];
}

/** What a letter changes; an allocation letter begins anew and changes nothing. */
export function readAmendments(context: LetterContext, anchors: Anchors): FoundAmendments {
  const found: FoundAmendments = { amendments: [], questions: [], blocks: new Set(), taken: [] };
  if (!changesOthers(context)) return found;
  for (const section of context.outline.sections) readSection(context, anchors, section, found);
  return found;
}

/** Items found in running text, without those that only tell of a change ("Fristen for rapporten for 1. tertial utsettes til …"). */
export function withoutAmended<T extends Pick<Found, 'drafts' | 'questions'>>(
  found: T,
  { questions }: FoundAmendments,
): T {
  const isAmended = (span: Span): boolean => questions.some((it) => it.span[0] < span[1] && span[0] < it.span[1]);
  return {
    ...found,
    drafts: found.drafts.filter(({ spans }) => !isAmended(cover(spans))),
    questions: found.questions.filter(({ span }) => !isAmended(span)),
  };
}

/** Whether the letter comes beside an allocation letter. */
export function changesOthers({ type }: Pick<LetterContext, 'type'>): boolean {
  return type === 'supplementary' || type === 'assignment';
}

/**
 * What the paragraphs and points of a section change: each sentence by the first rule whose words it holds, and each point
 * of a list by the sentence that announces it ("Følgende oppdrag utgår:"). A sentence that only speaks of a change makes none.
 */
function readSection(context: LetterContext, anchors: Anchors, section: Section, found: FoundAmendments): void {
  if (section.zone === 'closing' || section.zone === 'annex') return;
  let announced: AmendmentRule | null = null;
  const rows = toldInRows(context, section);
  for (const block of section.blocks) {
    const { text } = context.passage(block);
    const row = rows.get(block);
    const told = row ? [row] : toldIn(context, section, block);
    const isList = block.kind === 'bullet' || block.kind === 'row';
    if (told.length === 0 && isList && announced && (announced.kind !== 'deadline' || hasDate(context, block)))
      told.push({
        section,
        block,
        sentence: { from: 0, to: text.length },
        rule: announced,
        at: { from: text.length, to: 0 },
      });
    if (!isList) announced = null;
    const last = told[told.length - 1];
    if (!isList && last && /:\s*$/u.test(text) && announces(context, last)) {
      announced = last.rule;
      told.pop();
    }
    for (const one of told) addAmendment(context, anchors, one, found);
  }
}

function toldIn(context: LetterContext, section: Section, block: Block): Told[] {
  const { text } = context.passage(block);
  return sentencesOf(text).flatMap((sentence): Told[] => {
    const lower = text.slice(sentence.from, sentence.to).toLowerCase();
    if (onlySpeaksOf(lower)) return [];
    for (const rule of amendmentRules) {
      const match = rule.pattern.exec(lower);
      if (!match) continue;
      const from = sentence.from + match.index;
      const told = { section, block, sentence, rule, at: { from, to: from + match[0].length } };
      const opensList = sentence.to === text.length && /:\s*$/u.test(text);
      if ((opensList && mayAnnounce(rule)) || holds(rule, timesIn(context, told))) return [told];
    }
    return [];
  });
}

function holds({ needs }: AmendmentRule, { fresh, old, own }: AmendedTimes): boolean {
  if (needs === 'frequency') return fresh !== null;
  if (needs === 'two-dates') return fresh !== null && old !== null;
  return needs !== 'date' || own.length > 0;
}

/** Whether the form of words can stand over a list that holds the dates. */
function mayAnnounce({ needs }: AmendmentRule): boolean {
  return needs === undefined || needs === 'date';
}

/** A list follows whose points say what is changed; the sentence itself names nothing and no date. */
function announces(context: LetterContext, told: Told): boolean {
  return timesIn(context, told).fresh === null && told.rule.kind !== 'text';
}

function hasDate(context: LetterContext, block: Block): boolean {
  return context.expressions(block).some(({ meaning }) => meaning.type === 'date');
}

function addAmendment(context: LetterContext, anchors: Anchors, told: Told, found: FoundAmendments): void {
  const { block, sentence, rule } = told;
  const passage = context.passage(block);
  const times = timesIn(context, told);
  const old = times.old ?? oldBefore(context, told);
  const wording = rule.kind === 'text' ? newWording(context, told) : null;
  const to = Math.max(sentence.to, wording?.to ?? 0);
  const [first, end] = spanIn(passage, sentence.from, to);
  const span: Span = [first, Math.max(end, wording?.end ?? 0)];
  const raw = passage.text.slice(sentence.from, to).trim();
  for (const concerns of findReferences(context, told)) {
    const amendment: ReadAmendment = {
      id: itemId(context, 'assignment', [span], `${concerns.number ?? ''}${rule.kind}${raw}`),
      kind: rule.kind,
      raw,
      span,
      page: context.outline.paged ? block.page : null,
      rule: rule.name,
      ruleVersion: rule.version,
      concerns,
      deadline: freshDeadline(context, anchors, passage, times.fresh),
      oldDue: dayOf(old),
      text: wording?.text ?? null,
      ...(rule.kind === 'frequency' && daysOfPace(passage.text, times)),
    };
    found.amendments.push(amendment, ...withinWording(context, anchors, told, wording, amendment));
  }
  found.questions.push({ about: 'other', raw, span });
  found.blocks.add(block);
  for (const extra of wording?.blocks ?? []) found.blocks.add(extra);
  const settled = old && !times.own.includes(old) ? [...times.own, old] : times.own;
  found.taken.push(...settled.map(({ from, to: until }) => spanIn(passage, from, until)));
  if (wording) found.taken.push(span);
}

/** A new wording with a deadline of its own is two changes: what is asked, and by when. */
function withinWording(
  context: LetterContext,
  anchors: Anchors,
  told: Told,
  wording: NewWording | null,
  amendment: ReadAmendment,
): ReadAmendment[] {
  const times = wording ? timesOfWording(context, anchors, told, wording) : [];
  return times.map(({ kind, deadline }) => ({
    ...amendment,
    ...{ kind, deadline, text: null },
    id: itemId(context, 'assignment', [amendment.span], `${kind}${deadline.raw}${amendment.id}`),
  }));
}
