/**
 * The same text as PostgreSQL can keep it: NUL and halves of surrogate pairs, which files of bad quality hold, are replaced
 * by a sign of the same length, so that offsets stay what they are.
 */
export function storableText(text: string): string {
  return text.replaceAll('\0', ' ').replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** A JSON-safe value with all of its texts storable. */
export function storable<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? storableText(part) : part)),
  ) as T;
}
