import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { serve } from './child-process';

/** A mail as it was handed over; `at` in milliseconds since 1970, when it was answered for. */
export interface CountedMail {
  readonly to: string;
  readonly messageId: string;
  readonly at: number;
  readonly bytes: number;
  readonly digest: string;
}

/** An SMTP server that takes everything and looks at no more than it must: it shall cost its clients as little as it can. */
const taken: CountedMail[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  onData: (stream, session, callback) =>
    void take(stream, session).then(
      () => callback(),
      (error: Error) => callback(error),
    ),
});
// A client that is killed in the middle is what some runs do on purpose.
server.on('error', () => undefined);

async function take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
  const raw = Buffer.concat(await stream.toArray());
  const messageId = /^message-id:\s*(<[^>]+>)/im.exec(raw.toString('latin1', 0, 4096))?.[1] ?? '';
  const digest = createHash('sha1').update(raw).digest('base64');
  const to = session.envelope.rcptTo[0]?.address ?? '';
  taken.push({ to, messageId, digest, bytes: raw.length, at: Date.now() });
}

const acts = {
  /** Answers the address, for SMTP_URL. */
  listen: () =>
    new Promise<string>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', () => resolve(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`));
    }),
  count: () => taken.length,
  /** All that came since the last time this was asked, in order. */
  empty: () => taken.splice(0),
};
export type MailCounterActs = typeof acts;

serve(acts);
