import type { ItemRow, LetterDetail, LetterReviewAnswer, PassageTimes, ReviewActAnswer } from '@tertial/contracts';
import { instant } from '@tertial/domain';
import { AuditLog } from '@tertial/persistence';
import { FakeClock } from '@tertial/testing';
import { COORDINATOR, startApi, type ApiUnderTest } from './support/api-under-test';
import type { Client } from './support/client';
import { importLetter, items } from './support/letters';

const ASSIGNMENTS = (year: number) => [
  `• Etaten skal levere en plan for merking av leia innen 1. juni ${year}. Etaten skal også rapportere om skiltene innen 1. oktober ${year}.`,
  '• Etaten skal føre tilsyn med varslingstavlene i fjellet.',
  '• Etaten skal vurdere nye tavler langs veien.',
];

/** The same letter for any year, so that the next one has the same wordings. */
const letterOf = (year: number) => `Statsbudsjettet ${year} – tildelingsbrev til Leietaten

 KYSTDEPARTEMENTET

Leietaten
Postboks 2 Fyrlykta

Deres ref.        Vår ref.        Dato
25/89             25/1042-3       18. desember ${year - 1}

Statsbudsjettet ${year} – tildelingsbrev til Leietaten

3. MÅL OG OPPDRAG

3.1 Merking

Tiltaket ble omtalt i brev av 20. oktober ${year - 1} om merking av leia, og etaten skal følge det opp videre.

Arbeidet med tavlene skal være på plass 1. september ${year}.

Oppdrag
${ASSIGNMENTS(year).join('\n')}

5. RAPPORTERING

3. tertial (årsrapport)
Årsrapporten for ${year} skal foreligge senest 15. mars ${year + 1}. I årsrapporten skal det rapporteres på status og resultater for alle oppdrag i tildelingsbrevet, hvis ikke annet er angitt.
`;

let api: ApiUnderTest;
let kari: Client;
let letterId: string;

const plan = () => found('plan for merking');
const found = async (words: string, letter = letterId): Promise<ItemRow> =>
  (await items(kari, `letter=${letter}`)).find((it) => it.text.includes(words) && it.registerStatus !== 'rejected')!;
const review = (letter = letterId) => kari.get<LetterReviewAnswer>(`/api/letters/${letter}/review`);
const dues = (item: ItemRow) => item.deliverables.map(({ due }) => due);
const act = (path: string, body: object) => kari.post<ReviewActAnswer>(`/api/${path}`, body);

beforeEach(async () => {
  api = await startApi({ clock: new FakeClock(instant('2026-01-10T09:00:00Z')) });
  kari = await api.browser(COORDINATOR);
  letterId = (await importLetter(kari, letterOf(2026))).upload.letterId!;
});
afterEach(() => api.stop());

const split = async () => {
  const item = await plan();
  return act(`items/${item.id}/split`, { version: item.version, at: item.text.indexOf('Etaten skal også') });
};

test('an item that is two becomes two, each with the deadline whose words stand in it, the second right after the first', async () => {
  const before = await plan();
  expect(dues(before)).toEqual(['2026-06-01', '2026-10-01']);
  const { itemIds } = await split();
  const after = await items(kari, `letter=${letterId}`);
  const at = after.findIndex(({ id }) => id === itemIds[0]);
  expect(itemIds[0]).toBe(before.id);
  expect(after[at + 1]?.id).toBe(itemIds[1]);
  expect([after[at]!, after[at + 1]!].map((it) => [it.text.slice(0, 24), dues(it)])).toEqual([
    ['Etaten skal levere en pl', ['2026-06-01']],
    ['Etaten skal også rapport', ['2026-10-01']],
  ]);
  const text = await kari.get<string>(`/api/letters/${letterId}/text`);
  expect(text.slice(...after[at + 1]!.span!)).toMatch(/^Etaten skal også .* 2026\.$/);
  const { places } = await review();
  expect(places.find((it) => it.itemId === itemIds[1])?.deliverables).toHaveLength(1);
  expect((await new AuditLog(api.dataSource).of(`item/${itemIds[1]}`)).map((it) => it.action)).toEqual([
    'item.split-from',
  ]);
});

