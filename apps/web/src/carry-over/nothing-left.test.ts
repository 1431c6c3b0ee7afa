import { nothingHeading, nothingLeft } from './nothing-left';

test.each([
  [0, 'Ingenting står igjen', /^Det er ingen uferdige oppdrag fra tidligere år i registeret\.$/],
  [1, 'Ingen bekreftede oppdrag står igjen', /^Ett oppdrag fra tidligere år er lest fra brev, men ikke bekreftet\./],
  [249, 'Ingen bekreftede oppdrag står igjen', /^249 oppdrag fra tidligere år er lest fra brev, men ikke bekreftet\./],
])('what nobody has confirmed is never called finished: %i', (unconfirmed, heading, words) => {
  expect(nothingHeading(unconfirmed)).toBe(heading);
  expect(nothingLeft(unconfirmed)).toMatch(words);
});
