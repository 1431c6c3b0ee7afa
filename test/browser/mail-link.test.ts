import { addDays, instantOfMs, osloDate } from '@tertial/domain';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startSystem, type System } from './support/system';
import { barriers, signIn, visitor, type Visitor } from './support/visitor';

const COORDINATOR = 'Kari Fjellstad';
const OWNER = 'Amir Rahimi';
const LATE = 'Direktoratet skal sende departementet en oversikt over skiltene langs leia.';
const COMING = 'Direktoratet skal gi departementet en plan for varsling av skred.';
const TODAY = osloDate(instantOfMs(Date.now()));

let system: System;
let browser: Browser;
let phone: Visitor;
let page: Page;
let mail: string;

/** Somebody with nothing but his mail program: a screen of a phone, and no session. */
beforeAll(async () => {
  system = await startSystem();
  browser = await chromium.launch({ executablePath: process.env['TEST_CHROMIUM'] ?? '', args: ['--no-sandbox'] });
  await confirmAndTell();
  [mail = ''] = await mailsTo('amir.rahimi@etaten.example');
  phone = await visitor(browser, system.url);
  page = phone.page;
  await page.setViewportSize({ width: 390, height: 800 });
  page.setDefaultTimeout(20_000);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

afterEach(async () => {
  expect(await barriers(page)).toEqual([]);
  expect(phone.wrongs.splice(0)).toEqual([]);
});

test('from the mail to «Levert» without signing in, with a file from the phone', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.headers()['referer'] ?? ''}`));
  const link = linkAfter(LATE, 'Marker som levert');
  await page.goto(link);
  await page.getByRole('heading', { level: 1, name: 'Marker som levert' }).waitFor();
  await page.getByText(LATE).waitFor();
  await page.getByText('10 dager over fristen').waitFor();
  await page.getByText(`Du gjør dette som ${OWNER}`).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Lever', exact: true }).click();
  await page.getByText('Legg ved en fil, eller skriv en lenke').waitFor();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Legg ved fil' }).click();
  await (await chooser).setFiles({ name: 'skilt.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  await page.getByRole('button', { name: 'Lever', exact: true }).dblclick();
  await page.getByText(`Levert av ${OWNER}`).waitFor();
  expect(await page.getByRole('button', { name: 'Lever', exact: true }).count()).toBe(0);
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.filter((it) => it.includes(link.split('#')[1] ?? '-'))).toEqual([]);
});

test('the same link once more says who delivered, and leads on', async () => {
  await page.goto('/logg-inn');
  await page.goto(linkAfter(LATE, 'Marker som levert'));
  await page.getByText(`Levert av ${OWNER}`).waitFor();
  await page.getByRole('link', { name: 'Logg inn og åpne oppdraget' }).click();
  await page.getByRole('button', { name: OWNER }).click();
  await page.getByRole('heading', { level: 1, name: LATE }).waitFor();
  await page.getByRole('link', { name: 'skilt.pdf' }).or(page.getByText('skilt.pdf')).first().waitFor();
  expect(await page.getByText(/har levert|leverte|Levert/).count()).toBeGreaterThan(0);
  await page.context().clearCookies();
});

test('a new item is confirmed with one press', async () => {
  await page.goto(linkAfter(COMING, 'Bekreft mottatt'));
  await page.getByRole('button', { name: 'Bekreft mottatt' }).click();
  await page.getByText('Mottaket er bekreftet.').waitFor();
});

test('a link that was cut short says so instead of failing', async () => {
  await page.goto('/fra-epost');
  await page.getByText('Lenken er ikke hel').waitFor();
  await page.getByRole('link', { name: 'Logg inn i Tertial' }).waitFor();
});

test('the mail brings the deadlines as a calendar file, and the page of calendars an address that works', async () => {
  const [{ id } = { id: '' }] = await caught<{ id: string }[]>('?recipient=amir.rahimi%40etaten.example');
  const raw = await (await fetch(`${system.mailUrl}/api/messages/${id}/raw`)).text();
  expect(raw).toContain('text/calendar; charset=utf-8; method=PUBLISH');
  await signIn(page, OWNER, '/kalender');
  await page.getByRole('heading', { level: 1, name: 'Kalender' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Lag adresse' }).click();
  const address = await page.getByLabel('Adressen', { exact: true }).inputValue();
  expect(await (await fetch(address)).text()).toContain('SUMMARY:Frist: Direktoratet skal gi departementet en plan');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Slå av' }).click();
  await page.getByRole('button', { name: 'Lag adresse' }).waitFor();
  expect((await fetch(address)).status).toBe(404);
});

async function confirmAndTell(): Promise<void> {
  const desk = await visitor(browser, system.url);
  await signIn(desk.page, COORDINATOR);
  const { request } = desk.page;
  const people = (await (await request.get('/api/people')).json()) as { id: string; name: string }[];
  const ownerId = people.find(({ name }) => name === OWNER)?.id;
  const itemIds: string[] = [];
  for (const [text, due] of [
    [LATE, addDays(TODAY, -10)],
    [COMING, addDays(TODAY, 90)],
  ]) {
    const made = await request.post('/api/items', { data: { text, deliverables: [{ due, raw: 'e-post' }] } });
    itemIds.push(((await made.json()) as { id: string }).id);
  }
  await request.post('/api/items/confirm', { data: { itemIds, ownerId, acceptPast: true } });
  await request.post('/api/rounds');
  for (let tries = 0; tries < 300; tries += 1) {
    if ((await mailsTo('amir.rahimi@etaten.example')).length > 0) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await desk.close();
}

/** The HTML parts of the mails that were caught for an address. */
async function mailsTo(address: string): Promise<string[]> {
  const list = await caught<{ id: string }[]>(`?recipient=${encodeURIComponent(address)}`);
  const messages = await Promise.all(list.map(({ id }) => caught<{ html: string }>(`/${id}`)));
  return messages.map(({ html }) => html);
}

async function caught<T>(path: string): Promise<T> {
  return (await (await fetch(`${system.mailUrl}/api/messages${path}`)).json()) as T;
}

/** The address of the link with these words after the demand's words. */
function linkAfter(demand: string, words: string): string {
  const after = mail.slice(mail.indexOf(demand));
  return new RegExp(`href="([^"]*)"[^>]*>${words}<`).exec(after)?.[1] ?? `no link «${words}»`;
}
