import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Handler, type Request, type Response } from 'express';

const YEAR_SECONDS = 31_536_000;
const NOT_BUILT = 'Nettsiden er ikke bygget her. Programgrensesnittet svarer under /api.';

/**
 * Serves the built web page from `folder`: its files, whose names change with their contents and so may be kept for a year, and its
 * one page for every other address that a browser opens, as the page itself knows which of its views that is.
 */
export function webPage(folder: string): Handler[] {
  const files = express.static(folder, {
    index: false,
    setHeaders: (response, path) => {
      const named = path.startsWith(join(folder, 'assets'));
      response.setHeader('Cache-Control', named ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
    },
  });
  const page = join(folder, 'index.html');
  return [
    (request, response, next) => (isOfApi(request) ? next() : files(request, response, next)),
    (request, response, next) => (isPageView(request) ? sendPage(page, request, response) : next()),
  ];
}

function isOfApi({ path }: Request): boolean {
  return path === '/api' || path.startsWith('/api/');
}

/** An address that a browser opens: a missing picture or script must not be answered with the page. */
function isPageView(request: Request): boolean {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  return reads && !isOfApi(request) && !/\.\w+$/.test(request.path) && request.accepts(['html', 'json']) === 'html';
}

/** The page that a mail's links open. What its address carries (behind '#') must reach no other page and stay in no cache. */
const FROM_MAIL = '/fra-epost';
const FROM_MAIL_HEADERS = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
};

function headersOf(path: string): Record<string, string> {
  return path === FROM_MAIL ? FROM_MAIL_HEADERS : { 'Cache-Control': 'no-cache' };
}

function sendPage(page: string, { path }: Request, response: Response): void {
  if (!existsSync(page)) {
    response.status(503).type('text/plain; charset=utf-8').send(NOT_BUILT);
    return;
  }
  response.sendFile(page, { headers: headersOf(path), cacheControl: false });
}
