import { addDays, instantOfMs, osloDate, type LocalDate } from '@tertial/domain';
import type { Locator, Page } from 'playwright-core';
import { barriers } from './visitor';

/** What is written in a dialog: the label of each field, and the words. */
export type Filled = Readonly<Record<string, string>>;

/** The day that is so many days from today, whenever today is. */
export function dayFromNow(days: number): LocalDate {
  return addDays(osloDate(instantOfMs(Date.now())), days);
}

/** A day as somebody writes it into a field: 31.01.2027. */
export function written(day: LocalDate): string {
  return day.split('-').reverse().join('.');
}

/**
 * The dialog with this heading, which everybody can use, also on a phone and with what is missing said: it is sent empty first, and
 * must say something by a field and stay open, unless nothing in it is `needed`.
 */
export async function openedDialog(page: Page, heading: string, needed = true): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: heading });
  await dialog.waitFor();
  if (needed) {
    await submitOf(dialog).click();
    await dialog.locator('[aria-invalid="true"]').first().waitFor();
  }
  expect(await barriers(page)).toEqual([]);
  return dialog;
}

/** Fills the fields and sends the dialog, which then is gone. */
export async function sendDialog(dialog: Locator, filled: Filled): Promise<void> {
  for (const [label, words] of Object.entries(filled)) await dialog.getByLabel(label, { exact: true }).fill(words);
  await submitOf(dialog).click();
  await dialog.waitFor({ state: 'detached' });
}

function submitOf(dialog: Locator): Locator {
  return dialog.locator('button[type=submit]');
}
