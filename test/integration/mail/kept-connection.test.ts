import type { Socket } from 'node:net';
import {
  afterContent,
  endAll,
  forward,
  mail,
  reply,
  startServer,
  startSocketServer,
  transportTo,
} from './support/smtp-servers';

afterEach(endAll);

describe('a connection that is kept for the next mail', () => {
  /** A server that counts who connects; `then` says what becomes of a mail by its number. */
  async function counting(then: (mail: number, done: (error?: Error | null) => void, hangUp: () => void) => void) {
    const counted = { connections: 0, recipients: 0 };
    const sockets: Socket[] = [];
    const hangUp = () => sockets.splice(0).forEach((socket) => socket.destroy());
    const port = await startServer({ onRcptTo: (_to, _s, done) => then(++counted.recipients, done, hangUp) });
    const between = await startSocketServer((socket) => {
      counted.connections += 1;
      forward(socket, port, sockets);
    });
    return { counted, hangUp, transport: transportTo(between) };
  }

  it('takes it, without another greeting', async () => {
    const { counted, transport } = await counting((_mail, done) => done());
    for (let n = 0; n < 3; n += 1) await expect(transport.handOver(mail)).resolves.toMatchObject({ kind: 'accepted' });
    expect(counted).toEqual({ connections: 1, recipients: 3 });
  });

  it('and was ended by the server meanwhile is replaced', async () => {
    const { counted, hangUp, transport } = await counting((_mail, done) => done());
    await transport.handOver(mail);
    hangUp();
    await expect(transport.handOver(mail)).resolves.toMatchObject({ kind: 'accepted' });
    expect(counted).toEqual({ connections: 2, recipients: 2 });
  });

  it.each([
    ['breaks at the recipient', (_done: unknown, hangUp: () => void) => hangUp()],
    ['is said to be closing', (done: (error: Error) => void) => done(reply(421, 'closing'))],
  ])('and %s is replaced, as the mail was not looked at', async (_name, end) => {
    const { counted, transport } = await counting((n, done, hangUp) => (n === 2 ? end(done, hangUp) : done()));
    await transport.handOver(mail);
    await expect(transport.handOver(mail)).resolves.toMatchObject({ kind: 'accepted' });
    expect(counted).toEqual({ connections: 2, recipients: 3 });
  });

  it('says no to one mail only: that one is not tried over another connection, the next one goes', async () => {
    const { counted, transport } = await counting((n, done) => done(n === 2 ? reply(451, 'greylisted') : null));
    await transport.handOver(mail);
    await expect(transport.handOver(mail)).resolves.toEqual({ kind: 'not-taken', answer: '451 greylisted' });
    expect(counted.recipients).toBe(2);
    await expect(transport.handOver(mail)).resolves.toMatchObject({ kind: 'accepted' });
  });

  it('and breaks after the content leaves the mail unsure: it is not sent again behind anybody’s back', async () => {
    let mails = 0;
    const sockets: Socket[] = [];
    const port = await startServer({
      onData: afterContent((done) => (++mails === 2 ? sockets.forEach((socket) => socket.destroy()) : done())),
    });
    const transport = transportTo(await startSocketServer((socket) => forward(socket, port, sockets)));
    await transport.handOver(mail);
    await expect(transport.handOver(mail)).resolves.toMatchObject({ kind: 'unsure' });
    expect(mails).toBe(2);
  });
});
