import { isMarkdown, plainOfMarkdown } from './markdown';

test.each([
  ['# Mål\n\n## Oppdrag\n', true],
  ['# Mål\n\nTekst\n', false],
  ['Oppdrag\n#1 er viktig\n#2 også\n', false],
])('a text is not taken for Markdown by chance: %j', (text, expected) => {
  expect(isMarkdown(text)).toBe(expected);
});

test.each([
  ['levels by indent, whatever the sign', '- a\n  - b\n  - c\n    * d\n- e', '• a\no b\no c\n- d\n• e'],
  ['a new list starts at its own indent', '- a\n  - b\n\nTekst\n\n  - c', '• a\no b\n\nTekst\n\n• c'],
  ['an indented line goes on with its bullet', '- a\n  goes on', '• a\ngoes on'],
  ['table rows without their frame', '| a | b |\n| --- | :-: |\n| c | |', 'a | b\nc'],
  ['a rule of dashes without a frame', 'a | b\n--- | ---\nc | d', 'a | b\nc | d'],
  ['footnotes', 'skal øke.[^2]\n\n[^2]: Med vest.', 'skal øke.2\n\n2 Med vest.'],
  [
    'marks in lines',
    '**Frist:** *1. mai*, se [brev](https://a.example/b) nr 1\\. 2 * 3 * 4',
    'Frist: 1. mai, se brev nr 1. 2 * 3 * 4',
  ],
  ['headings keep their signs', '## 3.1 Mål', '## 3.1 Mål'],
])('%s', (_, markdown, expected) => {
  expect(plainOfMarkdown(markdown)).toBe(expected);
});
