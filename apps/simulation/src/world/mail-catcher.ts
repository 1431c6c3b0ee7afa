import type { AddressInfo } from 'node:net';
import { simpleParser, type AddressObject } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

/** A mail as it arrived. */
export interface CaughtMail {
  readonly messageId: string;
  readonly to: { readonly name: string; readonly email: string };
  readonly cc: readonly string[];
  readonly subject: string;
}

export interface MailCatcher {
  /** Address for the sender, 'smtp://127.0.0.1:…'. */
  readonly url: string;
  /** In the order of arrival. */
  readonly mails: readonly CaughtMail[];
  stop(): Promise<void>;
}

/** A mail server on loopback in this process that takes every mail, keeps it in memory and sends none on. */
export async function startMailCatcher(): Promise<MailCatcher> {
  const mails: CaughtMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    onData: (stream, _session, done) => {
      caught(stream).then((mail) => {
        mails.push(mail);
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  // A connection that breaks off is its sender's trouble, who tries again.
  server.on('error', () => undefined);
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function caught(stream: SMTPServerDataStream): Promise<CaughtMail> {
  const { messageId = '', to, cc, subject = '' } = await simpleParser(stream);
  const [recipient, another] = addresses(to);
  if (!recipient || another) throw new Error('A mail of Tertial goes to one person');
  return { messageId, to: recipient, cc: addresses(cc).map(({ email }) => email), subject };
}

function addresses(header: AddressObject | AddressObject[] | undefined): { name: string; email: string }[] {
  const all = Array.isArray(header) ? header : header ? [header] : [];
  return all.flatMap(({ value }) => value.map(({ name, address = '' }) => ({ name, email: address })));
}
