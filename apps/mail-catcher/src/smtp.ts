import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { MailStore } from './mail-store';

const largestMail = 50 * 1024 * 1024;

export interface SmtpOptions {
  readonly port: number;
  readonly store: MailStore;
  readonly refuses: (address: string) => boolean;
  readonly now: () => Date;
}

/** An SMTP server on loopback that takes every mail and sends none on. */
export function startSmtp({ port, store, refuses, now }: SmtpOptions): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true,
    // Whoever is set up to sign in may; there is nothing here to protect from a sender on the same machine.
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    size: largestMail,
    logger: false,
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? 'anyone' }),
    onRcptTo: (address, _session, done) =>
      refuses(address.address) ? done(refusal(550, `5.1.1 <${address.address}>: User unknown`)) : done(),
    onData: (stream, session, done) => {
      void take(stream, session).then(
        (id) => done(null, `2.0.0 Kept as ${id}`),
        (error: unknown) => done(refusal(451, `4.3.0 ${error instanceof Error ? error.message : 'not kept'}`)),
      );
    },
  });
  server.on('error', () => undefined);

  async function take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    if (stream.sizeExceeded) throw new Error('too large');
    const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
    const to = session.envelope.rcptTo.map((recipient) => recipient.address);
    return (await store.keep(Buffer.concat(parts), { from, to }, now().toISOString())).id;
  }

  return new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function refusal(code: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode: code });
}
