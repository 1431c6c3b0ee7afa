import type { AmendmentRow, BulkResult, CommandAnswer, ItemDetail, ItemRow, Person, Problem } from '@tertial/contracts';
import { instant } from '@tertial/domain';
import { COORDINATOR, OWNER, startApi, type ApiUnderTest } from './support/api-under-test';
import type { Client } from './support/client';
import { importLetter, items } from './support/letters';

const HEAD = (title: string, date: string) => ` KYST- OG FJELLDEPARTEMENTET

Direktoratet for fjellvett og kystberedskap
Postboks 1 Fyrlykta

Deres ref.        Vår ref.        Dato
90/31             90/412-3        ${date}

${title} til Direktoratet for fjellvett og kystberedskap
`;

const ALLOCATION = `${HEAD('Statsbudsjettet 2090 – tildelingsbrev', '18. desember 2089')}
3. MÅL OG OPPDRAG

3.1 Fjellet

Oppdrag
• Direktoratet skal rapportere månedlig på antall leteaksjoner i fjellet.
• Direktoratet skal rapportere kvartalsvis på bemanningen på redningsstasjonene.
• Direktoratet skal redegjøre for slitasjen på turveiene.
• Direktoratet skal lage et kurs om skredfare for ungdomstrinnet innen 1. oktober 2090.

5. RAPPORTERING

Direktoratet skal rapportere på alle oppdrag i årsrapporten, hvis ikke annet er angitt.

3. tertial (årsrapport)
Årsrapporten for 2090 skal foreligge senest 15. mars 2091.
`;

const NUMBER_1 = `${HEAD('Supplerende tildelingsbrev nr. 1 for 2090', '1. mars 2090')}
1. Endringer

Rapporteringen på antall leteaksjoner i fjellet skal heretter skje kvartalsvis.

Rapporteringen på bemanningen på redningsstasjonene endres fra kvartalsvis til halvårlig.

Fra 1. juli 2090 endres rapporteringen på slitasjen på turveiene til halvårlig.

Oppdraget om kurs om skredfare får følgende ordlyd: «Direktoratet skal lage et kurs om skred og overvann.»

Oppdraget om kurs om skredfare utvides til også å omfatte kysten.
`;

const LETTER = 'supplerende tildelingsbrev nr. 1 av 1. mars 2090';
const TENTH = { kind: 'day-of-month', day: 10, monthsAfter: 1 };

let api: ApiUnderTest;
let kari: Client;
let letterId: string;
let rows: ItemRow[];

/** What is done once and what recurs each month is confirmed; what is asked for each quarter is proposed. */
beforeAll(async () => {
  const clock = { now: () => Promise.resolve(instant('2090-03-06T10:00:00Z')) };
  api = await startApi({ clock, worker: true });
  kari = await api.browser(COORDINATOR);
  const allocation = await importLetter(kari, ALLOCATION);
  rows = await items(kari, `letter=${allocation.upload.letterId}`);
  letterId = (await importLetter(kari, NUMBER_1, 'nr1.txt')).upload.letterId!;
  const ownerId = (await kari.get<Person[]>('/api/people')).find(({ name }) => name === OWNER)!.id;
  const itemIds = ['leteaksjoner', 'slitasjen', 'skredfare'].map((words) => itemOf(words).id);
  const confirmed = await kari.post<BulkResult>('/api/items/confirm', { itemIds, ownerId });
  expect(confirmed.refused).toEqual([]);
}, 120_000);
afterAll(() => api.stop());

const itemOf = (words: string) => rows.find(({ text }) => text.includes(words))!;
const detail = (words: string) => kari.get<ItemDetail>(`/api/items/${itemOf(words).id}`);
const list = () => kari.get<AmendmentRow[]>(`/api/letters/${letterId}/amendments`);
const changeOf = async (words: string) => (await list()).find(({ raw }) => raw.includes(words))!;
const standing = ({ deliverables }: ItemDetail) =>
  deliverables.map(({ period, due, status, setAside }) => [period, due, setAside ?? status]);

async function apply(change: AmendmentRow, words: string, body: object = {}) {
  return kari.ask<CommandAnswer & Problem>('POST', `/api/amendments/${change.id}/apply`, {
    itemId: itemOf(words).id,
    ...body,
  });
}

test('each new pace is shown beside the item that it is about, with the day from which it holds', async () => {
  expect(
    (await list()).map(({ kind, every, effective, proposedItemId }) => [kind, every, effective, proposedItemId]),
  ).toEqual([
    ['frequency', 'quarter', null, itemOf('leteaksjoner').id],
    ['frequency', 'half-year', null, itemOf('bemanningen').id],
    ['frequency', 'half-year', '2090-07-01', itemOf('slitasjen').id],
    ['text', null, null, itemOf('skredfare').id],
    ['text', null, null, itemOf('skredfare').id],
  ]);
});

