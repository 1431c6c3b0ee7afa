import { randomUUID } from 'node:crypto';
import type { CommandAnswer, ItemDetail } from '@tertial/contracts';
import { norwegianDate } from '@tertial/domain';
import type { Page } from 'playwright-core';
import { COORDINATOR, MINISTRY, openDesk, OWNER, shoot, type Desk } from './support/desk';
import { dayFromNow, openedDialog, sendDialog, written } from './support/dialog';
import { ACTS, DUE } from './support/item-acts';
import { addItem, confirm, demandsOf, get, importLetter, post } from './support/register';
import { signIn, visitor } from './support/visitor';

const ASKED = dayFromNow(70);
const TODAY = dayFromNow(0);
const REASON = 'Kartene kommer først til sommeren.';
const LETTER = 'Brev av 3. mars, ref. 26/123';

let desk: Desk;
let page: Page;
let reader = '';
/** Ids of the items, by what is done to each. */
const items: Record<string, string> = {};

openDesk(async (opened) => {
  desk = opened;
  page = desk.page;
  await as(COORDINATOR);
  const demands = await demandsOf(page, await importLetter(page, 'sample-2026.txt'));
  for (const unsettled of ['event', 'vague'] as const)
    items[unsettled] = demands.find((row) => row.deliverables.every((it) => it.unsettled === unsettled))?.id ?? '';
  const dated = [
    'asked',
    'refused',
    'first',
    'second',
    'declined',
    'waiting',
    'corrected',
    'inner',
    'closed',
    'cancelled',
    'overtaken',
  ];
  for (const name of [...dated, 'returned', 'withdrawn'])
    items[name] = await addItem(page, `Direktoratet skal lage en plan for varsling (${name}).`, { due: DUE });
  items['overdue'] = await addItem(page, 'Direktoratet skal sende en oversikt over skiltene.', {
    due: dayFromNow(-10),
  });
  expect((await confirm(page, Object.values(items), OWNER)).refused).toEqual([]);
  await as(OWNER);
  const evidence = [{ kind: 'archive', reference: '26/123-4' }];
  for (const name of ['returned', 'withdrawn']) await give(name, { kind: 'deliver', evidence, note: null });
  await give('refused', { kind: 'request-extension', due: ASKED, reason: REASON });
});

test('the owner asks for more time, and the deadline stands until there is an answer', async () => {
  await turnTo('asked', OWNER);
  await page.getByRole('button', { name: 'Be om utsatt frist' }).click();
  const dialog = await openedDialog(page, 'Be om utsatt frist');
  await sendDialog(dialog, { 'Ny dato du foreslår': written(ASKED), 'Hvorfor trengs mer tid?': REASON });
  await page.getByText('Forespørselen er sendt til koordinatoren.').waitFor();
  await page.getByText('Koordinatoren har ikke svart eller sendt det videre ennå.').waitFor();
  expect(await page.locator('.due').first().textContent()).toContain(norwegianDate(DUE));
});

test('the coordinator finds the request on her first page, and records that the ministry was asked', async () => {
  await as(COORDINATOR);
  await page.getByRole('link', { name: /Bedt om utsatt frist/ }).click();
  await page.getByRole('link', { name: /varsling \(asked\)/ }).click();
  await page.getByRole('button', { name: 'Registrer som sendt departementet' }).click();
  const dialog = await openedDialog(page, 'Registrer som sendt departementet');
  await shoot(page, 'forward');
  await sendDialog(dialog, { 'Når ble den sendt?': written(TODAY), 'Hvor står det?': 'E-post til avdelingen' });
  await page.getByText('Det er registrert at departementet er spurt.').waitFor();
  await page
    .getByText(`Sendt departementet ${norwegianDate(TODAY)} (E-post til avdelingen).`)
    .first()
    .waitFor();
});

test('the ministry’s yes is entered with its reference, beginning with what was asked, and the first date stays in sight', async () => {
  await page.getByRole('button', { name: 'Departementet sa ja' }).click();
  const dialog = await openedDialog(page, 'Departementet sa ja');
  expect(await dialog.getByLabel('Utsatt frist', { exact: true }).inputValue()).toBe(written(ASKED));
  expect(await dialog.getByLabel('Begrunnelse').inputValue()).toBe(REASON);
  await shoot(page, 'granted');
  await sendDialog(dialog, { 'Hvor står utsettelsen?': LETTER });
  await page.getByText('Fristen er utsatt.').waitFor();
  await page.getByText(`Opprinnelig frist: ${norwegianDate(DUE)}`).waitFor();
  await page.getByRole('button', { name: 'Tidligere frister (1)' }).click();
  await page.getByText(LETTER).filter({ visible: true }).first().waitFor();
});

