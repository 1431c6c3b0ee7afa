import type { AddressInfo, Socket } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { ACCEPT, smtpError, type MailBehaviour } from './mail-behaviour';

/** A message that the sink took, also when it broke the connection instead of saying so. */
export interface TakenMail {
  /** The recipients of the envelope. */
  readonly to: readonly string[];
  readonly messageId: string;
  readonly subject: string;
  readonly parsed: ParsedMail;
  /** The bytes as they came over the wire. */
  readonly raw: Buffer;
}

type Callback = (error?: Error | null) => void;

/** A real SMTP server on loopback that keeps what it is given and misbehaves on demand. */
export class MailSink {
  /** In the order in which they came; a message that was handed over twice is here twice. */
  readonly taken: TakenMail[] = [];
  /** How many times somebody connected. */
  connections = 0;
  private behaviour: MailBehaviour = ACCEPT;
  private readonly once: MailBehaviour[] = [];
  private readonly current = new Map<string, MailBehaviour>();
  private readonly sockets = new Map<number | undefined, Socket>();
  private readonly server: SMTPServer;

  constructor(private readonly host: string) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      closeTimeout: 100,
      onRcptTo: ({ address }, session, callback) => this.recipient(address, session, callback),
      onData: (stream, session, callback) => void this.message(stream, session, callback),
      onClose: (session) => this.current.delete(session.id),
    });
    // A client that goes away in the middle is what tests do on purpose.
    this.server.on('error', () => undefined);
    this.server.server.on('connection', (socket) => this.connected(socket));
  }

  async listen(port: number): Promise<this> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, this.host, resolve);
    });
    return this;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  /** For SMTP_URL. */
  get url(): string {
    return `smtp://${this.host}:${this.port}`;
  }

  /** From now on, for every message. */
  behave(behaviour: MailBehaviour): void {
    this.behaviour = behaviour;
  }

  /** For the next messages, one each; then as before. */
  behaveOnce(...behaviours: readonly MailBehaviour[]): void {
    this.once.push(...behaviours);
  }

  /** SMTP can't do exactly once: what counts is how many different mails came. */
  distinctMessageIds(): string[] {
    return [...new Set(this.taken.map((mail) => mail.messageId))];
  }

  /** Waits until so many different mails have come. Fails after `timeoutMs`. */
  async waitFor(distinct: number, timeoutMs = 10_000): Promise<void> {
    const until = performance.now() + timeoutMs;
    while (this.distinctMessageIds().length < distinct) {
      if (performance.now() > until)
        throw new Error(`${this.distinctMessageIds().length} of ${distinct} mails came within ${timeoutMs} ms`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Ends the server and every connection; afterwards connecting is refused. */
  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(resolve));
    for (const socket of this.sockets.values()) socket.destroy();
    await closed;
  }

  private connected(socket: Socket): void {
    const { remotePort } = socket;
    this.connections += 1;
    this.sockets.set(remotePort, socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.sockets.delete(remotePort));
  }

  private recipient(address: string, session: SMTPServerSession, callback: Callback): void {
    const behaviour = this.current.get(session.id) ?? this.once.shift() ?? this.behaviour;
    this.current.set(session.id, behaviour);
    if (behaviour.kind === 'drop-before-data') return this.drop(session);
    if (behaviour.kind === 'refuse-address' && behaviour.pattern.test(address)) {
      this.current.delete(session.id);
      return callback(smtpError(550, '5.1.1 User unknown'));
    }
    callback();
  }

  private async message(stream: SMTPServerDataStream, session: SMTPServerSession, callback: Callback): Promise<void> {
    const behaviour = this.current.get(session.id) ?? this.behaviour;
    this.current.delete(session.id);
    const raw = Buffer.concat(await stream.toArray());
    switch (behaviour.kind) {
      case 'silence':
        return;
      case 'refuse-message':
        return callback(smtpError(behaviour.code ?? 554, behaviour.text ?? '5.6.0 Message refused'));
      case 'delay':
        return callback(smtpError(behaviour.code ?? 451, behaviour.text ?? '4.7.1 Try again later'));
    }
    await this.take(raw, session);
    if (behaviour.kind === 'drop-after-data') return this.drop(session);
    callback();
  }

  private async take(raw: Buffer, session: SMTPServerSession): Promise<void> {
    const parsed = await simpleParser(raw);
    this.taken.push({
      to: session.envelope.rcptTo.map(({ address }) => address),
      messageId: parsed.messageId ?? '',
      subject: parsed.subject ?? '',
      parsed,
      raw,
    });
  }

  private drop({ remotePort }: SMTPServerSession): void {
    this.sockets.get(remotePort)?.destroy();
  }
}

/** Starts a mail server on loopback (a free port unless one is given, e.g. one that was just stopped). */
export function startMailSink({ port = 0, host = '127.0.0.1' } = {}): Promise<MailSink> {
  return new MailSink(host).listen(port);
}
