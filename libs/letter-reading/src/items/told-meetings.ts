import type { TimeExpression } from '../deadlines/expressions';
import { mendedWords } from '../deadlines/mended';
import { sentencesOf, type Sentence } from '../deadlines/sentences';
import type { Block, Section } from '../structure/section';
import { cutSpans, spanIn } from '../text/passage';
import { meetingOf } from './calendar-entries';
import type { Draft, LetterContext } from './draft';

/** "Etatsstyringsmøtet holdes 11. juni", "er fastsett til 22. april": a governance meeting and its day. */
const HELD =
  /(?:etatsstyrings|embetsstyrings|styrings|dialog|kontakt|sær|fag)møte(?:t)?(?!\p{L})[^.]*(?<!\p{L})(?:holdes|haldast|avholdes|gjennomføres|finner sted|er|blir|vert)(?!\p{L})(?: (?:fastsatt|fastsett|lagt|satt|sett|berammet|planlagt|avtalt|holdt|halde|avholdt))?(?: til)?(?: \p{L}+dag)?(?: den)?$/u;

/** Meetings that a paragraph of the reporting chapter tells of: a sentence with a kind of meeting and one day each. */
export function readToldMeetings(context: LetterContext, section: Section, block: Block): Draft[] {
  if (block.kind !== 'paragraph' || section.zone !== 'reporting') return [];
  const { text } = context.passage(block);
  const days = context
    .expressions(block)
    .filter(({ meaning, rule }) => meaning.type === 'date' && /-date/u.test(rule.name));
  return sentencesOf(text).flatMap((sentence) => {
    const [day, ...others] = days.filter(({ from }) => from >= sentence.from && from < sentence.to);
    const isMeeting =
      day && others.length === 0 && /^(?:til|den)?$/u.test(day.lead) && HELD.test(untilDay(text, sentence, day));
    return isMeeting ? [draftOf(context, section, block, sentence, day)] : [];
  });
}

function untilDay(text: string, { from }: Sentence, day: TimeExpression): string {
  return mendedWords(text.slice(from, day.from)).trim();
}

function draftOf(
  context: LetterContext,
  section: Section,
  block: Block,
  sentence: Sentence,
  day: TimeExpression,
): Draft {
  const passage = context.passage(block);
  return {
    kind: 'meeting',
    section,
    spans: cutSpans(passage, block.spans, sentence.from, sentence.to),
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
    extra: { meeting: meetingOf(passage.text.slice(sentence.from, sentence.to)) },
  };
}
