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
  ['points of a numbered list are below it', '1. a\n  - b\n2. c\n\n- d', '1. a\no b\n2. c\n\n• d'],
  ['what a converter says of the file is no letter', '---\ntitle: "A"\ndate: 2026-01-01\n---\n# B', '# B'],
  ['a rule of dashes in the text ends no such head', 'a\n\n---\n\nb\n---', 'a\n\n\nb'],
  ['anchors and pictures leave no lines', '# A\n<a id="side-4"></a>\n![Logo](b.jpg)\n<!-- c -->\n\nd', '# A\n\nd'],
  [
    'HTML for footnotes, breaks, links and signs',
    'a<sup>1</sup> <b>b</b><br/>x &lt; y &amp; <a href="#c">z</a>',
    'a1 b\nx < y & z',
  ],
  ['paragraphs and points in HTML', '<p>a</p> <ul> <li>• b</li> <li>c</li> </ul>', 'a\n\n• b\n• c'],
  ['what only looks like a tag is text', 'a < b og c <d> e\n\n| f < 5 | g |', 'a < b og c <d> e\n\nf < 5 | g'],
  ['headings keep their signs', '## 3.1 Mål', '## 3.1 Mål'],
])('%s', (_, markdown, expected) => {
  expect(plainOfMarkdown(markdown)).toBe(expected);
});

describe('a table whose rows are assignments', () => {
  const TITLE = '<b>TB2026-3</b> | <b>Avd.: FHA</b> | <b>Skredvern</b>';
  const PLAIN_TITLE = 'TB2026-3 | Avd.: FHA | Skredvern';

  test.each([
    [
      'one text in a cell across the columns',
      '<p>Vurdere:</p> <ul> <li>• ras</li> <li>flom</li> </ul> <p>Frist: 1.6.2026</p>',
      'Vurdere:\n• ras\n• flom\nFrist: 1.6.2026',
    ],
    [
      'numbers that are printed are not counted again',
      '<ol style="list-style-type: none"> <li>1. ras</li> <li>4. flom</li> </ol>',
      '1. ras\n4. flom',
    ],
    [
      'points of points',
      '<ul><li>ras, herunder <ul><li>leire</li></ul> </li><li>flom</li></ul>',
      '• ras, herunder\no leire\n• flom',
    ],
    ['a deadline after a line break', 'Kartlegge ras.<br><br>Frist: 1.6.2026', 'Kartlegge ras.\nFrist: 1.6.2026'],
  ])('%s', (_, cell, expected) => {
    const table = `| | | |\n|--|--|--|\n| ${TITLE} |\n| ${cell} | | |`;
    expect(plainOfMarkdown(table)).toBe(`${PLAIN_TITLE}\n${expected}`);
  });

  test('the title stands where the head of the table would', () => {
    expect(plainOfMarkdown(`| ${TITLE} |\n|---|:-:|--|\n| Kartlegge. | | |`)).toBe(`${PLAIN_TITLE}\nKartlegge.`);
  });

  test('a small table may have become one line and a heading', () => {
    expect(plainOfMarkdown(`#### | | | | |---|---|---| | ${TITLE} | |---|---|---|`)).toBe(PLAIN_TITLE);
    expect(plainOfMarkdown('| a | b | |---|---| | c | | | d | e |')).toBe('a | b\nc\nd | e');
  });
});

test('a title in bold with a number of its own stands over the text that runs on after it', () => {
  expect(plainOfMarkdown('**TB 2026-6 Skilt** Direktoratet skal *rydde*.')).toBe(
    '#### TB 2026-6 Skilt\n\nDirektoratet skal rydde.',
  );
  expect(plainOfMarkdown('**Merk** at TB2026-6 er ny.')).toBe('Merk at TB2026-6 er ny.');
});

test('a table as long as a file may be is read, however many its rows', () => {
  const rows = 130_000;
  const text = plainOfMarkdown(`# A\n\n## B\n\n${'| <b>c</b> | d |\n'.repeat(rows)}`);
  expect(text.match(/^c \| d$/gmu)).toHaveLength(rows);
});
