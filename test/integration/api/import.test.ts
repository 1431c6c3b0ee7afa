import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  ItemDetail,
  LetterDetail,
  LetterQuestion,
  LetterReviewAnswer,
  LetterRow,
  Session,
  Upload,
} from '@tertial/contracts';
import { instant } from '@tertial/domain';
import { FakeClock } from '@tertial/testing';
import { COORDINATOR, OWNER, startApi, type ApiUnderTest } from './support/api-under-test';
import { withFile, type Client } from './support/client';
import { pdfOf } from './support/pdf';
import { importLetter, items, OTHER_LETTER, SAMPLE } from './support/letters';

/** Written by a word processor. */
const MADE_LETTERS = join(__dirname, '../../../libs/letter-reading/src/files/libreoffice');

let api: ApiUnderTest;
let kari: Client;

beforeEach(async () => {
  api = await startApi({ clock: new FakeClock(instant('2026-01-05T08:00:00Z')) });
  kari = await api.browser(COORDINATOR);
});
afterEach(() => api.stop());

async function count(table: string): Promise<number> {
  const rows: { n: string }[] = await api.dataSource.query(`SELECT count(*) AS n FROM ${table}`);
  return Number(rows[0]?.n);
}

test('a letter is read while the one who sent it watches, and its items are proposed', async () => {
  const { upload, stages } = await importLetter(kari, SAMPLE, 'Tildelingsbrev 2026 ÆØÅ.txt');
  expect(upload).toMatchObject({
    fileName: 'Tildelingsbrev 2026 ÆØÅ.txt',
    stage: 'done',
    percent: 100,
    duplicate: false,
    refusal: null,
    note: null,
  });
  expect(stages[0]).toBe('received');

  const letter = await kari.get<LetterDetail>(`/api/letters/${upload.letterId}`);
  expect(letter).toMatchObject({
    year: 2026,
    agencyName: 'Direktoratet for fjellvett og kystberedskap',
    fileName: 'Tildelingsbrev 2026 ÆØÅ.txt',
  });
  const rows = await items(kari, `letter=${upload.letterId}`);
  expect(rows.length).toBe(letter.counts.proposed);
  expect(new Set(rows.map((row) => row.registerStatus))).toEqual(new Set(['proposed']));
  const skilt = rows.find((row) => row.text.includes('farvannsskilt'));
  expect(skilt?.deliverables).toMatchObject([{ due: '2026-06-30', raw: 'senest 30. juni 2026', overdue: false }]);
});

test('an item tells where in the stored text it stands', async () => {
  const { upload } = await importLetter(kari, SAMPLE);
  const text = await kari.get<string>(`/api/letters/${upload.letterId}/text`);
  expect(text).toBe(SAMPLE.toString('utf8'));
  const row = (await items(kari)).find((it) => it.text.includes('tilskuddsordningen'))!;
  const { span } = await kari.get<ItemDetail>(`/api/items/${row.id}`);
  expect(text.slice(...span!).replace(/\s+/g, ' ')).toContain(
    'gjennomgå tilskuddsordningen for lokale redningsskøyter',
  );
});

