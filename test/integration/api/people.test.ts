import type { ItemPage, LetterRow, MinistryRules, Oversight, Person, Unit } from '@tertial/contracts';
import { instant } from '@tertial/domain';
import { aConfirmedItem, anAgency, FakeClock } from '@tertial/testing';
import { COORDINATOR, OWNER, startApi, type ApiUnderTest } from './support/api-under-test';
import type { Client } from './support/client';

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
