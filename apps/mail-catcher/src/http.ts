import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { MailStore } from './mail-store';
import { script, style } from './page-style';
import { listLimit, listPage, messagePage, tabs, type Tab } from './pages';

interface Answer {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

type Handler = (store: MailStore, url: URL, parts: readonly string[]) => Promise<Answer> | Answer;

/** Only what this server itself sends may run in its pages. */
const pagePolicy = "default-src 'self'; img-src 'self' data:; style-src 'self'; frame-ancestors 'none'";
/** What a mail may do: be looked at. It loads nothing, so that no sender learns that it was opened. */
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:";

const routes: readonly (readonly [method: string, path: RegExp, handler: Handler])[] = [
  ['GET', /^\/$/, showList],
  ['GET', /^\/page\.css$/, () => ({ type: 'text/css; charset=utf-8', body: style })],
  ['GET', /^\/page\.js$/, () => ({ type: 'text/javascript; charset=utf-8', body: script })],
  ['GET', /^\/messages\/([^/]+)$/, showMessage],
  ['GET', /^\/messages\/([^/]+)\/html$/, showHtml],
  ['GET', /^\/api\/messages$/, (store, url) => json(store.list(searchOf(url)))],
  ['DELETE', /^\/api\/messages$/, async (store) => (await store.removeAll(), none)],
  ['GET', /^\/api\/messages\/([^/]+)$/, giveMessage],
  ['DELETE', /^\/api\/messages\/([^/]+)$/, async (store, _, [id = '']) => ((await store.remove(id)) ? none : missing)],
  ['GET', /^\/api\/messages\/([^/]+)\/raw$/, giveRaw],
  ['GET', /^\/api\/messages\/([^/]+)\/attachments\/(\d+)$/, giveAttachment],
];

const none: Answer = { status: 204, type: 'text/plain', body: '' };
const missing: Answer = { status: 404, type: 'text/plain; charset=utf-8', body: 'Finnes ikke.\n' };

/** The page and the JSON interface, on loopback only. */
export function startHttp(port: number, store: MailStore): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(store, request)
      .catch((error: unknown): Answer => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
        return { status: 500, type: 'text/plain; charset=utf-8', body: 'Noe gikk galt; se loggen.\n' };
      })
      .then((made) => send(response, made));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

async function answer(store: MailStore, request: IncomingMessage): Promise<Answer> {
  // A foreign page whose name was pointed at this machine would otherwise read the mails in the person's browser.
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')) {
    return { status: 403, type: 'text/plain; charset=utf-8', body: 'Bare for denne maskinen.\n' };
  }
  const url = new URL(request.url ?? '/', 'http://localhost');
  for (const [method, path, handler] of routes) {
    const found = path.exec(url.pathname);
    if (found && method === request.method) return handler(store, url, found.slice(1));
  }
  return missing;
}

function send(response: ServerResponse, { status = 200, type, body, headers }: Answer): void {
  response.writeHead(status, {
    'content-type': type,
    'content-security-policy': pagePolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(body);
}

function searchOf(url: URL) {
  const limit = Number(url.searchParams.get('limit') ?? '');
  const recipient = url.searchParams.get('recipient') ?? '';
  return { recipient, ...(Number.isInteger(limit) && limit > 0 ? { limit } : {}) };
}

function showList(store: MailStore, url: URL): Answer {
  const recipient = url.searchParams.get('mottaker')?.trim() ?? '';
  const mails = store.list({ recipient, limit: listLimit });
  return page(listPage({ mails, recipient, recipients: store.recipients() }));
}

async function showMessage(store: MailStore, url: URL, [id = '']: readonly string[]): Promise<Answer> {
  const entry = store.entry(id);
  if (!entry) return missing;
  const mail = await store.parsed(id);
  const asked = tabs.find((tab) => tab === url.searchParams.get('vis'));
  const tab: Tab = asked ?? (mail.html ? 'html' : 'tekst');
  return page(messagePage({ entry, mail, tab, source: (await store.bytes(id)).toString('utf8') }));
}

async function showHtml(store: MailStore, _: URL, [id = '']: readonly string[]): Promise<Answer> {
  if (!store.entry(id)) return missing;
  const mail = await store.parsed(id);
  // Links must leave the frame; a second <base> of the mail's own has no effect.
  const body = `<!doctype html><base target="_blank">${mail.html || ''}`;
  return { type: 'text/html; charset=utf-8', body, headers: { 'content-security-policy': mailPolicy } };
}

async function giveMessage(store: MailStore, _: URL, [id = '']: readonly string[]): Promise<Answer> {
  const entry = store.entry(id);
  if (!entry) return missing;
  const mail = await store.parsed(id);
  const attached = mail.attachments.map(({ filename, contentType, size }) => ({ filename, contentType, size }));
  return json({
    ...entry,
    messageId: mail.messageId,
    headers: mail.headerLines.map(({ line }) => line),
    text: mail.text,
    html: mail.html || undefined,
    attached,
  });
}

async function giveRaw(store: MailStore, _: URL, [id = '']: readonly string[]): Promise<Answer> {
  if (!store.entry(id)) return missing;
  return download(await store.bytes(id), 'message/rfc822', `${id}.eml`);
}

async function giveAttachment(store: MailStore, _: URL, [id = '', index = '']: readonly string[]): Promise<Answer> {
  const found = store.entry(id) && (await store.parsed(id)).attachments[Number(index)];
  if (!found) return missing;
  return download(found.content, 'application/octet-stream', found.filename ?? `vedlegg-${index}`);
}

function page(body: string): Answer {
  return { type: 'text/html; charset=utf-8', body };
}

function json(value: unknown): Answer {
  return { type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

function download(body: Buffer, type: string, name: string): Answer {
  return { type, body, headers: { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` } };
}
