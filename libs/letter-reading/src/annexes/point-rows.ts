import type { Span } from '@tertial/domain';
import type { Anchors } from '../items/anchors';
import type { LetterContext } from '../items/draft';
import { addRow, timeAtEnd, type FlattenedRows, type Row } from '../items/flattened-rows';
import { nothingFound } from '../items/found';
import type { Section } from '../structure/section';
import { bulletSign } from '../text/bullets';
import type { Line } from '../text/lines';

/** So many of an annex's points end with words that say when, where each is a row of its own. */
const MOST_POINTS = 0.75;

/**
 * The points of an annex of special reporting that each say when ("– Forbruk per fylke. Rapporteres: tertialvis"); none where points
 * are parts of a text whose time stands on a line below.
 */
export function readPointRows(context: LetterContext, anchors: Anchors, section: Section): FlattenedRows {
  const points = pointsOf(section.lines);
  const rows = points.flatMap((lines) => rowOf(context, anchors, lines) ?? []);
  const found = nothingFound();
  if (rows.length < 2 || rows.length < points.length * MOST_POINTS) return { found, used: new Set() };
  for (const row of rows) addRow(context, anchors, section, 'special-report', row, row.timing ?? [], found);
  return { found, used: new Set(rows.flatMap(({ lines }) => lines)) };
}

/** Each point's lines. */
function pointsOf(lines: readonly Line[]): Line[][] {
  const points: Line[][] = [];
  let open: Line[] | null = null;
  for (const line of lines) {
    if (bulletSign(line.text)) points.push((open = [line]));
    else if (open && !line.gap && /^[\p{Ll}\d(]/u.test(line.text)) open.push(line);
    else open = null;
  }
  return points;
}

function rowOf(context: LetterContext, anchors: Anchors, lines: Line[]): Row | null {
  const last = lines[lines.length - 1];
  const cut = last && timeAtEnd(context, anchors, last);
  if (!cut) return null;
  const sign = bulletSign(lines[0]?.text ?? '')?.length ?? 0;
  const whole = lines.flatMap((line): readonly Span[] => (line === last ? cut.rest : [[line.from, line.to]]));
  const spans = whole.map(([from, to], index): Span => [index === 0 ? from + sign : from, to]);
  return { lines, spans: spans.filter(([from, to]) => to > from), timing: cut.timing };
}
