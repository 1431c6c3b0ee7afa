import type { Line } from '../text/lines';

const GOAL =
  /^(?:\d{1,2}(?:\.\d{1,2})*\.? )?(?:hoved|del)?(?:mål|m ål|må l|må1|mål1|måll|måål|mmål|åml|mlå|ål|ml|må)(?: \d{1,2}(?:\.\d{1,2})*)?(?:\s*[:–-]\s*|(?<=\d)\.?\s+)(\S.*)$/iu;

/** The goal that a line names as the heading of what follows ("Mål: Flere i arbeid"); null when it names none. */
export function goalLine(line: Line): string | null {
  const goal = GOAL.exec(line.text)?.[1];
  return goal && !/[.;]$/u.test(goal) ? goal : null;
}
