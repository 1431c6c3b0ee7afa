/** Text that is safe to stand in a page: made by `html`, or by `raw` from a text that this program wrote. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = Markup | string | number | readonly Markup[];

/** Builds markup; everything that is put in is escaped unless it is markup already. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const rest = parts.map((part, index) => written(part) + (literals[index + 1] ?? ''));
  return new Markup((literals[0] ?? '') + rest.join(''));
}

export const nothing = new Markup('');

function written(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map((one) => one.text).join('');
  return String(part).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
