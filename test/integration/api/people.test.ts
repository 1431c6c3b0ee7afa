import type {
  ItemDetail,
  ItemPage,
  LetterRow,
  MailLinkView,
  MinistryRules,
  Oversight,
  Person,
  Problem,
  Session,
  Unit,
} from '@tertial/contracts';
import { instant, localDate, type CommandBody } from '@tertial/domain';
import { CommandInbox, MailStore, PlanStore } from '@tertial/persistence';
import { aConfirmedItem, anAgency, FakeClock, giveCommand, recordAsWorkflow, type TestAgency } from '@tertial/testing';
import { simpleParser } from 'mailparser';
import { COORDINATOR, OWNER, startApi, type ApiUnderTest } from './support/api-under-test';
import type { Client } from './support/client';
import { claimedMail, secretOf } from './support/mail-of-the-day';

let api: ApiUnderTest;
let kari: Client;

beforeAll(async () => {
  api = await startApi({ clock: new FakeClock(instant('2026-03-10T09:00:00Z')) });
  kari = await api.browser(COORDINATOR);
});
afterAll(() => api.stop());

describe('people and units', () => {
  test('are added and changed, one field at a time', async () => {
    const unit = await kari.post<Unit>('/api/units', { name: 'Seksjon for kart' });
    const person = await kari.post<Person>('/api/people', {
      name: 'Siv Aas',
      email: 'siv.aas@etaten.example',
      unitId: unit.id,
    });
    expect(person).toMatchObject({
      roles: ['owner'],
      unitName: 'Seksjon for kart',
      confirmedAt: '2026-03-10T09:00:00.000Z',
    });
    const renamed = await kari.patch<Person>(`/api/people/${person.id}`, { name: 'Siv Aasen' });
    expect(renamed).toEqual({ ...person, name: 'Siv Aasen' });
    const led = await kari.patch<Unit>(`/api/units/${unit.id}`, { leaderId: person.id });
    expect(led).toEqual({ id: unit.id, name: 'Seksjon for kart', leader: { id: person.id, name: 'Siv Aasen' } });
  });

  test('an address belongs to one person', async () => {
    const taken = (await kari.get<Person[]>('/api/people')).find((it) => it.name === OWNER)!.email;
    const problem = await kari.problem('POST', '/api/people', { name: 'Amir Igjen', email: taken.toUpperCase() });
    expect(problem).toMatchObject({ status: 409, code: 'email-taken' });
  });
});

describe('people of a ministry', () => {
  const RULE = { month: 2, day: 20, fromYear: 2026, source: 'Rundskriv 3', version: 0 };
  const ruleOf = (ministry: string) => `/api/ministries/${encodeURIComponent(ministry)}/date-rules/annual-report`;
  let mine: { id: string; ministry: string };
  let other: { id: string; ministry: string; itemId: string };
  let sunniva: Client;

  beforeAll(async () => {
    const [agency] = await api.dataSource.query('SELECT id, ministry FROM agency');
    mine = agency;
    const elsewhere = await anAgency(api.dataSource, 'Losetaten');
    const { itemId } = await aConfirmedItem(api.dataSource, elsewhere);
    other = { id: elsewhere.agencyId, ministry: 'Prøvedepartementet', itemId };
    await kari.post('/api/people', {
      name: 'Sunniva Dep',
      email: 'sunniva@departementet.example',
      roles: ['ministry'],
    });
    sunniva = await api.browser('Sunniva Dep');
  });

  const seen = async (who: Client) => ({
    oversight: (await who.get<Oversight>('/api/oversight')).agencies.map(({ id }) => id),
    items: (await who.get<ItemPage>('/api/items')).rows.map(({ id }) => id),
    letters: (await who.get<LetterRow[]>('/api/letters')).map(({ agencyName }) => agencyName),
    rules: (await who.get<MinistryRules>('/api/ministries/date-rules/2026')).ministries.map(({ name }) => name),
  });

  test('are of the ministry of the agency that adds them, and see and decide nothing in another’s', async () => {
    expect(await seen(sunniva)).toEqual({ oversight: [mine.id], items: [], letters: [], rules: [mine.ministry] });
    expect(await sunniva.problem('GET', `/api/items/${other.itemId}`)).toMatchObject({
      ...{ status: 403, code: 'other-ministry' },
      detail: 'Oppdraget hører til en virksomhet under et annet departement enn ditt.',
    });
    expect(await sunniva.problem('PUT', ruleOf(other.ministry), RULE)).toMatchObject({
      ...{ status: 403, code: 'other-ministry' },
      detail: `Regelen er ${other.ministry} sin. Du er registrert i ${mine.ministry}.`,
    });
    expect(await sunniva.put(ruleOf(mine.ministry), RULE)).toMatchObject({ moved: 0 });
  });

  test('of whom nobody has said which ministry is theirs see as before, decide nothing, and are settled by being added again', async () => {
    await api.dataSource.query(`UPDATE person SET ministry = NULL WHERE name = 'Sunniva Dep'`);
    expect(await seen(sunniva)).toMatchObject({ items: [other.itemId], rules: [mine.ministry, other.ministry] });
    expect(await sunniva.problem('PUT', ruleOf(mine.ministry), { ...RULE, version: 1 })).toMatchObject({
      ...{ status: 403, code: 'no-ministry' },
      detail: expect.stringContaining('Be koordinatoren'),
    });
    const again = { name: 'Sunniva Dep', email: 'sunniva@departementet.example', roles: ['ministry'] };
    expect(await kari.post<Person>('/api/people', again)).toMatchObject({ ministry: mine.ministry });
    expect(await seen(sunniva)).toMatchObject({ items: [], rules: [mine.ministry] });
    expect(await kari.problem('POST', '/api/people', again)).toMatchObject({ code: 'email-taken' });
  });
});

