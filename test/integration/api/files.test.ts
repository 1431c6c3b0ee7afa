import { request } from 'node:http';
import type { StoredFile } from '@tertial/contracts';
import { COORDINATOR, OTHER_OWNER, OWNER, startApi, type ApiUnderTest } from './support/api-under-test';
import { withFile } from './support/client';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

test('a file comes back byte by byte, as an attachment that is not run', async () => {
  const amir = await api.browser(OWNER);
  const bytes = '<html><script>alert(1)</script></html>';
  const file = await amir.post<StoredFile>('/api/files', withFile('svar på oppdrag.html', bytes, 'text/html'));
  expect(file).toMatchObject({ name: 'svar på oppdrag.html', size: 38 });
  const { headers, body } = await amir.ask<string>('GET', `/api/files/${file.id}`);
  expect(body).toBe(bytes);
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': expect.stringContaining("filename*=UTF-8''svar%20p%C3%A5%20oppdrag.html"),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
});

test('a file that belongs to no item is for the one who sent it', async () => {
  const file = await (await api.browser(OWNER)).post<StoredFile>('/api/files', withFile('a.pdf', '%PDF-1.7'));
  expect((await (await api.browser(OTHER_OWNER)).problem('GET', `/api/files/${file.id}`)).status).toBe(403);
});

test('an empty file proves nothing', async () => {
  const amir = await api.browser(OWNER);
  expect(await amir.problem('POST', '/api/files', withFile('a.pdf', ''))).toMatchObject({
    status: 400,
    code: 'empty-file',
  });
});

test('a file at the limit is taken, one above it is refused with the limit', async () => {
  const kari = await api.browser(COORDINATOR);
  const largest = await kari.post<StoredFile>('/api/files', withFile('stor.bin', Buffer.alloc(25_000_000, 1)));
  expect(largest.size).toBe(25_000_000);
  const problem = await kari.problem('POST', '/api/files', withFile('større.bin', Buffer.alloc(25_000_001, 1)));
  expect(problem).toMatchObject({ status: 413, code: 'too-large' });
});

test('a stream that says nothing of its size is cut off at the limit', async () => {
  const { body } = await (
    await api.browser()
  ).ask<{ demoPeople: { id: string; name: string }[] }>('GET', '/api/session');
  const personId = body.demoPeople.find((it) => it.name === OWNER)!.id;
  const session = await fetch(`${api.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId }),
  });
  const cookie = session.headers.getSetCookie()[0]!.split(';')[0]!;
  const answer = await new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = request(`${api.url}/api/files`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'multipart/form-data; boundary=b', 'transfer-encoding': 'chunked' },
    });
    sent.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    sent.write('--b\r\nContent-Disposition: form-data; name="file"; filename="a.bin"\r\n\r\n');
    for (let n = 0; n < 26; n += 1) sent.write(Buffer.alloc(1_000_000, 1));
    sent.end('\r\n--b--\r\n');
  });
  expect([answer.status, JSON.parse(answer.text)]).toMatchObject([413, { code: 'too-large' }]);
  expect(await api.dataSource.query('SELECT 1 FROM evidence_file WHERE name = $1', ['a.bin'])).toEqual([]);
});
