/**
 * Colours as [on a light, on a dark ground]; each has a contrast to its ground of at least 4.5, edges
 * (line) of 3 (a test measures it). Light ones
 * stand in the elements, since many programs read no style sheet; dark ones in a media query. Nothing has a ground of its own, so
 * that a program which turns colours round by itself leaves nothing unreadable.
 */
export const COLORS = {
  ground: ['#ffffff', '#1b1e22'],
  text: ['#1f2328', '#eceff2'],
  quiet: ['#57606a', '#adb5bd'],
  link: ['#0a53a8', '#8cc0ff'],
  urgent: ['#b3261e', '#ffa69e'],
  today: ['#9a5b00', '#f0b45b'],
  line: ['#868e97', '#727b84'],
} as const;

const FONT = 'font-family:Segoe UI,Helvetica,Arial,sans-serif';

/** Attributes of every table: only a layout, and without the gaps that tables have by themselves. */
export const TABLE = 'role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"';

/** Inline style in the light colour; the class of the same name gives it its dark one. */
export const STYLES = {
  body: `margin:0;padding:0;background:${COLORS.ground[0]}`,
  cell: `${FONT};font-size:16px;line-height:24px;word-break:break-word;overflow-wrap:anywhere;color:${COLORS.text[0]}`,
  quiet: `color:${COLORS.quiet[0]}`,
  small: `margin:0 0 6px;font-size:14px;line-height:20px;color:${COLORS.quiet[0]}`,
  h1: 'margin:4px 0 0;font-size:24px;line-height:30px;font-weight:bold',
  h2: `margin:28px 0 0;padding:14px 0 0;border-top:1px solid ${COLORS.line[0]};font-size:19px;line-height:26px;font-weight:bold`,
  h3: 'margin:0;font-size:17px;line-height:24px;font-weight:bold',
  lead: 'margin:4px 0 0',
  rest: 'margin:16px 0 0',
  demand: 'margin:8px 0',
  demandList: 'margin:0 0 8px;padding:0 0 0 20px',
  second: 'margin-left:20px;list-style-type:circle',
  facts: 'margin:0;font-size:14px;line-height:22px',
  list: 'margin:0 0 8px;padding:0 0 0 20px;font-size:14px;line-height:22px',
  urgent: `color:${COLORS.urgent[0]}`,
  link: `color:${COLORS.link[0]}`,
  button: `display:inline-block;margin:0 16px 4px 0;padding:8px 14px;border:2px solid ${COLORS.link[0]};border-radius:6px;font-weight:bold;text-decoration:none;color:${COLORS.link[0]}`,
} as const;

/** The style sheet: only what inline styles cannot say. */
export const STYLE_SHEET = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
body,.ground{background:${COLORS.ground[1]}!important}
.text{color:${COLORS.text[1]}!important}
.quiet{color:${COLORS.quiet[1]}!important}
.urgent{color:${COLORS.urgent[1]}!important}
.link{color:${COLORS.link[1]}!important;border-color:${COLORS.link[1]}!important}
.rule{border-color:${COLORS.line[1]}!important}
.alarm{border-color:${COLORS.urgent[1]}!important}
.today{border-color:${COLORS.today[1]}!important}
}`;
