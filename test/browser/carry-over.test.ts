import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BulkResult, ItemPage, Person, Upload } from '@tertial/contracts';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startSystem, type System } from './support/system';
import { barriers, signIn, visitor, type Visitor } from './support/visitor';

const COORDINATOR = 'Kari Fjellstad';
const OWNER = 'Amir Rahimi';
const SHOTS = process.env['TEST_SHOTS'];
const letterFile = (year: number) => join(__dirname, `../../config/letters/sample-${year}.txt`);

let system: System;
let browser: Browser;
let desk: Visitor;
let page: Page;
let letterId: string;

/** What has to be there is put in through the API, in the coordinator's own session. */
beforeAll(async () => {
  system = await startSystem();
  browser = await chromium.launch({ executablePath: process.env['TEST_CHROMIUM'] ?? '', args: ['--no-sandbox'] });
  desk = await visitor(browser, system.url);
  page = desk.page;
  page.setDefaultTimeout(20_000);
  await signIn(page, COORDINATOR);
  const before = await importLetter(2026);
  letterId = await importLetter(2027);
  const { rows } = await get<ItemPage>(`items?letter=${before}&size=200`);
  const owner = (await get<Person[]>('people')).find(({ name }) => name === OWNER);
  const itemIds = rows.filter((row) => row.deliverables.some((it) => !it.informational)).map(({ id }) => id);
  const confirm = { itemIds, ownerId: owner?.id, acceptPast: true };
  const { refused } = await post<BulkResult>('items/confirm', confirm);
  expect(refused).toEqual([]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

afterEach(async () => {
  expect(await barriers(page)).toEqual([]);
  expect(desk.wrongs.splice(0)).toEqual([]);
});

test('the new letter has a part for what last year left, and last year’s has none', async () => {
  await page.goto('/brev');
  await page.getByRole('link', { name: 'Tildelingsbrev 2026', exact: true }).click();
  await page.getByRole('tab', { name: 'Hele brevet' }).waitFor();
  expect(await page.getByRole('tab', { name: 'Fra i fjor' }).count()).toBe(0);
  await page.goto(`/brev/${letterId}`);
  await page.getByRole('tab', { name: 'Fra i fjor (19)' }).click();
  await page.getByText('Ingenting skjer før du velger').waitFor();
  await shoot('offers');
});

test('unfinished items are chosen by the keyboard and go on with a new date', async () => {
  const row = offer('farvannsskilt');
  await row.getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await offer('turulykker').getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Overfør til dette brevet' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Overfør' }).click();
  await dialog.getByText('Velg hvilken frist som skal gjelde').waitFor();
  await dialog.getByLabel('Ny dato').check();
  await dialog.getByLabel('Ny frist').fill('30.06.2090');
  await shoot('carry-dialog');
  await dialog.getByRole('button', { name: 'Overfør' }).click();
  // A busy machine says that it was received, and the page shows by itself when it is done.
  await page.getByText(/2 (oppdrag er overført til dette brevet|er mottatt)/).waitFor();
  await row.getByText('Overført til dette brevet').waitFor();
});

test('one is replaced by the item that looks like it, another is left where it is', async () => {
  await offer('felles standard').getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Erstattes av' }).click();
  const dialog = page.getByRole('dialog');
  const chosen = dialog.getByLabel('Erstattes av');
  await chosen.locator('option', { hasText: 'felles standarden' }).first().waitFor({ state: 'attached' });
  expect(await chosen.locator('option:checked').textContent()).toContain('følge opp den felles standarden');
  await shoot('replace-dialog');
  await dialog.getByRole('button', { name: 'Erstatt' }).click();
  await page.getByText(/1 (oppdrag er erstattet|er mottatt)/).waitFor();
  await offer('Vesten på').getByRole('checkbox').check();
  await page.getByRole('button', { name: 'La stå i sitt brev' }).click();
  await dialog.getByLabel('Begrunnelse').fill('Leveres i årsrapporten.');
  await dialog.getByRole('button', { name: 'La stå' }).click();
  await offer('Vesten på').getByText('Begrunnelse: Leveres i årsrapporten.').waitFor();
  await shoot('settled');
});

test('an item that goes on tells where it comes from', async () => {
  await offer('farvannsskilt').getByText('Overført til dette brevet').waitFor();
  await offer('farvannsskilt').getByRole('link').last().click();
  await page.getByText('Overført fra Tildelingsbrev 2026').waitFor();
  await page.getByText('30. juni 2090').first().waitFor();
  await page.getByText('Opprinnelig frist: 30. juni 2026').first().waitFor();
  await page.getByRole('button', { name: 'Vis stedet i brevet' }).click();
  await page.locator('mark', { hasText: 'farvannsskilt' }).waitFor();
  await shoot('carried-item');
});

test('what looks like last year’s stands in pairs with what differs, and gets the same owner', async () => {
  await page.goto(`/brev/${letterId}?fane=fra-i-fjor`);
  await page.getByRole('radio', { name: 'Ligner på i fjor (23)' }).click();
  const pair = page.getByRole('listitem').filter({ hasText: 'redningsskøyter' }).first();
  await pair.getByText('Nå: 30. april 2027. Før: 28. februar 2026').waitFor();
  expect(await pair.locator('del').allTextContents()).toEqual(['[borte: februar]']);
  expect(await pair.locator('ins').allTextContents()).toEqual(['[nytt: april]']);
  await shoot('pairs');
  await pair.getByRole('button', { name: 'Samme ansvarlig som i fjor' }).click();
  await pair.getByText(`Ansvarlig: ${OWNER} (samme som i fjor)`).waitFor();
  await page.getByRole('radio', { name: /^Endret \(/ }).click();
  await shoot('pairs-changed');
  await page.getByRole('radio', { name: 'Alle' }).click();
  await page.getByRole('checkbox', { name: /^Velg alle/ }).check();
  await page.getByRole('region', { name: 'Gjør med de valgte' }).getByRole('button').click();
  await page.getByText(/oppdrag er gitt samme ansvarlig som i fjor/).waitFor();
  expect(await page.getByRole('button', { name: /^Samme ansvarlig som i fjor/ }).count()).toBe(0);
});

function offer(words: string) {
  return page
    .getByRole('listitem')
    .filter({ hasText: words })
    .filter({ has: page.getByText('Ansvarlig') })
    .first();
}

/** Pictures for somebody to look at, of a wide and a narrow screen; only when a folder is named. */
async function shoot(name: string): Promise<void> {
  if (!SHOTS) return;
  const wide = page.viewportSize();
  for (const width of [1400, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: join(SHOTS, `${name}-${width}.png`), fullPage: true });
  }
  if (wide) await page.setViewportSize(wide);
}

async function importLetter(year: number): Promise<string> {
  const file = { name: `sample-${year}.txt`, mimeType: 'text/plain', buffer: readFileSync(letterFile(year)) };
  const sent = await page.request.post('/api/letters', { multipart: { file } });
  const { id } = (await sent.json()) as Upload;
  for (;;) {
    const upload = await get<Upload>(`uploads/${id}`);
    if (upload.letterId) return upload.letterId;
    if (upload.refusal) throw new Error(upload.refusal.detail);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function get<T>(path: string): Promise<T> {
  return (await (await page.request.get(`/api/${path}`)).json()) as T;
}

async function post<T>(path: string, data: object): Promise<T> {
  return (await (await page.request.post(`/api/${path}`, { data })).json()) as T;
}
