import type { DayMail } from '@tertial/domain';
import { htmlMail } from './html-mail';
import { viewMail, type Detail, type MailView, type RenderOptions } from './mail-view';
import { textMail } from './text-mail';

/** A mail that is ready to be put into bytes. */
export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Gmail shows no more than 102 kB of a mail; measured as it is sent, with some room for what a server adds. */
const MOST_BYTES = 92_000;

/** From the most to the least that is said of each line; the first that fits is taken. */
const DETAILS: readonly Detail[] = [
  { textLength: 900, briefFrom: 6, linesPerSection: 200 },
  { textLength: 400, briefFrom: 6, linesPerSection: 200 },
  { textLength: 200, briefFrom: 2, linesPerSection: 100 },
  { textLength: 140, briefFrom: 2, linesPerSection: 40 },
  { textLength: 140, briefFrom: 2, linesPerSection: 15 },
  { textLength: 140, briefFrom: 2, linesPerSection: 5 },
];

/**
 * A day's mail as subject, text and HTML in Norwegian. The more there is to tell the shorter each demand is cut (with a link to the
 * whole); what still does not fit becomes a number and a link, section by section. Pure: the same mail gives the same characters.
 */
export function renderDayMail(mail: DayMail, options: RenderOptions): RenderedMail {
  const publicUrl = options.publicUrl.replace(/\/+$/, '');
  let view: MailView | undefined;
  let html = '';
  for (const detail of DETAILS) {
    view = viewMail(mail, { ...options, publicUrl }, detail);
    html = htmlMail(view);
    if (quotedPrintableSize(html) <= MOST_BYTES) break;
  }
  if (!view) throw new RangeError('No way to render a mail.');
  return { subject: view.subject, text: textMail(view), html };
}

/** Bytes after quoted-printable encoding: three for '=' and for each byte outside ASCII. */
function quotedPrintableSize(text: string): number {
  let size = 0;
  for (const byte of new TextEncoder().encode(text)) size += byte > 126 || byte === 61 ? 3 : 1;
  return size;
}
