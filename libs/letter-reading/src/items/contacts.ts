import type { ReadContact } from '@tertial/domain';

const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
const NAME_BEFORE = /((?:\p{Lu}[\p{L}.'-]+ ){1,3}\p{Lu}[\p{L}'-]+)(?: (?:i|ved|fra) \p{L}+)?[\s,;:(–-]*$/u;

/** E-mail addresses in a text with the name before each. They are suggestions: nothing is sent to them unconfirmed. */
export function contactsIn(text: string): ReadContact[] {
  if (!text.includes('@')) return [];
  const seen = new Set<string>();
  const contacts: ReadContact[] = [];
  for (const match of text.matchAll(EMAIL)) {
    const email = match[0].replace(/\.$/, '');
    if (seen.has(email.toLowerCase())) continue;
    seen.add(email.toLowerCase());
    const before = text.slice(Math.max(0, match.index - 120), match.index).replace(EMAIL, '');
    contacts.push({ name: NAME_BEFORE.exec(before)?.[1] ?? null, email, side: sideOf(email, before) });
  }
  return contacts;
}

function sideOf(email: string, before: string): 'ministry' | 'agency' | null {
  if (/@(?:[\p{L}\d-]+\.)?dep\./u.test(email)) return 'ministry';
  const words = before.toLowerCase();
  const ministry = words.lastIndexOf('departementet');
  const agency = Math.max(words.lastIndexOf('direktoratet'), words.lastIndexOf('etaten'));
  if (ministry < 0 && agency < 0) return null;
  return ministry > agency ? 'ministry' : 'agency';
}
