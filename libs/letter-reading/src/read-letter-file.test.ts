import { LetterFileRefusal, type LetterFileRefusalCode } from './files/refusal';
import { docxOf, pdfOf, sampleText, scannedPdf } from './files/letter-files.fixture';
import { readLetter } from './read-letter';
import { readLetterFile } from './read-letter-file';
import { passageOf } from './text/passage';

const utf8 = new TextEncoder();
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type Items = ReturnType<typeof readLetter>['items'];

/** What a reading has in common whatever the file: kinds, words, deadlines. */
function told(items: Items): string[] {
  return items.map(
    ({ kind, chapter, text, deliverables }) =>
      `${kind} ${chapter} ${text} ${deliverables.map(({ due, type, rule }) => `${type}:${due ?? ''}:${rule}`).join(',')}`,
  );
}

/** A seeded generator (mulberry32), so that noise is the same on every run. */
function noise(length: number): Uint8Array {
  let seed = 20260105;
  return Uint8Array.from({ length }, () => {
    seed = (seed + 0x6d2b79f5) | 0;
    const mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    return (mixed ^ (mixed >>> 14)) & 255;
  });
}

async function refusalOf(
  bytes: Uint8Array,
  name = 'brev.pdf',
): Promise<{ code: LetterFileRefusalCode; message: string }> {
  const error: unknown = await readLetterFile(bytes, name).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof LetterFileRefusal)) throw new Error(`Expected a refusal, got ${String(error)}`);
  return error;
}

describe('the same letter', () => {
  const expected = readLetter(sampleText);

  test('as text keeps its text unchanged, so that offsets hold in what is stored', async () => {
    const { text, reading, mediaType } = await readLetterFile(utf8.encode(sampleText), 'brev.txt');
    expect(text).toBe(sampleText);
    expect(reading).toEqual(expected);
    expect(mediaType).toBe('text/plain');
  });

  test('in the old Windows character set gives the same items', async () => {
    const bytes = Uint8Array.from(
      [...sampleText],
      (letter) => ({ '–': 0x96, '•': 0x95 })[letter] ?? letter.charCodeAt(0),
    );
    const { reading } = await readLetterFile(bytes, 'brev.txt');
    expect(told(reading.items)).toEqual(told(expected.items));
  });

  test('as UTF-16 gives the same items', async () => {
    const bytes = new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(sampleText, 'utf16le')]));
    expect(told((await readLetterFile(bytes, 'brev.txt')).reading.items)).toEqual(told(expected.items));
  });

  test('as PDF gives the same items, pages and deadlines', async () => {
    const { text, reading, mediaType } = await readLetterFile(await pdfOf(sampleText), 'brev.pdf');
    expect(mediaType).toBe('application/pdf');
    expect(told(reading.items)).toEqual(told(expected.items));
    expect(reading.items.map(({ page }) => page)).toEqual(expected.items.map(({ page }) => page));
    for (const { spans, span, text: words } of reading.items) expect(passageOf(text, spans ?? [span]).text).toBe(words);
  });

  test('as a Word document gives the same items and deadlines, and keeps table rows and footnotes', async () => {
    const { text, reading, mediaType } = await readLetterFile(await docxOf(sampleText), 'brev.docx');
    expect(mediaType).toBe(DOCX);
    expect(told(reading.items)).toEqual(told(expected.items));
    expect(reading.items.map(({ page }) => page)).toEqual(expected.items.map(() => null));
    expect(text).toContain('9610 Drift | 214 300');
    expect(text).toContain('skal øke.1 Målet');
    expect(text).toContain('1 Med flytevest menes også redningsvest.');
  });

  test('as PDF with pages that are pictures asks about these', async () => {
    const pages = sampleText.split(/\n(?= \S)|\n+(?=Side \d+\n)/).length;
    const { reading, text } = await readLetterFile(await pdfOf(sampleText, undefined, 2), 'brev.pdf');
    const [question] = reading.questions.filter(({ about }) => about === 'other');
    expect(question?.raw).toBe(
      `[Side ${pages + 1}–${pages + 2} har ingen tekst som kan leses, bare bilde: les dem i originalen.]`,
    );
    expect(text.slice(...(question?.span ?? [0, 0]))).toBe(question?.raw);
  });

  test('with its letters taken apart gives the same items, and the text is stored with whole ones', async () => {
    const { text, reading } = await readLetterFile(utf8.encode(sampleText.normalize('NFD')), 'brev.txt');
    expect(told(reading.items)).toEqual(told(expected.items));
    expect(text).toBe(sampleText.normalize('NFC'));
  });

  test('is read by its content, whatever it is called', async () => {
    const { mediaType } = await readLetterFile(await docxOf(sampleText), 'brev.pdf');
    expect(mediaType).toBe(DOCX);
  });

  test('tells how far the reading has come, and never goes back', async () => {
    const parts: number[] = [];
    await readLetterFile(await pdfOf(sampleText), 'brev.pdf', { onProgress: (part) => parts.push(part) });
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.at(-1)).toBe(1);
  });
});

