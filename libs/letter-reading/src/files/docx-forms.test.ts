import {
  CheckBox,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  InsertedTextRun,
  Packer,
  Paragraph,
  Textbox,
  TextRun,
  type IPropertiesOptions,
} from 'docx';
import JSZip from 'jszip';
import { readDocx } from './docx-file';
import { LetterFileRefusal } from './refusal';

const CHANGED = { id: 1, author: 'Saksbehandler', date: '2026-01-05T08:00:00Z' };

async function packed(options: Pick<IPropertiesOptions, 'sections' | 'comments'>): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document(options)));
}

const withChildren = (...children: IPropertiesOptions['sections'][number]['children'][number][]): Promise<Uint8Array> =>
  packed({ sections: [{ children }] });

/** The document with a piece of its text put into other XML, as Word writes it. */
async function rewritten(bytes: Uint8Array, change: (xml: string) => string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  zip.file('word/document.xml', change((await zip.file('word/document.xml')?.async('string')) ?? ''));
  return zip.generateAsync({ type: 'uint8array' });
}

test('tracked changes: what is put in is read, what is taken out is not', async () => {
  const children = [
    new TextRun('Frist er '),
    new DeletedTextRun({ text: '1. mai', ...CHANGED }),
    new InsertedTextRun({ text: '1. juni 2026', ...CHANGED }),
    new TextRun('.'),
  ];
  expect(await readDocx(await withChildren(new Paragraph({ children })))).toBe('Frist er 1. juni 2026.');
});

test('tracked moves: the text stands where it was moved to, once', async () => {
  const made = await withChildren(new Paragraph('FLYTTET etter her.'), new Paragraph('Etter.'));
  const moved = await rewritten(made, (xml) =>
    xml
      .replace(
        /<w:r>(<w:t[^>]*>)FLYTTET etter her\.<\/w:t><\/w:r>/u,
        (run) => `<w:moveFrom w:id="7">${run}</w:moveFrom>`,
      )
      .replace(
        /<w:t([^>]*)>Etter\.<\/w:t><\/w:r>/u,
        '<w:t>Etter.</w:t></w:r><w:moveTo w:id="8"><w:r><w:t> Flyttet hit.</w:t></w:r></w:moveTo>',
      ),
  );
  expect(await readDocx(moved)).toBe('Etter. Flyttet hit.');
});

test('comments are left out, and the words that they are about stay', async () => {
  const children = [
    new CommentRangeStart(0),
    new TextRun('Rydde løyper.'),
    new CommentRangeEnd(0),
    new TextRun({ children: [new CommentReference(0)] }),
  ];
  const comments = {
    children: [
      {
        id: 0,
        author: 'Saksbehandler',
        date: new Date('2026-01-05T08:00:00Z'),
        children: [new Paragraph('Er dette riktig?')],
      },
    ],
  };
  expect(await readDocx(await packed({ sections: [{ children: [new Paragraph({ children })] }], comments }))).toBe(
    'Rydde løyper.',
  );
});

test('a text box is read where it is anchored', async () => {
  const box = new Textbox({
    children: [new Paragraph('Frist: 30. juni 2026')],
    style: { width: '200pt', height: '40pt' },
  });
  const text = await readDocx(await withChildren(new Paragraph('Foran.'), box, new Paragraph('Etter.')));
  expect(text.split(/\n+/u)).toEqual(['Foran.', 'Frist: 30. juni 2026', 'Etter.']);
});

test('content controls are text like any other', async () => {
  const made = await withChildren(
    new Paragraph({ children: [new TextRun('Frist: '), new TextRun('1. juni 2026')] }),
    new Paragraph('Etter.'),
  );
  const controlled = await rewritten(made, (xml) =>
    xml
      .replace(
        /<w:r>(?:(?!<\/w:r>).)*1\. juni 2026<\/w:t><\/w:r>/u,
        (run) => `<w:sdt><w:sdtPr><w:date/></w:sdtPr><w:sdtContent>${run}</w:sdtContent></w:sdt>`,
      )
      .replace(
        /<w:p>(?:(?!<\/w:p>).)*Etter\.<\/w:t><\/w:r><\/w:p>/u,
        (p) => `<w:sdt><w:sdtPr/><w:sdtContent>${p}</w:sdtContent></w:sdt>`,
      ),
  );
  expect(await readDocx(controlled)).toBe('Frist: 1. juni 2026\n\nEtter.');
});

test('a box to tick is no text', async () => {
  const children = [new CheckBox({ checked: true }), new TextRun('Oppdrag')];
  expect(await readDocx(await withChildren(new Paragraph({ children })))).toMatch(/Oppdrag$/u);
});

describe('a Word document that unpacks to more than any letter', () => {
  async function bomb(): Promise<Uint8Array> {
    const zip = await JSZip.loadAsync(await withChildren(new Paragraph('Oppdrag')));
    zip.file('word/document.xml', Buffer.alloc(40 * 1024 * 1024, ' '));
    const compressionOptions = { level: 1 };
    return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions });
  }

  /** The same archive with a directory that says that its text unpacks to so many bytes. */
  function saying(bytes: Uint8Array, size: number): Uint8Array {
    const copy = Buffer.from(bytes);
    const name = copy.lastIndexOf('word/document.xml');
    expect(copy.toString('latin1', name - 46, name - 42)).toBe('PK\u0001\u0002');
    copy.writeUInt32LE(size, name - 22);
    return new Uint8Array(copy);
  }

  test('is refused, though its directory says that it unpacks to little, and whatever it says', async () => {
    const bytes = await bomb();
    expect(bytes.length).toBeLessThan(1_000_000);
    for (const size of [1000, 300_000_000]) {
      const refused: unknown = await readDocx(saying(bytes, size)).catch((fault: unknown) => fault);
      expect(refused).toBeInstanceOf(LetterFileRefusal);
      expect(refused).toMatchObject({ code: 'too-large' });
    }
  }, 30_000);
});
