import type { ItemRow } from '@tertial/contracts';
import type { Locator, Page } from 'playwright-core';
import { until } from './letter-under-review';

/** The line of an item in the list of the review. */
export function head(page: Page, { id }: Pick<ItemRow, 'id'>): Locator {
  return page.locator(`[id="gjennomgang-${id}"]`);
}

/** Opens a dialog on an item's line by its key. */
export async function actByKey(page: Page, item: ItemRow, key: string, dialog: string): Promise<void> {
  await head(page, item).focus();
  if ((await head(page, item).getAttribute('aria-current')) !== 'true') await page.keyboard.press('Enter');
  await page.keyboard.press(key);
  await page.getByRole('dialog', { name: dialog }).waitFor();
}

/** The button of the dialog that is open; waits until it has closed. */
export async function press(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** The line is the chosen one. */
export async function expectCurrent(page: Page, item: ItemRow): Promise<void> {
  await page.locator(`[id="gjennomgang-${item.id}"][aria-current="true"]`).waitFor();
}

/** The number of the chosen line, which has the focus. */
export async function currentLine(page: Page): Promise<number> {
  await page.locator('.review-list ol .review-head[aria-current="true"]:focus').waitFor();
  return page.evaluate<number>(
    `[...document.querySelectorAll('.review-list ol .review-head')].findIndex((it) => it.getAttribute('aria-current') === 'true')`,
  );
}

/** Waits until an element stands within the window. */
export async function inSight(page: Page, element: Locator): Promise<void> {
  await until(async () => {
    const box = await element.boundingBox();
    return box !== null && box.y >= 0 && box.y + box.height <= page.viewportSize()!.height + 1;
  });
}

/** What the page says of how far the review has come. */
export async function progressOf(page: Page): Promise<{ settled: number; total: number }> {
  const words = (await page.getByText(/^\d+ av \d+ avklart$/).textContent()) ?? '';
  const [settled = -1, total = -1] = (words.match(/\d+/g) ?? []).map(Number);
  return { settled, total };
}