test('one letter of the ministry gives many items more time; what cannot get it is named with the reason', async () => {
  await page.goto('/oppdrag?visning=open');
  for (const name of [/varsling \(first\)/, /varsling \(second\)/]) await page.getByRole('checkbox', { name }).check();
  await page.locator('tr').filter({ hasText: 'Brevet gir ingen bestemt dag' }).getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Gi de valgte utsatt frist' }).click();
  const dialog = await openedDialog(page, 'Gi 3 oppdrag utsatt frist');
  await shoot(page, 'extend-many');
  await sendDialog(dialog, {
    ...{ 'Utsatt frist': written(ASKED), Begrunnelse: 'Ny framdriftsplan.', 'Hvor står utsettelsen?': LETTER },
  });
  await page.getByText(/2 oppdrag er gitt utsatt frist/).waitFor();
  await page.getByText('1 valgt', { exact: true }).waitFor();
  await shoot(page, 'extended-many');
  const { deliverables } = await itemOf('second');
  expect([deliverables[0]?.due, deliverables[0]?.originalDue]).toEqual([ASKED, DUE]);
});

test('a day that does not exist holds the form back, though its field may be empty', async () => {
  await turnTo('overtaken', COORDINATOR);
  await page.getByRole('button', { name: 'Gi utsatt frist' }).click();
  const dialog = page.getByRole('dialog', { name: 'Gi utsatt frist' });
  const granted = dialog.getByLabel('Når ble den gitt? (tomt felt: i dag)', { exact: true });
  const filled = { 'Utsatt frist': written(ASKED), Begrunnelse: REASON, 'Hvor står utsettelsen?': LETTER };
  for (const [label, words] of Object.entries(filled)) await dialog.getByLabel(label, { exact: true }).fill(words);
  await granted.fill('31.02.2026');
  await dialog.locator('button[type=submit]').click();
  await dialog.locator('input[aria-invalid="true"]:focus').waitFor();
  await dialog.getByText('Skriv en dato som finnes, slik: 30.06.2026.').waitFor();
  await granted.fill('');
  expect(await dialog.locator('[aria-invalid="true"]').count()).toBe(0);
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  expect((await itemOf('overtaken')).deliverables[0]?.due).toBe(DUE);
});

test('what somebody else has changed while a dialog stood open is told in it and shown behind it, and then it may be sent', async () => {
  await turnTo('overtaken', COORDINATOR);
  await page.getByRole('button', { name: 'Gi utsatt frist' }).click();
  const dialog = await openedDialog(page, 'Gi utsatt frist');
  const elsewhere = await visitor(desk.browser, desk.system.url);
  await signIn(elsewhere.page, OWNER);
  await give('overtaken', { kind: 'request-extension', due: ASKED, reason: REASON }, elsewhere.page);
  await elsewhere.close();
  const filled = { 'Utsatt frist': written(dayFromNow(50)), Begrunnelse: REASON, 'Hvor står utsettelsen?': LETTER };
  for (const [label, words] of Object.entries(filled)) await dialog.getByLabel(label, { exact: true }).fill(words);
  await dialog.locator('button[type=submit]').click();
  const changed = `det er bedt om utsatt frist til ${norwegianDate(ASKED)}`;
  await dialog.getByText(`Oppdraget har endret seg siden du åpnet siden: ${changed}. Se over og prøv igjen.`).waitFor();
  await page.getByText('Koordinatoren har ikke svart eller sendt det videre ennå.').waitFor();
  expect(desk.wrongs.splice(0)).toEqual([expect.stringContaining('409')]);
  await shoot(page, 'overtaken');
  await sendDialog(dialog, {});
  await page.getByText('Fristen er utsatt.').waitFor();
});

