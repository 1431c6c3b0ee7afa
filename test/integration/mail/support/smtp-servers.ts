import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createMailTransport, type MailTransport, type SmtpTimeouts } from '@tertial/mail';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export const raw = Buffer.from('Subject: Frist i dag\r\n\r\nEn linje\r\n.\r\n..og en med punktum\r\n', 'utf8');
export const mail = { from: 'Tertial <tertial@dfk.example>', to: 'kari@dfk.example', raw };
/** After this long a server that keeps silent is given up; one that is only slow on a busy machine is not. */
export const SILENCE_MS = 2_000;

const toEnd: (() => Promise<void> | void)[] = [];

/** Ends what a test has started, the last first. */
export async function endAll(): Promise<void> {
  for (const end of toEnd.splice(0).reverse()) await end();
}

/** A mail server on loopback that behaves as told; `user:password@` may stand before its address. */
export async function startServer(options: SMTPServerOptions): Promise<number> {
  const server = new SMTPServer({ disabledCommands: ['STARTTLS'], authOptional: true, closeTimeout: 50, ...options });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  toEnd.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return (server.server.address() as AddressInfo).port;
}

/** A server of nothing but a socket. */
export async function startSocketServer(onConnection: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  toEnd.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

export function transportTo(port: number, credentials = '', timeouts: Partial<SmtpTimeouts> = {}): MailTransport {
  const transport = createMailTransport(`smtp://${credentials}127.0.0.1:${port}`, timeouts);
  toEnd.push(() => transport.close());
  return transport;
}

export function reply(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

/** Reads the content to its end, then answers. */
export const afterContent =
  (answer: (callback: (error?: Error | null) => void) => void): NonNullable<SMTPServerOptions['onData']> =>
  (stream, _session, callback) => {
    stream.resume();
    stream.on('end', () => answer(callback));
  };

/** Between client and server, so that a test can cut both ends like a cable. */
export function forward(client: Socket, port: number, sockets: Socket[]): void {
  const upstream = connect(port, '127.0.0.1').on('error', () => undefined);
  sockets.push(client, upstream);
  client.pipe(upstream);
  upstream.pipe(client);
  client.once('close', () => upstream.destroy());
}
