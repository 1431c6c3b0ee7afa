import type { LetterBlock } from './letter-blocks.fixture';

/** How a flat OpenDocument text sets a letter. */
export interface OdtLayout {
  readonly font: string;
  /** Points. */
  readonly size: number;
  /** Centimetres. */
  readonly margin: number;
  readonly head: string;
  /** "#" is where the page number stands, "##" the number of pages. */
  readonly foot: string;
  /** Whether tables have lines around their cells. */
  readonly ruled: boolean;
  /** Whether the pages of annexes lie on their side. */
  readonly landscapeAnnexes: boolean;
  /** Whether chapters are numbered by the program, and not in their text. */
  readonly numbersChapters: boolean;
  /** Whether lines are justified and words broken at their ends. */
  readonly justified: boolean;
}

const NUMBER = /^(?:\d\.|\d\.\d) (?=[A-ZÆØÅ])/u;
const MARK = /(?<=\p{L}\.)(\d)(?= |$)/u;
const SPACES = ['office', 'style', 'text', 'table', 'fo', 'svg']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${SCHEMES(name)}:1.0"`)
  .join(' ');

function SCHEMES(name: string): string {
  return { fo: 'xsl-fo-compatible', svg: 'svg-compatible' }[name] ?? name;
}

/** The letter as a flat OpenDocument text, from which LibreOffice makes PDF and Word documents. */
export function flatOdt(blocks: readonly LetterBlock[], layout: OdtLayout): string {
  const notes = new Map(blocks.flatMap((block) => (block.kind === 'note' ? [[block.number, block.text]] : [])));
  let opensPage = false;
  let body = '';
  for (const block of blocks) {
    if (block.kind === 'page') opensPage = true;
    if (block.kind === 'page' || block.kind === 'note') continue;
    body += written(block, { layout, notes, opensPage });
    opensPage = false;
  }
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<office:document ${SPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">`,
    stylesOf(layout),
    `<office:body><office:text>${body}</office:text></office:body></office:document>`,
  ].join('\n');
}

interface Place {
  readonly layout: OdtLayout;
  readonly notes: ReadonlyMap<number, string>;
  readonly opensPage: boolean;
}

function written(block: Exclude<LetterBlock, { kind: 'note' | 'page' }>, place: Place): string {
  if (block.kind === 'table') return tableOf(block.rows);
  const words = withNote(block.text, place.notes);
  if (block.kind === 'paragraph') return `<text:p text:style-name="Text">${words}</text:p>`;
  if (block.kind === 'bullet') {
    const item = `<text:list-item><text:p text:style-name="Item">${words}</text:p></text:list-item>`;
    const inner = block.level === 0 ? item : `<text:list-item><text:list>${item}</text:list></text:list-item>`;
    return `<text:list text:style-name="Bullets" text:continue-numbering="true">${inner}</text:list>`;
  }
  const numbered = place.layout.numbersChapters && NUMBER.test(block.text);
  const style = place.opensPage ? 'Annex' : `Heading_20_${block.level}`;
  const title = numbered ? words.replace(NUMBER, '') : words;
  const list = numbered ? '' : ' text:is-list-header="true"';
  return `<text:h text:style-name="${style}" text:outline-level="${block.level}"${list}>${title}</text:h>`;
}

function withNote(text: string, notes: ReadonlyMap<number, string>): string {
  const mark = MARK.exec(text);
  const note = notes.get(Number(mark?.[1]));
  if (!mark || note === undefined) return escaped(text);
  const inner = `<text:note-citation>${mark[1]}</text:note-citation><text:note-body><text:p>${escaped(note)}</text:p></text:note-body>`;
  return `${escaped(text.slice(0, mark.index))}<text:note text:note-class="footnote">${inner}</text:note>${escaped(text.slice(mark.index + 1))}`;
}

