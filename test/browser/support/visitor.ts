import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const HALF = { width: 640, height: 740 };
const NARROW = { width: 360, height: 740 };
const WIDE = { width: 1280, height: 900 };

/** Somebody at a browser, and what went wrong on the pages that he saw. */
export interface Visitor {
  readonly page: Page;
  /** What a page did that no page may do: faults in the console, requests to other hosts. */
  readonly wrongs: string[];
  close(): Promise<void>;
}

/** A browser window of its own, without anybody's session. */
export async function visitor(browser: Browser, url: string): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: WIDE,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
  });
  const page = await context.newPage();
  const wrongs: string[] = [];
  const own = new URL(url).host;
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http') && host !== own) wrongs.push(`asked ${request.url()}`);
  });
  page.on('pageerror', (fault) => wrongs.push(`threw ${fault.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') wrongs.push(`logged ${message.text().slice(0, 300)}`);
  });
  return { page, wrongs, close: () => context.close() };
}

/** Signs in as one of the demo's people, as who opens `path` without a session is asked to. */
export async function signIn(page: Page, person: string, path = '/'): Promise<void> {
  await page.context().clearCookies();
  await page.goto(path);
  await page.getByRole('button', { name: person }).click();
  await page.waitForURL((address) => address.pathname !== '/logg-inn');
}

/**
 * What is wrong with a page as it stands: barriers that axe finds (WCAG 2.2 A and AA), a second or missing main heading, and what
 * does not fit a screen 360 pixels wide. Empty when nothing is.
 */
export async function barriers(page: Page): Promise<string[]> {
  await page.getByLabel('Henter', { exact: true }).first().waitFor({ state: 'detached' });
  return [...(await axeFindings(page)), ...(await headingFindings(page)), ...(await narrowFindings(page))];
}

async function axeFindings(page: Page): Promise<string[]> {
  // What fades in is pale on its way: colours are judged when they are there.
  await page.evaluate('Promise.all(document.getAnimations().map((it) => it.finished.catch(() => null)))');
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axeSource);
  const results = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] })`,
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
}

/** A dialog has a main heading of its own, and hides the page's. */
async function headingFindings(page: Page): Promise<string[]> {
  const dialog = page.getByRole('dialog');
  const shown = (await dialog.count()) > 0 ? dialog : page;
  const count = await shown.getByRole('heading', { level: 1 }).count();
  return count === 1 ? [] : [`${count} main headings`];
}

async function narrowFindings(page: Page): Promise<string[]> {
  // In two steps, as a window is made narrow: what follows the first with a delay must not stand in the way after the second.
  await page.setViewportSize(HALF);
  await page.setViewportSize(NARROW);
  const overflow = await page.evaluate<number>(
    `Math.max(...[document.documentElement, ...document.querySelectorAll('dialog[open]')].map((it) => it.scrollWidth - it.clientWidth))`,
  );
  await page.setViewportSize(WIDE);
  return overflow > 0 ? [`${overflow} px wider than a screen of ${NARROW.width} px`] : [];
}
