import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BulkResult, ItemPage, Person, Upload } from '@tertial/contracts';
import { addDays, instantOfMs, isWorkingDay, osloDate, type LocalDate } from '@tertial/domain';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startSystem, type System } from './support/system';
import { barriers, signIn, visitor, type Visitor } from './support/visitor';

const COORDINATOR = 'Kari Fjellstad';
const OWNER = 'Amir Rahimi';
const SHOTS = process.env['TEST_SHOTS'];

let system: System;
let browser: Browser;
let desk: Visitor;
let page: Page;
let itemId: string;

beforeAll(async () => {
  system = await startSystem();
  browser = await chromium.launch({ executablePath: process.env['TEST_CHROMIUM'] ?? '', args: ['--no-sandbox'] });
  desk = await visitor(browser, system.url);
  page = desk.page;
  page.setDefaultTimeout(20_000);
  await signIn(page, COORDINATOR);
  itemId = await confirmLetter(2027);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

afterEach(async () => {
  expect(await barriers(page)).toEqual([]);
  expect(desk.wrongs.splice(0)).toEqual([]);
});

const policyPage = (name = '') => page.goto(`/varslingsregler${name && `?for=${name}`}`);
const field = (label: string) => page.getByLabel(label, { exact: true });
const show = () => page.getByRole('button', { name: 'Vis hva som endres' }).click();

test('what would change is shown before it can be saved, in all and for each person', async () => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Varslingsregler' }).click();
  await page.getByRole('heading', { name: 'Varslingsregler', level: 1 }).waitFor();
  await page.getByText('Tomt felt: 28, 14, 7 og 1 dag før.').waitFor();
  expect(await page.getByRole('button', { name: 'Lagre', exact: true }).count()).toBe(0);
  await field('Påminnelser når det er lang tid').fill('60, 30, 10');
  await field('Tid mellom spørsmål til koordinator').fill('21');
  await show();
  await page.getByText(/Det neste året: \d+ e-poster, mot \d+ i dag/).waitFor();
  await page.getByRole('button', { name: new RegExp(`^${OWNER}: \\d+ e-post`) }).click();
  await page
    .getByText(/^(Ny|Flyttes|Faller bort):/)
    .filter({ visible: true })
    .first()
    .waitFor();
  await shoot('policy-difference');
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await page.getByText(/Reglene er lagret\. \d+ oppdrag planlegges på nytt\./).waitFor();
  await page.getByText(`Endret av ${COORDINATOR}`).waitFor();
  expect(await field('Påminnelser når det er lang tid').inputValue()).toBe('60, 30, 10');
});

test('what is written after the difference was shown must be shown again before it is saved', async () => {
  await policyPage();
  await field('Tid mellom spørsmål til koordinator').fill('20');
  await show();
  await page.getByRole('button', { name: 'Lagre', exact: true }).waitFor();
  await field('Tid mellom spørsmål til koordinator').fill('22');
  expect(await page.getByRole('button', { name: 'Lagre', exact: true }).count()).toBe(0);
});

test('what makes no sense is said beside its field, by page and by server', async () => {
  await policyPage();
  await field('Påminnelser når det er kort tid').fill('ofte');
  await show();
  await page.getByText('Skriv tall skilt med komma, eller «ingen».').waitFor();
  await field('Påminnelser når det er kort tid').fill('7, -1');
  await show();
  await page
    .getByText(/etter fristen er ingen påminnelse/)
    .first()
    .waitFor();
  expect(await page.getByRole('button', { name: 'Lagre', exact: true }).count()).toBe(0);
  desk.wrongs.splice(0);
});

test('an item’s own rules are reached from its page, and say what they leave to the others', async () => {
  await page.goto(`/oppdrag/${itemId}`);
  await page.getByRole('link', { name: 'Egne varslingsregler for oppdraget' }).click();
  await page.getByText('Gjelder ett oppdrag nå.').waitFor();
  await page.getByText('Tomt felt: 60, 30 og 10 dager før.').waitFor();
  expect(await field('Klokkeslett for e-post').count()).toBe(0);
  await field('Påminnelser når det er lang tid').fill('ingen');
  await show();
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await page.getByText('Ett oppdrag planlegges på nytt.').waitFor();
  await page.getByRole('option', { name: /^Oppdraget «.*egne regler$/ }).waitFor({ state: 'attached' });
});

test('a closed day is added with its reason, listed, and taken away again', async () => {
  let day = addDays(osloDate(instantOfMs(Date.now())), 40);
  while (!isWorkingDay(day, { closed: new Set<LocalDate>() })) day = addDays(day, 1);
  const written = day.split('-').reverse().join('.');
  await policyPage();
  await page.getByText('Virksomheten har ingen egne stengte dager fra i dag.').waitFor();
  await page.getByLabel('Dag', { exact: true }).fill(written);
  await page.getByLabel('Hvorfor er det stengt?').fill('Planleggingsdag');
  await page.getByRole('button', { name: 'Legg til stengt dag' }).click();
  await page.getByText(/er stengt\. Varsler som falt på dagen, flyttes/).waitFor();
  await page.getByText('Planleggingsdag', { exact: true }).waitFor();
  await shoot('closed-days');
  await page.getByRole('button', { name: /^Fjern/ }).click();
  await page.getByText('Virksomheten har ingen egne stengte dager fra i dag.').waitFor();
});

/** Imports a sample letter, confirms all of it, and answers one of its items. */
async function confirmLetter(year: number): Promise<string> {
  const bytes = readFileSync(join(__dirname, `../../config/letters/sample-${year}.txt`));
  const file = { name: `tildelingsbrev-${year}.txt`, mimeType: 'text/plain', buffer: bytes };
  const { request } = page.context();
  let upload = (await (await request.post(`${system.url}/api/letters`, { multipart: { file } })).json()) as Upload;
  while (!['done', 'refused'].includes(upload.stage))
    upload = (await (await request.get(`${system.url}/api/uploads/${upload.id}`)).json()) as Upload;
  const people = (await (await request.get(`${system.url}/api/people`)).json()) as Person[];
  const { rows } = (await (await request.get(`${system.url}/api/items?size=200`)).json()) as ItemPage;
  const itemIds = rows.filter((row) => row.deliverables.some((it) => !it.informational)).map(({ id }) => id);
  const ownerId = people.find(({ name }) => name === OWNER)?.id;
  const data = { itemIds, ownerId, acceptPast: true };
  const { done } = (await (await request.post(`${system.url}/api/items/confirm`, { data })).json()) as BulkResult;
  return done[0] ?? '';
}

async function shoot(name: string): Promise<void> {
  if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
}
