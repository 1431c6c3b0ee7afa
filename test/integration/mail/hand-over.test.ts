import type { Socket } from 'node:net';
import { createMailTransport, type HandOver } from '@tertial/mail';
import type { SMTPServerOptions } from 'smtp-server';
import {
  afterContent,
  endAll,
  forward,
  mail,
  raw,
  reply,
  SILENCE_MS,
  startServer,
  startSocketServer,
  transportTo,
} from './support/smtp-servers';

afterEach(async () => {
  jest.restoreAllMocks();
  await endAll();
});

it('hands the very bytes over that were frozen, to the one recipient', async () => {
  const taken: { from: string; to: string[]; bytes: string }[] = [];
  const port = await startServer({
    onData: (stream, { envelope }, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        taken.push({
          from,
          to: envelope.rcptTo.map(({ address }) => address),
          bytes: Buffer.concat(chunks).toString(),
        });
        callback(null, 'queued as 7');
      });
    },
  });
  await expect(transportTo(port).handOver(mail)).resolves.toEqual({ kind: 'accepted', answer: '250 queued as 7' });
  expect(taken).toEqual([{ from: 'tertial@dfk.example', to: ['kari@dfk.example'], bytes: raw.toString() }]);
});

describe('what the server answers', () => {
  const cases: [string, SMTPServerOptions, HandOver][] = [
    [
      'an unknown address at RCPT is refused for good',
      { onRcptTo: (_to, _s, done) => done(reply(550, '5.1.1 no such user')) },
      { kind: 'refused', recipient: true, answer: '550 5.1.1 no such user' },
    ],
    [
      'a full or greylisted mailbox at RCPT is tried again',
      { onRcptTo: (_to, _s, done) => done(reply(451, '4.7.1 greylisted')) },
      { kind: 'not-taken', answer: '451 4.7.1 greylisted' },
    ],
    [
      'a server that will not relay for us says nothing of the address',
      { onRcptTo: (_to, _s, done) => done(reply(554, '5.7.1 Relay access denied')) },
      { kind: 'not-taken', answer: '554 5.7.1 Relay access denied' },
    ],
    [
      'a refused sender says nothing of the address',
      { onMailFrom: (_from, _s, done) => done(reply(550, 'sender not allowed')) },
      { kind: 'not-taken', answer: '550 sender not allowed' },
    ],
    [
      'a refused content is refused for good, and the address stays good',
      { onData: afterContent((done) => done(reply(554, 'no such links here'))) },
      { kind: 'refused', recipient: false, answer: '554 no such links here' },
    ],
    [
      'a busy server after the content is tried again',
      { onData: afterContent((done) => done(reply(452, 'no space'))) },
      { kind: 'not-taken', answer: '452 no space' },
    ],
    [
      'a server that shuts down after the content has said that it did not take it',
      { onData: afterContent((done) => done(reply(421, 'shutting down'))) },
      { kind: 'not-taken', answer: '421 shutting down' },
    ],
  ];
  it.each(cases)('%s', async (_name, options, expected) => {
    await expect(transportTo(await startServer(options)).handOver(mail)).resolves.toEqual(expected);
  });

  it('a mail larger than the server takes is refused for good, and the address stays good', async () => {
    const port = await startServer({ size: 20 });
    const answer = await transportTo(port).handOver(mail);
    expect(answer).toMatchObject({ kind: 'refused', recipient: false });
  });

  it('a wrong password is tried again and never held against the address', async () => {
    const port = await startServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) =>
        username === 'tertial' && password === 'right' ? done(null, { user: username }) : done(reply(535, 'wrong')),
    });
    await expect(transportTo(port, 'tertial:wrong@').handOver(mail)).resolves.toMatchObject({ kind: 'not-taken' });
    await expect(transportTo(port, 'tertial:right@').handOver(mail)).resolves.toMatchObject({ kind: 'accepted' });
    await expect(transportTo(port).handOver(mail)).resolves.toMatchObject({ kind: 'not-taken' });
    await expect(transportTo(port, 'tertial:wrong@').verify()).resolves.toEqual({ ok: false, answer: '535 wrong' });
    await expect(transportTo(port, 'tertial:right@').verify()).resolves.toEqual({ ok: true });
  });

  it('a certificate that cannot be trusted is tried again, and nothing goes in the clear', async () => {
    // smtp-server warns that its built-in certificate is no good: that is the point here.
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const senders: string[] = [];
    const port = await startServer({
      disabledCommands: [],
      onMailFrom: ({ address }, _session, done) => {
        senders.push(address);
        done();
      },
    });
    await expect(transportTo(port).handOver(mail)).resolves.toMatchObject({ kind: 'not-taken' });
    expect(senders).toEqual([]);
  });
});

