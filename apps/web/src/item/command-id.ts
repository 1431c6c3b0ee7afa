/** A command that was sent and whose answer is not known yet. */
export interface SentCommand {
  readonly id: string;
  readonly content: string;
}

/** The command to send: the one before when it is sent again unchanged, else a new one under an id of its own. Pure. */
export function sameCommand(before: SentCommand | null, body: unknown, newId: () => string): SentCommand {
  const content = JSON.stringify(body);
  return before?.content === content ? before : { id: newId(), content };
}

const VERSION = 6;
const VARIANT = 8;

/** A random UUID (version 4), also on a page served without TLS, where `crypto.randomUUID` is missing. */
export function newCommandId(source: Pick<Crypto, 'getRandomValues'> & { randomUUID?: () => string } = crypto): string {
  if (source.randomUUID) return source.randomUUID();
  const bytes = source.getRandomValues(new Uint8Array(16));
  bytes[VERSION] = (bytes[VERSION]! & 0x0f) | 0x40;
  bytes[VARIANT] = (bytes[VARIANT]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
