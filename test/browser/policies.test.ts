import { addDays, instantOfMs, isWorkingDay, osloDate, type LocalDate } from '@tertial/domain';
import type { Page } from 'playwright-core';
import { COORDINATOR, openDesk, OWNER, shoot, type Desk } from './support/desk';
import { confirm, demandsOf, importLetter } from './support/register';
import { signIn } from './support/visitor';

let desk: Desk;
let page: Page;
let itemId: string;

openDesk(async (opened) => {
  desk = opened;
  page = desk.page;
  await signIn(page, COORDINATOR);
  const demands = await demandsOf(page, await importLetter(page, 'sample-2027.txt'));
  const { done } = await confirm(
    page,
    demands.map(({ id }) => id),
    OWNER,
  );
  itemId = done[0] ?? '';
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
  await shoot(page, 'policy-difference');
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
  await shoot(page, 'closed-days');
  await page.getByRole('button', { name: /^Fjern/ }).click();
  await page.getByText('Virksomheten har ingen egne stengte dager fra i dag.').waitFor();
});