test('a supplementary letter that names no ministry is a letter where it asks for something', async () => {
  const letter =
    'Supplerende tildelingsbrev nr. 1 for 2026\n\nOppdrag\n\n• Tilsynet skal rydde stier innen 1. mai 2026.\n';
  const { reading } = await readLetterFile(utf8.encode(letter), 'brev.txt');
  expect(reading.items).toHaveLength(1);
});

describe('a file that is refused says why, and nothing of it is read', () => {
  test('empty', async () => {
    expect(await refusalOf(new Uint8Array())).toMatchObject({ code: 'empty', message: expect.stringContaining('tom') });
    expect(await refusalOf(utf8.encode(' \n\n '))).toMatchObject({ code: 'empty' });
  });

  test('no letter', async () => {
    const shopping = 'Handleliste\n\n• melk\n• brød\n• husk frist 1. mai 2026\n';
    expect(await refusalOf(utf8.encode(shopping), 'brev.txt')).toMatchObject({ code: 'no-letter' });
    const story = 'Departementet var stengt. Det regnet. '.repeat(50);
    expect(await refusalOf(utf8.encode(story), 'brev.txt')).toMatchObject({ code: 'no-letter' });
  });

  test('protected by a password', async () => {
    expect(await refusalOf(await pdfOf(sampleText, 'hemmelig'))).toMatchObject({
      code: 'encrypted',
      message: expect.stringContaining('passord'),
    });
    const container = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await refusalOf(new Uint8Array(container), 'brev.docx')).toMatchObject({ code: 'encrypted' });
  });

  test('50 MB of noise, at once', async () => {
    const bytes = new Uint8Array(50 * 1024 * 1024).fill(65);
    const started = process.cpuUsage();
    expect(await refusalOf(bytes)).toMatchObject({ code: 'too-large', message: expect.stringContaining('20 MB') });
    expect(process.cpuUsage(started).user).toBeLessThan(1_000_000);
  });

  test('noise of an allowed size', async () => {
    expect(await refusalOf(noise(300_000))).toMatchObject({ code: 'unknown-format' });
  });

  test('more text than any letter has', async () => {
    expect(await refusalOf(utf8.encode('Oppdrag fra departementet. '.repeat(150_000)), 'brev.txt')).toMatchObject({
      code: 'too-large',
    });
  });

  test.each([0.2, 0.5, 0.9, 0.99])('a PDF cut at %s of its length', async (part) => {
    const whole = await pdfOf(sampleText);
    expect(await refusalOf(whole.slice(0, whole.length * part))).toMatchObject({
      code: 'damaged',
      message: expect.stringContaining('ufullstendig'),
    });
  });

  test.each([0.2, 0.5, 0.9, 0.99])('a Word document cut at %s of its length', async (part) => {
    const whole = await docxOf(sampleText);
    expect(await refusalOf(whole.slice(0, whole.length * part), 'brev.docx')).toMatchObject({ code: 'damaged' });
  });

  test('a PDF whose inside is noise', async () => {
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(noise(20_000)), Buffer.from('\n%%EOF')]);
    expect(await refusalOf(new Uint8Array(bytes))).toMatchObject({ code: 'damaged' });
  });

  test('a scan without text', async () => {
    expect(await refusalOf(await scannedPdf())).toMatchObject({
      code: 'no-text',
      message: expect.stringContaining('skannet'),
    });
  });

  test.each([
    ['et bilde', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ['en nettside', Buffer.from('<!DOCTYPE html><p>Oppdrag</p>')],
    ['et regneark', Buffer.from('PK\u0003\u0004 xl/workbook.xml')],
  ])('%s under the name of a PDF', async (what, bytes) => {
    expect(await refusalOf(new Uint8Array(bytes))).toMatchObject({
      code: 'unknown-format',
      message: expect.stringContaining(what),
    });
  });

  test.each([
    ['et RTF-dokument (.rtf)', Buffer.from('{\\rtf1 Oppdrag}')],
    ['et OpenDocument-dokument (.odt)', Buffer.from('PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.text')],
    ['i det gamle Office-formatet (.doc)', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
  ])('%s is refused with what can be done in a word processor', async (what, bytes) => {
    const { code, message } = await refusalOf(new Uint8Array(bytes), 'brev.docx');
    expect(code).toBe('unknown-format');
    expect(message).toContain(what);
    expect(message).toContain('Markdown');
    expect(message).toMatch(/velg «Lagre som» og deretter Word-dokument \(\.docx\) eller PDF/u);
  });
});
