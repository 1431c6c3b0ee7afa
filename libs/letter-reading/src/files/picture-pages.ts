import { getResolvedPDFJS, type getDocumentProxy } from 'unpdf';
import { unreadPages } from '../text/unread-pages';

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

/** Whether the page shows a picture; an empty back of a sheet shows none. */
export async function showsPicture(page: PdfPage): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS();
  const pictures = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  const { fnArray } = await page.getOperatorList();
  return fnArray.some((operation) => pictures.has(operation));
}

/** The text with a line on each page that is a picture (`pictures`: from 1), where form feeds part the pages. */
export function withPictures(text: string, pictures: readonly number[]): string {
  if (pictures.length === 0) return text;
  const pages = text.split('\f');
  for (const first of pictures.filter((page) => !pictures.includes(page - 1))) {
    let last = first;
    while (pictures.includes(last + 1)) last += 1;
    unreadPages(first, last).forEach((line, index) => {
      const page = first - 1 + index;
      pages[page] = [line, pages[page] ?? ''].join('\n\n');
    });
  }
  return pages.join('\f');
}
