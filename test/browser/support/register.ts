import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BulkResult, DeliverableInput, ItemDetail, ItemPage, ItemRow, Person, Upload } from '@tertial/contracts';
import type { Page } from 'playwright-core';

export const letterFile = (name: string) => join(__dirname, '../../../config/letters', name);

/** What the API answers in the page's own session. */
export async function get<T>(page: Page, path: string): Promise<T> {
  return (await (await page.request.get(`/api/${path}`)).json()) as T;
}

export async function post<T>(page: Page, path: string, data: object): Promise<T> {
  const answer = await page.request.post(`/api/${path}`, { data });
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Hands in a letter that comes with Tertial, without going through the page. Answers its id. */
export async function importLetter(page: Page, name: string): Promise<string> {
  const file = { name, mimeType: 'text/plain', buffer: readFileSync(letterFile(name)) };
  const sent = await page.request.post('/api/letters', { multipart: { file } });
  const { id } = (await sent.json()) as Upload;
  for (;;) {
    const upload = await get<Upload>(page, `uploads/${id}`);
    if (upload.letterId) return upload.letterId;
    if (upload.refusal) throw new Error(upload.refusal.detail);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The items of a letter that ask the agency for something. */
export async function demandsOf(page: Page, letterId: string): Promise<ItemRow[]> {
  const { rows } = await get<ItemPage>(page, `items?letter=${letterId}&size=200`);
  return rows.filter((row) => row.deliverables.some((it) => !it.informational));
}

export async function personId(page: Page, name: string): Promise<string> {
  const found = (await get<Person[]>(page, 'people')).find((it) => it.name === name);
  if (!found) throw new Error(`${name} is not in the register`);
  return found.id;
}

/** Adds an item by hand, with one deliverable. Answers its id. */
export async function addItem(
  page: Page,
  text: string,
  deliverable: Partial<DeliverableInput>,
  kind: ItemRow['kind'] = 'assignment',
): Promise<string> {
  const deliverables = [{ due: null, raw: 'e-post fra departementet', ...deliverable }];
  return (await post<ItemDetail>(page, 'items', { text, kind, deliverables })).id;
}

/** Confirms proposed items, past deadlines too. `owner`: a name, or nobody. */
export async function confirm(page: Page, itemIds: readonly string[], owner?: string): Promise<BulkResult> {
  const ownerId = owner ? await personId(page, owner) : null;
  return post<BulkResult>(page, 'items/confirm', { itemIds, ownerId, acceptPast: true });
}
