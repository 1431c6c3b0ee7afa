import { itemKinds } from '../letter/reading';
import { madeUpPeople } from './made-up-people';

const items = [
  { id: 'a', kind: 'assignment', chapter: '3.1' },
  { id: 'b', kind: 'assignment', chapter: '3.1' },
  { id: 'c', kind: 'main-report', chapter: '5.1' },
  { id: 'd', kind: 'special-report', chapter: null },
] as const;

test('two items of one kind and chapter have one owner, all others another', () => {
  const { ownerOf } = madeUpPeople(items);
  expect([...ownerOf].map(([id, { name, email }]) => [id, name, email])).toEqual([
    ['a', 'Ansvarlig for oppdrag i kapittel 3.1', 'oppdrag.3.1@etaten.example'],
    ['b', 'Ansvarlig for oppdrag i kapittel 3.1', 'oppdrag.3.1@etaten.example'],
    ['c', 'Ansvarlig for hovedrapporter i kapittel 5.1', 'hovedrapporter.5.1@etaten.example'],
    ['d', 'Ansvarlig for særskilt rapportering i resten av brevet', 'saerskilt-rapportering.resten@etaten.example'],
  ]);
});

test('each owner and deputy belongs to a unit that has a leader', () => {
  const { ownerOf, deputyOf, leaderOf } = madeUpPeople(items);
  const units = [...ownerOf.values(), ...deputyOf.values()].map(({ unit }) => unit);
  expect(units.filter((unit) => !leaderOf.has(unit ?? ''))).toEqual([]);
  expect([...leaderOf.keys()]).toEqual([
    'Avdelingen for kapittel 3.1',
    'Avdelingen for kapittel 5.1',
    'Avdelingen for resten av brevet',
  ]);
});

test('no mail to a made-up person can reach anybody: each address is plain and under .example', () => {
  const everyKind = itemKinds.map((kind) => ({ id: kind, kind, chapter: 'Vedlegg 2 – særskilt, side 4' }));
  const { coordinator, ministry, ownerOf, deputyOf, leaderOf } = madeUpPeople(everyKind);
  const everybody = [coordinator, ministry, ...ownerOf.values(), ...deputyOf.values(), ...leaderOf.values()];
  expect(everybody.filter(({ email }) => !/^[a-z0-9.-]+@[a-z]+\.example$/.test(email))).toEqual([]);
  expect(new Set(everybody.map(({ email }) => email)).size).toBe(2 + itemKinds.length + 2);
});