describe('a unit’s shared mailbox', () => {
  const NOW = instant('2026-03-10T09:00:00Z');
  const EVIDENCE = [{ kind: 'archive', reference: '26/123-4' }];
  let unit: Unit;
  let mailbox: Person;

  beforeAll(async () => {
    unit = await kari.post<Unit>('/api/units', { name: 'Seksjon for skilt' });
    const input = { name: 'Postmottak skilt', email: 'skilt@etaten.example', mailbox: true };
    const refused = [
      await kari.problem('POST', '/api/people', input),
      await kari.problem('POST', '/api/people', { ...input, unitId: unit.id, roles: ['owner', 'coordinator'] }),
    ];
    expect(refused.map(({ code }) => code)).toEqual(['mailbox-without-unit', 'mailbox-roles']);
    mailbox = await kari.post<Person>('/api/people', { ...input, unitId: unit.id });
  });

  test('is one among the people, but leads nothing, is never away, stands in for nobody who is, and stays of a unit', async () => {
    expect(mailbox).toMatchObject({ mailbox: true, unitName: 'Seksjon for skilt', roles: ['owner'] });
    const [amir] = (await kari.get<Person[]>('/api/people')).filter(({ name }) => name === OWNER);
    const away = { from: '2026-03-16', to: '2026-03-20' };
    const refused = [
      await kari.problem('PATCH', `/api/units/${unit.id}`, { leaderId: mailbox.id }),
      await kari.problem('PATCH', `/api/people/${mailbox.id}`, { unitId: null }),
      await kari.problem('PATCH', `/api/people/${mailbox.id}`, { roles: ['coordinator'] }),
      await kari.problem('POST', '/api/absences', { personId: mailbox.id, ...away }),
      await kari.problem('POST', '/api/absences', { personId: amir!.id, ...away, deputyId: mailbox.id }),
      await kari.problem('POST', '/api/departures', {
        ...{ personId: amir!.id, day: '2026-03-10', leaderSuccessorId: mailbox.id },
      }),
    ];
    expect(refused.map(({ code }) => code)).toEqual([
      ...['unknown-person', 'mailbox-without-unit', 'mailbox-roles', 'mailbox-away', 'mailbox-deputy'],
      'mailbox-successor',
    ]);
    const deputies = await kari.get<Person[]>('/api/absences/deputies');
    expect(deputies.map(({ id }) => id)).not.toContain(mailbox.id);
  });

  async function agencyOfKari(): Promise<TestAgency> {
    const [agency] = await api.dataSource.query(
      'SELECT id AS "agencyId", coordinator_id AS "coordinatorId" FROM agency WHERE name = $1',
      [(await kari.get<Session>('/api/session')).agency!.name],
    );
    return agency;
  }

  test('is nobody to sign in as', async () => {
    const anybody = await api.browser();
    const { demoPeople } = await anybody.get<Session>('/api/session');
    expect(demoPeople.map(({ id }) => id)).not.toContain(mailbox.id);
    expect(await anybody.problem('POST', '/api/session', { personId: mailbox.id })).toMatchObject({ status: 403 });
    expect(await anybody.problem('GET', '/api/items')).toMatchObject({ status: 401 });
  });

  test('owns an item, and who delivers from its mail is asked for a name, which the register keeps', async () => {
    const agency = await agencyOfKari();
    const { itemId } = await aConfirmedItem(api.dataSource, { ...agency, ownerId: mailbox.id });
    const mail = await claimedMail(api, mailbox, localDate('2026-03-10'), NOW);
    const demand = (await kari.get<ItemDetail>(`/api/items/${itemId}`)).text.slice(0, 30);
    const bearer = { authorization: `Bearer ${await secretOf(mail, 'Bekreft mottatt', demand)}` };
    const anybody = await api.browser();
    const look = await anybody.ask<MailLinkView>('GET', '/api/mail-link', undefined, bearer);
    expect(look.body).toMatchObject({ standing: 'open', mailbox: true, personName: mailbox.name });
    const nameless = await anybody.ask<Problem>('POST', '/api/mail-link', { name: ' ' }, bearer);
    expect([nameless.status, nameless.body.code]).toEqual([400, 'no-name']);
    expect((await anybody.ask('POST', '/api/mail-link', { name: ' Nora Berg ' }, bearer)).status).toBe(200);
    const inbox = new CommandInbox(api.dataSource);
    const [received] = await inbox.pending(itemId);
    await recordAsWorkflow(api.dataSource, itemId, NOW, received!);
    const { actor } = received!;
    expect(actor).toMatchObject({ personId: mailbox.id, role: 'owner', signedBy: 'Nora Berg' });
    const deliver = { kind: 'deliver', deliverableId: `${itemId}.1`, evidence: EVIDENCE, note: null } as CommandBody;
    await giveCommand(api.dataSource, itemId, actor, deliver, NOW);
    const { history, deliverables } = await kari.get<ItemDetail>(`/api/items/${itemId}`);
    const who = 'Nora Berg (Postmottak skilt)';
    expect(history.slice(-2).map(({ by, what }) => [by, what.split('.')[0]])).toEqual([
      [who, 'Bekreftet mottatt'],
      [who, expect.stringContaining('Levert')],
    ]);
    expect(deliverables[0]?.deliveries).toMatchObject([{ by: who, evidence: EVIDENCE }]);
  });

  test('as an item’s deputy gets what its absent owner would, acts for the owner by name, and the owner hears of it when back', async () => {
    const [amir] = (await kari.get<Person[]>('/api/people')).filter(({ name }) => name === OWNER);
    await kari.post('/api/absences', { personId: amir!.id, from: '2026-03-10', to: '2026-03-20' });
    const agency = await agencyOfKari();
    const { itemId } = await aConfirmedItem(api.dataSource, agency, { ownerId: amir!.id, deputyId: mailbox.id });
    const mail = await claimedMail(api, mailbox, localDate('2026-03-11'), NOW);
    const text = ((await simpleParser(mail.raw)).text ?? '').replace(/\s+/g, ' ');
    expect(text).toContain(`På vegne av: ${OWNER}, som er borte til og med fredag 20. mars 2026`);
    expect(text).toContain(`, og fordi den står inn for ${OWNER}. Lenkene virker for alle som leser postkassen`);
    const demand = (await kari.get<ItemDetail>(`/api/items/${itemId}`)).text.slice(0, 48);
    const bearer = { authorization: `Bearer ${await secretOf(mail, 'Marker som levert', demand)}` };
    const anybody = await api.browser();
    const nameless = await anybody.ask<Problem>('POST', '/api/mail-link', { evidence: EVIDENCE, note: null }, bearer);
    expect([nameless.status, nameless.body.code]).toEqual([400, 'no-name']);
    const given = { name: 'Nora Berg', evidence: EVIDENCE, note: null };
    expect((await anybody.ask('POST', '/api/mail-link', given, bearer)).status).toBe(200);
    const [received] = await new CommandInbox(api.dataSource).pending(itemId);
    expect(received!.actor).toMatchObject({ personId: mailbox.id, role: 'deputy', signedBy: 'Nora Berg' });
    await recordAsWorkflow(api.dataSource, itemId, NOW, received!);
    const { history, owner } = await kari.get<ItemDetail>(`/api/items/${itemId}`);
    expect([history.at(-1)?.by, owner?.name]).toEqual(['Nora Berg (Postmottak skilt)', OWNER]);

    const mails = new MailStore(api.dataSource);
    await mails.markUnsure(mail, NOW);
    await mails.markSent(mail.id, { answer: '250 OK', at: NOW });
    const back = localDate('2026-03-23');
    await new PlanStore(api.dataSource).tellReturned(back, NOW);
    const told = await simpleParser((await claimedMail(api, amir!, back, NOW)).raw);
    expect((told.text ?? '').replace(/\s+/g, ' ')).toContain('Sendt til Postmottak skilt 11. mars 2026.');
  });
});
