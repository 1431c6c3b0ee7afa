import type { Person, Unit } from '@tertial/contracts';
import { instant } from '@tertial/domain';
import { FakeClock } from '@tertial/testing';
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
