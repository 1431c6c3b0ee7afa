import { textPoints } from '@tertial/domain/text-points';

/** An item's words, with the bullets that the letter has within them as lines of their own. */
export function ItemText({ text }: { text: string }) {
  const points = textPoints(text);
  if (points.length === 1 && points[0]?.level === 0) return <p className="item-text">{text}</p>;
  return (
    <ul className="plain-list item-text">
      {points.map(({ level, words }, at) => (
        // The lines of one text never move: their place is their identity.
        <li key={at} className={`point-${level}`}>
          {words}
        </li>
      ))}
    </ul>
  );
}
