import { shortened } from './letter-words';

test.each([
  ['Lag en plan.', 'Lag en plan.'],
  [
    'Andelen som er i arbeid et halvt år etter at de var på kurs, skal gå opp i alle fylker, og ventetiden skal ned.',
    'Andelen som er i arbeid et halvt år etter at de var på kurs, skal gå opp i alle fylker, …',
  ],
  [
    'Antall ulykker i fjellet skal gå ned i alle fylker, og flere skal melde fra om dem. o Andelen ulykker i leia',
    'Antall ulykker i fjellet skal gå ned i alle fylker, og flere skal melde fra om dem …',
  ],
  ['Antall ulykker skal gå ned. o …', 'Antall ulykker skal gå ned …'],
])('a heading of the review is cut between words and ends in no sign of a point: %s', (words, heading) => {
  expect(shortened(words)).toBe(heading);
});
