import { parseConnectionUrl } from 'nodemailer/lib/shared';
import { classifyFailure } from './classify-failure';
import { ContentStream } from './content-stream';
import { DEFAULT_TIMEOUTS, type FrozenMail, type HandOver, type MailTransport, type SmtpTimeouts } from './hand-over';
import { SmtpSession, type SmtpServer } from './smtp-session';

type SmtpError = Error & Partial<Record<'code' | 'command' | 'response', string>> & { responseCode?: number };

/** Servers limit how many mails one connection may bring. */
const MAILS_A_SESSION = 100;
/** A connection that nobody uses is given back; servers hang up on those that say nothing for long. */
const KEPT_MS = 3_000;

/**
 * Hands mails to the server of `smtpUrl` (smtp://user:password@host:port, smtps:// for TLS from the start; nodemailer's options as
 * query, e.g. ?tls.rejectUnauthorized=false). STARTTLS is used where the server offers it. Throws on a URL of another kind.
 */
export function createMailTransport(smtpUrl: string, timeouts: Partial<SmtpTimeouts> = {}): MailTransport {
  if (!/^smtps?:\/\//i.test(smtpUrl)) throw new TypeError('A mail server is given as smtp:// or smtps://.');
  return new SmtpTransport(parseConnectionUrl(smtpUrl), { ...DEFAULT_TIMEOUTS, ...timeouts });
}

/** Keeps a connection for the next mail: with a greeting and TLS for each, a morning's mails would take minutes. */
class SmtpTransport implements MailTransport {
  private readonly open = new Set<SmtpSession>();
  private readonly free = new Map<SmtpSession, NodeJS.Timeout>();

  constructor(
    private readonly server: SmtpServer,
    private readonly timeouts: SmtpTimeouts,
  ) {}

  async handOver(mail: FrozenMail): Promise<HandOver> {
    const kept = this.takeFree();
    const tried = kept && (await this.handOverBy(kept, mail));
    if (tried && !tried.hungUp) return tried.result;
    const session = this.newSession();
    const { result } = await this.handOverBy(session, mail, () => session.connect());
    return result;
  }

  async verify(): ReturnType<MailTransport['verify']> {
    const session = this.newSession();
    try {
      await session.connect();
      return { ok: true };
    } catch (thrown) {
      const { response, message } = asError(thrown);
      return { ok: false, answer: response ?? message };
    } finally {
      this.end(session);
    }
  }

  close(): void {
    for (const session of this.open) this.end(session);
  }

  /** `hungUp`: the server ended the connection and has not looked at the mail, as it may with one that lay idle. */
  private async handOverBy(
    session: SmtpSession,
    mail: FrozenMail,
    first: () => Promise<void> = () => Promise.resolve(),
  ): Promise<{ readonly result: HandOver; readonly hungUp: boolean }> {
    const content = new ContentStream(mail.raw);
    try {
      await first();
      const answer = await session.send(mail, content);
      this.keep(session);
      return { result: { kind: 'accepted', answer }, hungUp: false };
    } catch (thrown) {
      this.end(session);
      const { code, command, response, responseCode, message } = asError(thrown);
      const failure = { code, command, response, responseCode, message, contentBegun: content.begun };
      const result = classifyFailure(failure);
      return { result, hungUp: result.kind === 'not-taken' && !content.begun && (responseCode ?? 421) === 421 };
    } finally {
      content.destroy();
    }
  }

  private newSession(): SmtpSession {
    const session = new SmtpSession(this.server, this.timeouts);
    this.open.add(session);
    return session;
  }

  private takeFree(): SmtpSession | null {
    for (const [session, timer] of this.free) {
      clearTimeout(timer);
      this.free.delete(session);
      if (session.usable) return session;
      this.end(session);
    }
    return null;
  }

  private keep(session: SmtpSession): void {
    if (!session.usable || session.sent >= MAILS_A_SESSION) return this.end(session);
    this.free.set(
      session,
      setTimeout(() => this.end(session), KEPT_MS),
    );
  }

  private end(session: SmtpSession): void {
    clearTimeout(this.free.get(session));
    this.free.delete(session);
    this.open.delete(session);
    session.close();
  }
}

function asError(thrown: unknown): SmtpError {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
