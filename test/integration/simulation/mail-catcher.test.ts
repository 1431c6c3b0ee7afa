import { createMailTransport } from '@tertial/mail';
import { startMailCatcher } from '@tertial/simulation/mail-catcher';

const mail = (text: string) =>
  Buffer.from(
    [
      'Message-ID: <2026-02-20.1.olav@etaten.example>',
      'From: Tertial <tertial@etaten.example>',
      'To: =?UTF-8?Q?Ola_=C3=85s?= <ola@etaten.example>',
      'Subject: =?UTF-8?Q?=C3=A5tte_frister?=',
      '',
      text,
    ].join('\r\n'),
  );

test('what the product hands over arrives, also lines that begin with a dot, and one mail does not end the next', async () => {
  const catcher = await startMailCatcher();
  const transport = createMailTransport(catcher.url);
  try {
    const envelope = { from: 'Tertial <tertial@etaten.example>', to: 'ola@etaten.example' };
    for (const text of ['Hei', '.\r\n..\r\nslutt', 'Hei igjen'])
      expect(await transport.handOver({ ...envelope, raw: mail(text) })).toMatchObject({ kind: 'accepted' });
    const arrived = {
      messageId: '<2026-02-20.1.olav@etaten.example>',
      to: { name: 'Ola Ås', email: 'ola@etaten.example' },
      cc: [],
      subject: 'åtte frister',
    };
    expect(await catcher.caught()).toEqual([arrived, arrived, arrived]);
  } finally {
    transport.close();
    await catcher.stop();
  }
});
