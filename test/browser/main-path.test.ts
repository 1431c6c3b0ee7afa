import { addDays, instantOfMs, osloDate } from '@tertial/domain';
import type { Page } from 'playwright-core';
import { COORDINATOR, MINISTRY, openDesk, OWNER, type Desk } from './support/desk';
import { until } from './support/letter-under-review';
import { mailsTo } from './support/mails';
import { letterFile } from './support/register';
import { barriers, signIn } from './support/visitor';

const LETTER = letterFile('sample-2026.txt');
const ADDRESS = 'amir.rahimi@etaten.example';
/** An assignment of the letter that gives no date, so that it is in no year's past. */
const UNDATED = /så snart som mulig ta kontakt med departementet/;
const LATE = 'Direktoratet skal sende departementet en oversikt over skiltene langs leia.';
const MISSED = 'Direktoratet skal sende departementet en oversikt over varslingstavlene i fjellet.';
/** Ten days before today, whenever today is. */
const PAST = addDays(osloDate(instantOfMs(Date.now())), -10);
const PAST_WRITTEN = PAST.split('-').reverse().join('.');

let desk: Desk;
let page: Page;

openDesk((opened) => {
  desk = opened;
  page = desk.page;
});

test('nobody gets in without signing in, and who does comes where she wanted to go', async () => {
  await page.goto('/brev');
  await page.getByRole('heading', { name: 'Logg inn i Tertial' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: COORDINATOR }).click();
  await page.getByRole('heading', { level: 1, name: 'Brev' }).waitFor();
  expect(await page.title()).toBe('Brev – Tertial');
});

test('a letter that is handed in becomes proposed items, and the same letter twice is one letter', async () => {
  await hand(LETTER);
  await page.getByText('«sample-2026.txt» er lest inn').waitFor();
  await hand(LETTER);
  await page.getByText('Dette brevet er lest inn før').waitFor();
  await page.getByRole('link', { name: 'Gå til brevet og se oppdragene' }).click();
  await page.getByRole('tab', { name: /^Oppdrag/ }).waitFor();
  await page.getByText(UNDATED).first().waitFor();
});

test.each(['Åpne spørsmål', 'Rapportdatoer', 'Personer i brevet', 'Hele brevet'])(
  'the letter’s part «%s»',
  async (tab) => {
    await page.getByRole('tab', { name: tab }).click();
    await page.getByRole('tabpanel').waitFor();
  },
);

test('what the reader did not find is added by hand, a date in the past too', async () => {
  await page.getByRole('tab', { name: /^Oppdrag/ }).click();
  for (const text of [LATE, MISSED]) {
    await page.getByRole('button', { name: 'Legg til for hånd' }).click();
    await page.getByLabel('Hva er det bedt om?').fill(text);
    await page.getByLabel('Dato', { exact: true }).fill(PAST_WRITTEN);
    await page.getByLabel('Ordene eller kilden som gir fristen').fill('e-post fra departementet');
    await page.getByRole('button', { name: 'Legg til', exact: true }).dblclick();
    await page.getByText(text).first().waitFor();
  }
});

test('confirming asks before it takes a deadline that has passed', async () => {
  for (const text of [UNDATED, LATE, MISSED]) await page.getByRole('checkbox', { name: text }).check();
  await page.getByLabel('Ansvarlig for de valgte').selectOption({ label: `${OWNER} (Avdeling for fag)` });
  await page.getByRole('button', { name: 'Bekreft med denne som ansvarlig' }).click();
  await page.getByRole('dialog', { name: 'Fristen er passert' }).waitFor();
  expect(await page.getByText('1 oppdrag er bekreftet.').count()).toBe(1);
  await page.getByRole('button', { name: 'Bekreft alle 2 likevel' }).click();
  await page.getByText('2 oppdrag er bekreftet.').waitFor();
  await page.getByRole('radio', { name: 'Bekreftet (3)' }).waitFor();
});

