import type { Page } from 'playwright-core';
import { COORDINATOR, openDesk } from './support/desk';
import { addItem, confirm } from './support/register';
import { barriers, signIn } from './support/visitor';

const DOT = /: (neste som skal leveres|kommer senere|pause), frist/;

let page: Page;

openDesk(async (desk) => {
  page = desk.page;
  await signIn(page, COORDINATOR);
  const deliverable = { every: 'month', raw: 'månedlig' } as const;
  const id = await addItem(page, 'Rapporter antall varsler hver måned.', deliverable, 'statistic');
  await confirm(page, [id]);
  await page.goto(`/oppdrag/${id}`);
});

test('she gives the day once, and the year stands there as a row of dots', async () => {
  await page.getByText('Koordinatoren fastsetter den én gang').waitFor();
  await page.getByRole('button', { name: 'Fastsett dagen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Fastsett dagen' });
  await dialog.getByRole('button', { name: 'Fastsett dagen' }).click();
  await dialog.getByText('Skriv en dag fra 1 til 31.').waitFor();
  await dialog.getByLabel('Dag i måneden').fill('10');
  await dialog.getByText('Frister det første året (12):').waitFor();
  await dialog.getByLabel('Første frist tidligst').fill(today());
  await dialog.getByLabel('Hvor står dagen').fill('E-post fra departementet');
  await dialog.getByRole('button', { name: 'Fastsett dagen' }).click();
  await page.getByText('Månedlig, den 10. i måneden etter.', { exact: true }).waitFor();
  expect(await page.getByRole('link', { name: DOT }).count()).toBe(12);
  expect(await page.getByRole('link', { name: /neste som skal leveres/ }).count()).toBe(1);
});

test('a dot leads to its occurrence, also to one that is tucked away', async () => {
  const last = page.getByRole('link', { name: /kommer senere/ }).last();
  const id = (await last.getAttribute('href'))?.split('#')[1] ?? '';
  expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(false);
  await last.click();
  await page.locator(`[id="${id}"]`).waitFor({ state: 'visible' });
});

test('the list shows the same row, and only the next deadline in words', async () => {
  await page.getByRole('link', { name: 'Oppdrag', exact: true }).first().click();
  const row = page.getByRole('row', { name: /Rapporter antall varsler/ });
  await row.getByRole('list', { name: /^Rapportering 20/ }).waitFor();
  expect(await row.locator('.due').count()).toBe(1);
});

test('what will be sent in the coming year stands there, mail for mail, to a reader with a narrow screen too', async () => {
  await page.goto('/kommende-utsendinger');
  await page
    .getByRole('link', { name: /Rapporter antall varsler/ })
    .first()
    .waitFor();
  await page.getByText(/^\d+ e-poster fra /).waitFor();
  expect(await barriers(page)).toEqual([]);
});

/** As somebody writes it: 22.11.2026. */
function today(): string {
  return new Intl.DateTimeFormat('nb-NO', { dateStyle: 'short', timeZone: 'Europe/Oslo' })
    .format(new Date())
    .replace(/(\d+)\.(\d+)\.(\d+)/, (_all, day: string, month: string, year: string) =>
      [day.padStart(2, '0'), month.padStart(2, '0'), year.padStart(4, '20')].join('.'),
    );
}
