import { textPoints, type Point } from '@tertial/domain';
import type { ActionView } from './line-actions';
import type { LineView } from './line-view';
import { COLORS, STYLES, TABLE } from './mail-style';
import { Markup, markup } from './markup';

const EDGES = {
  urgent: { color: COLORS.urgent[0], name: 'alarm' },
  today: { color: COLORS.today[0], name: 'today' },
  normal: { color: COLORS.line[0], name: 'rule' },
} as const;

const WIDE = new Markup(TABLE);

/** One line of the mail: a block with a rule at its side; a brief one has a plain link instead of a button. */
export function htmlLine(line: LineView, brief: boolean): Markup {
  const { color, name } = EDGES[line.weight];
  const about = [line.what, line.place].filter(Boolean).join(' · ');
  return markup`<table ${WIDE} style="margin:16px 0 0"><tr><td class="text ${name}" style="padding:0 0 0 14px;border-left:4px solid ${color};${STYLES.cell}">
${heading(line)}
<p class="quiet" style="${STYLES.small}">${about}</p>
${demand(line)}${deadlines(line)}${facts(line)}<p style="margin:${brief ? '0' : '10px 0 0'}">${actions(line, brief)}</p>
</td></tr></table>
`;
}

function heading({ heading: words, when, weight }: LineView): Markup {
  const state =
    weight === 'urgent' ? markup`<span class="urgent" style="${STYLES.urgent}">${when}</span>` : markup`${when}`;
  return markup`<h3 style="${STYLES.h3}">${words}${when !== null && markup`, ${state}`}</h3>`;
}

function demand({ text }: LineView): Markup | null {
  const points = textPoints(text);
  if (points.length === 0) return null;
  return markup`${points.map(pointOfDemand)}`;
}

/** A paragraph, or a bullet of a list that begins and ends with its neighbours. */
function pointOfDemand({ level, words }: Point, at: number, points: readonly Point[]): Markup {
  if (level === 0) return markup`<p style="${STYLES.demand}">${words}</p>\n`;
  const begins = !points[at - 1]?.level && markup`<ul style="${STYLES.demandList}">`;
  const ends = !points[at + 1]?.level && markup`</ul>\n`;
  return markup`${begins}<li${level === 2 && markup` style="${STYLES.second}"`}>${words}</li>${ends}`;
}

function deadlines({ deadlines: all }: LineView): Markup | null {
  if (all.length === 0) return null;
  return markup`<ul style="${STYLES.list}">${all.map(({ label, words }) => markup`<li><b>${label}:</b> ${words}</li>`)}</ul>\n`;
}

function facts({ facts: all }: LineView): Markup | null {
  if (all.length === 0) return null;
  const rows = all.map(({ name, words }, at) => markup`${at > 0 && markup`<br>\n`}<b>${name}:</b> ${words}`);
  return markup`<p style="${STYLES.facts}">${rows}</p>\n`;
}

function actions({ actions: all }: LineView, brief: boolean): readonly Markup[] {
  return all.map((action, at) => markup`${at > 0 && ' '}${link(action, at === 0 && !brief)}`);
}

/** The label tells apart what sighted readers tell apart by its place; it begins with the words that are seen. */
function link({ words, about, url }: ActionView, isFirst: boolean): Markup {
  const style = isFirst ? STYLES.button : STYLES.link;
  return markup`<a class="link" style="${style}" href="${url}" aria-label="${words}: ${about}">${words}</a>`;
}
