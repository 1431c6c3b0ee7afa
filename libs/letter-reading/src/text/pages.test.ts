import { formOf, splitLines } from './lines';
import { paginate } from './pages';

/** The lines that are left as text of pages, each of which ends with `foot` where there is one for it. */
function feetLeft(feet: readonly (string | null)[]): string[] {
  const letter = feet
    .map((foot, page) => `Tekst ${'abcdefghijklmn'[page]}.${foot === null ? '' : `\n${foot}`}`)
    .join('\n\f');
  const raw = splitLines(letter);
  return paginate(raw, formOf(raw))
    .filter(({ role, text }) => role === 'body' && !/^Tekst/u.test(text))
    .map(({ text }) => text);
}

const pages = (count: number, on: readonly number[], foot: string): (string | null)[] =>
  Array.from({ length: count }, (_, page) => (on.includes(page) ? foot : null));

test.each([
  ['all of three pages', pages(3, [0, 1, 2], 'Tildelingsbrev til Fjelltilsynet')],
  ['most of ten', pages(10, [1, 2, 4, 6, 7, 9], 'Tildelingsbrev til Fjelltilsynet')],
  ['every other page of a part of them', pages(14, [6, 8, 10], 'Kapittel om stier')],
])('a foot on %s is none of the text', (_, feet) => {
  expect(feetLeft(feet)).toEqual([]);
});

/** The pages of the lines of text. */
function pagesOf(letter: string): number[] {
  const raw = splitLines(letter);
  return paginate(raw, formOf(raw))
    .filter(({ role }) => role === 'body')
    .map(({ page }) => page);
}

test.each([
  ['at the foot of a page', 'En.\n To.\nSide 5\n Tre.\n', [4, 5, 6]],
  ['at the head of a page', 'En.\n To.\nSide 5\nTre.\n', [3, 4, 5]],
  ['misread', 'En.\n To.\nSide 50\n Tre.\n', [1, 2, 51]],
  ['of an annex', 'En.\nVedlegg 3\n1\nTo.\nVedlegg 3\n2\nTre.\n', [1, 2, 3]],
])('the first number that is printed tells on which page the text before it stands: %s', (_, letter, expected) => {
  expect(pagesOf(`• a\n• b\n• c\n${letter}`).slice(3)).toEqual(expected);
});

test('a line that ends three of many pages far from each other is text', () => {
  expect(feetLeft(pages(14, [1, 6, 12], 'Stier i fjellet'))).toEqual(Array(3).fill('Stier i fjellet'));
});

test.each(['Frist: 1. mai 2026', 'Leveransefrist 1. mai', 'Rapporteres i: Årsrapport'])(
  'what says when is text, however many pages end with it: %s',
  (line) => {
    expect(feetLeft(pages(3, [0, 1, 2], line))).toEqual([line, line, line]);
  },
);

test.each(['Side 2', '2', 'Fjelltilsynet – tildelingsbrev 2026'])(
  'below "%s" on top of a page its text starts',
  (top) => {
    const raw = splitLines(['En.', 'To.', 'Tre.', 'Fire.'].map((text) => `${top}\n${text}\n`).join('\f'));
    const lines = paginate(raw, formOf(raw)).filter(({ role }) => role === 'body');
    expect(lines.map(({ text, startsPage }) => (startsPage ? `page: ${text}` : text))).toEqual([
      'En.',
      'page: To.',
      'page: Tre.',
      'page: Fire.',
    ]);
  },
);

test.each([
  ['', ' '],
  [' ', '  '],
  ['    ', '     '],
])(
  'a margin of "%s" before every line is none of its own: a line one space further in is the bullet',
  (margin, more) => {
    const prose = Array.from({ length: 40 }, (_, line) => `${margin}Stien går videre over fjellet ${line}.`);
    const raw = splitLines(['Fjelltilsynet', ...prose, `${more}Rydde stien`].join('\n'));
    expect(raw.map(({ indent }) => indent)).toEqual([...Array<number>(41).fill(0), 1]);
  },
);
