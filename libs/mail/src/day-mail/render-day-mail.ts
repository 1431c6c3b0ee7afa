import type { DayMail } from '@tertial/domain';
import { htmlMail } from './html-mail';
import { viewMail, type Detail, type RenderOptions } from './mail-view';
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
  let rendered: RenderedMail | undefined;
  for (const detail of DETAILS) {
    const view = viewMail(mail, { ...options, publicUrl }, detail);
    rendered = { subject: view.subject, text: textMail(view), html: htmlMail(view) };
    if (quotedPrintableSize(rendered.html) <= MOST_BYTES) break;
  }
  if (!rendered) throw new RangeError('No way to render a mail.');
  return rendered;
}

/** Bytes after quoted-printable encoding: three for '=' and for each byte outside ASCII. */
function quotedPrintableSize(text: string): number {
  const bytes = new TextEncoder().encode(text);
  return bytes.reduce((size, byte) => size + (byte > 126 || byte === 61 ? 3 : 1), 0);
}
