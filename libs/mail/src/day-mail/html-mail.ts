import { htmlLine } from './html-line';
import { STYLE_SHEET, STYLES, TABLE } from './mail-style';
import type { MailView, SectionView } from './mail-view';
import { Markup, markup } from './markup';

/** Word, which lays out Outlook's mails on Windows, knows no max-width. */
const OUTLOOK_WIDTH = new Markup(`<!--[if mso]><table ${TABLE.replace('100%', '600')}><tr><td><![endif]-->`);
const OUTLOOK_END = new Markup('<!--[if mso]></td></tr></table><![endif]-->');
const WIDE = new Markup(TABLE);

/**
 * The HTML part: tables and inline styles, since Outlook on Windows lays out with Word; one column of at most 600 px that shrinks to
 * 320; no pictures, no scripts, nothing fetched. Plain functions instead of a mail framework: the layout is one column, and what
 * counts here is escaping, size and words.
 */
export function htmlMail(view: MailView): string {
  return markup`<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${view.subject}</title>
<style>${new Markup(STYLE_SHEET)}</style>
</head>
<body style="${STYLES.body}">
<table ${WIDE} class="ground"><tr><td align="center" style="padding:16px 12px 32px">
${OUTLOOK_WIDTH}
<table ${WIDE} style="max-width:600px"><tr><td align="left" class="text" style="${STYLES.cell}">
<p class="quiet" style="${STYLES.small}">${view.sender}, ${view.day}</p>
<h1 style="${STYLES.h1}">${view.title}</h1>
${view.sections.map(htmlSection)}${htmlFooter(view)}
</td></tr></table>
${OUTLOOK_END}
</td></tr></table>
</body>
</html>
`.source;
}

function htmlSection({ title, lead, lines, brief, left, listUrl }: SectionView): Markup {
  const rest =
    left > 0 && markup`<p style="${STYLES.rest}"><b>Og ${left} til.</b> De står i Tertial sammen med disse.</p>\n`;
  return markup`<h2 class="rule" style="${STYLES.h2}">${title}</h2>
${lead !== null && markup`<p style="${STYLES.lead}">${lead}</p>\n`}${listUrl !== null && listLink(listUrl)}${lines.map((line) => htmlLine(line, brief))}${rest}`;
}

function listLink(url: string): Markup {
  return markup`<p style="${STYLES.lead}"><a class="link" style="${STYLES.link}" href="${url}">Se alle samlet i Tertial</a></p>\n`;
}

function htmlFooter({ footer, coordinator }: MailView): Markup {
  const ask =
    coordinator !== null &&
    markup`\n<p class="quiet" style="${STYLES.small}">Spørsmål om oppdrag og frister: ${coordinator.name}, koordinator, <a class="link" style="${STYLES.link}" href="mailto:${coordinator.email}">${coordinator.email}</a>.</p>`;
  return markup`<h2 class="rule" style="${STYLES.h2};margin-bottom:6px">Om denne e-posten</h2>
<p class="quiet" style="${STYLES.small}">${footer.join(' ')}</p>${ask}`;
}