test('what is marked as exempt from public disclosure says so on its page, in its history and in lists, to its owner too', async () => {
  const [ground, tag] = ['offl. § 15 første ledd', 'Unntatt offentlighet, offl. § 15 første ledd'];
  await turnTo('inner', COORDINATOR);
  await page.getByRole('button', { name: 'Unnta fra offentlighet' }).click();
  const dialog = await openedDialog(page, 'Unnta fra offentlighet');
  await shoot(page, 'exempt-dialog');
  await sendDialog(dialog, { Hjemmel: ground });
  await page.getByText(tag, { exact: true }).waitFor();
  await page.getByText(`Unntatt offentlighet etter ${ground}. E-post og kalendere viser bare referansen.`).waitFor();
  await shoot(page, 'exempt');
  await turnTo('inner', OWNER);
  await page.getByText(tag, { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Endre hjemmelen' }).isVisible()).toBe(false);
  await page.goto('/');
  await page.getByText(tag, { exact: true }).waitFor();
  await shoot(page, 'exempt-mine');
  await turnTo('inner', COORDINATOR);
  await page.getByRole('button', { name: 'Ikke lenger unntatt' }).click();
  await page.getByText('Ikke lenger unntatt offentlighet.').waitFor();
});

test.each(ACTS)('%s', async (_fear, act) => {
  const { item, by, opens, heading = opens, filled, free = false, done, shows } = act;
  await turnTo(item, by);
  const button = page.getByRole('button', { name: opens, exact: true });
  if (!(await button.isVisible())) {
    await page.getByRole('button', { name: 'Flere valg' }).click();
    await page.getByRole('menuitem', { name: opens, exact: true }).click();
  } else await button.click();
  const dialog = await openedDialog(page, heading, !free);
  await shoot(page, `act-${item}`);
  await sendDialog(dialog, filled);
  await page.getByText(done).first().waitFor();
  await page.getByText(shows, { exact: true }).filter({ visible: true }).first().waitFor();
  await shoot(page, `acted-${item}`);
});

test('who waits no longer says so with one press', async () => {
  await turnTo('waiting', OWNER);
  await page.getByRole('button', { name: 'Venter ikke lenger' }).click();
  await page.getByText('Det er registrert at det ikke ventes lenger.').waitFor();
  await page
    .locator('.deliverable')
    .getByText(/^Venter på Kartverket siden/)
    .waitFor({ state: 'detached' });
});

test('only the coordinator closes without evidence, and her reason is shown', async () => {
  await turnTo('closed', COORDINATOR);
  await page.getByRole('button', { name: 'Lever', exact: true }).click();
  await page.getByRole('button', { name: 'Lever', exact: true }).click();
  await page.getByText('Skriv hvorfor leveransen lukkes uten dokumentasjon.').waitFor();
  await page.getByLabel('Merknad (begrunnelse når dokumentasjon mangler)').fill('Meldt muntlig i etatsstyringsmøtet.');
  await page.getByRole('button', { name: 'Lever', exact: true }).click();
  await page.getByText('Leveransen er registrert.').waitFor();
  await page.getByText('Lukket uten dokumentasjon: «Meldt muntlig i etatsstyringsmøtet.»').waitFor();
});

test('what is overdue is nudged from the list, once a day', async () => {
  await page.goto('/oppdrag?visning=overdue');
  const row = page.locator('tr').filter({ hasText: 'oversikt over skiltene' });
  await row.getByRole('button', { name: /^Purr nå/ }).click();
  const dialog = await openedDialog(page, 'Purr nå', false);
  await dialog.locator('button[type=submit]').click();
  await dialog.getByRole('alert').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  // The browser logs every refusal by itself.
  expect(desk.wrongs.splice(0)).toEqual([expect.stringContaining('409')]);
});

test('the ministry sees the extension with what was given as the reason, and no button that is not its own', async () => {
  await turnTo('asked', MINISTRY);
  await page.getByText(`Opprinnelig frist: ${norwegianDate(DUE)}`).waitFor();
  expect(await page.locator('.deliverable button').allTextContents()).toEqual(['Tidligere frister (1)']);
});

async function as(person: string, path = '/'): Promise<void> {
  if (reader === person) await page.goto(path);
  else await signIn(page, person, path);
  reader = person;
}

async function turnTo(item: string, by: string): Promise<void> {
  await as(by, `/oppdrag/${items[item]}`);
  await page.getByRole('heading', { name: 'Historikk' }).waitFor();
}

const itemOf = (name: string) => get<ItemDetail>(page, `items/${items[name]}`);

/** Gives a command on an item's one deliverable, without the page. */
async function give(name: string, body: object, by = page): Promise<void> {
  const deliverableId = (await itemOf(name)).deliverables[0]?.id;
  const command = { id: randomUUID(), body: { ...body, deliverableId } };
  await post<CommandAnswer>(by, `items/${items[name]}/commands`, command);
}
