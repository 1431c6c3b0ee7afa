import type { ComparedPair } from '@tertial/contracts';
import { choiceWords, deadlineWords, pairTags } from './carry-over-words';

type Change = ComparedPair['deadlines'][number];
const on = (due: string | null, report: string | null = null) => ({
  label: 'Leveranse',
  due,
  unsettled: due ? null : report ? 'anchor' : 'vague',
  report,
});
const change = (kind: string, before: object | null, after: object | null) => ({ kind, before, after }) as Change;

test.each([
  [
    change('next-year', on('2026-01-30'), on('2027-01-30')),
    'Samme frist, nytt år: 30. januar 2027 (før 30. januar 2026)',
  ],
  [
    change('next-year', on(null, 'T1'), on(null, 'T1')),
    'Samme frist, nytt år: Rapport 1. tertial, datoen er ikke kjent ennå',
  ],
  [
    change('next-year', on('2026-06-04', 'T1'), on('2027-06-11', 'T1')),
    'Samme frist, nytt år: Rapport 1. tertial, 11. juni 2027 (før 4. juni 2026)',
  ],
  [change('same', on('2027-03-15'), on('2027-03-15')), 'Samme dato: 15. mars 2027'],
  [change('moved', on('2026-02-28'), on('2027-04-30')), 'Endret frist: Nå: 30. april 2027. Før: 28. februar 2026'],
  [change('moved', on(null), on('2027-04-30')), 'Endret frist: Nå: 30. april 2027. Før: brevet gir ingen bestemt dag'],
  [change('new', null, on('2027-06-01')), 'Ny frist: 1. juni 2027'],
  [change('gone', on('2026-04-01'), null), 'Frist som er borte: 1. april 2026'],
])('what became of a deadline: %j', (given, expected) => {
  const { name, days } = deadlineWords(given);
  expect(`${name}: ${days}`).toBe(expected);
});

test.each([
  [true, [change('next-year', on('2026-01-30'), on('2027-01-30'))], ['Uendret, nytt år']],
  [true, [change('moved', on('2026-02-28'), on('2027-04-30'))], ['Endret frist']],
  [false, [change('gone', on('2026-02-28'), null)], ['Endret frist', 'Endret ordlyd']],
  [false, [], ['Endret ordlyd']],
])('a change is told in words, never by colour alone: same words %s', (sameWords, deadlines, expected) => {
  expect(pairTags({ sameWords, deadlines }).map(({ text }) => text)).toEqual(expected);
});

test('what waits for a worker is not told as done', () => {
  expect(choiceWords({ choice: 'carried-over', pending: false })).toBe('Overført til dette brevet');
  expect(choiceWords({ choice: 'replaced', pending: true })).toBe(
    'Erstattet av et oppdrag i dette brevet (mottatt, behandles)',
  );
});
