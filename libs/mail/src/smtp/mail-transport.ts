import addressparser from 'nodemailer/lib/addressparser';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { classifyFailure } from './classify-failure';
import { ContentStream } from './content-stream';
import { DEFAULT_TIMEOUTS, type FrozenMail, type HandOver, type MailTransport, type SmtpTimeouts } from './hand-over';

type SmtpError = Error & Partial<Record<'code' | 'command' | 'response', string>> & { responseCode?: number };

/**
 * Hands mails to the server of `smtpUrl` (smtp://user:password@host:port, smtps:// for TLS from the start; nodemailer's options as
 * query, e.g. ?tls.rejectUnauthorized=false). STARTTLS is used where the server offers it. Throws on a URL of another kind.
 *
 * nodemailer's connection is used one level below its transport: only there it is known whether the content had been begun when a
 * connection was lost, and that decides whether the mail may have arrived.
 */
export function createMailTransport(smtpUrl: string, timeouts: Partial<SmtpTimeouts> = {}): MailTransport {
  if (!/^smtps?:\/\//i.test(smtpUrl)) throw new TypeError('A mail server is given as smtp:// or smtps://.');
  return new SmtpTransport(parseConnectionUrl(smtpUrl), { ...DEFAULT_TIMEOUTS, ...timeouts });
}

class SmtpTransport implements MailTransport {
  private readonly open = new Set<SMTPConnection>();

  constructor(
    private readonly server: ReturnType<typeof parseConnectionUrl>,
    private readonly timeouts: SmtpTimeouts,
  ) {}

  async handOver({ from, to, raw }: FrozenMail): Promise<HandOver> {
    const content = new ContentStream(raw);
    try {
      const answer = await this.withConnection(async (connection) => {
        const envelope = { from: plainAddress(from), to: [to], size: raw.length };
        return new Promise<string>((resolve, reject) => {
          connection.send(envelope, content, (error, info) => (error ? reject(error) : resolve(info.response)));
        });
      });
      return { kind: 'accepted', answer };
    } catch (thrown) {
      const { code, command, response, responseCode, message } = asError(thrown);
      return classifyFailure({ code, command, response, responseCode, message, contentBegun: content.begun });
    } finally {
      content.destroy();
    }
  }

  async verify(): ReturnType<MailTransport['verify']> {
    try {
      await this.withConnection(() => Promise.resolve());
      return { ok: true };
    } catch (thrown) {
      const { response, message } = asError(thrown);
      return { ok: false, answer: response ?? message };
    }
  }

  close(): void {
    for (const connection of this.open) connection.close();
  }

  /** Connects and signs in, runs the act, hangs up. Whatever ends the connection before that rejects. */
  private async withConnection<T>(act: (connection: SMTPConnection) => Promise<T>): Promise<T> {
    const connection = new SMTPConnection({
      ...this.server,
      connectionTimeout: this.timeouts.connectMs,
      greetingTimeout: this.timeouts.greetingMs,
      socketTimeout: this.timeouts.idleMs,
      dnsTimeout: this.timeouts.connectMs,
    });
    this.open.add(connection);
    let timer: NodeJS.Timeout | undefined;
    const broken = new Promise<never>((_, reject) => {
      connection.once('error', reject);
      // Later than what the server said with it (421), so that this is only the reason when it said nothing.
      connection.once('end', () => setImmediate(() => reject(new Error('Forbindelsen til e-posttjeneren ble brutt.'))));
      timer = setTimeout(() => reject(new Error('E-posttjeneren brukte for lang tid.')), this.timeouts.totalMs);
    });
    try {
      return await Promise.race([this.connect(connection).then(() => act(connection)), broken]);
    } finally {
      clearTimeout(timer);
      this.open.delete(connection);
      // A late complaint about a connection that is no longer needed is nobody's business.
      connection.on('error', () => undefined);
      connection.close();
    }
  }

  private async connect(connection: SMTPConnection): Promise<void> {
    await new Promise<void>((resolve, reject) => connection.connect((error) => (error ? reject(error) : resolve())));
    const { auth } = this.server;
    if (!auth || !connection.allowsAuth) return;
    await new Promise<void>((resolve, reject) =>
      connection.login(auth, (error) => (error ? reject(error) : resolve())),
    );
  }
}

function plainAddress(address: string): string {
  return addressparser(address, { flatten: true })[0]?.address ?? address;
}

function asError(thrown: unknown): SmtpError {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
