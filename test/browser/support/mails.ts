import type { System } from './system';

interface CaughtMail {
  readonly id: string;
  readonly text: string;
  readonly html: string;
}

/** The mails that were caught for an address, the newest first. */
export async function mailsTo(system: System, address: string): Promise<CaughtMail[]> {
  const list = await caught<{ id: string }[]>(system, `?recipient=${encodeURIComponent(address)}`);
  return Promise.all(list.map(({ id }) => caught<CaughtMail>(system, `/${id}`)));
}

/** A mail as it came over the wire. */
export async function rawMail(system: System, id: string): Promise<string> {
  return (await fetch(`${system.mailUrl}/api/messages/${id}/raw`)).text();
}

async function caught<T>(system: System, path: string): Promise<T> {
  return (await (await fetch(`${system.mailUrl}/api/messages${path}`)).json()) as T;
}
