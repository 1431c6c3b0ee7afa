import type { ItemDetail, ItemPage, ItemRow, LetterReviewAnswer } from '@tertial/contracts';
import { splitPlaces } from '@tertial/domain';
import type { Page } from 'playwright-core';
import { signIn } from './visitor';

/** Items of each sort that the test needs, each another one. */
export function choose(items: readonly ItemRow[], { places }: LetterReviewAnswer) {
  const taken = new Set<string>();
  const placed = new Set(places.flatMap((it) => it.deliverables.map(({ id }) => id)));
  const ofSort = (fits: (item: ItemRow, at: number) => boolean): ItemRow => {
    const own = items.filter(
      (it) => it.deliverables.some(({ informational }) => !informational) && it.text.length > 60,
    );
    const found = own.find((it) => !taken.has(it.id) && fits(it, items.indexOf(it)));
    if (!found) throw new Error('The letter has no item of this sort');
    taken.add(found.id);
    return found;
  };
  const follows = (at: number) => items[at + 1]?.kind === 'assignment' && !taken.has(items[at + 1]!.id);
  const split = ofSort(
    ({ text, deliverables }) => splitPlaces(text).length > 0 && deliverables.some(({ id }) => placed.has(id)),
  );
  const merge = ofSort(({ kind }, at) => kind === 'assignment' && follows(at));
  const next = items[items.indexOf(merge) + 1]!;
  taken.add(next.id);
  const another = () => ofSort(({ kind }) => kind === 'assignment');
  return { split, merge, next, accept: another(), edit: another(), reject: another(), turn: another() };
}

/** Hands a letter in; who belongs to another agency than the letter signs in as the coordinator there. Answers its id. */
export async function upload(page: Page, name: string, text: string): Promise<string> {
  await page.goto('/brev');
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.getByText(`«${name}» er lest inn`).waitFor();
  const other = /Logg inn som (.+?), som er koordinator/.exec((await page.locator('main').textContent()) ?? '')?.[1];
  if (other) await signIn(page, other, '/brev');
  const rows = (await (await page.request.get('/api/letters')).json()) as { id: string; fileName: string }[];
  return rows.find(({ fileName }) => fileName === name)!.id;
}

export async function itemsOf(page: Page, letterId: string): Promise<ItemRow[]> {
  const rows: ItemRow[] = [];
  for (let at = 1; ; at += 1) {
    const answer = await page.request.get(`/api/items?letter=${letterId}&size=200&page=${at}`);
    const got = ((await answer.json()) as ItemPage).rows;
    rows.push(...got);
    if (got.length < 200) return rows;
  }
}

export async function itemOf(page: Page, id: string): Promise<ItemDetail> {
  return (await (await page.request.get(`/api/items/${id}`)).json()) as ItemDetail;
}

export async function reviewOf(page: Page, letterId: string): Promise<LetterReviewAnswer> {
  return (await (await page.request.get(`/api/letters/${letterId}/review`)).json()) as LetterReviewAnswer;
}

/** Letters and digits only: white space and bullet signs do not count. */
export function letters(text: string): string {
  return text.replace(/[^\p{L}\d]/gu, '');
}

export function aYearLater(text: string): string {
  return text.replace(/(?<!\d)20[123]\d(?!\d)/g, (year) => String(Number(year) + 1));
}

export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('It never came to hold');
}
