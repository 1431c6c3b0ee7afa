import type { ItemPage } from '@tertial/contracts';
import { norwegianDate } from '@tertial/domain';
import type { Page } from 'playwright-core';
import { COORDINATOR, MINISTRY, openDesk, OWNER, shoot } from './support/desk';
import { dayFromNow, openedDialog, sendDialog, written } from './support/dialog';
import { addItem, confirm, demandsOf, get, importLetter } from './support/register';
import { signIn } from './support/visitor';

const DEPUTY = 'Ingrid Haugen';
const DEMAND = 'Direktoratet skal lage en plan for varsling av skred.';
const BACK = dayFromNow(14);
/** The sample letter's budget year. */
const YEAR = 2026;

let page: Page;
let owned: number;

openDesk(async (desk) => {
  page = desk.page;
  await signIn(page, COORDINATOR);
  const demands = await demandsOf(page, await importLetter(page, 'sample-2026.txt'));
  const plan = await addItem(page, DEMAND, { due: dayFromNow(40) });
  const reports = demands.filter((row) => row.deliverables.some((it) => it.report)).map(({ id }) => id);
  expect((await confirm(page, [plan, ...reports], OWNER)).refused).toEqual([]);
  owned = (await get<ItemPage>(page, 'items?registerStatus=confirmed')).total;
});

test('the owner chooses one mail a week, and it stays chosen', async () => {
  await signIn(page, OWNER);
  await page.getByRole('radio', { name: 'Ukentlig' }).check();
  await page.getByText('Valget er lagret og gjelder fra neste e-post.').waitFor();
  await page.reload();
  await page.getByRole('radio', { name: 'Ukentlig', checked: true }).waitFor();
});

test('who goes away says from when to when and who stands in', async () => {
  await page.getByRole('button', { name: 'Registrer fravær' }).click();
  const dialog = await openedDialog(page, 'Registrer fravær');
  await dialog.getByLabel('Stedfortreder').selectOption(DEPUTY);
  await sendDialog(dialog, { 'Første dag': written(dayFromNow(0)), 'Siste dag': written(BACK) });
  await page.getByText(`Fraværet til ${OWNER} er lagret.`).waitFor();
  await page.getByText(`Varslene går til ${DEPUTY}.`).waitFor();
  await shoot(page, 'mine-absence');
});

test('who stands in finds the items of the absent one among her own, and acts on them', async () => {
  await signIn(page, DEPUTY);
  const item = page.getByRole('listitem').filter({ hasText: DEMAND });
  await item.getByText(`For ${OWNER}, borte til ${norwegianDate(BACK)}`).waitFor();
  await shoot(page, 'mine-standing-in');
  await item.getByRole('link', { name: DEMAND }).click();
  await page.getByText(`Ansvarlig: ${OWNER}, borte til ${norwegianDate(BACK)}`).waitFor();
  await page.getByRole('button', { name: 'Bekreft mottatt' }).click();
  await page.getByText('Mottaket er bekreftet.').waitFor();
});

test('the coordinator sees who is away and who wants one mail a week, and changes an absence', async () => {
  await signIn(page, COORDINATOR);
  await page.getByRole('link', { name: 'Personer', exact: true }).click();
  await page.getByRole('row', { name: OWNER }).getByText('ukentlig').waitFor();
  await page.getByRole('button', { name: `Endre fraværet til ${OWNER}` }).click();
  const dialog = await openedDialog(page, 'Endre fravær', false);
  await sendDialog(dialog, { 'Siste dag': written(dayFromNow(7)), 'Merknad (valgfritt)': 'Ferie' });
  await page.getByText(norwegianDate(dayFromNow(7))).waitFor();
  await page.getByRole('button', { name: `Trekk tilbake fraværet til ${OWNER}` }).click();
  await page.getByText('Ingen fravær er registrert.').waitFor();
});

test('who leaves hands over everything in one act', async () => {
  await page.getByRole('button', { name: /^Slutter.*Amir Rahimi$/ }).click();
  const dialog = await openedDialog(page, `${OWNER} slutter`);
  await dialog
    .getByLabel(`Ansvarlig for ${owned} oppdrag: hvem overtar?`)
    .selectOption({ label: `${DEPUTY} (Avdeling for fag)` });
  await shoot(page, 'leave');
  await sendDialog(dialog, { 'Andre overtar fra og med': written(dayFromNow(0)) });
  await page.getByText(`Det er registrert at ${OWNER} slutter.`).waitFor();
  await page.getByText(`Alle ${owned} oppdrag er overført.`).waitFor();
  await shoot(page, 'left');
  await page
    .getByRole('row', { name: DEPUTY })
    .getByRole('link', { name: String(owned), exact: true })
    .click();
  await page.getByText(`${owned} oppdrag`, { exact: true }).waitFor();
});

