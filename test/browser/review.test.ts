import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ItemRow, LetterDetail } from '@tertial/contracts';
import type { Page } from 'playwright-core';
import { COORDINATOR, openSystem, type Opened } from './support/desk';
import { aYearLater, choose, itemOf, itemsOf, letters, reviewOf, until, upload } from './support/letter-under-review';
import { letterFile } from './support/register';
import { actByKey, currentLine, expectCurrent, head, inSight, press, progressOf } from './support/review-page';
import { barriers, signIn, visitor, type Visitor } from './support/visitor';

/** A real letter is read where it is at hand; its text is no part of the project. */
const LETTERS = [letterFile('sample-2026.txt'), join(__dirname, '../../../shared/letters/nav-2021.txt')];
const LONG = 40_000;
const REASON = 'Dette følges opp av en annen virksomhet.';
const ANSWER = 'Avklart med departementet på telefon.';
const CHANGED = 'Endret av koordinatoren: ';

let opened: Opened;

openSystem((started) => {
  opened = started;
});

for (const file of LETTERS) {
  const atHand = existsSync(file);
  (atHand ? describe : describe.skip)(
    `the review of ${basename(file)}${atHand ? '' : ' (not at hand: skipped)'}`,
    () => {
      goThrough(() => readFileSync(file, 'utf8'), basename(file));
    },
  );
}

