import { letterParagraphs } from './letter-paragraphs';

const shown = (text: string) =>
  letterParagraphs(text).map(({ kind, from, to }) => [kind, text.slice(from, to).replace(/\s+/g, ' ')]);

const LONG = 'Direktoratet skal sammen med Varslingsetaten prøve ut et nytt skredvarsel for turfolk';

test('the empty lines of a flattened PDF do not tear a paragraph apart, and a wider gap still ends it', () => {
  const text = `${LONG} \n\n${LONG} \n\ni fjellet. \n\n \n\n${LONG} \n\ni leia. \n`;
  expect(shown(text)).toEqual([
    ['text', `${LONG} ${LONG} i fjellet.`],
    ['text', `${LONG} i leia.`],
  ]);
});

test('bullets, headings, table lines and page feet each stand by themselves', () => {
  const text = [
    '3.1 Oppdrag om skilt',
    LONG,
    '• Kartlegge skiltene',
    'o langs leia',
    'Side 12',
    'Kap. 9610   Drift   214 300',
    'Post 01     Drift   18 750',
    LONG,
  ].join('\n');
  expect(shown(text)).toEqual([
    ['heading', '3.1 Oppdrag om skilt'],
    ['text', LONG],
    ['bullet', '• Kartlegge skiltene'],
    ['bullet', 'o langs leia'],
    ['page-break', 'Side 12'],
    ['columns', 'Kap. 9610 Drift 214 300 Post 01 Drift 18 750'],
    ['text', LONG],
  ]);
});

test('a form feed ends a block, though the page has no number', () => {
  expect(shown(`${LONG}\f${LONG}`)).toHaveLength(2);
});

test.each([
  '',
  ' \n\f\r\n ',
  'a',
  '\ufeffa\r\n\r\nb',
  `o\n-\n•\n${LONG}\r${LONG}\n\n\n\u00a0\n1.`,
  'a\u2028b\n\u200bc',
])('no word of %j is lost or shown twice, and the offsets are those of the stored text', (text) => {
  const paragraphs = letterParagraphs(text);
  let end = 0;
  for (const { from, to } of paragraphs) {
    expect(text.slice(end, from).trim()).toBe('');
    expect(to).toBeGreaterThan(from);
    end = to;
  }
  expect(text.slice(end).trim()).toBe('');
});
