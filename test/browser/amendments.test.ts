import type { ItemPage } from '@tertial/contracts';
import type { Page } from 'playwright-core';
import { COORDINATOR, openDesk, shoot } from './support/desk';
import { confirm, get, letterFile } from './support/register';
import { signIn } from './support/visitor';

const MOVED = /^Ny frist Utredningen av hvordan farvannsskilt/;
const PACED = /^Ny hyppighet Rapporteringen på antall deltakere/;
const REWORDED = /^Ny ordlyd Oppdraget om undervisningsopplegg/;
const DROPPED = /^Bortfaller Oppdraget om ny beregning/;

let page: Page;

openDesk(async (desk) => {
  page = desk.page;
  await signIn(page, COORDINATOR, '/brev');
  for (const name of ['sample-2026.txt', 'supplementary-2026.txt']) {
    await page.locator('input[type=file]').setInputFiles(letterFile(name));
    await page.getByText(`«${name}» er lest inn`).waitFor();
  }
  const { rows } = await get<ItemPage>(page, `items?q=${encodeURIComponent('Snu i tide')}`);
  await confirm(
    page,
    rows.map(({ id }) => id),
  );
});

const change = (name: RegExp) => page.getByRole('listitem', { name });

test('a supplementary letter shows its changes beside the items that they are about', async () => {
  await page.getByRole('link', { name: /^Gå til brevet/ }).click();
  await page.getByRole('tab', { name: 'Endringer (5)' }).click();
  const moved = change(MOVED);
  await moved.getByText('Frist i dag: 30. juni 2026').waitFor();
  await moved.getByText('Fristen flyttes fra 30. juni 2026 til 1. oktober 2026.').waitFor();
  await moved.getByRole('button', { name: 'Vis stedet i brevet' }).click();
  await moved.locator('mark').waitFor();
});

test('she applies one with a click, and the letter tells what was done', async () => {
  await change(MOVED).getByRole('button', { name: 'Gjør endringen' }).click();
  await change(MOVED).getByText('Fristen er flyttet fra 30. juni 2026 til 1. oktober 2026.').waitFor();
  await page.getByRole('tab', { name: 'Endringer (4)' }).waitFor();
});

test('the day of a new pace, which the letter does not give, is asked for before it can be applied', async () => {
  const paced = change(PACED);
  await paced.getByText('Brevet sier «kvartalsvis», men ikke hvilken dag.').waitFor();
  expect(await paced.getByRole('button', { name: 'Gjør endringen' }).count()).toBe(0);
  await paced.getByLabel('Dag i måneden').fill('10');
  expect(await paced.getByRole('button', { name: 'Gjør endringen' }).count()).toBe(0);
  await paced.getByLabel('Gjelder frister fra og med').fill('01.01.2090');
  await paced.getByText('4. kvartal 2089: 10. januar 2090').waitFor();
  await paced
    .getByText('Fra 1. januar 2090 er rapporteringen kvartalsvis, den 10. i måneden etter perioden.')
    .waitFor();
  await shoot(page, 'new-pace');
  await paced.getByRole('button', { name: 'Gjør endringen' }).click();
  await paced
    .getByText(/^Rapporteringen er endret fra «tertialvis.*» til «kvartalsvis, .*» fra 1\. januar 2090\.$/)
    .waitFor();
});

test('a new wording is shown word by word, and is the item’s from then on', async () => {
  const reworded = change(REWORDED);
  await reworded.locator('ins', { hasText: 'hele grunnskolen' }).waitFor();
  await reworded.locator('del', { hasText: 'ungdomstrinnet' }).waitFor();
  await shoot(page, 'new-text');
  await reworded.getByRole('button', { name: 'Gjør endringen' }).click();
  await reworded.getByText('Oppdraget har fått ny ordlyd.').waitFor();
});

test('she finds another item herself', async () => {
  const dropped = change(DROPPED);
  await dropped.getByRole('button', { name: 'Velg et annet oppdrag' }).click();
  const dialog = page.getByRole('dialog', { name: 'Hvilket oppdrag gjelder det?' });
  await dialog.getByLabel('Søk i alle oppdrag').fill('klart språk');
  await dialog.getByRole('radio', { name: /klart språk/ }).check();
  await dialog.getByRole('button', { name: 'Velg oppdraget' }).click();
  await dropped.getByRole('link', { name: /klart språk/ }).waitFor();
  await dropped.getByText('Forslaget avvises med brevet som begrunnelse.').waitFor();
});

test('she rejects one with a reason, which stays', async () => {
  await change(DROPPED).getByRole('button', { name: 'Avvis' }).click();
  await page.getByLabel('Begrunnelse').fill('Avklart i møte 2. juni.');
  await page.getByRole('dialog').getByRole('button', { name: 'Avvis' }).click();
  await change(DROPPED).getByText('Avklart i møte 2. juni.').waitFor();
});

test('the item’s page names the letter and keeps the first date', async () => {
  await change(MOVED)
    .getByRole('link', { name: /farvannsskilt/ })
    .click();
  await page.getByText('Opprinnelig frist: 30. juni 2026').waitFor();
  await page
    .getByText('Frist flyttet fra 30. juni 2026 til 1. oktober 2026 etter supplerende tildelingsbrev nr. 2')
    .first()
    .waitFor();
  await page.getByRole('heading', { name: 'Endret av senere brev' }).waitFor();
  await page.getByRole('link', { name: 'Supplerende tildelingsbrev nr. 2 av 20. mai 2026' }).waitFor();
});