test('the round that is run now brings the owner one mail about all of it', async () => {
  await page.getByRole('link', { name: 'Oversikt', exact: true }).click();
  await page.getByRole('button', { name: 'Kjør dagens runde nå' }).click();
  await page
    .getByText(/e-post(er)? er sendt/)
    .first()
    .waitFor();
  // The sentence may be that of the round before, until this one has ended.
  await until(async () => (await textsTo(ADDRESS)).length > 0);
  const mails = await textsTo(ADDRESS);
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatch(UNDATED);
  expect(mails[0]).toContain(LATE);
  expect(mails[0]).toContain(MISSED);
});

test('the log shows the mail as it was sent', async () => {
  await page.getByRole('link', { name: 'Utsendinger', exact: true }).click();
  await page.getByRole('row').filter({ hasText: OWNER }).getByRole('link').click();
  await page.getByRole('heading', { name: 'Derfor ble den sendt' }).waitFor();
  await page.frameLocator('iframe').getByText(LATE).first().waitFor();
});

test('the owner comes from the mail, acknowledges, and delivers with a link as proof', async () => {
  const [mail = ''] = await textsTo(ADDRESS);
  await signIn(page, OWNER, linkToDeliver(mail, LATE));
  await page.getByRole('heading', { level: 1, name: LATE }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Bekreft mottatt' }).click();
  await page.getByText('Mottaket er bekreftet.').waitFor();
  await page.getByRole('button', { name: 'Lever', exact: true }).click();
  await page.getByText('Legg ved en fil, eller skriv en lenke').waitFor();
  await page.getByLabel('Lenke').fill('www.dfk.example/skilt');
  await page.getByRole('button', { name: 'Lever', exact: true }).click();
  await page.getByText('Leveransen er registrert.').waitFor();
  await page.getByText('10 dager for sent').first().waitFor();
});

test('the owner’s own page shows what is still over the deadline first', async () => {
  await page.getByRole('link', { name: 'Mine oppdrag' }).click();
  await page.getByRole('heading', { name: 'Over fristen (1)' }).waitFor();
  await page.getByRole('link', { name: MISSED }).waitFor();
});

test('the coordinator’s pages say to an owner that they are not for him, instead of failing', async () => {
  await page.goto('/utsendinger');
  await page.getByRole('heading', { level: 1, name: 'Bare for koordinatoren' }).waitFor();
});

test('the coordinator finds what waits for her, and accepts it', async () => {
  await signIn(page, COORDINATOR);
  await page.getByRole('link', { name: 'Venter på godkjenning' }).click();
  await page.getByRole('link', { name: LATE }).click();
  await page.getByRole('link', { name: 'https://www.dfk.example/skilt' }).waitFor();
  await page.getByRole('button', { name: 'Godkjenn' }).click();
  await page.getByText('Leveransen er godkjent.').waitFor();
});

test('each other page of the coordinator', async () => {
  for (const [link, heading] of [
    ['Personer', 'Personer og enheter'],
    ['Oppdrag', 'Oppdrag'],
    ['Oversikt', 'Dette trenger deg nå'],
  ] as const) {
    await page.getByRole('link', { name: link, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    expect(await barriers(page)).toEqual([]);
  }
});

test('the ministry sees what is overdue and what came late, in the words of the demand', async () => {
  await signIn(page, MINISTRY);
  const overdue = page.getByRole('listitem').filter({ hasText: MISSED });
  await overdue.getByText('10 dager over fristen').waitFor();
  const late = page.getByRole('listitem').filter({ hasText: LATE });
  await late.getByText('10 dager for sent').waitFor();
  await page.getByRole('link', { name: MISSED }).click();
  await page.getByRole('heading', { level: 1, name: MISSED }).waitFor();
});

async function hand(file: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file);
}

/** The text parts of the mails that were caught for an address, white space folded. */
async function textsTo(address: string): Promise<string[]> {
  return (await mailsTo(desk.system, address)).map(({ text }) => text.replace(/\s+/g, ' '));
}

/** The address after the demand's words that opens the item's page, at its delivery form. */
function linkToDeliver(mail: string, demand: string): string {
  const after = mail.slice(mail.indexOf(demand));
  const page = /http:\S+\/oppdrag\/[\w-]+/.exec(after)?.[0];
  return page ? `${page}#lever-1` : `no link after ${demand}`;
}
