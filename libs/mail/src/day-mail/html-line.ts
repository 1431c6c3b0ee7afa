import { html, type Html } from './html-template';
import type { ActionView } from './line-actions';
import type { LineView } from './line-view';
import { COLORS, STYLES } from './mail-style';

/** One line of the mail: a block with a rule at its side, or a few rows when there are many alike. */
export function htmlLine(line: LineView, brief: boolean): Html {
  const edge = line.urgent ? COLORS.urgent[0] : COLORS.line[0];
  const cell = `padding:0 0 0 14px;border-left:4px solid ${edge}`;
  return html`<table
    role="presentation"
    width="100%"
    cellpadding="0"
    cellspacing="0"
    border="0"
    style="margin:16px 0 0"
  >
    <tr>
      <td class="text" style="${cell};${STYLES.cell}">
        ${heading(line)}
        <p class="quiet" style="${STYLES.small}">${[line.what, line.place].filter(Boolean).join(' · ')}</p>
        ${line.text !== '' && demand(line)}${deadlines(line)}${facts(line)}${actions(line, brief)}
      </td>
    </tr>
  </table> `;
}

function heading({ heading: words, when, urgent }: LineView): Html {
  const state =
    when !== null && (urgent ? html`<span class="urgent" style="${STYLES.urgent}">${when}</span>` : html`${when}`);
  return html`<h3 style="${STYLES.h3}">${words}${state && html`, ${state}`}</h3>`;
}

function demand({ text, textIsCut, itemUrl }: LineView): Html {
  const whole =
    textIsCut &&
    itemUrl !== null &&
    html` <a class="link" style="${STYLES.link}" href="${itemUrl}">Les hele teksten</a>`;
  return html`<p style="${STYLES.demand}">${text}${whole}</p> `;
}

function deadlines({ deadlines: words }: LineView): Html {
  if (words.length === 0) return html``;
  return html`<ul style="${STYLES.list}">
    ${words.map((it) => html`<li>${it}</li>`)}
  </ul> `;
}

function facts({ facts: all }: LineView): Html {
  return html`${all.map(({ name, words }) => html`<p style="${STYLES.fact}"><strong>${name}:</strong> ${words}</p> `)}`;
}

function actions({ actions: all }: LineView, brief: boolean): Html {
  return html`<p style="margin:${brief ? '0' : '10px 0 0'}">
    ${all.map((action, at) => link(action, at === 0 && !brief))}
  </p>`;
}

function link({ words, about, url }: ActionView, isFirst: boolean): Html {
  const style = isFirst ? `${STYLES.button};margin:0 16px 4px 0` : STYLES.link;
  return html`<a class="link" style="${style}" href="${url}" aria-label="${words}: ${about}">${words}</a> `;
}
