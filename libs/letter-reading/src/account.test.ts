import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { unsettledIn } from './account.fixture';
import { damaged, generators, type Generator } from './damage.fixture';
import { numberedPoints, pointsOf2014, pointsWithSign, shapesOfDates, wordsOfTime } from './scan.fixture';

const folders = ['../../../config/letters', '../../../test/letters/forms'];
const letters = folders.flatMap((folder) =>
  readdirSync(resolve(__dirname, folder))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name, readFileSync(resolve(__dirname, folder, name), 'utf8')] as const),
);

describe('the scan sees', () => {
  test.each([
    'innen 1. mai 2026',
    'innen 1.mai',
    'før 1. okto-\nber 2026',
    'senest 31. jan.',
    'den 30.6.2026',
    'innen 30.6.',
    'utgangen av februar',
    'medio september',
    'i løpet av 2026',
    'innen årsskiftet',
    'i annet halvår 2026',
    '1. halvår',
    'tredje kvartal',
    'for 1. tertial',
    'innen utgangen av andre tertial',
    'rapporteres tertialvis',
    'månadleg',
    'hvert kvartal',
    'to ganger\ni året',
    'til våren 2026',
    'før sommeren',
    'så snart som mulig',
    'når den foreligger',
    'fristen avtales nærmere',
    'innen seks uker',
    'i årsrapporten',
  ])('words of time: %s', (words) => expect(wordsOfTime(`Planen skal ${words} leveres.`)).not.toEqual([]));

  test.each(['15. apri1 2026', '15. sepfember 2026', '15. ma 2026'])('the shape of a date: %s', (words) =>
    expect(shapesOfDates(`Innen ${words}.`)).toHaveLength(1),
  );

  test.each(['•', 'o', '-', '–', '*', '▪', 'a)', '1)'])('a point with the sign %s', (sign) => {
    expect(pointsWithSign(`Etaten skal:\n${sign} rydde\n`).map(({ at }) => at)).toEqual([14 + sign.length]);
  });

  test('points with numbers, and points whose signs were lost', () => {
    expect(numberedPoints('1. Innledning\n\n2. Etaten skal rydde.\n')).toHaveLength(1);
    expect(pointsOf2014('Etaten skal:\n\n rydde stier\n\n merke stier\n\nAlt er viktig.\n\n')).toHaveLength(2);
  });
});

test.each(letters)('%s: every point and word of time that a plain scan finds is settled', (_, letter) => {
  const { times, unsettled } = unsettledIn(letter);
  expect(unsettled).toEqual([]);
  expect(times).toBeGreaterThan(12);
});

const damage = letters.flatMap(([name, letter]) =>
  (Object.keys(generators) as Generator[]).flatMap((by) => [21, 22].map((seed) => [name, by, seed, letter] as const)),
);

test.each(damage)('%s, %s with seed %i: what damage leaves to be seen is settled', (_, by, seed, letter) => {
  expect(unsettledIn(damaged(letter, seed, by).text, { damaged: true }).unsettled).toEqual([]);
});
