import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { simpleParser, type AddressObject } from 'mailparser';

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
  /** Every mail that was taken, in the order of arrival. */
  caught(): Promise<CaughtMail[]>;
  /** Takes no mail to an address from now on. */
  refuse(email: string): void;
  stop(): Promise<void>;
}

/**
 * A mail server on loopback in this process that takes every mail, keeps it in memory and sends none on. It speaks as much SMTP (RFC
 * 5321) as a sender of plain mails needs. The library for this has every sender wait a tenth of a second for its greeting, to find
 * out who talks too early: with a mail or two a simulated day that was a third of a simulation's time.
 */
export async function startMailCatcher(): Promise<MailCatcher> {
  const mails: Buffer[] = [];
  const refused = new Set<string>();
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    // A connection that breaks off is its sender's trouble, who tries again.
    socket.on('error', () => undefined);
    converse(socket, { keep: (mail) => mails.push(mail), takes: (email) => !refused.has(email) });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    caught: () => Promise.all(mails.map(parsed)),
    refuse: (email) => void refused.add(email.toLowerCase()),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

const ANSWERS: Readonly<Record<string, string>> = {
  EHLO: '250 catcher',
  HELO: '250 catcher',
  MAIL: '250 OK',
  RCPT: '250 OK',
  RSET: '250 OK',
  NOOP: '250 OK',
  DATA: '354 Go on',
  QUIT: '221 Bye',
};

const END_OF_HEAD = '\r\n\r\n';

interface Mailbox {
  readonly keep: (mail: Buffer) => void;
  readonly takes: (email: string) => boolean;
}

function converse(socket: Socket, { keep, takes }: Mailbox): void {
  let content: string[] | null = null;
  const answer = (line: string) => socket.write(`${line}\r\n`);
  answer('220 catcher ESMTP');
  // One character a byte, so that none is lost in decoding.
  socket.setEncoding('latin1');
  createInterface({ input: socket, crlfDelay: Infinity }).on('line', (line) => {
    if (content && line === '.') {
      keep(Buffer.from(`${content.join('\r\n')}\r\n`, 'latin1'));
      content = null;
      answer('250 Kept');
    } else if (content) {
      content.push(line.startsWith('.') ? line.slice(1) : line);
    } else {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'DATA') content = [];
      answer(
        verb === 'RCPT' && !takes(recipient(line)) ? '550 5.1.1 No such mailbox' : (ANSWERS[verb] ?? '502 Not here'),
      );
      if (verb === 'QUIT') socket.end();
    }
  });
}

/** 'RCPT TO:<ola@etaten.example>' → 'ola@etaten.example' */
function recipient(line: string): string {
  return (/<([^>]*)>/.exec(line)?.[1] ?? '').toLowerCase();
}

/** Of its head alone: to take a thousand long mails apart takes longer than to send them. */
async function parsed(mail: Buffer): Promise<CaughtMail> {
  const head = mail.subarray(0, mail.indexOf(END_OF_HEAD) + END_OF_HEAD.length);
  const { messageId = '', to, cc, subject = '' } = await simpleParser(head);
  const [recipient, another] = addresses(to);
  if (!recipient || another) throw new Error('A mail of Tertial goes to one person');
  return { messageId, to: recipient, cc: addresses(cc).map(({ email }) => email), subject };
}

function addresses(header: AddressObject | AddressObject[] | undefined): { name: string; email: string }[] {
  const all = Array.isArray(header) ? header : header ? [header] : [];
  return all.flatMap(({ value }) => value.map(({ name, address = '' }) => ({ name, email: address })));
}
