import { html, Html } from './html-template';
import { htmlLine } from './html-line';
import type { MailView, SectionView } from './mail-view';
import { STYLE_SHEET, STYLES } from './mail-style';

/**
 * The HTML part: tables and inline styles, since Outlook on Windows lays out with Word; one column of at most 600 px that shrinks to
 * 320; no pictures, no scripts, nothing fetched. Plain functions instead of a mail framework: the layout is one column, and what
 * counts here is escaping, size and words.
 */
export function htmlMail(view: MailView): string {
  return html`<!doctype html>
    <html lang="nb">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${view.subject}</title>
        ${raw(`<style>${STYLE_SHEET}</style>`)}
      </head>
      <body style="${STYLES.body}">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="ground">
          <tr>
            <td align="center" style="padding:16px 12px 32px">
              ${raw('<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->')}
              <table
                role="presentation"
                width="100%"
                cellpadding="0"
                cellspacing="0"
                border="0"
                style="max-width:600px"
              >
                <tr>
                  <td align="left" class="text" style="${STYLES.cell}">
                    <p class="quiet" style="${STYLES.small}">${view.sender}, ${view.day}</p>
                    <h1 style="${STYLES.h1}">${view.title}</h1>
                    ${view.sections.map(htmlSection)} ${htmlFooter(view)}
                  </td>
                </tr>
              </table>
              ${raw('<!--[if mso]></td></tr></table><![endif]-->')}
            </td>
          </tr>
        </table>
      </body>
    </html> `.source;
}

function htmlSection(section: SectionView): Html {
  const { title, lead, lines, brief, left, listUrl } = section;
  return html`<h2 class="rule" style="${STYLES.h2}">${title}</h2>
    ${lead !== null && html`<p style="${STYLES.lead}">${lead}</p> `}${lines.map((line) => htmlLine(line, brief))}
    ${left > 0 && html`<p style="${STYLES.lead}"><strong>Og ${left} til.</strong> <a class="link" style="${STYLES.link}" href="${listUrl}">Se alle i Tertial</a></p> `}`;
}

function htmlFooter({ footer, coordinator }: MailView): Html {
  return html`<h2 class="rule" style="${STYLES.h2}">Om denne e-posten</h2>
    <p class="quiet" style="${STYLES.small}">${footer.join(' ')}</p>
    ${
      coordinator !== null &&
      html`<p class="quiet" style="${STYLES.small}">
        Spørsmål om oppdrag og frister: ${coordinator.name}, koordinator,
        <a class="link" style="${STYLES.link}" href="mailto:${coordinator.email}">${coordinator.email}</a>.
      </p>`
    }`;
}

/** Markup of our own that has no values in it. */
function raw(source: string): Html {
  return new Html(source);
}
