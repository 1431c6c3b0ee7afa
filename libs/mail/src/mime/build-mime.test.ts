import { instant } from '@tertial/domain';
import { kari, options, ownersMail } from '../day-mail/invented.fixture';
import { buildMime } from './build-mime';
import { freezeDayMail } from './freeze-day-mail';

const head = {
  from: 'Tertial <tertial@dfk.example>',
  messageId: '<2026-05-12.1.p-kari@dfk.example>',
  date: instant('2026-05-12T06:00:03Z'),
};
const small = { subject: 'Frist i dag: år', text: 'Én linje.\n', html: '<p>Én linje.</p>' };

it('gives the same bytes again, so that an unsure mail can go a second time as the very same', async () => {
  const first = await freezeDayMail(ownersMail, { ...options, ...head });
  const second = await freezeDayMail(ownersMail, { ...options, ...head });
  expect(first.raw.equals(second.raw)).toBe(true);
  expect(first.subject).toBe('1 forfalt frist, 1 frist i dag, 1 ny oppgave, 1 frist innen en uke');
});

it('gives another mail other bytes: no boundary is shared', async () => {
  const other = { ...head, messageId: '<2026-05-12.2.p-kari@dfk.example>' };
  const boundaryOf = (raw: Buffer) => /boundary="([^"]+)"/.exec(raw.toString())?.[1];
  const [a, b] = await Promise.all([head, other].map((it) => buildMime(small, { ...it, to: kari })));
  expect(boundaryOf(a ?? Buffer.of())).toBeDefined();
  expect(boundaryOf(a ?? Buffer.of())).not.toBe(boundaryOf(b ?? Buffer.of()));
});

it('looks on the wire as it was agreed on', async () => {
  expect((await buildMime(small, { ...head, to: kari })).toString()).toMatchInlineSnapshot(`
    "Auto-Submitted: auto-generated
    X-Auto-Response-Suppress: DR, RN, NRN, OOF, AutoReply
    Content-Language: nb
    From: Tertial <tertial@dfk.example>
    To: Kari Nordtind <kari.nordtind@dfk.example>
    Subject: =?UTF-8?Q?Frist_i_dag=3A_=C3=A5r?=
    Message-ID: <2026-05-12.1.p-kari@dfk.example>
    Date: Tue, 12 May 2026 06:00:03 +0000
    MIME-Version: 1.0
    Content-Type: multipart/alternative;
     boundary="--_NmP-20bff1541d30eff5daa545adbf55757c-Part_1"

    ----_NmP-20bff1541d30eff5daa545adbf55757c-Part_1
    Content-Type: text/plain; charset=utf-8
    Content-Transfer-Encoding: quoted-printable

    =C3=89n linje.

    ----_NmP-20bff1541d30eff5daa545adbf55757c-Part_1
    Content-Type: text/html; charset=utf-8
    Content-Transfer-Encoding: quoted-printable

    <p>=C3=89n linje.</p>
    ----_NmP-20bff1541d30eff5daa545adbf55757c-Part_1--
    "
  `);
});

it('is plain ASCII in lines that every server takes', async () => {
  const { raw } = await freezeDayMail(ownersMail, { ...options, ...head });
  const text = raw.toString('latin1');
  expect(text).toMatch(/^[\t\r\n\x20-\x7e]*$/);
  expect(text.split('\r\n').filter((line) => line.length > 78 && !/^Message-ID/i.test(line))).toEqual([]);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

it('cannot be given a second recipient or a header by a name', async () => {
  const to = { name: 'Kari\r\nBcc: spion@x.example', email: 'kari@dfk.example' };
  const raw = (await buildMime(small, { ...head, to })).toString();
  const headers = raw.slice(0, raw.indexOf('\r\n\r\n'));
  expect(headers).not.toMatch(/^(bcc|cc):/im);
  expect(headers.match(/^to:/gim)).toHaveLength(1);
});

it('carries a calendar file that is no invitation, the same bytes each time', async () => {
  const calendar = 'BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nSUMMARY:Frist: årsrapport\r\nEND:VCALENDAR\r\n';
  const [first, again] = await Promise.all(
    [1, 2].map(() => freezeDayMail(ownersMail, { ...options, ...head, calendar })),
  );
  expect(first?.raw.equals(again?.raw ?? Buffer.of())).toBe(true);
  const said = first?.raw.toString() ?? '';
  expect(said).toContain('Content-Disposition: attachment; filename=frister.ics');
  expect(said.replaceAll('\r\n', '')).toContain(Buffer.from(calendar).toString('base64'));
  expect(said).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=PUBLISH/);
  expect((await freezeDayMail(ownersMail, { ...options, ...head })).raw.toString()).not.toContain('text/calendar');
});

it('is masked where it is kept: as long as the mail that left, and without what its links end in', async () => {
  const secret = 'k9'.repeat(21) + 'x';
  const { raw, masked } = await freezeDayMail(ownersMail, { ...options, ...head, secretFor: () => secret });
  const said = (bytes: Buffer | undefined) => String(bytes).replace(/=\r\n/g, '');
  expect(said(raw)).toContain(`/fra-epost#${secret}`);
  expect(said(masked)).not.toContain(secret);
  expect(said(masked)).toBe(said(raw).replaceAll(secret, 'skjult'.padEnd(43, '-')));
});

it('of a mail without links that act nothing is masked', async () => {
  expect(await freezeDayMail(ownersMail, { ...options, ...head })).not.toHaveProperty('masked');
});