test('merging takes a split back: one item with both texts and deadlines, and nothing to remember', async () => {
  const { itemIds } = await split();
  const [first, second] = await Promise.all([plan(), found('rapportere om skiltene')]);
  await api.dataSource.query(`UPDATE item SET research = '{"type": "Evaluering"}' WHERE id = $1`, [second.id]);
  await act(`items/${second.id}/merge`, {
    version: second.version,
    withId: first.id,
    withVersion: first.version,
  });
  const merged = await plan();
  expect(merged.text).toContain('Etaten skal også rapportere');
  expect(merged.research).toEqual({ type: 'Evaluering' });
  expect(dues(merged)).toEqual(['2026-06-01', '2026-10-01']);
  expect((await review()).merged).toEqual([itemIds[1]]);
  expect(await api.dataSource.query('SELECT act FROM correction')).toEqual([]);
});

test('an item that is confirmed is neither split nor merged, and the sentence says so', async () => {
  const item = await plan();
  await kari.post('/api/items/confirm', { itemIds: [item.id] });
  await expect(split()).rejects.toThrow('Oppdraget er allerede bekreftet.');
});

test('an item that somebody else has changed meanwhile is not split at a place that has moved', async () => {
  const item = await plan();
  await kari.patch(`/api/items/${item.id}`, { version: item.version, text: 'Etaten skal gjøre noe annet.' });
  await expect(act(`items/${item.id}/split`, { version: item.version, at: 20 })).rejects.toThrow('changed-meanwhile');
});

test('what is no deadline becomes one of the item that she chooses, and back again with a reason', async () => {
  const [other] = (await review()).notDeadlines.filter(({ raw }) => raw.includes('20. oktober'));
  expect(other).toMatchObject({ reason: 'other-document', proposal: { due: '2025-10-20' } });
  const item = await found('føre tilsyn');
  expect(item.deliverables.map(({ why }) => why).join()).toContain('hovedregel');
  await act(`letters/${letterId}/deadlines`, { itemId: item.id, span: other!.span, due: '2026-11-03' });
  const made = await found('føre tilsyn');
  expect(made.deliverables).toMatchObject([{ due: '2026-11-03', raw: other!.raw }]);
  expect(made.deliverables[0]!.why).toContain(`«${other!.raw}»`);
  expect((await review()).notDeadlines.map(({ id }) => id)).not.toContain(other!.id);

  await act(`letters/${letterId}/not-deadlines`, {
    deliverableId: made.deliverables[0]!.id,
    reason: 'other-document',
    note: 'Det er brevets dato.',
  });
  expect((await found('føre tilsyn')).deliverables).toMatchObject([{ due: '2027-03-15', raw: '' }]);
  expect((await review()).notDeadlines.find(({ id }) => id === other!.id)).toMatchObject({
    note: 'Det er brevets dato.',
  });
});

test('a question about a date is answered by making it a deadline, and the next letter offers the same', async () => {
  const { questions } = await kari.get<LetterDetail>(`/api/letters/${letterId}`);
  const question = questions.find(({ raw }) => raw.includes('1. september'))!;
  const item = await found('føre tilsyn');
  const made = { itemId: item.id, span: question.span, due: '2026-09-01', questionId: question.id };
  await act(`letters/${letterId}/deadlines`, made);
  const [deliverable] = (await found('føre tilsyn')).deliverables;
  expect(deliverable).toMatchObject({ due: '2026-09-01' });
  expect(deliverable!.why).toMatch(/^Brevet sier «.*1\. september 2026»\. Det gir fristen 1\. september 2026\.$/);
  const answered = (await kari.get<LetterDetail>(`/api/letters/${letterId}`)).questions;
  expect(answered.find(({ id }) => id === question.id)?.resolution).toContain('1. september 2026');

  const next = (await importLetter(kari, letterOf(2027), 'neste.txt')).upload.letterId!;
  const [hint] = (await review(next)).remembered;
  expect(hint).toMatchObject({ target: { kind: 'question' }, correction: { act: 'make-deadline', due: '2027-09-01' } });
  await act(`letters/${next}/remembered/${hint!.id}/apply`, { targetId: hint!.target.id });
  expect(dues(await found('føre tilsyn', next))).toEqual(['2027-09-01']);
});