test('a report’s date is entered with its source, and what it moves is shown first', async () => {
  await page.goto(`/datoer?aar=${YEAR}`);
  const report = page.getByRole('region', { name: `Rapport 1. tertial ${YEAR}` });
  await report.getByText('Ikke kjent').waitFor();
  await report.getByRole('button', { name: 'Sett datoen' }).click();
  await report.getByRole('button', { name: 'Vis hva som flyttes' }).click();
  await report.getByText('Skriv datoen.').waitFor();
  await report.getByLabel('Dato', { exact: true }).fill(`05.06.${YEAR}`);
  await report.getByLabel('Hvor står datoen?').fill('Styringskalenderen');
  await report.getByRole('button', { name: 'Vis hva som flyttes' }).click();
  await report.getByText(DEPUTY).waitFor();
  await shoot(page, 'report-date');
  await report.getByRole('button', { name: 'Lagre datoen' }).click();
  await report.getByText('Datoen er lagret.').waitFor();
  await report.getByText(`5. juni ${YEAR} (fredag)`).waitFor();
  await page.getByRole('row', { name: new RegExp(`^Rapport 1. tertial ${YEAR} 1 5. juni ${YEAR}`) }).waitFor();
});

test('each day by rule says whose rule it is; the agency’s own goes first', async () => {
  const rule = page.getByRole('region', { name: 'Årsrapporten publiseres senest' });
  await rule
    .getByText('Gjelder: Alle statlige virksomheter. Kilde: Bestemmelser om økonomistyring i staten.')
    .waitFor();
  await rule.getByRole('button', { name: /^Egen regel/ }).click();
  await rule.getByLabel('Dag').fill('20');
  await rule.getByLabel('Måned').selectOption('april');
  await rule.getByLabel('Hvor står regelen?').fill('Instruksen, punkt 4');
  await rule.getByRole('button', { name: 'Vis hva som flyttes' }).click();
  await rule.getByRole('button', { name: 'Lagre regelen' }).click();
  await rule.getByText('Gjelder: Virksomheten selv. Kilde: Instruksen, punkt 4, versjon 1.').waitFor();
  await rule.getByText(`20. april ${YEAR + 1}`).waitFor();
});

test('the agency has a calendar of its own beside hers', async () => {
  await page.getByRole('link', { name: 'Kalender', exact: true }).click();
  const agency = page.getByRole('region', { name: 'Virksomhetens frister og møter' });
  await agency.getByRole('button', { name: 'Lag adresse' }).dblclick();
  const address = await agency.getByLabel('Adressen', { exact: true }).inputValue();
  expect(await (await fetch(address)).text()).toContain('SUMMARY:Frist: Direktoratet skal lage en plan for varsling');
  await shoot(page, 'calendar');
});

test('the ministry sets its own rule of dates, and an owner is told that the page is not for him', async () => {
  await signIn(page, MINISTRY);
  await page.getByRole('link', { name: 'Regler og datoer' }).click();
  const rule = page.getByRole('region', { name: 'Årsrapporten leveres' });
  await rule.getByRole('button', { name: /^Departementets egen regel/ }).click();
  await rule.getByLabel('Dag').fill('1');
  await rule.getByRole('button', { name: 'Vis hva som flyttes' }).click();
  await rule.getByText('Skriv hvor regelen står.').waitFor();
  await rule.getByLabel('Hvor står regelen?').fill('Brev til virksomhetene');
  await rule.getByRole('button', { name: 'Vis hva som flyttes' }).click();
  await rule.getByRole('button', { name: 'Lagre regelen' }).click();
  await rule.getByText('Gjelder: Departementets virksomheter. Kilde: Brev til virksomhetene, versjon 1.').waitFor();
  await shoot(page, 'ministry-rules');
  await signIn(page, DEPUTY, '/datoer');
  await page.getByRole('heading', { level: 1, name: 'Bare for koordinatoren' }).waitFor();
});
