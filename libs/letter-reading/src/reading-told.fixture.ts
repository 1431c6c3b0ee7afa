import type { Reading } from '@tertial/domain';

/** Kind, first words and deadlines of each item. */
export function told(reading: Reading): string[] {
  return reading.items.map(({ kind, text, deliverables }) => {
    const deadlines = deliverables.map(({ type, due, every, in: reports, rule }) =>
      [rule === 'letter-default' ? 'default' : type, due ?? every ?? reports?.join('+') ?? '-'].join(' '),
    );
    return `${kind} | ${text.split(' ').slice(0, 5).join(' ')} | ${deadlines.join(', ')}`;
  });
}
