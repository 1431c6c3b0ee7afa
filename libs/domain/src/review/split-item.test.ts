import { localDate } from '../time/local-date';
import { divideDeliverables, joinDeliverables, partsOf, splitPlaceOf, splitPlaces } from './split-item';

const deliverable = (raw: string, span: [number, number] | null, more: object = {}) => ({
  ...{
    raw,
    span,
    rule: raw ? 'fixed-date' : 'letter-default',
    due: localDate('2026-06-01') as string,
    label: 'Leveranse',
  },
  ...more,
});

test.each([
  ['two sentences', 'Etaten skal måle. Etaten skal rapportere.', ['Etaten skal rapportere.']],
  ['bullets', 'Etaten skal: • måle • rapportere', ['måle', 'rapportere']],
  ['a date and an abbreviation', 'Lever innen 1. Juni, jf. Prop. 1 S, og mål.', []],
  ['one sentence', 'Etaten skal måle.', []],
])('where a text may be split: %s', (_name, text, seconds) => {
  const found = splitPlaces(text).map((at) => partsOf(text, at)[1].split(' •')[0]);
  expect(found).toEqual(seconds);
});

test('the same cut is found again in the words of another year, and nothing is cut where it is not', () => {
  const text = 'Etaten skal levere en plan innen 1. juni 2027. Den skal også rapportere.';
  const at = splitPlaceOf(text, 'Etaten skal levere en plan innen 15. mai 2026.');
  expect(at === null ? null : partsOf(text, at)).toEqual([
    'Etaten skal levere en plan innen 1. juni 2027.',
    'Den skal også rapportere.',
  ]);
  expect(splitPlaceOf(text, 'Noe annet som ikke står der.')).toBeNull();
});

test('each part has the deliverables whose words stand in it; a part without any follows the default', () => {
  const first = deliverable('innen 1. juni', [110, 123]);
  const second = deliverable('i årsrapporten', null);
  const byDefault = [deliverable('', null)];
  const parts = { cut: 200, second: 'Den skal fortelle det i årsrapporten.', byDefault };
  expect(divideDeliverables([first, second], parts)).toEqual([[first], [second]]);
  expect(divideDeliverables([first], { ...parts, second: 'Den skal måle.' })).toEqual([[first], byDefault]);
  expect(divideDeliverables(byDefault, parts)).toEqual([byDefault, byDefault]);
});

test('joined items keep each deadline once, and the default only when neither has another', () => {
  const dated = deliverable('innen 1. juni', [110, 123]);
  const byDefault = deliverable('', null);
  expect(joinDeliverables([dated], [byDefault, dated])).toEqual([dated]);
  expect(joinDeliverables([byDefault], [byDefault])).toEqual([byDefault]);
});
