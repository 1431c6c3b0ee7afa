import { Numbering } from './docx-numbering';

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

const XML = [
  `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1', '<w:pStyle w:val="Overskrift1"/>')}${level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Overskrift2"/>')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="1">${level(0, 'lowerLetter', '%1)')}${level(1, 'lowerRoman', '(%2)')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '\uF0B7')}${level(1, 'bullet', 'o')}${level(2, 'bullet', '\uF0A7')}</w:abstractNum>`,
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>',
  '<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
].join('');

const STYLES = [
  '<w:style w:type="paragraph" w:styleId="Overskrift1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Overskrift2"><w:basedOn w:val="Overskrift1"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Egen"><w:basedOn w:val="Overskrift1"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Runde"><w:basedOn w:val="Runde"/></w:style>',
].join('');

const listed = (list: number, at: number): string =>
  `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`;
const styled = (style: string, more = ''): string => `<w:pStyle w:val="${style}"/>${more}`;

function labels(paragraphs: readonly string[]): (string | null)[] {
  const numbering = new Numbering(XML, STYLES);
  return paragraphs.map((paragraph) => {
    const place = numbering.placeOf(paragraph);
    return place ? numbering.labelOf(place) : null;
  });
}

test.each([
  [
    'headings by their style, the level below starts anew',
    [styled('Overskrift1'), styled('Overskrift2'), styled('Overskrift2'), styled('Overskrift1'), styled('Overskrift2')],
    ['1', '1.1', '1.2', '2', '2.1'],
  ],
  ['a style based on a numbered one', [styled('Overskrift1'), styled('Egen')], ['1', '2']],
  ['a heading whose number was taken away', [styled('Overskrift1', listed(0, 0)), styled('Overskrift1')], [null, '1']],
  ['letters and roman numerals', [listed(2, 0), listed(2, 1), listed(2, 1), listed(2, 0)], ['a)', '(i)', '(ii)', 'b)']],
  ['a list that starts anew', [listed(2, 0), listed(2, 0), listed(4, 0), listed(4, 0)], ['a)', 'b)', 'a)', 'b)']],
  ['bullets by level', [listed(3, 0), listed(3, 1), listed(3, 2)], ['•', 'o', '-']],
  ['no list, an unknown list, a style based on itself', ['', listed(9, 0), styled('Runde')], [null, '', null]],
])('%s', (_, paragraphs, expected) => {
  expect(labels(paragraphs)).toEqual(expected);
});

test('the twenty-seventh letter is two', () => {
  expect(labels(Array.from({ length: 27 }, () => listed(2, 0))).at(-1)).toBe('aa)');
});
