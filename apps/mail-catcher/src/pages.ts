import type { ParsedMail } from 'mailparser';
import type { MailEntry } from './mail-store';
import { html, nothing, type Markup } from './markup';

const zone = { timeZone: 'Europe/Oslo' } as const;
const day = new Intl.DateTimeFormat('nb-NO', {
  ...zone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const clock = new Intl.DateTimeFormat('nb-NO', { ...zone, hour: '2-digit', minute: '2-digit' });
const wholeTime = new Intl.DateTimeFormat('nb-NO', { ...zone, dateStyle: 'full', timeStyle: 'medium' });

/** How many mails the list shows before one has to narrow it down. */
export const listLimit = 500;

export interface ListView {
  readonly mails: readonly MailEntry[];
  readonly recipient: string;
  readonly recipients: readonly string[];
}

export function listPage({ mails, recipient, recipients }: ListView): string {
  const title = recipient ? `E-post til ${recipient}` : 'E-post';
  return page(
    title,
    html`<p class="quiet">Alt som Tertial sender på denne maskinen, havner her. Ingenting går videre.</p>
      <form class="search" method="get" action="/" role="search">
        <label
          >Mottaker<input type="search" name="mottaker" value="${recipient}" list="mottakere" autocomplete="off" />
        </label>
        <datalist id="mottakere">${recipients.map((address) => html`<option value="${address}"></option>`)}</datalist>
        <button class="primary">Søk</button>
        ${recipient ? html`<a class="button" href="/">Vis alle</a>` : nothing}
      </form>
      <div id="mails" aria-live="polite">${mails.length > 0 ? days(mails) : empty(recipient)}</div>
      <p class="actions">
        <button data-delete="/api/messages" data-ask="Slette alle e-postene?">Slett alle</button>
      </p>`,
  );
}

function empty(recipient: string): Markup {
  return recipient
    ? html`<p class="empty">Ingen e-post til en mottaker som inneholder «${recipient}».</p>`
    : html`<p class="empty">Ingen e-post ennå. Siden oppdaterer seg selv.</p>`;
}

function days(mails: readonly MailEntry[]): Markup {
  const byDay = new Map<string, MailEntry[]>();
  for (const mail of mails) {
    const name = day.format(new Date(mail.receivedAt));
    byDay.set(name, [...(byDay.get(name) ?? []), mail]);
  }
  const more = mails.length >= listLimit ? html`<p class="quiet">Viser de ${listLimit} nyeste.</p>` : nothing;
  const parts = [...byDay].map(
    ([name, ofDay]) =>
      html`<h2>${name} · ${ofDay.length}</h2>
        <ul class="mails">
          ${ofDay.map(row)}
        </ul>`,
  );
  return html`${parts}${more}`;
}

function row(mail: MailEntry): Markup {
  const clip = mail.attachments > 0 ? html`<span class="clip quiet">${mail.attachments} vedlegg</span>` : nothing;
  return html`<li>
    <a href="/messages/${mail.id}"
      ><time datetime="${mail.receivedAt}">${clock.format(new Date(mail.receivedAt))}</time
      ><span class="to">${mail.to.join(', ')}</span
      ><span class="subject">${mail.subject || '(uten emne)'}</span>${clip}</a
    >
  </li>`;
}

export const tabs = ['html', 'tekst', 'kilde'] as const;
export type Tab = (typeof tabs)[number];
const tabNames: Record<Tab, string> = { html: 'HTML', tekst: 'Tekst', kilde: 'Kilde' };

export interface MessageView {
  readonly entry: MailEntry;
  readonly mail: ParsedMail;
  readonly source: string;
  readonly tab: Tab;
}

/** One mail in one of its three forms. */
export function messagePage(view: MessageView): string {
  const { entry, mail, tab } = view;
  const link = (one: Tab) =>
    html`<a href="/messages/${entry.id}?vis=${one}" ${one === tab ? html`aria-current="page"` : nothing}
      >${tabNames[one]}</a
    >`;
  return page(
    entry.subject || '(uten emne)',
    html`<p class="quiet"><a href="/">Alle e-poster</a></p>
      <dl>
        <dt>Til</dt>
        <dd>${entry.to.join(', ')}</dd>
        <dt>Fra</dt>
        <dd>${mail.from?.text ?? entry.from}</dd>
        <dt>Mottatt</dt>
        <dd><time datetime="${entry.receivedAt}">${wholeTime.format(new Date(entry.receivedAt))}</time></dd>
        <dt>Message-ID</dt>
        <dd>${mail.messageId ?? '(mangler)'}</dd>
      </dl>
      ${attachments(entry, mail)}
      <nav class="tabs" aria-label="Visning">${tabs.map(link)}</nav>
      ${body(view)}
      <p class="actions">
        <button data-delete="/api/messages/${entry.id}" data-ask="Slette denne e-posten?">Slett</button>
        <a href="/api/messages/${entry.id}/raw">Last ned (.eml)</a>
      </p>`,
  );
}

/** Pictures that belong to the HTML part are seen there; the rest is offered here. */
function attachments(entry: MailEntry, mail: ParsedMail): Markup {
  const items = mail.attachments.map((attachment, index) => {
    if (attachment.related) return nothing;
    const name = attachment.filename ?? `vedlegg ${index + 1}`;
    const size = `${Math.max(1, Math.round(attachment.size / 1024))} kB`;
    return html`<li><a class="button" href="/api/messages/${entry.id}/attachments/${index}">${name} (${size})</a></li>`;
  });
  return entry.attachments === 0
    ? nothing
    : html`<ul class="attachments" aria-label="Vedlegg">
        ${items}
      </ul>`;
}

function body({ entry, mail, source, tab }: MessageView): Markup {
  if (tab === 'kilde') return html`<pre tabindex="0">${source}</pre>`;
  if (tab === 'tekst') return html`<pre tabindex="0">${mail.text ?? '(ingen tekstdel)'}</pre>`;
  if (!mail.html) return html`<pre tabindex="0">(ingen HTML-del)</pre>`;
  // No scripts, no forms, no same origin; a link opens in a tab of its own.
  return html`<iframe
    title="E-posten som HTML"
    sandbox="allow-popups allow-popups-to-escape-sandbox"
    src="/messages/${entry.id}/html"
  ></iframe>`;
}

function page(title: string, content: Markup): string {
  return html`<!doctype html>
    <html lang="nb">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Tertials e-postmottak</title>
        <link rel="stylesheet" href="/page.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <header><h1>${title}</h1></header>
        <main>${content}</main>
        <script src="/page.js"></script>
      </body>
    </html> `.text;
}
