import { localDate } from '../time/local-date';
import { letterTitle } from './letter-title';
import type { ReadLetter } from './reading';

const date = localDate('2026-06-12');

test.each<[string, Pick<ReadLetter, 'type' | 'year' | 'date' | 'number'>]>([
  ['Tildelingsbrev 2026', { type: 'allocation', year: 2026, date }],
  ['Tildelingsbrev av 12. juni 2026', { type: 'allocation', year: null, date }],
  ['Supplerende tildelingsbrev av 12. juni 2026', { type: 'supplementary', year: 2026, date }],
  ['Supplerende tildelingsbrev nr. 2 av 12. juni 2026', { type: 'supplementary', year: 2026, date, number: '2' }],
  ['Supplerende tildelingsbrev nr. 2 for 2026', { type: 'supplementary', year: 2026, date: null, number: '2' }],
  ['Oppdragsbrev 2026', { type: 'assignment', year: 2026, date: null }],
  ['Instruks', { type: 'instruction', year: null, date: null }],
])('%s', (title, letter) => {
  expect(letterTitle(letter)).toBe(title);
});