test('the day that the letter does not give is asked for; then the later occurrences follow the new pace', async () => {
  const id = itemOf('leteaksjoner').id;
  const day = { kind: 'set-series-day', day: TENTH, source: 'E-post 5. mars' };
  await kari.post(`/api/items/${id}/commands`, { id: crypto.randomUUID(), body: day });
  const change = await changeOf('leteaksjoner');
  const without = await apply(change, 'leteaksjoner');
  expect([without.status, without.body.code]).toEqual([409, 'no-day']);
  const past = { pace: { frequency: 'quarter', day: TENTH, from: '2090-03-05' } };
  expect((await apply(change, 'leteaksjoner', past)).body.code).toBe('past-date');
  expect((await detail('leteaksjoner')).series).toMatchObject({ frequency: 'month', version: 1 });

  const pace = { frequency: 'quarter', day: TENTH, from: '2090-06-01' };
  expect((await apply(change, 'leteaksjoner', { pace })).status).toBe(200);
  const item = await detail('leteaksjoner');
  expect(item.series).toMatchObject({ frequency: 'quarter', day: TENTH, from: '2090-06-01', raw: 'kvartalsvis' });
  expect(standing(item).filter(([, due]) => String(due) < '2090-11-01')).toEqual([
    ['2090-02', '2090-03-10', 'planned'],
    ['2090-03', '2090-04-10', 'planned'],
    ['2090-04', '2090-05-10', 'planned'],
    ['2090-05', '2090-06-10', 'changed'],
    ['2090-06', '2090-07-10', 'changed'],
    ['2090-07', '2090-08-10', 'changed'],
    ['2090-08', '2090-09-10', 'changed'],
    ['2090-09', '2090-10-10', 'changed'],
    ['2090-K2', '2090-07-10', 'planned'],
    ['2090-K3', '2090-10-10', 'planned'],
  ]);
  expect(item.plan.map(({ deliverableId, step, sendOn }) => [deliverableId, step, sendOn])).toContainEqual([
    ...[`${id}.2090-K2`, 'due', '2090-07-10'],
  ]);
  const said = item.history.map(({ what }) => what);
  expect(said).toContainEqual(`Endret etter S${LETTER.slice(1)}: «${change.raw}»`);
  expect(said).toContainEqual(
    `Rapporteringen er kvartalsvis, den 10. i måneden etter perioden, fra 1. juni 2090. Endret etter ${LETTER}. Dagen er fastsatt av koordinatoren ${COORDINATOR} 6. mars 2090.`,
  );
  expect(item.amendments).toMatchObject([
    {
      ...{ kind: 'frequency', letterId, text: null },
      pace: { before: { frequency: 'month', day: TENTH }, after: pace },
    },
  ]);
  expect((await changeOf('leteaksjoner')).applied).toMatchObject({ pace: { after: pace } });
});

test('what was done once begins to recur, and what it replaces ends with the letter named', async () => {
  const [told] = itemOf('slitasjen').deliverables;
  expect(told).toMatchObject({ due: '2091-03-15', raw: '' });
  const pace = { frequency: 'half-year', day: { kind: 'last-day', monthsAfter: 1 }, from: '2090-07-01' };
  const change = await changeOf('slitasjen');
  expect((await apply(change, 'slitasjen', { pace, replaces: [told!.id] })).status).toBe(200);
  const item = await detail('slitasjen');
  expect(standing(item)).toEqual([
    [null, '2091-03-15', 'superseded'],
    ['2090-H1', '2090-07-31', 'planned'],
    ['2090-H2', '2091-01-31', 'planned'],
  ]);
  expect(item.closed).toBe(false);
  expect(item.deliverables[1]?.why).toContain(`Brevet sier «halvårlig».`);
  expect(item.deliverables[1]?.why).toContain(`Endret etter ${LETTER}.`);
});

test('what nobody has confirmed is asked for anew, and gets its day when it is', async () => {
  const change = await changeOf('bemanningen');
  expect((await apply(change, 'bemanningen')).status).toBe(200);
  const item = await detail('bemanningen');
  expect(item.series).toMatchObject({ frequency: 'half-year', day: null });
  expect(item.deliverables).toMatchObject([{ due: null, unsettled: 'frequency', raw: 'halvårlig' }]);
  expect(item.deliverables[0]?.why).toContain(`Endret etter S${LETTER.slice(1)}: «${change.raw}»`);
  expect(item.amendments).toMatchObject([{ pace: { before: { frequency: 'quarter' }, after: { day: null } } }]);
});

test('the item reads as the letter words it, and its history as it read before', async () => {
  const before = await detail('skredfare');
  const change = await changeOf('overvann');
  expect((await apply(change, 'skredfare')).status).toBe(200);
  const after = await detail('skredfare');
  const words = 'Direktoratet skal lage et kurs om skred og overvann.';
  expect([after.text, after.title]).toEqual([words, words]);
  expect(after.deliverables).toEqual(before.deliverables);
  expect(after.history.at(-1)?.what).toBe(
    `Ny ordlyd etter S${LETTER.slice(1)}: «${words}» Tidligere ordlyd: «${before.text}»`,
  );
  expect(after.amendments).toMatchObject([{ kind: 'text', letterId, text: { before: before.text, after: words } }]);
  expect((await items(kari, `q=${encodeURIComponent('skred og overvann')}`)).map(({ id }) => id)).toEqual([before.id]);
});

test('where the letter gives no new wording, she writes it, or leaves the text as it is', async () => {
  const change = await changeOf('omfatte kysten');
  const written = 'Direktoratet skal lage et kurs om skred og overvann, også for kysten.';
  expect((await apply(change, 'skredfare', { text: written })).status).toBe(200);
  const after = await detail('skredfare');
  expect(after.text).toBe(written);
  expect(after.amendments[1]?.text?.before).toBe('Direktoratet skal lage et kurs om skred og overvann.');
});
