import { UnderWay } from './under-way';

const NEW_ITEM = { text: 'Lage en plan', deliverables: [{ due: '2027-06-30' }] };
const file = (name: string) => new File(['%PDF'], name, { lastModified: 0 });

test('a double click sends once; the same may be sent again when it has been answered', async () => {
  const underWay = new UnderWay();
  const sent: string[] = [];
  const send = async () => void sent.push('Legg til');
  const first = underWay.start(NEW_ITEM, send);
  expect(underWay.start(structuredClone(NEW_ITEM), send)).toBeNull();
  await first;
  expect(sent).toEqual(['Legg til']);
  await underWay.start(NEW_ITEM, send);
  expect(sent).toEqual(['Legg til', 'Legg til']);
});

test('what was refused may be sent again', async () => {
  const underWay = new UnderWay();
  await expect(underWay.start(NEW_ITEM, () => Promise.reject(new Error('409')))).rejects.toThrow('409');
  await expect(underWay.start(NEW_ITEM, async () => 'lagret')).resolves.toBe('lagret');
});

test.each([
  ['another item', { itemId: '1' }, { itemId: '2' }],
  ['another file', file('brev.pdf'), file('vedlegg.pdf')],
  ['an act with words, beside one without any', undefined, 'ord'],
])('%s is no second click', (_what, first, second) => {
  const underWay = new UnderWay();
  const never = () => new Promise<never>(() => undefined);
  void underWay.start(first, never);
  expect(underWay.start(second, never)).not.toBeNull();
  expect(underWay.start(first, never)).toBeNull();
});