/** A table of several rows has its first one at the head of each page that it goes over. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const [head = '', ...others] = rows.map((cells) => {
    const inner = cells.map(
      (text) => `<table:table-cell table:style-name="Cell"><text:p>${escaped(text)}</text:p></table:table-cell>`,
    );
    return `<table:table-row>${inner.join('')}</table:table-row>`;
  });
  const first = others.length > 0 ? `<table:table-header-rows>${head}</table:table-header-rows>` : head;
  const columns = ['A', 'B', 'C'].map((name) => `<table:table-column table:style-name="Column${name}"/>`).join('');
  return `<table:table table:style-name="Table">${columns}${first}${others.join('')}</table:table>`;
}

function stylesOf(layout: OdtLayout): string {
  const { font, size, ruled, justified } = layout;
  const words = `style:font-name="${font}" fo:font-size="${size}pt" fo:language="nb" fo:country="NO" fo:hyphenate="${justified}"`;
  const paragraph = (name: string, properties: string, text = ''): string =>
    `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties ${properties}/>${text}</style:style>`;
  const bold = `<style:text-properties fo:font-weight="bold" fo:hyphenate="false"/>`;
  const annex = `fo:break-before="page" style:master-page-name="${layout.landscapeAnnexes ? 'Wide' : 'Standard'}" fo:margin-bottom="0.3cm"`;
  const cell = ruled ? 'fo:border="0.5pt solid #000000"' : 'fo:border="none"';
  const width = (name: string, part: number): string =>
    `<style:style style:name="Column${name}" style:family="table-column"><style:table-column-properties style:rel-column-width="${part}*"/></style:style>`;
  return [
    `<office:font-face-decls><style:font-face style:name="${font}" svg:font-family="'${font}'"/></office:font-face-decls>`,
    `<office:styles><style:default-style style:family="paragraph"><style:text-properties ${words}/></style:default-style>`,
    `<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:text-align="${justified ? 'justify' : 'start'}" fo:hyphenation-ladder-count="no-limit"/></style:style>`,
    ...[1, 2, 3].map((level) =>
      paragraph(
        `Heading_20_${level}`,
        'fo:margin-top="0.4cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"',
        bold,
      ),
    ),
    layout.numbersChapters
      ? `<text:outline-style style:name="Outline">${chapterLevel(1, '.')}${chapterLevel(2, '')}</text:outline-style>`
      : '',
    `</office:styles><office:automatic-styles>`,
    paragraph('Text', 'fo:margin-top="0.25cm" fo:margin-bottom="0.25cm"'),
    paragraph('Item', 'fo:margin-bottom="0.05cm"'),
    `<style:style style:name="Annex" style:family="paragraph" style:parent-style-name="Heading_20_1" style:master-page-name="${layout.landscapeAnnexes ? 'Wide' : 'Standard'}"><style:paragraph-properties ${annex.replace(/style:master-page-name="[^"]*" /u, '')}/></style:style>`,
    `<style:style style:name="Table" style:family="table"><style:table-properties style:rel-width="100%" fo:margin-bottom="0.3cm" table:align="margins"/></style:style>`,
    width('A', 2) + width('B', 5) + width('C', 3),
    `<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.19cm" ${cell}/></style:style>`,
    `<text:list-style style:name="Bullets">${bulletLevel(1, '•')}${bulletLevel(2, 'o')}</text:list-style>`,
    pageLayout('Upright', 21, 29.7, layout) + pageLayout('Side', 29.7, 21, layout),
    `</office:automatic-styles><office:master-styles>`,
    masterPage('Standard', 'Upright', layout) + masterPage('Wide', 'Side', layout),
    `</office:master-styles>`,
  ].join('\n');
}

function chapterLevel(level: number, suffix: string): string {
  const place = `text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-1cm" fo:margin-left="1cm"/>`;
  return `<text:outline-level-style text:level="${level}" style:num-format="1" style:num-suffix="${suffix}" text:display-levels="${level}"><style:list-level-properties ${place}</style:list-level-properties></text:outline-level-style>`;
}

function bulletLevel(level: number, sign: string): string {
  const place = `text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="${0.6 * level}cm"/>`;
  return `<text:list-level-style-bullet text:level="${level}" text:bullet-char="${sign}"><style:list-level-properties ${place}</style:list-level-properties></text:list-level-style-bullet>`;
}

function pageLayout(name: string, width: number, height: number, { margin }: OdtLayout): string {
  const page = `fo:page-width="${width}cm" fo:page-height="${height}cm" fo:margin="${margin}cm" style:print-orientation="${width > height ? 'landscape' : 'portrait'}"`;
  const gap = (at: string, side: string): string =>
    `<style:${at}-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-${side}="0.5cm"/></style:${at}-style>`;
  return `<style:page-layout style:name="${name}"><style:page-layout-properties ${page}/>${gap('header', 'bottom')}${gap('footer', 'top')}</style:page-layout>`;
}

function masterPage(name: string, pages: string, { head, foot }: OdtLayout): string {
  const numbered = escaped(foot).replace(/##|#/gu, (sign) =>
    sign === '#' ? '<text:page-number/>' : '<text:page-count/>',
  );
  return `<style:master-page style:name="${name}" style:page-layout-name="${pages}"><style:header><text:p>${escaped(head)}</text:p></style:header><style:footer><text:p>${numbered}</text:p></style:footer></style:master-page>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
