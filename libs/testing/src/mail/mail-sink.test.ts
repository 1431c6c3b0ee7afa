import { createTransport, type SendMailOptions } from 'nodemailer';
import { startMailSink, type MailSink } from './mail-sink';

const MAIL: SendMailOptions = {
  from: 'tertial@prove.example',
  to: 'eva@prove.example',
  subject: 'Æ, ø og å',
  text: 'Fristen er i dag.',
  messageId: '<1@prove.example>',
};

describe('the mail sink', () => {
  let sink: MailSink;

  beforeEach(async () => {
    sink = await startMailSink();
  });
  afterEach(() => sink.stop());

  /** 'sent', or the code of the answer, or of the broken connection. */
  async function send(mail: SendMailOptions = {}): Promise<string> {
    const transport = createTransport(sink.url, {});
    try {
      await transport.sendMail({ ...MAIL, ...mail });
      return 'sent';
    } catch (error) {
      const { responseCode, code } = error as { responseCode?: number; code?: string };
      return String(responseCode ?? code);
    } finally {
      transport.close();
    }
  }

  it('keeps what it is given, parsed and as bytes, and counts a repeated mail once', async () => {
    expect([await send(), await send(), await send({ messageId: '<2@prove.example>' })]).toEqual([
      'sent',
      'sent',
      'sent',
    ]);
    expect(sink.taken).toHaveLength(3);
    expect(sink.distinctMessageIds()).toEqual(['<1@prove.example>', '<2@prove.example>']);
    expect(sink.taken[0]).toMatchObject({ to: ['eva@prove.example'], subject: 'Æ, ø og å' });
    expect(sink.taken[0]?.parsed.text?.trim()).toBe('Fristen er i dag.');
    expect(sink.taken[0]?.raw.toString()).toContain('Message-ID: <1@prove.example>');
    await sink.waitFor(2, 100);
    await expect(sink.waitFor(3, 100)).rejects.toThrow('2 of 3 mails came');
  });

  it.each([
    ['refuses an address', { kind: 'refuse-address', pattern: /^eva@/ }, '550', 0],
    ['lets other addresses through', { kind: 'refuse-address', pattern: /^ola@/ }, 'sent', 1],
    ['refuses a message', { kind: 'refuse-message', code: 552 }, '552', 0],
    ['asks to try later', { kind: 'delay' }, '451', 0],
    ['breaks off before the message', { kind: 'drop-before-data' }, 'ECONNECTION', 0],
    ['breaks off after it has taken the message', { kind: 'drop-after-data' }, 'ECONNECTION', 1],
  ] as const)('%s', async (_what, behaviour, outcome, taken) => {
    sink.behave(behaviour);
    expect(await send()).toBe(outcome);
    expect(sink.taken).toHaveLength(taken);
  });

  it('misbehaves for as many messages as it is told, and is well again', async () => {
    sink.behaveOnce({ kind: 'delay' }, { kind: 'refuse-message' });
    expect([await send(), await send(), await send()]).toEqual(['451', '554', 'sent']);
  });

  it('keeps silent, and can be stopped all the same', async () => {
    sink.behave({ kind: 'silence' });
    const sending = send();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await sink.stop();
    expect(await sending).not.toBe('sent');
    expect(sink.taken).toEqual([]);
    const again = await startMailSink({ port: 0 });
    await again.stop();
  });
});
