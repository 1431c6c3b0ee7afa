import { addDays, instantOfMs, osloDate } from '@tertial/domain';
import type { Page } from 'playwright-core';
import { COORDINATOR, openDesk, OWNER, shoot, type Desk } from './support/desk';
import { openedDialog, sendDialog } from './support/dialog';
import { until } from './support/letter-under-review';
import { mailsTo, rawMail } from './support/mails';
import { addItem, confirm } from './support/register';
import { barriers, signIn, visitor } from './support/visitor';

const ADDRESS = 'amir.rahimi@etaten.example';
const MAILBOX_ADDRESS = 'skilt@etaten.example';
const LATE = 'Direktoratet skal sende departementet en oversikt over skiltene langs leia.';
const COMING = 'Direktoratet skal gi departementet en plan for varsling av skred.';
const SHARED = 'Direktoratet skal telle skiltene langs leia.';
const MAILBOX = 'Postmottak for skilt';
const TODAY = osloDate(instantOfMs(Date.now()));

let phone: Desk;
let page: Page;
let mail: string;
let sharedMail: string;
let shared: string;

/** Somebody with nothing but his mail program: a screen of a phone, and no session. */
openDesk(async (opened) => {
  phone = opened;
  page = phone.page;
  await confirmAndTell();
  mail = (await mailsTo(phone.system, ADDRESS))[0]?.html ?? '';
  sharedMail = (await mailsTo(phone.system, MAILBOX_ADDRESS))[0]?.html ?? '';
  await page.setViewportSize({ width: 390, height: 800 });
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

test('who acts from a shared mailbox is asked for a name, which stands on the item', async () => {
  await page.goto(linkAfter(SHARED, 'Bekreft mottatt', sharedMail));
  await page.getByText('Du gjør dette for den felles postkassen').waitFor();
  await page.getByRole('button', { name: 'Bekreft mottatt' }).click();
  await page.getByText('Skriv navnet ditt.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await shoot(page, 'mail-link-mailbox');
  await page.getByLabel('Navnet ditt').fill('Nora Berg');
  await page.getByRole('button', { name: 'Bekreft mottatt' }).click();
  await page.getByText('Mottaket er bekreftet.').waitFor();
  await signIn(page, COORDINATOR, `/oppdrag/${shared}`);
  await page.getByText(`Nora Berg (${MAILBOX})`).first().waitFor();
  await page.context().clearCookies();
});

test('a link that was cut short says so instead of failing', async () => {
  await page.goto('/fra-epost');
  await page.getByText('Lenken er ikke hel').waitFor();
  await page.getByRole('link', { name: 'Logg inn i Tertial' }).waitFor();
});

test('the mail brings the deadlines as a calendar file, and the page of calendars an address that works', async () => {
  const [{ id } = { id: '' }] = await mailsTo(phone.system, ADDRESS);
  expect(await rawMail(phone.system, id)).toContain('text/calendar; charset=utf-8; method=PUBLISH');
  await signIn(page, OWNER, '/kalender');
  await page.getByRole('heading', { level: 1, name: 'Kalender' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Lag adresse' }).click();
  const address = await page.getByLabel('Adressen', { exact: true }).inputValue();
  expect(await (await fetch(address)).text()).toContain('SUMMARY:Frist: Direktoratet skal gi departementet en plan');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Slå av' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Slå av' }).click();
  await page.getByRole('button', { name: 'Lag adresse' }).waitFor();
  expect((await fetch(address)).status).toBe(404);
});

async function confirmAndTell(): Promise<void> {
  const desk = await visitor(phone.browser, phone.system.url);
  await signIn(desk.page, COORDINATOR);
  const late = await addItem(desk.page, LATE, { due: addDays(TODAY, -10) });
  const coming = await addItem(desk.page, COMING, { due: addDays(TODAY, 90) });
  await confirm(desk.page, [late, coming], OWNER);
  await addMailbox(desk.page);
  shared = await addItem(desk.page, SHARED, { due: addDays(TODAY, 60) });
  await confirm(desk.page, [shared], MAILBOX);
  await desk.page.request.post('/api/rounds');
  for (const address of [ADDRESS, MAILBOX_ADDRESS])
    await until(async () => (await mailsTo(phone.system, address)).length > 0);
  await desk.close();
}

/** As the coordinator does it, on the page of people. */
async function addMailbox(desk: Page): Promise<void> {
  await desk.goto('/personer');
  await desk.getByRole('button', { name: 'Legg til felles postkasse' }).click();
  const dialog = await openedDialog(desk, 'Legg til felles postkasse', false);
  await dialog.getByLabel('Enhet').selectOption('Avdeling for fag');
  await shoot(desk, 'mailbox-dialog');
  await sendDialog(dialog, { Navn: MAILBOX, 'E-postadresse': MAILBOX_ADDRESS });
  await desk.getByRole('row', { name: MAILBOX }).getByText('Felles postkasse').waitFor();
  await shoot(desk, 'mailbox');
}

/** The address of the link with these words after the demand's words. */
function linkAfter(demand: string, words: string, of = mail): string {
  const after = of.slice(of.indexOf(demand));
  return new RegExp(`href="([^"]*)"[^>]*>${words}<`).exec(after)?.[1] ?? `no link «${words}»`;
}
