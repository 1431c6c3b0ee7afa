import { accountFor, type Account } from '../account';
import type { LetterContext } from '../items/draft';
import type { Found } from '../items/found';
import { blockOf } from '../items/words-of-lines';
import type { Block, Section } from '../structure/section';
import { bulletSign } from '../text/bullets';
import type { Line } from '../text/lines';

/** What a reader of one annex found, and the lines that its items stand in. */
export interface AnnexFound extends Found {
  readonly used: Set<Line>;
}

/** Lines of the annex that are in no item: their bullets and words of time are accounted for, run by run. */
export function accountForRest(
  context: LetterContext,
  section: Section,
  used: ReadonlySet<Line>,
  account: Account,
): void {
  let run: Line[] = [];
  const close = (): void => {
    if (run.length > 0) accountFor(context, section, restBlock(context, run), account);
    run = [];
  };
  for (const line of section.lines) {
    if (used.has(line) || line.gap || isBullet(line)) close();
    if (!used.has(line)) run.push(line);
  }
  close();
}

function isBullet(line: Line): boolean {
  return bulletSign(line.text)?.doubtful === false;
}

function restBlock(context: LetterContext, lines: readonly Line[]): Block {
  const block = blockOf(context.letter, lines);
  return lines[0] && isBullet(lines[0]) ? { ...block, kind: 'bullet' } : block;
}
