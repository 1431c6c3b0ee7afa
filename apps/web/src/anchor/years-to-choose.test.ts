import { yearsOfLetters, yearsToChoose } from './years-to-choose';

test('the years of the register’s letters can be chosen, however old they are', () => {
  const letters = [
    { year: 2021, date: '2020-12-18' },
    { year: null, date: '2014-01-07' },
    { year: null, date: null },
    { year: 2026, date: null },
  ];
  expect(yearsToChoose(2026, yearsOfLetters(letters))).toEqual([2014, 2021, 2024, 2025, 2026, 2027]);
});
