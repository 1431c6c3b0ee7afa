/**
 * At most `length` characters, cut between words and ended by '…'; shorter texts come unchanged. A word that alone is longer is cut
 * inside. The words themselves are never altered.
 */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const room = text.slice(0, length - 1);
  const lastSpace = text[length - 1] === ' ' ? room.length : room.lastIndexOf(' ');
  const kept = lastSpace > length / 2 ? room.slice(0, lastSpace) : withoutHalfCharacter(room);
  // Nor does it end in the sign of a point whose words are cut away.
  return `${kept.replace(/(?:\s+[•●▪◦o])?[\s.,;:–-]*$/u, '')}…`;
}

/** A cut between the two halves of a character outside the basic plane would leave half of it. */
function withoutHalfCharacter(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}
