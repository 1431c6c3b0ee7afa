import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, guardFolder, guardProcess } from '@tertial/local-services';
import { createTransport } from 'nodemailer';

const root = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'tertial-mail-'));
let ports: { smtp: number; page: number };
let catcher: ChildProcess;

beforeAll(async () => {
  guardFolder(folder);
  ports = { smtp: await freePort(), page: await freePort() };
  catcher = await startCatcher();
});

afterAll(async () => {
  await stopCatcher();
  rmSync(folder, { recursive: true, force: true });
});

async function startCatcher(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-r', '@swc-node/register', 'apps/mail-catcher/src/main.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      MAIL_CATCHER_SMTP_PORT: String(ports.smtp),
      MAIL_CATCHER_PAGE_PORT: String(ports.page),
      MAIL_CATCHER_FOLDER: folder,
      MAIL_CATCHER_REFUSE: '*@sluttet.example',
    },
  });
  if (child.pid !== undefined) guardProcess(child.pid);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return child;
}

async function stopCatcher(): Promise<void> {
  const ended = new Promise((resolve) => catcher.once('exit', resolve));
  catcher.kill('SIGTERM');
  await ended;
}

interface Listed {
  readonly id: string;
  readonly to: string[];
  readonly subject: string;
}

const get = (path: string) => fetch(`http://127.0.0.1:${ports.page}${path}`);
const list = async (query = '') => (await (await get(`/api/messages${query}`)).json()) as Listed[];

async function send(to: string, subject: string, html = '<p>hei</p>'): Promise<unknown> {
  const transport = createTransport(`smtp://127.0.0.1:${ports.smtp}`);
  try {
    const attachments = [{ filename: 'frister.ics', content: 'BEGIN:VCALENDAR' }];
    return await transport.sendMail({
      from: 'tertial@etat.example',
      to,
      subject,
      text: 'Hei på deg',
      html,
      attachments,
    });
  } finally {
    transport.close();
  }
}

test('a mail that was taken is still there after the catcher was killed in the same moment', async () => {
  await send('ase@etat.example', 'Frist i morgen');
  catcher.kill('SIGKILL');
  await new Promise((resolve) => catcher.once('exit', resolve));
  catcher = await startCatcher();
  expect(await list()).toMatchObject([{ to: ['ase@etat.example'], subject: 'Frist i morgen', attachments: 1 }]);
});

test('a refused address gets 550 and nothing is kept, while the others of the mail get theirs', async () => {
  await expect(send('kari@sluttet.example', 'a')).rejects.toMatchObject({ responseCode: 550 });
  await expect(send('ola@etat.example, kari@sluttet.example', 'b')).resolves.toMatchObject({
    rejected: ['kari@sluttet.example'],
  });
  expect(await list('?recipient=kari')).toEqual([]);
  expect(await list('?recipient=OLA@')).toMatchObject([{ to: ['ola@etat.example'], subject: 'b' }]);
});

test('the newest comes first, and the page finds a recipient', async () => {
  await send('ase@etat.example', 'nyest');
  expect((await list('?limit=1')).map((mail) => mail.subject)).toEqual(['nyest']);
  const page = await (await get('/?mottaker=ase')).text();
  expect(page).toContain('nyest');
  expect(page).not.toContain('ola@etat.example</span>');
});

test('one mail is shown as text, HTML and source, with its attachment', async () => {
  await send('ase@etat.example', 'hel');
  const [mail] = await list('?limit=1');
  const one = (await (await get(`/api/messages/${mail?.id}`)).json()) as { text: string; attached: unknown };
  expect(one.text.trim()).toBe('Hei på deg');
  expect(one.attached).toEqual([{ filename: 'frister.ics', contentType: 'text/calendar', size: 15 }]);
  expect(await (await get(`/messages/${mail?.id}?vis=kilde`)).text()).toContain('Subject: hel');
  expect(await (await get(`/api/messages/${mail?.id}/attachments/0`)).text()).toBe('BEGIN:VCALENDAR');
});

test('a mail can neither run a script, write into the page, nor load anything from elsewhere', async () => {
  await send(
    'ase@etat.example',
    '<script>alert(1)</script>',
    '<script>alert(2)</script><img src="https://x.example/a.png">',
  );
  const [mail] = await list('?limit=1');
  expect(await (await get('/')).text()).not.toContain('<script>alert');
  const page = await (await get(`/messages/${mail?.id}?vis=html`)).text();
  expect(page).toMatch(/<iframe[^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/);
  expect(page).not.toContain('<script>alert');
  const policy = (await get(`/messages/${mail?.id}/html`)).headers.get('content-security-policy');
  expect(policy).toMatch(/^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:/);
});

test('a foreign host name that points here reads nothing', async () => {
  const status = await new Promise((resolve) => {
    const headers = { host: 'evil.example' };
    request({ port: ports.page, path: '/api/messages', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).end();
  });
  expect(status).toBe(403);
});

test('nothing outside the folder can be asked for, and what is unknown is not found', async () => {
  for (const path of ['/api/messages/..%2F..%2Fpackage/raw', '/messages/x', '/api/messages/x', '/api/messages/x/raw']) {
    expect((await get(path)).status).toBe(404);
  }
});

test('a mail that is deleted is gone from the disk', async () => {
  const [mail] = await list('?limit=1');
  const before = readdirSync(folder).length;
  const one = `http://127.0.0.1:${ports.page}/api/messages/${mail?.id}`;
  expect((await fetch(one, { method: 'DELETE' })).status).toBe(204);
  expect(readdirSync(folder)).toHaveLength(before - 2);
  expect((await fetch(one, { method: 'DELETE' })).status).toBe(404);
  await fetch(`http://127.0.0.1:${ports.page}/api/messages`, { method: 'DELETE' });
  expect(await list()).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
});
