import JSZip from 'jszip';
import { Numbering } from './docx-numbering';
import { partsOf } from './docx-parts';

/** Stands for a page break in a paragraph's text until the lines are written: a character that no letter has. */
export const PAGE_MARK = '\uE00C';

/** Some programs count the parts. */
const TEXT_PART = /^word\/document\d*\.xml$/u;
const NUMBERING_PART = /^word\/numbering\d*\.xml$/u;

/**
 * The same Word document with what Word computes written into its text: numbers and bullets of lists and headings, and
 * page breaks as PAGE_MARK. The conversion to HTML drops them. Pictures are left out. Throws when the archive cannot be
 * read, a LetterFileRefusal when it holds more than any letter.
 */
export async function withComputedText(bytes: Uint8Array): Promise<Buffer> {
  const parts = await partsOf(bytes);
  const part = (name: RegExp): string => [...parts].find(([path]) => name.test(path))?.[1] ?? '';
  const numbering = new Numbering(part(NUMBERING_PART), part(/^word\/styles\d*\.xml$/u));
  const pages = Number(/<Pages>(\d+)<\/Pages>/u.exec(part(/^docProps\/app\.xml$/u))?.[1] ?? 0);
  const zip = new JSZip();
  for (const [path, text] of parts) {
    if (NUMBERING_PART.test(path)) continue;
    zip.file(path, TEXT_PART.test(path) ? computed(text, numbering, pages) : text);
  }
  return zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
}

const RENDERED_BREAK = /<w:lastRenderedPageBreak\s*\/>/gu;
const HARD_BREAK = /<w:br\s[^>]*w:type="page"[^>]*\/>/gu;
const BREAK_BEFORE = /<w:pageBreakBefore\s*\/>/gu;
const MARK_TEXT = `<w:t>${PAGE_MARK}</w:t>`;

/** `pages`: how many the document says it has, 0 where it does not. */
function computed(document: string, numbering: Numbering, pages: number): string {
  const rendered = document.search(RENDERED_BREAK) >= 0;
  const hard = (document.match(HARD_BREAK)?.length ?? 0) + (document.match(BREAK_BEFORE)?.length ?? 0);
  // Where only the writer's own breaks are there, pages between them are not counted: a wrong page is worse than none.
  const counted = rendered || pages <= hard + 1;
  const withoutChanges = document.replace(/<w:pPrChange\s.*?<\/w:pPrChange>/gsu, '');
  const numbered = withoutChanges.replace(/<w:pPr>(.*?)<\/w:pPr>/gsu, (whole, properties: string) => {
    const place = numbering.placeOf(properties);
    const label = place ? numbering.labelOf(place) : '';
    const mark = counted && properties.search(BREAK_BEFORE) >= 0 ? PAGE_MARK : '';
    if (mark === '' && label === '') return whole;
    const words = `${mark}${label === '' ? '' : `${escaped(label)} `}`;
    return `${whole}<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  });
  const mark = counted ? MARK_TEXT : '';
  return numbered.replace(RENDERED_BREAK, mark).replace(HARD_BREAK, mark);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
