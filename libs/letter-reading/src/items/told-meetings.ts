import type { TimeExpression } from '../deadlines/expressions';
import { mendedWords } from '../deadlines/mended';
import { sentencesOf, type Sentence } from '../deadlines/sentences';
import type { Block, Section } from '../structure/section';
import { cutSpans, spanIn } from '../text/passage';
import { meetingOf } from './calendar-entries';
import type { Draft, LetterContext } from './draft';

const KIND = '(?:etatsstyrings|embetsstyrings|styrings|dialog|kontakt|sær|fag|etats)møte';
/** "Etatsstyringsmøtet holdes 11. juni", "er fastsett til 22. april": a governance meeting and its day. */
const HELD = new RegExp(
  `${KIND}(?:t|r|ne|ene|a)?(?!\\p{L})[^.]*(?<!\\p{L})(?:holdes|haldast|avholdes|gjennomføres|gjennomførast|finner sted|er|blir|vert)(?!\\p{L})(?: (?:fastsatt|fastsett|lagt|satt|sett|berammet|planlagt|avtalt|holdt|halde|haldne|avholdt))?(?: til)?(?: \\p{L}+dag)?(?: den)?$`,
  'u',
);
/** "… holdes særmøte om identitet 27. mars", "fire styringsmøter i 2025: 13. februar …": what is held, and the first of its days. */
const HELD_BEFORE = new RegExp(
  `(?<!\\p{L})(?:holdes|haldast|avholdes|gjennomføres|gjennomførast|blir|legges opp til|planlegges|planleggast)(?!\\p{L})[^.]*${KIND}[^.]{0,60}$|${KIND}(?:r|ne|ene|a)?(?: (?:i|for) 20\\d\\d)?:$`,
  'u',
);
/** Between two days of meetings only their hours stand, and signs. */
const BETWEEN = /^[\s,;()]*(?:(?:og|samt|den|\p{L}+dag|k\.?l\.?|fra|frå|til)(?!\p{L})|[\d:.–-]|[\s,;()])*$/u;

/** A day of a meeting, and the words of the sentence that are its own. */
interface ToldDay {
  readonly day: TimeExpression;
  readonly from: number;
  readonly to: number;
}

/** Meetings that a paragraph of the reporting chapter tells of: a sentence with a kind of meeting and its day, or its days with their hours. */
export function readToldMeetings(context: LetterContext, section: Section, block: Block): Draft[] {
  if (block.kind !== 'paragraph' || section.zone !== 'reporting') return [];
  const { text } = context.passage(block);
  const days = context
    .expressions(block)
    .filter(({ meaning, rule }) => meaning.type === 'date' && /-date/u.test(rule.name));
  return sentencesOf(text).flatMap((sentence) => {
    const own = days.filter(({ from }) => from >= sentence.from && from < sentence.to);
    return toldDays(text, sentence, own).map((told) => draftOf(context, section, block, sentence, told));
  });
}

/** The days of a sentence on meetings; none where it tells of anything else, or where not all of its days are meetings'. */
function toldDays(text: string, sentence: Sentence, days: readonly TimeExpression[]): ToldDay[] {
  const [first] = days;
  if (!first || !days.every(({ lead }) => /^(?:til|den)?$/u.test(lead))) return [];
  const before = untilDay(text, sentence, first);
  if (!HELD.test(before) && !HELD_BEFORE.test(before)) return [];
  if (days.length === 1) return [{ day: first, ...sentence }];
  const areDays = days.every(({ to }, at) => BETWEEN.test(text.slice(to, days[at + 1]?.from ?? to).toLowerCase()));
  if (!areDays) return [];
  return days.map((day, at) => ({ day, from: day.from, to: endOfDay(text, day, days[at + 1]?.from ?? sentence.to) }));
}

/** The day with its hours, without what leads over to the next one. */
function endOfDay(text: string, { from }: TimeExpression, next: number): number {
  return from + text.slice(from, next).replace(/(?:[\s,;.]|(?<!\p{L})(?:og|samt|den)(?!\p{L}))+$/u, '').length;
}

function untilDay(text: string, { from }: Sentence, day: TimeExpression): string {
  return mendedWords(text.slice(from, day.from)).trim();
}

function draftOf(
  context: LetterContext,
  section: Section,
  block: Block,
  sentence: Sentence,
  { day, from, to }: ToldDay,
): Draft {
  const passage = context.passage(block);
  const named = new RegExp(KIND, 'u').exec(mendedWords(passage.text.slice(sentence.from, day.from)))?.[0];
  const meeting = meetingOf(passage.text.slice(from, to));
  return {
    kind: 'meeting',
    section,
    spans: cutSpans(passage, block.spans, from, to),
    page: block.page,
    deliverables: [
      {
        raw: passage.text.slice(day.from, day.to),
        span: spanIn(passage, day.from, day.to),
        type: 'date',
        due: day.meaning.type === 'date' ? day.meaning.due : null,
        rule: day.rule.name,
        ruleVersion: day.rule.version,
      },
    ],
    parties: [],
    lead: null,
    contacts: [],
    extra: { meeting: meeting.kind || !named ? meeting : { kind: named, ...meeting } },
  };
}
