import type { Anchors } from '../items/anchors';
import type { LetterContext } from '../items/draft';
import { readLinesOf } from '../items/words-of-lines';
import type { Section } from '../structure/section';
import { bulletSign } from '../text/bullets';
import type { Line } from '../text/lines';
import type { AnnexFound } from './annex-lines';
import { addResearch } from './research-items';
import { outermostSign } from './statistics-parts';
import { contactLines, contactsOf } from './table-contacts';

/** "Oppdrag 2: Ras": a point with paragraphs of its own. */
const NAMED = /^(?:oppdrag|prosjekt|analyse) (?:nr\.? ?)?\d{1,2}(?:[:.–-]|\s+\p{Lu})/iu;
const CONTACT = /^kontakt(?:person)?\p{L}*[^:.]{0,30}:/iu;

interface Point {
  readonly isNamed: boolean;
  readonly text: Line[];
  readonly contacts: Line[];
}

/** Research assignments that stand in no table: the points of a list, or "Oppdrag 1: title" with what stands under it. */
export function addResearchPoints(context: LetterContext, anchors: Anchors, section: Section, found: AnnexFound): void {
  for (const { isNamed, text, contacts } of pointsOf(section.lines)) {
    [...text, ...contacts].forEach((line) => found.used.add(line));
    const research = {
      read: readLinesOf(context, text, !isNamed),
      department: null,
      contacts: contactsOf(contactLines(contacts)),
    };
    addResearch(context, anchors, section, research, found);
  }
}

function pointsOf(lines: readonly Line[]): Point[] {
  const sign = outermostSign(lines);
  const points: Point[] = [];
  let open: Point | null = null;
  for (const line of lines) {
    const isNamed = NAMED.test(line.text);
    if (isNamed || (sign !== null && bulletSign(line.text)?.sign === sign && !open?.isNamed)) {
      open = { isNamed, text: [line], contacts: [] };
      points.push(open);
    } else if (open && CONTACT.test(line.text)) open.contacts.push(line);
    else if (open && line.gap && !open.isNamed) open = null;
    else if (open) (open.contacts.length > 0 && !line.gap ? open.contacts : open.text).push(line);
  }
  return points;
}
