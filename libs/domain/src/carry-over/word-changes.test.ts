import fc from 'fast-check';
import { saysTheSame, wordChanges } from './word-changes';

const told = (before: string, after: string) =>
  wordChanges(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}[${text}]`))
    .join('');

test.each([
  ['nothing', 'Lag en plan.', 'Lag en plan.', 'Lag en plan.'],
  ['a year', 'innen utgangen av 2026', 'innen utgangen av 2027', 'innen utgangen av -[2026]+[2027]'],
  ['a word with Norwegian letters', 'skal øke mest', 'skal måle mest', 'skal -[øke]+[måle] mest'],
  ['words at the end', 'Lag en plan', 'Lag en plan for kysten', 'Lag en plan +[for kysten]'],
])('tells words apart: %s', (_name, before, after, expected) => {
  expect(told(before, after)).toBe(expected);
});

test('loses no word of either text', () => {
  const plain = (text: string) => text.replace(/\s+/g, '');
  const words = fc.array(fc.constantFrom('plan', 'øve', '2026', 'innen', 'på', '«Snu»', '.'), { maxLength: 30 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [before, after] = [a.join(' '), b.join(' ')];
      const changes = wordChanges(before, after);
      const without = (kind: string) =>
        changes
          .filter((it) => it.kind !== kind)
          .map((it) => it.text)
          .join('');
      expect(plain(without('added'))).toBe(plain(before));
      expect(plain(without('removed'))).toBe(plain(after));
    }),
  );
});

test('two long texts that have nothing in common are shown one after the other, at once', () => {
  const words = (sign: string) => Array.from({ length: 4000 }, (_, at) => `${sign}${at}`).join(' ');
  const changes = wordChanges(words('a'), words('b'));
  expect(changes.map(({ kind }) => kind)).toEqual(['removed', 'added']);
});

test.each([
  ['a year that moved on with the letter', 'Status i 2026.', 'Status i 2027.', true],
  ['a year that did not', 'Status i 2026.', 'Status i 2028.', false],
  ['a line break', 'Status for\nplanen', 'Status for planen', true],
  ['another word', 'Status for planen', 'Resultat for planen', false],
  ['one word more', 'Status for planen', 'Status for planen nå', false],
])('says the same, years aside: %s', (_name, before, after, same) => {
  expect(saysTheSame(before, after, 1)).toBe(same);
});