test('the file comes back as it was sent, and no browser opens it as a page of ours', async () => {
  const { upload } = await importLetter(kari, SAMPLE, 'brev «1».txt');
  const { headers, body } = await kari.ask<string>('GET', `/api/letters/${upload.letterId}/file`);
  expect(body).toBe(SAMPLE.toString('utf8'));
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename="brev .*"; filename\*=UTF-8''brev%20%C2%AB1%C2%BB\.txt$/,
  );
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test('a PDF is read for what it is, also under a wrong name', async () => {
  const { upload } = await importLetter(kari, await pdfOf(SAMPLE.toString('utf8')), 'brev.txt');
  expect(upload).toMatchObject({ stage: 'done', refusal: null });
  const { headers } = await kari.ask('GET', `/api/letters/${upload.letterId}/file`);
  expect(headers.get('content-type')).toBe('application/pdf');
  expect((await items(kari)).some((row) => row.text.includes('farvannsskilt'))).toBe(true);
});

test.each(['upright.pdf', 'wide.pdf', 'wide.docx'])(
  'an item of %s stands in the stored text word for word',
  async (name) => {
    const { upload } = await importLetter(kari, readFileSync(join(MADE_LETTERS, name)), name);
    const text = await kari.get<string>(`/api/letters/${upload.letterId}/text`);
    const { places } = await kari.get<LetterReviewAnswer>(`/api/letters/${upload.letterId}/review`);
    const rows = await items(kari, `letter=${upload.letterId}`);
    expect(rows.length).toBeGreaterThan(30);
    for (const row of rows) {
      const { spans } = places.find(({ itemId }) => itemId === row.id)!;
      const words = spans.map((span) => text.slice(...span)).join(' ');
      expect(words.replace(/\s+/gu, ' ')).toBe(row.text);
    }
  },
);

test('the same content is one letter, whatever the file is called', async () => {
  const first = await importLetter(kari, SAMPLE, 'a.txt');
  const second = await importLetter(kari, SAMPLE, 'b.txt');
  expect(second.upload).toMatchObject({ stage: 'done', duplicate: true, letterId: first.upload.letterId });
  expect(await count('letter')).toBe(1);
});

test('the same content sent five times at one moment is one letter', async () => {
  const five = await Promise.all([1, 2, 3, 4, 5].map((n) => importLetter(kari, SAMPLE, `${n}.txt`)));
  expect(new Set(five.map(({ upload }) => upload.letterId)).size).toBe(1);
  expect(five.filter(({ upload }) => !upload.duplicate)).toHaveLength(1);
  expect(await count('letter')).toBe(1);
});

describe('a file that cannot be read leaves nothing but itself, kept for a look', () => {
  const noise = Buffer.from(Array.from({ length: 200_000 }, (_, n) => (n * 7919 + (n >> 3)) & 0xff));
  const container = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  test.each([
    ['an empty file', Buffer.alloc(0), 'brev.pdf', 'empty'],
    ['noise', noise, 'brev.pdf', 'unknown-format'],
    [
      'a PDF that is cut in the middle',
      Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R'),
      'brev.pdf',
      'damaged',
    ],
    ['a Word file with a password', container, 'brev.docx', 'encrypted'],
    [
      'a picture called .docx',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2]),
      'brev.docx',
      'unknown-format',
    ],
    ['a text that is no letter', Buffer.from('Handleliste: melk, brød og epler.\n'), 'brev.txt', 'no-letter'],
  ])('%s', async (_name, bytes, name, code) => {
    const { upload } = await importLetter(kari, bytes, name);
    expect(upload).toMatchObject({ stage: 'refused', letterId: null, refusal: { status: 422, code } });
    expect(upload.refusal?.detail).toMatch(/^[A-ZÆØÅ].{20,}\.$/);
    expect([await count('letter'), await count('item'), await count('question')]).toEqual([0, 0, 0]);
    const kept: unknown[] = await api.dataSource.query('SELECT file_name, code, bytes FROM refused_upload');
    expect(kept).toEqual([{ file_name: name, code, bytes }]);
  });

  test('a PDF with a password, and one that is cut in the middle', async () => {
    const text = SAMPLE.toString('utf8');
    const closed = await importLetter(kari, await pdfOf(text, 'hemmelig'), 'brev.pdf');
    expect(closed.upload).toMatchObject({ stage: 'refused', refusal: { code: 'encrypted' } });
    const whole = await pdfOf(text);
    const cut = await importLetter(kari, whole.subarray(0, whole.length / 2), 'brev.pdf');
    expect(cut.upload).toMatchObject({ stage: 'refused', refusal: { code: 'damaged' } });
    expect([await count('letter'), await count('refused_upload')]).toEqual([0, 2]);
  });

  test('a request without a file', async () => {
    expect(await kari.problem('POST', '/api/letters', new FormData())).toMatchObject({ status: 400 });
    expect(await kari.problem('POST', '/api/letters', { file: 'x' })).toMatchObject({ status: 400, code: 'no-file' });
  });
});

