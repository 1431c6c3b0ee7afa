import type { ReadDeliverable } from '@tertial/domain';
import { readLetter } from '../read-letter';

const told = ({ raw, type, every, due }: ReadDeliverable): string =>
  [type, every, due, `«${raw}»`].filter(Boolean).join(' ');

const deliverables = (body: string): string[] =>
  readLetter(`1. MÅL\n\n${body}\n`, { year: 2026 }).items.flatMap((item) => item.deliverables.map(told));

test.each([
  ['hvert kvartal, første gang 15. april', 'recurring quarter 2026-04-15 «hvert kvartal, første gang 15. april»'],
  [
    'månedlig, første gang innen 10. mars 2026',
    'recurring month 2026-03-10 «månedlig, første gang innen 10. mars 2026»',
  ],
  ['kvart kvartal, fyrste gong 15. april', 'recurring quarter 2026-04-15 «kvart kvartal, fyrste gong 15. april»'],
])('what recurs and the day of its first time are one deadline: %s', (words, expected) => {
  const asked = `Vi ber om en statusrapport om skilt ${words}.`;
  expect(deliverables(`Oppdrag\n• ${asked}`)).toEqual([expected]);
  expect(deliverables(asked)).toEqual([expected]);
  expect(deliverables(`Oppdrag\n\n| Oppdrag | Frist |\n| Lage statusrapport | ${words} |`)).toEqual([expected]);
});

test('a day that is none of the series stays beside it, and a first report alone is a day', () => {
  expect(deliverables('Oppdrag\n• Etaten skal rapportere hvert kvartal og levere en plan innen 1. mai.')).toEqual([
    'recurring quarter «hvert kvartal»',
    'date 2026-05-01 «innen 1. mai»',
  ]);
  expect(deliverables('Oppdrag\n• Etaten skal levere første rapport innen 1. mai.')).toEqual([
    'date 2026-05-01 «innen 1. mai»',
  ]);
});
