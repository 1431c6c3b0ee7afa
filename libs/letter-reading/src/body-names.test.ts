import { usualSpelling } from './body-names';
import { readHead } from './letter-head';

const often = 'Kyst- og fjelldirektoratet skal rydde. Kyst- og fjelldirektoratet skal merke. ';

test.each([
  ['Kyst- og fjelldirektoraet', 'Kyst- og fjelldirektoratet'],
  ['Kyst- og fjelldirektoraetog ir samtidig mål', 'Kyst- og fjelldirektoratet'],
  ['Kyst- og fjelldirektoratet og gi samtidig', 'Kyst- og fjelldirektoratet'],
  ['Direktoratet for fjellvett og kystberedskap', 'Direktoratet for fjellvett og kystberedskap'],
  ['Skogdirektoratet', 'Skogdirektoratet'],
])('a name that was damaged where it was found is spelled as the letter mostly does: %s', (found, usual) => {
  expect(usualSpelling(found, often, 'agency')).toBe(usual);
});

test('of an agency and its directorate the directorate gets the letter', () => {
  const letter = `${'Fjell- og kystetaten skal rydde. '.repeat(3)}Fjell- og kystdirektoratet leder etaten.`;
  expect(readHead(letter).agency).toBe('Fjell- og kystdirektoratet');
});

test('the ministry that speaks all the time is the sender where the sentence that says so is damaged', () => {
  const letter = `Dette brevet deles med Barnedepartementet. ${'Kyst- og fjelldepartementet legger til grunn at stier ryddes. '.repeat(5)}`;
  expect(readHead(letter).ministry).toBe('Kyst- og fjelldepartementet');
});
