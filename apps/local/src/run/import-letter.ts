import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  itemPageSchema,
  letterRowSchema,
  personSchema,
  problemSchema,
  sessionSchema,
  uploadSchema,
  type Person,
  type Upload,
} from '@tertial/contracts';
import { LocalServiceFault, type Report } from '@tertial/local-services';

const readingLimitMs = 120_000;

/** The invented letter that a new checkout begins with, relative to the root. */
const sampleLetter = join('config', 'letters', 'sample-2026.txt');

export interface LetterImport {
  /** Where the API answers, without a slash at the end. */
  readonly apiUrl: string;
  readonly root: string;
  /** Absolute path of the letter that was asked for; undefined: the sample, and only into an empty register. */
  readonly letter: string | undefined;
  readonly report: Report;
}

/** Who of the demo is to own which item of the sample from the start. */
const sampleOwners = join('config', 'letters', 'sample-2026.owners.json');

interface SampleOwner {
  /** What the item's text holds. */
  readonly text: string;
  /** A name among the people of the demo. */
  readonly owner: string;
}

/** Puts a letter into the register through the API, as the demo coordinator would by the web page. */
export async function importLetter({ apiUrl, root, letter, report }: LetterImport): Promise<void> {
  const api = await Api.signIn(apiUrl);
  if (letter === undefined && (await api.hasLetters())) return;
  const file = letter ?? join(root, sampleLetter);
  report(`Leser ${basename(file)} …`);
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new LocalServiceFault(`Kan ikke lese ${file}: ${(cause as Error).message}`, { cause });
  });
  report(outcome(basename(file), await api.upload(basename(file), bytes)));
  if (letter === undefined) await giveOwners(api, join(root, sampleOwners));
}

/** So that the sample shows what a unit's mailbox owns; who is not among the people owns nothing. */
async function giveOwners(api: Api, file: string): Promise<void> {
  const people = await api.people();
  for (const { text, owner } of JSON.parse(await readFile(file, 'utf8')) as SampleOwner[]) {
    const found = people.find(({ name }) => name === owner);
    const itemIds = found ? await api.itemsWith(text) : [];
    if (found && itemIds.length > 0) await api.assign(itemIds, found.id);
  }
}

/** One sentence on what came of it. */
export function outcome(name: string, upload: Upload): string {
  if (upload.stage === 'refused') return `${name} ble ikke tatt inn: ${upload.refusal?.detail ?? 'ukjent grunn'}`;
  const note = upload.note ? ` ${upload.note}` : '';
  if (upload.duplicate) return `${name} er tatt inn før; ingenting er lagt til.${note}`;
  return `${name} er tatt inn. Oppdragene ligger klare til å bekreftes på nettsiden.${note}`;
}

class Api {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  /** Signs in as the first coordinator of the demo; only with AUTH=demo. */
  static async signIn(url: string): Promise<Api> {
    const session = sessionSchema.parse(await answered(await fetch(`${url}/api/session`)));
    const coordinator = session.demoPeople.find((person) => person.roles.includes('coordinator'));
    if (!coordinator) throw new LocalServiceFault('Ingen koordinator er registrert, så brevet kan ikke tas inn.');
    const response = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ personId: coordinator.id }),
    });
    await answered(response);
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    return new Api(url, cookies.join('; '));
  }

  async hasLetters(): Promise<boolean> {
    return letterRowSchema.array().parse(await this.get('/api/letters')).length > 0;
  }

  async people(): Promise<readonly Person[]> {
    return personSchema.array().parse(await this.get('/api/people'));
  }

  /** Ids of the items that hold these words. */
  async itemsWith(words: string): Promise<string[]> {
    const page = itemPageSchema.parse(await this.get(`/api/items?${new URLSearchParams({ q: words }).toString()}`));
    return page.rows.map(({ id }) => id);
  }

  async assign(itemIds: readonly string[], ownerId: string): Promise<void> {
    const headers = { cookie: this.cookie, 'content-type': 'application/json' };
    const body = JSON.stringify({ itemIds, ownerId });
    await answered(await fetch(`${this.url}/api/items/assign`, { method: 'POST', headers, body }));
  }

  async upload(name: string, bytes: Buffer): Promise<Upload> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), name);
    const sent = await fetch(`${this.url}/api/letters`, {
      method: 'POST',
      headers: { cookie: this.cookie },
      body: form,
    });
    let upload = uploadSchema.parse(await answered(sent));
    const until = Date.now() + readingLimitMs;
    while (upload.stage !== 'done' && upload.stage !== 'refused') {
      if (Date.now() > until)
        throw new LocalServiceFault(`${name} ble ikke lest ferdig på ${readingLimitMs / 1000} s.`);
      await new Promise((resolve) => setTimeout(resolve, 200));
      upload = uploadSchema.parse(await this.get(`/api/uploads/${upload.id}`));
    }
    return upload;
  }

  private async get(path: string): Promise<unknown> {
    return answered(await fetch(this.url + path, { headers: { cookie: this.cookie } }));
  }
}

/** The body of a success; else a fault with the API's own sentence. */
async function answered(response: Response): Promise<unknown> {
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return body;
  const problem = problemSchema.safeParse(body);
  throw new LocalServiceFault(problem.success ? problem.data.detail : `API-et svarte ${response.status}.`);
}
