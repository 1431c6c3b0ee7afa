/** A piece of HTML that is safe to put into another. Text becomes one by `markup` alone. */
export class Markup {
  constructor(readonly source: string) {}
}

type Value = string | number | Markup | null | false | readonly Markup[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML with its values escaped, in text and in quoted attributes; pieces made by `markup` go in as they are. */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(strings.reduce((source, string, at) => source + sourceOf(values[at - 1] ?? null) + string));
}

function sourceOf(value: Value): string {
  if (value === null || value === false) return '';
  if (value instanceof Markup) return value.source;
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  return value.map(sourceOf).join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);
}
