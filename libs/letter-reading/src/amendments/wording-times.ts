import type { AmendmentKind, ReadDeliverable } from '@tertial/domain';
import { judge } from '../deadlines/judge';
import type { Anchors } from '../items/anchors';
import type { LetterContext } from '../items/draft';
import { sameDeadline } from '../items/times';
import type { Block } from '../structure/section';
import { freshDeadline } from './amended-times';
import type { NewWording } from './new-wording';
import type { Told } from './told';

/** A deadline or a pace that stands in a new wording: of itself it changes what the demand had. */
export interface WordingTime {
  readonly kind: Extract<AmendmentKind, 'deadline' | 'frequency'>;
  readonly deadline: ReadDeliverable;
}

/** What a new wording asks for by when, each once. */
export function timesOfWording(
  context: LetterContext,
  anchors: Anchors,
  { block, at }: Told,
  wording: NewWording,
): WordingTime[] {
  const found =
    wording.blocks.length > 0
      ? wording.blocks.flatMap((it) => timesWithin(context, anchors, it, 0, Infinity))
      : timesWithin(context, anchors, block, at.to, wording.to);
  return found.filter((it, index) => found.findIndex((other) => sameDeadline(it.deadline, other.deadline)) === index);
}

function timesWithin(context: LetterContext, anchors: Anchors, block: Block, from: number, to: number): WordingTime[] {
  const passage = context.passage(block);
  const place = {
    ...{ text: passage.text, zone: 'goals' as const, inItem: true },
    ...{ letterYear: context.year, agency: context.agency },
  };
  return context
    .expressions(block)
    .filter((expression) => expression.from >= from && expression.to <= to)
    .filter((expression) => binds(judge(expression, place)))
    .flatMap((expression) => {
      const deadline = freshDeadline(context, anchors, passage, expression);
      if (!deadline) return [];
      return [{ kind: deadline.type === 'recurring' ? ('frequency' as const) : ('deadline' as const), deadline }];
    });
}

/** A deadline of the agency's own. */
function binds(verdict: ReturnType<typeof judge>): boolean {
  return verdict.kind === 'deadline' && verdict.type !== 'other' && verdict.type !== 'event';
}
