import { textPoints, type Point } from '@tertial/domain';
import type { ActionView } from './line-actions';
import type { LineView } from './line-view';
import type { MailView, SectionView } from './mail-view';
import { COLUMNS, wrapText } from './wrap-text';

const INDENT = '  ';
const SIGNS = { 1: '•', 2: 'o' } as const;

/** The text part: the same words as the HTML part, in 72 columns. */
export function textMail(view: MailView): string {
  const { title, sender, day, sections, footer, coordinator } = view;
  const ask = coordinator
    ? [`Spørsmål om oppdrag og frister: ${coordinator.name}, koordinator, ${coordinator.email}`]
    : [];
  const blocks = [
    [...wrapText(title), ...wrapText(`${sender}, ${day}`)],
    ...sections.flatMap(textSection),
    ['-'.repeat(COLUMNS), ...[footer.join(' '), ...ask].flatMap((words) => wrapText(words))],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function textSection({ title, lead, lines, left, listUrl }: SectionView): string[][] {
  const head = title.toUpperCase();
  const list = listUrl === null ? [] : ['Se alle samlet i Tertial:', listUrl];
  const rest = left > 0 ? [[`Og ${left} til. De står i Tertial sammen med disse.`]] : [];
  return [
    [
      '',
      ...wrapText(head),
      '='.repeat(Math.min(head.length, COLUMNS)),
      ...(lead === null ? [] : wrapText(lead)),
      ...list,
    ],
    ...lines.flatMap(textLine),
    ...rest,
  ];
}

function textLine(line: LineView): string[][] {
  const { heading, when, what, place, text, deadlines, facts } = line;
  const blocks = [
    [
      ...wrapText(when === null ? heading : `${heading}, ${when}`),
      ...wrapText([what, place].filter(Boolean).join(' · ')),
    ],
    textPoints(text).flatMap(demandLines),
    deadlines.flatMap(({ label, words }) => wrapText(`- ${label}: ${words}`, INDENT)),
    facts.flatMap(({ name, words }) => wrapText(`${name}: ${words}`, INDENT)),
    actionLines(line),
  ];
  return blocks.filter((lines) => lines.length > 0);
}

/** A point of the demand; below its sign its lines are flush. */
function demandLines({ level, words }: Point): string[] {
  const [first = '', ...rest] = wrapText(words, INDENT + '  '.repeat(level));
  if (level === 0) return [first, ...rest];
  const at = INDENT.length + 2 * (level - 1);
  return [`${first.slice(0, at)}${SIGNS[level]} ${first.slice(at + 2)}`, ...rest];
}

/** Links of a line that lead to one page are said together, with its address once: the first one's, which may name a place on it. */
function actionLines({ actions }: LineView): string[] {
  const pages = new Map<string, ActionView[]>();
  for (const action of actions) {
    const page = action.url.includes('/fra-epost#') ? action.url : (action.url.split('#')[0] ?? '');
    pages.set(page, [...(pages.get(page) ?? []), action]);
  }
  return [...pages.values()].flatMap((same) => [
    `${INDENT}${same.map(({ words }) => words).join(' / ')}:`,
    `${INDENT}${same[0]?.url ?? ''}`,
  ]);
}
