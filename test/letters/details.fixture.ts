import type { ReadDeliverable, ReadItem, Reading } from '@tertial/domain';
import { letterDefaultRule } from '@tertial/domain';
import type { Label, LabelledDeliverable, LabelledLetter } from './labels.fixture';
import { key, match } from './match.fixture';

/** What a label says beyond kind, place and days, and what the reading makes of it; a label without the field asks nothing. */
type Detail = readonly [name: string, wanted: unknown, read: unknown];

/** Every detail of a label that its item has otherwise, a line each: chapter, heading, last words, goal, parties, lead … */
export function detailsWrong(labels: LabelledLetter, reading: Reading): string[] {
  return match(labels, reading).pairs.flatMap(([label, item]) =>
    details(label, item)
      .filter(([, wanted, read]) => wanted !== undefined && JSON.stringify(wanted) !== JSON.stringify(read))
      .map(([name, wanted, read]) => `${label.n} ${name}: ${JSON.stringify(wanted)}, read ${JSON.stringify(read)}`),
  );
}

function details(label: Label, item: ReadItem): Detail[] {
  const ends = key(label.ends);
  return [
    ['chapter', label.chapter, item.chapter],
    ['heading', label.heading, item.heading],
    ['ends', ends, key(item.text).slice(-ends.length)],
    ['goal', label.goal, item.goal],
    ['number', label.number, item.number],
    ['strategy', label.strategy, item.strategy],
    ['parties', [...label.parties].sort(), [...item.parties].sort()],
    ['lead', label.lead, item.lead],
    ['research', label.research ?? undefined, item.research?.type],
    ['meeting', label.meeting, item.meeting ?? undefined],
    ['deadlines', deadlines(label.deliverables, label), deadlines(item.deliverables, label)],
  ];
}

/** All deadlines briefly, those without a day too; the day of a meeting stands elsewhere. */
function deadlines(found: readonly (LabelledDeliverable | ReadDeliverable)[], { kind }: Label): string[] | undefined {
  if (kind === 'meeting') return undefined;
  return found
    .filter((deadline) => !('rule' in deadline) || deadline.rule !== letterDefaultRule)
    .map(({ type, due, every, in: reports, tentative }) =>
      [type, type === 'report' ? reports?.join('+') : (every ?? due), tentative ? 'tentative' : '']
        .filter(Boolean)
        .join(' '),
    )
    .sort();
}
