import { intoTwoLines, shorten } from './words';

test.each([
  ['Direktoratet skal rydde.', 40, 'Direktoratet skal rydde.'],
  ['Direktoratet skal rydde stien.', 24, 'Direktoratet skal …'],
  ['Arbeidsplassforebyggingstiltak', 12, 'Arbeidspla …'],
])('is cut between words: %s at %d', (text, most, expected) => {
  expect(shorten(text, most)).toBe(expected);
  expect(shorten(text, most).length).toBeLessThanOrEqual(most);
});

test.each([
  ['to linjer er nok', 8, 'to linjer …'],
  ['to korte ord', 8, 'to korte ord'],
  ['Andel personer med nedsatt arbeidsevne', 20, 'Andel personer med nedsatt arbeidsevne'],
  ['Andel personer med nedsatt arbeidsevne som har fått', 21, 'Andel personer med nedsatt arbeidsevne …'],
])('goes into two lines that break between words: %s', (text, room, expected) => {
  expect(intoTwoLines(text, room)).toBe(expected);
});
