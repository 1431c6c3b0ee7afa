import type { BulkResult, ItemDetail, MailContent, MailPage, Person } from '@tertial/contracts';
import { composeDayMail, instant } from '@tertial/domain';
import { freezeDayMail } from '@tertial/mail';
import { MailStore } from '@tertial/persistence';
import { FakeClock } from '@tertial/testing';
import { COORDINATOR, OWNER, startApi, type ApiUnderTest } from './support/api-under-test';
import type { Client } from './support/client';

const NOON = instant('2026-03-10T11:00:00Z');
const TODAY = '2026-03-10' as Parameters<MailStore['personsToTell']>[0];
let api: ApiUnderTest;
let kari: Client;

beforeAll(async () => {
  api = await startApi({ worker: true, clock: new FakeClock(NOON) });
  kari = await api.browser(COORDINATOR);
}, 60_000);
afterAll(() => api.stop());

/** Today's mail of a person, as the round makes it. */
async function mailTo(person: Person): Promise<string> {
  const mails = new MailStore(api.dataSource);
  const [claimed] = await mails.claim({
    personIds: [person.id],
    day: TODAY,
    at: NOON,
    domain: 'etaten.example',
    render: ({ person: to, day, rows, messageId, at }) =>
      freezeDayMail(composeDayMail(day, to, rows), {
        publicUrl: 'https://tertial.example',
        from: 'tertial@etaten.example',
        messageId,
        date: at,
      }),
  });
  await mails.markSent(claimed!.id, { answer: '250 2.0.0 Ok', at: NOON });
  return claimed!.id;
}

async function planned(itemId: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const { plan } = await kari.get<ItemDetail>(`/api/items/${itemId}`);
    if (plan.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The plan never came');
}

test('the coordinator reads what was sent, to whom, why, and what the mail server answered', async () => {
  const amir = (await kari.get<Person[]>('/api/people')).find((it) => it.name === OWNER)!;
  const item = await kari.post<ItemDetail>('/api/items', {
    text: 'Lag en plan for varsling av skred.',
    deliverables: [{ due: '2090-06-30', raw: 'innen 30. juni 2090' }],
  });
  await kari.post<BulkResult>('/api/items/confirm', { itemIds: [item.id], ownerId: amir.id });
  await planned(item.id);
  const mailId = await mailTo(amir);

  const { rows, total } = await kari.get<MailPage>('/api/mails?day=2026-03-10');
  expect([total, rows]).toMatchObject([
    1,
    [
      {
        id: mailId,
        to: amir.email,
        personName: OWNER,
        status: 'sent',
        answer: '250 2.0.0 Ok',
        steps: [{ step: 'assigned' }],
      },
    ],
  ]);
  const content = await kari.get<MailContent>(`/api/mails/${mailId}`);
  expect(content.text).toContain('Lag en plan for varsling av skred.');
  expect(content.html).toContain('Lag en plan for varsling av skred.');
  expect(content.raw).toMatch(/^Message-ID:\s+<2026-03-10\./im);
  expect(await kari.get<MailPage>('/api/mails?day=2026-03-11')).toMatchObject({ total: 0, rows: [] });

  const shown = await kari.ask<string>('GET', `/api/mails/${mailId}/html`);
  expect(shown.body).toBe(content.html);
  expect(Object.fromEntries(shown.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/),
  });
  expect((await (await api.browser(OWNER)).problem('GET', `/api/mails/${mailId}/html`)).status).toBe(403);
});

test('the log is narrowed to what was sent about one item, or to one person, and says why', async () => {
  const { rows } = await kari.get<MailPage>('/api/mails');
  const step = rows[0]?.steps[0];
  const itemId = step?.itemId ?? '';
  expect(step).toMatchObject({ step: 'assigned', reason: 'Satt opp som ansvarlig.' });
  expect((await kari.get<MailPage>(`/api/mails?item=${itemId}`)).rows).toEqual(rows);
  const amir = (await kari.get<Person[]>('/api/people')).find((it) => it.name === OWNER)!;
  expect((await kari.get<MailPage>(`/api/mails?person=${amir.id}&item=${itemId}`)).total).toBe(1);
  const nobody = '00000000-0000-4000-8000-000000000000';
  expect(await kari.get<MailPage>(`/api/mails?item=${nobody}`)).toMatchObject({ total: 0, rows: [] });
  expect(await kari.get<MailPage>(`/api/mails?person=${nobody}`)).toMatchObject({ total: 0, rows: [] });
});

test('the log keeps what was sent as it was sent, and says where that has become exempt from public disclosure since', async () => {
  const [sent] = (await kari.get<MailPage>('/api/mails')).rows;
  expect(sent?.tellsExempt).toBe(false);
  const exempt = `UPDATE item SET exempt = 'offl. § 15', exempt_at = $2 WHERE id = $1`;
  await api.dataSource.query(exempt, [sent?.steps[0]?.itemId, '2026-03-10T12:00:00Z']);
  expect((await kari.get<MailPage>('/api/mails')).rows).toEqual([{ ...sent, tellsExempt: true }]);
  const content = await kari.get<MailContent>(`/api/mails/${sent?.id}`);
  expect([content.tellsExempt, content.text]).toEqual([true, expect.stringContaining('varsling av skred')]);
});

test('everybody chooses for himself how often to be told what can wait; the coordinator for all', async () => {
  const amir = await api.browser(OWNER);
  expect((await amir.ask('PUT', '/api/mail-rhythm', { rhythm: 'weekly' })).body).toEqual({ rhythm: 'weekly' });
  const rhythmOf = async () => (await kari.get<Person[]>('/api/people')).find((it) => it.name === OWNER)!;
  expect((await rhythmOf()).rhythm).toBe('weekly');
  expect((await amir.problem('PUT', '/api/mail-rhythm', { rhythm: 'sometimes' })).status).toBe(400);
  const { id } = await rhythmOf();
  await kari.ask('PATCH', `/api/people/${id}`, { rhythm: 'daily' });
  expect((await rhythmOf()).rhythm).toBe('daily');
});
