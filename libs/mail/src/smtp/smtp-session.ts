import addressparser from 'nodemailer/lib/addressparser';
import type { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { ContentStream } from './content-stream';
import type { FrozenMail, SmtpTimeouts } from './hand-over';

export type SmtpServer = ReturnType<typeof parseConnectionUrl>;

/**
 * One connection to the mail server, over which mails go one after another. nodemailer's connection is used one level below its
 * transport: only there it is known whether the content had been begun when a connection was lost, and that decides whether the
 * mail may have arrived.
 */
export class SmtpSession {
  /** Mails that it has handed over. */
  sent = 0;
  private over = false;
  private readonly connection: SMTPConnection;
  private readonly ended: Promise<never>;

  constructor(
    private readonly server: SmtpServer,
    private readonly timeouts: SmtpTimeouts,
  ) {
    this.connection = new SMTPConnection({
      ...server,
      connectionTimeout: timeouts.connectMs,
      greetingTimeout: timeouts.greetingMs,
      socketTimeout: timeouts.idleMs,
      dnsTimeout: timeouts.connectMs,
    });
    this.ended = new Promise<never>((_, reject) => {
      this.connection.once('error', reject);
      // Later than what the server said with it (421), so that this is only the reason when it said nothing.
      this.connection.once('end', () =>
        setImmediate(() => reject(new Error('Forbindelsen til e-posttjeneren ble brutt.'))),
      );
    });
    // A late complaint about a connection that is no longer needed is nobody's business.
    this.ended.catch(() => (this.over = true));
    this.connection.on('error', () => undefined);
  }

  /** Whether it can take another mail, as far as this end knows. */
  get usable(): boolean {
    return !this.over;
  }

  /** Connects and signs in. Rejects with what the server or the network said against it. */
  connect(): Promise<void> {
    return this.inTime(async () => {
      await new Promise<void>((resolve, reject) =>
        this.connection.connect((error) => (error ? reject(error) : resolve())),
      );
      const { auth } = this.server;
      if (!auth || !this.connection.allowsAuth) return;
      await new Promise<void>((resolve, reject) =>
        this.connection.login(auth, (error) => (error ? reject(error) : resolve())),
      );
    });
  }

  /** Hands one mail over and answers what the server said. Rejects with what ended it; then the session is of no more use. */
  async send({ from, to, raw }: FrozenMail, content: ContentStream): Promise<string> {
    const envelope = { from: plainAddress(from), to: [to], size: raw.length };
    const answer = await this.inTime(
      () =>
        new Promise<string>((resolve, reject) => {
          this.connection.send(envelope, content, (error, info) => (error ? reject(error) : resolve(info.response)));
        }),
    );
    this.sent += 1;
    return answer;
  }

  close(): void {
    this.over = true;
    this.connection.close();
  }

  /** Runs an act until it is done, the connection ends, or the time is out. */
  private async inTime<T>(act: () => Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('E-posttjeneren brukte for lang tid.')), this.timeouts.totalMs);
    });
    try {
      return await Promise.race([act(), this.ended, late]);
    } catch (thrown) {
      this.close();
      throw thrown;
    } finally {
      clearTimeout(timer);
    }
  }
}

function plainAddress(address: string): string {
  return addressparser(address, { flatten: true })[0]?.address ?? address;
}
