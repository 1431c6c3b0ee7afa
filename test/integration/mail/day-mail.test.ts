import type { AddressInfo } from 'node:net';
import { composeDayMail, instant, localDate, type TellDeliverable, type TellItem } from '@tertial/domain';
import { createMailTransport, freezeDayMail, renderDayMail } from '@tertial/mail';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const kari = { id: 'p-kari', name: 'Kari Nordtind (avd. fjell)', email: 'kari.nordtind@dfk.example' };
const options = {
  publicUrl: 'https://tertial.dfk.example',
  agencyName: 'Direktoratet for fjellvett',
  coordinator: { name: 'Ronja Fyrvik', email: 'ronja@dfk.example' },
};
const due: TellDeliverable = {
  id: 'i1.1',
  label: 'Leveranse',
  due: localDate('2026-05-19'),
  originalDue: localDate('2026-05-19'),
  why: 'Brevet sier «innen 19. mai».',
  state: 'due-soon',
  deliveredOn: null,
};
const item: TellItem = {
  id: 'i1',
  kind: 'assignment',
  text: 'Direktoratet skal måle slitasjen på løypemerkene.\n.\nMed et punktum på egen linje.',
  chapter: '3.1',
  page: 3,
  letterTitle: 'Tildelingsbrev 2026',
  ownerName: kari.name,
  deputyName: null,
  parties: [],
  lead: null,
  deliverables: [due],
};
const step = { key: 'i1/i1.1/1/before-7', step: 'before-7', role: 'owner', reason: '', subject: null } as const;
const mail = composeDayMail(localDate('2026-05-12'), kari, [{ ...step, item, deliverable: due }]);

it('a day’s mail comes out of a real mail server word for word, in both parts', async () => {
  const taken: Buffer[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        taken.push(Buffer.concat(chunks));
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  try {
    const { port } = server.server.address() as AddressInfo;
    const from = 'Tertial <tertial@dfk.example>';
    const messageId = '<2026-05-12.1.p-kari@dfk.example>';
    const frozen = await freezeDayMail(mail, { ...options, from, messageId, date: instant('2026-05-12T06:00:03Z') });
    const handed = await createMailTransport(`smtp://127.0.0.1:${port}`).handOver({
      from,
      to: kari.email,
      raw: frozen.raw,
    });
    expect(handed).toMatchObject({ kind: 'accepted' });

    const got = await simpleParser(taken[0] ?? Buffer.of());
    const said = renderDayMail(mail, options);
    expect(got.subject).toBe(said.subject);
    expect(got.text?.trimEnd()).toBe(said.text.trimEnd());
    expect(String(got.html).trimEnd()).toBe(said.html.trimEnd());
    expect(got.messageId).toBe(messageId);
    expect(got.date?.toISOString()).toBe('2026-05-12T06:00:03.000Z');
    expect(got.headers.get('auto-submitted')).toBe('auto-generated');
    expect([got.to].flat().flatMap((it) => it?.value ?? [])).toEqual([{ name: kari.name, address: kari.email }]);
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
});