test('a file of fifty million bytes of noise is refused with a sentence and kept', async () => {
  const { upload } = await importLetter(kari, Buffer.alloc(50_000_000, 'x7\u0001\u0002'), 'stor.pdf');
  expect(upload).toMatchObject({ stage: 'refused', refusal: { code: 'too-large' } });
  expect(await api.dataSource.query('SELECT length(bytes) AS size FROM refused_upload')).toEqual([
    { size: 50_000_000 },
  ]);
});

test('what is announced as larger than we take is refused before it is read', async () => {
  const problem = await kari.problem('POST', '/api/letters', withFile('enorm.pdf', Buffer.alloc(70_000_000)));
  expect(problem).toMatchObject({ status: 413, code: 'too-large', detail: expect.stringContaining('64 MB') });
  expect(await count('refused_upload')).toBe(0);
});

test('somebody else’s upload, and one that is forgotten, are unknown', async () => {
  const { id } = await kari.post<Upload>('/api/letters', withFile('brev.txt', SAMPLE));
  const amir = await api.browser(OWNER);
  expect((await amir.problem('GET', `/api/uploads/${id}`)).status).toBe(403);
  expect((await kari.problem('GET', '/api/uploads/0b0f4a4e-7a3c-4d0e-8f5e-2f1d3c4b5a69')).status).toBe(404);
});

test('the first letter gives the demo agency its name, and its coordinator works with it', async () => {
  const { upload } = await importLetter(kari, OTHER_LETTER);
  expect(upload).toMatchObject({ stage: 'done', note: null });
  expect((await kari.get<Session>('/api/session')).agency?.name).toBe('Varslingsetaten');
  expect((await items(kari)).some((row) => row.text.includes('varsling av skred'))).toBe(true);
});

test('a letter of another agency goes there, where a coordinator can work with it, and the sender is told', async () => {
  await importLetter(kari, SAMPLE);
  const { upload } = await importLetter(kari, OTHER_LETTER);
  expect(upload).toMatchObject({ stage: 'done', duplicate: false });
  expect(upload.note).toBe(
    'Brevet gjelder Varslingsetaten og er lagt inn der. Logg inn som Kari Brekke, som er koordinator der, for å se det.',
  );
  expect(await kari.problem('GET', `/api/letters/${upload.letterId}`)).toMatchObject({
    status: 403,
    code: 'other-agency',
  });
  expect((await kari.get<LetterRow[]>('/api/letters')).map((it) => it.id)).not.toContain(upload.letterId);

  const there = await api.browser('Kari Brekke');
  expect((await there.get<LetterRow[]>('/api/letters')).map((it) => it.id)).toEqual([upload.letterId]);
  expect(await items(there)).not.toHaveLength(0);
});

test('only a coordinator takes letters in', async () => {
  const amir = await api.browser(OWNER);
  const problem = await amir.problem('POST', '/api/letters', withFile('brev.txt', SAMPLE));
  expect(problem).toMatchObject({ status: 403, detail: 'Dette er bare for koordinatoren.' });
  expect(await count('letter')).toBe(0);
});

test('a question is answered once for all to see', async () => {
  const { letterId } = (await importLetter(kari, SAMPLE)).upload;
  const [question] = (await kari.get<LetterDetail>(`/api/letters/${letterId}`)).questions;
  const answered = await kari.post<LetterQuestion>(`/api/questions/${question!.id}/resolve`, {
    resolution: 'Ikke en frist.',
  });
  expect(answered).toMatchObject({
    id: question!.id,
    resolution: 'Ikke en frist.',
    resolvedAt: '2026-01-05T08:00:00.000Z',
  });
  const nobody = '0b0f4a4e-7a3c-4d0e-8f5e-2f1d3c4b5a69';
  expect((await kari.problem('POST', `/api/questions/${nobody}/resolve`, { resolution: 'Nei.' })).status).toBe(404);
});