describe('a connection that breaks', () => {
  it('after the content, before the answer, leaves it unsure', async () => {
    const sockets: Socket[] = [];
    const port = await startServer({
      onData: afterContent(() => sockets.forEach((socket) => socket.destroy())),
    });
    const between = await startSocketServer((socket) => forward(socket, port, sockets));
    await expect(transportTo(between).handOver(mail)).resolves.toMatchObject({ kind: 'unsure' });
  });

  it('in the middle of a long content leaves it unsure', async () => {
    const sockets: Socket[] = [];
    const port = await startServer({
      onData: (stream) => stream.once('data', () => sockets.forEach((it) => it.destroy())),
    });
    const between = await startSocketServer((socket) => forward(socket, port, sockets));
    const long = { ...mail, raw: Buffer.alloc(8_000_000, 'tertial\r\n') };
    await expect(transportTo(between).handOver(long)).resolves.toMatchObject({ kind: 'unsure' });
  });

  it('by silence after the content leaves it unsure', async () => {
    const port = await startServer({ onData: afterContent(() => undefined) });
    await expect(transportTo(port, '', { idleMs: SILENCE_MS }).handOver(mail)).resolves.toMatchObject({
      kind: 'unsure',
      answer: 'Timeout',
    });
  });

  it('at the recipient, before the content, has certainly not taken it', async () => {
    const sockets: Socket[] = [];
    const port = await startServer({ onRcptTo: () => sockets.forEach((socket) => socket.destroy()) });
    const between = await startSocketServer((socket) => forward(socket, port, sockets));
    await expect(transportTo(between).handOver(mail)).resolves.toMatchObject({ kind: 'not-taken' });
  });

  it('by silence at the recipient has certainly not taken it', async () => {
    const port = await startServer({ onRcptTo: () => undefined });
    await expect(transportTo(port, '', { idleMs: SILENCE_MS }).handOver(mail)).resolves.toMatchObject({
      kind: 'not-taken',
      answer: 'Timeout',
    });
  });

  it('before it stands (nobody listens, nobody greets) has certainly not taken it', async () => {
    const silent = await startSocketServer(() => undefined);
    await expect(transportTo(silent, '', { greetingMs: 400 }).handOver(mail)).resolves.toMatchObject({
      kind: 'not-taken',
    });
    const gone = await startSocketServer(() => undefined);
    await endAll();
    const answer = await transportTo(gone).handOver(mail);
    expect(answer).toMatchObject({ kind: 'not-taken', answer: expect.stringContaining('ECONNREFUSED') as string });
    await expect(transportTo(gone).verify()).resolves.toMatchObject({ ok: false });
  });

  it('by a server that keeps talking without an end is broken off', async () => {
    const port = await startServer({ onData: afterContent(() => undefined) });
    const transport = createMailTransport(`smtp://127.0.0.1:${port}`, { totalMs: SILENCE_MS });
    const answer = await transport.handOver(mail);
    expect(answer).toEqual({ kind: 'unsure', answer: 'E-posttjeneren brukte for lang tid.' });
  });

  it('by us, when the worker stops, is told truly', async () => {
    const port = await startServer({ onData: afterContent(() => transport.close()) });
    const transport = createMailTransport(`smtp://127.0.0.1:${port}`);
    await expect(transport.handOver(mail)).resolves.toMatchObject({ kind: 'unsure' });
  });
});

it('refuses an address that cannot be written in SMTP without asking anybody', async () => {
  const port = await startServer({});
  const answer = await transportTo(port).handOver({ ...mail, to: 'kari@dfk.example>\r\nDATA' });
  expect(answer).toMatchObject({ kind: 'refused', recipient: true });
});

it.each(['http://mail.example', 'mail.example', ''])('takes no %s for a mail server', (url) => {
  expect(() => createMailTransport(url)).toThrow('smtp://');
});
