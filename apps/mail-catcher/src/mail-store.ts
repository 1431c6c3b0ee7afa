import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';

/** What the list shows of a mail. */
export interface MailEntry {
  readonly id: string;
  /** Instant in UTC at which it was taken. */
  readonly receivedAt: string;
  /** Envelope: who really sent it and who really got it, whatever the headers say. */
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly attachments: number;
  /** Bytes. */
  readonly size: number;
}

export interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

export interface Search {
  /** Part of a recipient's address; empty for all. */
  readonly recipient?: string;
  readonly limit?: number;
}

const idForm = /^[0-9TZ]+-[0-9a-f]{8}$/;

/** Keeps each mail as two files in one folder: the bytes as they came (.eml) and what the list shows (.json). */
export class MailStore {
  private readonly entries = new Map<string, MailEntry>();

  private constructor(private readonly folder: string) {}

  /** Opens the folder and knows every mail of earlier runs; an .eml that somebody put there is taken in too. */
  static async open(folder: string): Promise<MailStore> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const store = new MailStore(folder);
    const names = new Set(await readdir(folder));
    for (const name of [...names].filter((one) => one.endsWith('.eml'))) {
      const id = name.slice(0, -'.eml'.length);
      if (names.has(`${id}.json`)) await store.recall(id);
      else if (idForm.test(id)) await store.describe(id, await store.bytes(id), undefined);
    }
    return store;
  }

  /** Keeps a mail; resolves when it is on disk, so that the sender may be told that it was taken. */
  async keep(bytes: Buffer, envelope: Envelope, receivedAt: string): Promise<MailEntry> {
    const id = `${receivedAt.replace(/[-:.]/g, '')}-${randomBytes(4).toString('hex')}`;
    await this.write(`${id}.eml`, bytes);
    return this.describe(id, bytes, { envelope, receivedAt });
  }

  /** Newest first. */
  list({ recipient = '', limit = Number.POSITIVE_INFINITY }: Search = {}): readonly MailEntry[] {
    const wanted = recipient.trim().toLowerCase();
    return [...this.entries.values()]
      .filter((entry) => wanted === '' || entry.to.some((address) => address.toLowerCase().includes(wanted)))
      .sort((a, b) => (a.id < b.id ? 1 : -1))
      .slice(0, limit);
  }

  /** Every address that has got a mail, in alphabetical order. */
  recipients(): readonly string[] {
    const all = [...this.entries.values()].flatMap((entry) => entry.to);
    return [...new Set(all)].sort((a, b) => a.localeCompare(b, 'nb'));
  }

  entry(id: string): MailEntry | undefined {
    return this.entries.get(id);
  }

  /** The mail as it came over the wire. Only for an id that `entry` knows. */
  bytes(id: string): Promise<Buffer> {
    return readFile(join(this.folder, `${id}.eml`));
  }

  async parsed(id: string): Promise<ParsedMail> {
    return simpleParser(await this.bytes(id));
  }

  /** @returns whether there was such a mail. */
  async remove(id: string): Promise<boolean> {
    if (!this.entries.delete(id)) return false;
    await Promise.all(['eml', 'json'].map((ending) => rm(join(this.folder, `${id}.${ending}`), { force: true })));
    return true;
  }

  async removeAll(): Promise<void> {
    for (const id of [...this.entries.keys()]) await this.remove(id);
  }

  private async recall(id: string): Promise<void> {
    this.entries.set(id, JSON.parse(await readFile(join(this.folder, `${id}.json`), 'utf8')) as MailEntry);
  }

  private async describe(
    id: string,
    bytes: Buffer,
    known: { envelope: Envelope; receivedAt: string } | undefined,
  ): Promise<MailEntry> {
    const mail = await simpleParser(bytes);
    const entry: MailEntry = {
      id,
      receivedAt: known?.receivedAt ?? (mail.date ?? new Date()).toISOString(),
      from: known?.envelope.from || addresses(mail.from)[0] || '',
      to: known?.envelope.to ?? [...addresses(mail.to), ...addresses(mail.cc)],
      subject: mail.subject ?? '',
      attachments: mail.attachments.filter((attachment) => !attachment.related).length,
      size: bytes.length,
    };
    await this.write(`${id}.json`, JSON.stringify(entry));
    this.entries.set(id, entry);
    return entry;
  }

  /** A file is whole or not there: the name comes after the contents. */
  private async write(name: string, contents: Buffer | string): Promise<void> {
    const half = join(this.folder, `.${name}.half`);
    await writeFile(half, contents, { mode: 0o600 });
    await rename(half, join(this.folder, name));
  }
}

function addresses(field: AddressObject | AddressObject[] | undefined): string[] {
  if (!field) return [];
  return [field].flat().flatMap((one) => one.value.flatMap((address) => address.address ?? []));
}
