import { layOut } from './page-layout';
import { linesOfPage } from './page-lines';

/** A document from the lines of its pages, each "y text". */
function read(...pages: readonly (readonly string[])[]): string[] {
  const placed = pages.map((page) =>
    linesOfPage(
      page.map((line) => {
        const [y = '', ...words] = line.split(' ');
        const text = words.join(' ');
        return { text, x: 50, y: Number(y), width: text.length * 5, size: 10 };
      }),
    ),
  );
  return layOut(placed)
    .split('\f')
    .map((page) => page.trim().replace(/\n+/g, '/'));
}

test('heads and feet go, on left and right pages too; page numbers stay', () => {
  const pages = [1, 2, 3, 4, 5, 6].map((page) => [
    `800 ${page % 2 ? 'Fjelldepartementet' : 'Tildelingsbrev 2026'}`,
    `700 Tekst ${'abcdef'[page]}`,
    `40 ${page} av 6`,
  ]);
  expect(read(...pages)).toEqual([1, 2, 3, 4, 5, 6].map((page) => `Tekst ${'abcdef'[page]}/Side ${page}`));
});

test('a heading that comes again elsewhere on the pages is no head', () => {
  expect(read(['700 Oppdrag', '680 Ett'], ['700 To', '650 Oppdrag'], ['690 Oppdrag', '670 Tre'])).toEqual([
    'Oppdrag/Ett',
    'To/Oppdrag',
    'Oppdrag/Tre',
  ]);
});

test('a head on two pages goes only when it is on both', () => {
  expect(read(['800 Brev', '700 Ett'], ['800 Brev', '700 To'])).toEqual(['Ett', 'To']);
  expect(read(['800 Brev', '700 Ett'], ['800 Svar', '700 To'])).toEqual(['Brev/Ett', 'Svar/To']);
});

test('a number at the edge that does not count with the pages is text', () => {
  expect(read(['700 Ett', '40 214'], ['700 To', '40 75'], ['700 Tre', '40 12'])).toEqual([
    'Ett/214',
    'To/75',
    'Tre/12',
  ]);
});

test('a document of one page keeps all but its number', () => {
  expect(read(['800 Fjelldepartementet', '700 Ett', '40 Side 1 av 1'])).toEqual(['Fjelldepartementet/Ett/Side 1']);
});

test("the sender's addresses at the foot of the first page part no sentence", () => {
  const address = [...['Postadresse', 'Telefon'], ...['Pb. 1 Varden', '22 22 22 22']].map((text, index) => ({
    text,
    x: index % 2 ? 200 : 50,
    y: index < 2 ? 60 : 48,
    width: text.length * 4,
    size: 8,
  }));
  const first = linesOfPage([{ text: 'Direktoratet skal', x: 50, y: 700, width: 85, size: 10 }, ...address]);
  const second = linesOfPage([{ text: 'rydde.', x: 50, y: 700, width: 30, size: 10 }]);
  expect(layOut([first, second])).toBe(
    'Postadresse | Telefon\nPb. 1 Varden | 22 22 22 22\n\nDirektoratet skal\n\frydde.',
  );
});

test('a head stands lower on a page that lies on its side', () => {
  const pages = [800, 800, 800, 560].map((y, index) => [`${y} Fjelldepartementet`, `400 Tekst ${'abcd'[index]}`]);
  expect(read(...pages)).toEqual(['Tekst a', 'Tekst b', 'Tekst c', 'Tekst d']);
});

test('a deadline at the foot of each page is text, figures aside as it is the same', () => {
  expect(read(['700 Ett', '40 Frist: 1. mai'], ['700 To', '40 Frist: 1. juni'])).toEqual([
    'Ett/Frist: 1. mai',
    'To/Frist: 1. juni',
  ]);
});

test('of three pages a head may stand on the last two; a heading of the field there is text', () => {
  const pages = (top: string): string[] => read(['700 Ett'], [`800 ${top}`, '700 To'], [`800 ${top}`, '700 Tre']);
  expect(pages('Fjelldepartementet')).toEqual(['Ett', 'To', 'Tre']);
  expect(pages('Oppdrag')).toEqual(['Ett', 'Oppdrag/To', 'Oppdrag/Tre']);
});