function goThrough(textOf: () => string, name: string): void {
  let desk: Visitor;
  let page: Page;
  let letterId: string;
  /** Items that the test acts on, chosen before anything is done, by what they are and not by their words. */
  let chosen: Record<'accept' | 'edit' | 'reject' | 'split' | 'merge' | 'next' | 'turn', ItemRow>;
  // On the forty pages of a real letter axe alone takes half a minute; it is the same page.
  const barriersOf = (shown: Page) => (textOf().length < LONG ? barriers(shown) : Promise.resolve([]));
  let progress: { settled: number; total: number };

  beforeAll(async () => {
    desk = await visitor(opened.browser, opened.system.url);
    page = desk.page;
    page.setDefaultTimeout(20_000);
    await signIn(page, COORDINATOR, '/brev');
    letterId = await upload(page, name, textOf());
    chosen = choose(await itemsOf(page, letterId), await reviewOf(page, letterId));
  }, 60_000);

  afterAll(() => desk?.close());

  afterEach(() => expect(desk.wrongs.splice(0)).toEqual([]));

  test('everybody can use it, also with its list of other times unfolded and its keys shown', async () => {
    await page.goto(`/brev/${letterId}`);
    progress = await progressOf(page);
    expect(progress.settled).toBe(0);
    await page.getByRole('button', { name: /^Ikke regnet som frister/ }).click();
    await head(page, chosen.split).click();
    expect(await barriersOf(page)).toEqual([]);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Taster i gjennomgangen' }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('keys move from line to line and to the place in the letter and back; a click in the letter chooses the line', async () => {
    await page.locator('.review-list .review-head').first().click();
    await page.keyboard.press('n');
    await page.keyboard.press('j');
    expect(await currentLine(page)).toBe(2);
    await page.keyboard.press('p');
    expect(await currentLine(page)).toBe(1);
    await page.keyboard.press('t');
    await page.locator('.review-text .place-label.current:focus').waitFor();
    await page.keyboard.press('t');
    await page.locator('.review-list .review-head[aria-current="true"]:focus').waitFor();
    await page.locator(`mark.place-item[data-of="${chosen.accept.id}"]`).first().click();
    await expectCurrent(page, chosen.accept);
    await inSight(page, head(page, chosen.accept));
  });

  test('the words of a deadline say why it is that date, to the mouse and to the keys', async () => {
    const deadline = chosen.split.deliverables.find(({ raw }) => raw !== '')!;
    await head(page, chosen.split).click();
    await head(page, chosen.split).press('t');
    const words = page.locator(`mark.place-deadline[data-of="${chosen.split.id}"]`).first();
    await words.hover();
    const tip = page.getByRole('tooltip');
    expect(await tip.textContent()).toContain(deadline.why);
    await page.keyboard.press('Escape');
    await tip.waitFor({ state: 'hidden' });
    await words.focus();
    await tip.waitFor();
    await inSight(page, tip);
    await page.keyboard.press('Escape');
  });

  test('an item is edited', async () => {
    await actByKey(page, chosen.edit, 'e', 'Endre forslaget');
    await page.getByLabel('Hva er det bedt om?').fill(CHANGED + chosen.edit.text);
    await press(page, 'Lagre');
    await head(page, chosen.edit).getByText(CHANGED.trim()).waitFor();
  });

  test('an item is split, and each part has its words in the letter', async () => {
    await actByKey(page, chosen.split, 'd', 'Del oppdraget i to');
    await page.getByText('Det blir to oppdrag').waitFor();
    await press(page, 'Del i to');
    await page.getByText('Oppdraget er delt i to.').waitFor();
    const after = await itemsOf(page, letterId);
    const at = after.findIndex(({ id }) => id === chosen.split.id);
    const [first, second] = [after[at]!, after[at + 1]!];
    expect(chosen.split.text).toContain(second.text);
    expect(first.text.length + second.text.length).toBeLessThanOrEqual(chosen.split.text.length);
    const text = await (await page.request.get(`/api/letters/${letterId}/text`)).text();
    expect(letters(text.slice(...second.span!)).startsWith(letters(second.text).slice(0, 20))).toBe(true);
    progress.total += 1;
    expect(await progressOf(page)).toEqual(progress);
  });

  test('an item is merged with the next one', async () => {
    await actByKey(page, chosen.merge, 's', 'Slå sammen med et annet oppdrag');
    await page.getByLabel('Slå sammen med', { exact: true }).selectOption(chosen.next.id);
    await press(page, 'Slå sammen');
    await page.getByText('De to er slått sammen til ett oppdrag.').waitFor();
    progress.total -= 1;
    expect(await progressOf(page)).toEqual(progress);
    expect(await head(page, chosen.next).count()).toBe(0);
  });

  test('an item is rejected with a reason, and progress moves', async () => {
    await actByKey(page, chosen.reject, 'a', 'Avvis oppdraget');
    await page.getByLabel('Begrunnelse').fill(REASON);
    await press(page, 'Avvis');
    await page.getByText('1 oppdrag er avvist.').waitFor();
    progress.settled += 1;
    expect(await progressOf(page)).toEqual(progress);
  });

  test('a wrong rejection is taken back by key', async () => {
    await head(page, chosen.reject).press('r');
    await page.getByText('Oppdraget er tatt tilbake som forslag.').waitFor();
    expect(await progressOf(page)).toEqual({ ...progress, settled: progress.settled - 1 });
    expect((await itemOf(page, chosen.reject.id)).registerStatus).toBe('proposed');
    await page.request.post('/api/items/reject', { data: { itemIds: [chosen.reject.id], reason: REASON } });
  });

  test('what is no deadline becomes a deadline of the item that she chooses, and a deadline becomes none', async () => {
    const [words] = (await reviewOf(page, letterId)).notDeadlines;
    await page.locator(`[id="gjennomgang-${words!.id}"]`).click();
    await page.keyboard.press('f');
    await page.getByRole('dialog', { name: 'Gjør til frist' }).waitFor();
    await page.getByLabel('Oppdraget fristen gjelder').selectOption(chosen.turn.id);
    await page.getByLabel('Dato', { exact: true }).fill('03.11.2031');
    await press(page, 'Gjør til frist');
    await page.getByText(/er nå en frist\.$/).waitFor();
    const made = await itemOf(page, chosen.turn.id);
    expect(made.deliverables.map(({ due }) => due)).toContain('2031-11-03');

    await actByKey(page, chosen.turn, 'f', 'Ikke en frist');
    await page.getByRole('radio', { name: /3\. nov/ }).check();
    await page.getByLabel('Hva er de da?').selectOption('other-document');
    await press(page, 'Ikke en frist');
    await page.getByText('Ordene er ikke lenger en frist.').waitFor();
    expect((await itemOf(page, chosen.turn.id)).deliverables.map(({ due }) => due)).not.toContain('2031-11-03');
  });

  test('a question is answered', async () => {
    await page.locator('.review-head:has(.place-label.of-question)').first().click();
    await page.keyboard.press('b');
    await page.locator('input:focus').waitFor();
    await page.keyboard.type(ANSWER);
    await page.keyboard.press('Enter');
    await page.getByText(`Avklart: ${ANSWER}`).waitFor();
    progress.settled += 1;
    expect(await progressOf(page)).toEqual(progress);
  });

  test('words that are marked in the letter become an item', async () => {
    await page
      .locator('.letter-block.block-text')
      .filter({ hasNot: page.locator('mark') })
      .nth(3)
      .click({ clickCount: 3 });
    await page.getByRole('button', { name: 'Lag oppdrag av det merkede' }).click();
    await page.getByRole('dialog', { name: 'Legg til et oppdrag' }).waitFor();
    const words = await page.getByLabel('Hva er det bedt om?').inputValue();
    await press(page, 'Legg til');
    await page.getByText('Oppdraget er lagt til som forslag.').waitFor();
    const added = (await itemsOf(page, letterId)).find(({ text }) => text === words)!;
    const text = await (await page.request.get(`/api/letters/${letterId}/text`)).text();
    expect(letters(text.slice(...added.span!))).toBe(letters(words));
    progress.total += 1;
    expect(await progressOf(page)).toEqual(progress);
  });

  test('nothing starts before she confirms, and then it does', async () => {
    const before = (await (await page.request.get(`/api/letters/${letterId}`)).json()) as LetterDetail;
    expect(before.counts.confirmed).toBe(0);
    expect((await itemOf(page, chosen.accept.id)).plan).toEqual([]);
    await head(page, chosen.accept).click();
    await page.keyboard.press('b');
    const past = page.getByRole('button', { name: /likevel/ });
    await page.getByText('1 oppdrag er bekreftet.').or(past).first().waitFor();
    if (await past.isVisible()) await past.click();
    await page.getByText('1 oppdrag er bekreftet.').waitFor();
    progress.settled += 1;
    expect(await progressOf(page)).toEqual(progress);
    await until(async () => (await itemOf(page, chosen.accept.id)).plan.length > 0);
    await head(page, chosen.accept).click();
    expect(await page.getByRole('button', { name: 'Del i to' }).count()).toBe(0);
    await page.keyboard.press('d');
    await page.getByText('Oppdraget er bekreftet og kan ikke endres i gjennomgangen.').waitFor();
    await page.getByRole('alert').getByRole('button').click();
  });

  test('the keys work from the moment that the page is open, with nothing clicked', async () => {
    await page.goto(`/brev/${letterId}`);
    await page.locator('.review-list .review-head').first().waitFor();
    await page.keyboard.press('n');
    expect(await currentLine(page)).toBe(0);
  });

  test('the next letter with the same wording shows what she chose, and does it on her word', async () => {
    const next = await upload(page, `neste-${name}`, aYearLater(textOf()));
    await page.goto(`/brev/${next}`);
    const items = await itemsOf(page, next);
    const same = items.find(({ text }) => letters(text) === letters(aYearLater(chosen.reject.text)))!;
    expect(same.registerStatus).toBe('proposed');
    await head(page, same).click();
    const hint = page.getByText(/^I fjor .* valgte .* ved samme ordlyd/).filter({ hasText: REASON });
    await hint.waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await head(page, same).press('g');
    await page.getByText('Gjort som sist.').waitFor();
    expect((await itemsOf(page, next)).find(({ id }) => id === same.id)?.registerStatus).toBe('rejected');
    const { remembered } = await reviewOf(page, next);
    expect(new Set(remembered.map(({ correction }) => correction.act))).toEqual(
      new Set(['change-item', 'split-item', 'merge-items', 'answer-question']),
    );
  });
}
