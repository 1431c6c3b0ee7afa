import type { LineView } from './line-view';
import type { MailView, SectionView } from './mail-view';
import { COLUMNS, wrapText } from './wrap-text';

const INDENT = '  ';

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
  const rest = left > 0 ? [[`Og ${left} til. Se alle i Tertial:`, listUrl]] : [];
  return [
    ['', head, '='.repeat(Math.min(head.length, COLUMNS)), ...(lead === null ? [] : wrapText(lead))],
    ...lines.flatMap(textLine),
    ...rest,
  ];
}

function textLine({ heading, when, what, place, text, textIsCut, deadlines, facts, actions }: LineView): string[][] {
  const demand = textIsCut ? `${text} (Hele teksten står på oppdragets side.)` : text;
  const blocks = [
    [
      ...wrapText(when === null ? heading : `${heading}, ${when}`),
      ...wrapText([what, place].filter(Boolean).join(' · ')),
    ],
    wrapText(demand, INDENT),
    deadlines.flatMap((words) => wrapText(`- ${words}`, INDENT)),
    facts.flatMap(({ name, words }) => wrapText(`${name}: ${words}`, INDENT)),
    actions.flatMap(({ words, url }) => [`${INDENT}${words}:`, `${INDENT}${url}`]),
  ];
  return blocks.filter((lines) => lines.length > 0);
}
