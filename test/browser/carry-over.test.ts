import type { Page } from 'playwright-core';
import { COORDINATOR, openDesk, OWNER, shoot } from './support/desk';
import { confirm, demandsOf, importLetter } from './support/register';
import { signIn } from './support/visitor';

let page: Page;
let letterId: string;

/** What has to be there is put in through the API, in the coordinator's own session. */
openDesk(async (desk) => {
  page = desk.page;
  await signIn(page, COORDINATOR);
  const before = await importLetter(page, 'sample-2026.txt');
  letterId = await importLetter(page, 'sample-2027.txt');
  const itemIds = (await demandsOf(page, before)).map(({ id }) => id);
  const { refused } = await confirm(page, itemIds, OWNER);
  expect(refused).toEqual([]);
});

test('the new letter has a part for what last year left, and last year’s has none', async () => {
  await page.goto('/brev');
  await page.getByRole('link', { name: 'Tildelingsbrev 2026', exact: true }).click();
  await page.getByRole('tab', { name: 'Hele brevet' }).waitFor();
  expect(await page.getByRole('tab', { name: 'Fra i fjor' }).count()).toBe(0);
  await page.goto(`/brev/${letterId}`);
  await page.getByRole('tab', { name: 'Fra i fjor (19)' }).click();
  await page.getByText('Ingenting skjer før du velger').waitFor();
  await shoot(page, 'offers');
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
  await shoot(page, 'carry-dialog');
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
  await shoot(page, 'replace-dialog');
  await dialog.getByRole('button', { name: 'Erstatt' }).click();
  await page.getByText(/1 (oppdrag er erstattet|er mottatt)/).waitFor();
  await offer('Vesten på').getByRole('checkbox').check();
  await page.getByRole('button', { name: 'La stå i sitt brev' }).click();
  await dialog.getByLabel('Begrunnelse').fill('Leveres i årsrapporten.');
  await dialog.getByRole('button', { name: 'La stå' }).click();
  await offer('Vesten på').getByText('Begrunnelse: Leveres i årsrapporten.').waitFor();
  await shoot(page, 'settled');
});

test('an item that goes on tells where it comes from', async () => {
  await offer('farvannsskilt').getByText('Overført til dette brevet').waitFor();
  await offer('farvannsskilt').getByRole('link').last().click();
  await page.getByText('Overført fra Tildelingsbrev 2026').waitFor();
  await page.getByText('30. juni 2090').first().waitFor();
  await page.getByText('Opprinnelig frist: 30. juni 2026').first().waitFor();
  await page.getByRole('button', { name: 'Vis stedet i brevet' }).click();
  await page.locator('mark', { hasText: 'farvannsskilt' }).waitFor();
  await shoot(page, 'carried-item');
});

test('what looks like last year’s stands in pairs with what differs, and gets the same owner', async () => {
  await page.goto(`/brev/${letterId}?fane=fra-i-fjor`);
  await page.getByRole('radio', { name: 'Ligner på i fjor (23)' }).click();
  const pair = page.getByRole('listitem').filter({ hasText: 'redningsskøyter' }).first();
  await pair.getByText('Nå: 30. april 2027. Før: 28. februar 2026').waitFor();
  expect(await pair.locator('del').allTextContents()).toEqual(['[borte: februar]']);
  expect(await pair.locator('ins').allTextContents()).toEqual(['[nytt: april]']);
  await shoot(page, 'pairs');
  await pair.getByRole('button', { name: 'Samme ansvarlig som i fjor' }).click();
  await pair.getByText(`Ansvarlig: ${OWNER} (samme som i fjor)`).waitFor();
  await page.getByRole('radio', { name: /^Endret \(/ }).click();
  await shoot(page, 'pairs-changed');
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