test('a deadline may recur, or have no day that anybody knows, and the next letter offers the same', async () => {
  const [other] = (await review()).notDeadlines.filter(({ raw }) => raw.includes('20. oktober'));
  const item = await found('føre tilsyn');
  const make = (deadline: object) =>
    kari.ask('POST', `/api/letters/${letterId}/deadlines`, {
      itemId: item.id,
      span: other!.span,
      due: null,
      ...deadline,
    });
  expect((await make({})).status).toBe(400);
  expect((await make({ report: 'T1', every: 'quarter' })).status).toBe(400);
  await make({ undated: true });
  expect((await found('føre tilsyn')).deliverables).toMatchObject([
    { due: null, unsettled: 'anchor', raw: other!.raw },
  ]);
  await make({ every: 'quarter' });
  expect((await found('føre tilsyn')).deliverables).toMatchObject([
    { due: null, unsettled: 'frequency', raw: other!.raw },
  ]);

  const next = (await importLetter(kari, letterOf(2027), 'neste.txt')).upload.letterId!;
  const [hint] = (await review(next)).remembered;
  expect(hint).toMatchObject({ correction: { act: 'make-deadline', due: null, every: 'quarter' } });
  await act(`letters/${next}/remembered/${hint!.id}/apply`, { targetId: hint!.target.id });
  expect((await found('føre tilsyn', next)).deliverables).toMatchObject([{ due: null, unsettled: 'frequency' }]);
});

test('a passage that the reader missed becomes an item in its place, with the deadline of its words', async () => {
  const text = await kari.get<string>(`/api/letters/${letterId}/text`);
  const from = text.indexOf('Tiltaket ble omtalt');
  const to = text.indexOf('Arbeidet med');
  const times = await kari.get<PassageTimes>(`/api/letters/${letterId}/times?from=${from}&to=${to}`);
  expect(times.text).toMatch(/^Tiltaket .* videre\.$/);
  expect(times.deliverables).toMatchObject([{ due: '2025-10-20' }]);
  const { itemIds } = await act(`letters/${letterId}/items`, { span: [from, to], ...times });
  const all = await items(kari, `letter=${letterId}`);
  expect(all.find(({ id }) => id === itemIds[0])).toMatchObject({ registerStatus: 'proposed', span: [from, to] });
});

test('what was decided is shown for the same wording in the next year’s letter, and done only on her word', async () => {
  const item = await plan();
  await kari.patch(`/api/items/${item.id}`, {
    version: item.version,
    kind: 'one-off-delivery',
    deliverables: [{ label: 'Plan', due: '2026-05-20', report: null, raw: 'avtalt på e-post' }],
  });
  const rejected = await found('føre tilsyn');
  await kari.post('/api/items/reject', { itemIds: [rejected.id], reason: 'Gjelder en annen etat.' });
  const [other] = (await review()).notDeadlines.filter(({ raw }) => raw.includes('20. oktober'));
  const holder = await found('vurdere nye tavler');
  await act(`letters/${letterId}/deadlines`, { itemId: holder.id, span: other!.span, due: '2026-11-03' });

  const next = (await importLetter(kari, letterOf(2027), 'neste.txt')).upload.letterId!;
  const { remembered } = await review(next);
  expect(remembered.map((it) => [it.correction.act, it.target.kind, it.letterYear, it.by])).toEqual([
    ['change-item', 'item', 2026, COORDINATOR],
    ['reject-item', 'item', 2026, COORDINATOR],
    ['make-deadline', 'not-deadline', 2026, COORDINATOR],
  ]);
  expect(remembered[0]!.correction).toMatchObject({ deliverables: [{ due: '2027-05-20' }] });
  expect((await found('plan for merking', next)).kind).toBe('assignment');

  for (const { id, target } of remembered) await act(`letters/${next}/remembered/${id}/apply`, { targetId: target.id });
  expect(await found('plan for merking', next)).toMatchObject({ kind: 'one-off-delivery' });
  expect(dues(await found('plan for merking', next))).toEqual(['2027-05-20']);
  expect(dues(await found('vurdere nye tavler', next))).toEqual(['2027-11-03']);
  expect(await found('føre tilsyn', next)).toBeUndefined();
  expect((await review(next)).remembered).toEqual([]);
  expect((await kari.get<LetterDetail>(`/api/letters/${letterId}`)).counts.rejected).toBe(1);
});

test('a split is remembered by the words of its first part', async () => {
  await split();
  const next = (await importLetter(kari, letterOf(2027), 'neste.txt')).upload.letterId!;
  const [hint] = (await review(next)).remembered;
  expect(hint).toMatchObject({ correction: { act: 'split-item' } });
  await act(`letters/${next}/remembered/${hint!.id}/apply`, { targetId: hint!.target.id });
  expect(dues(await found('plan for merking', next))).toEqual(['2027-06-01']);
  expect(dues(await found('rapportere om skiltene', next))).toEqual(['2027-10-01']);
});
