import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { unsettledIn } from './account.fixture';
import { damaged, generators, type Generator } from './damage.fixture';
import { readLetter } from './read-letter';
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
    'innen 01.06.26',
    'innen 1/6-2026',
    'den 01/06/26',
    'senest 31/12',
    'innen 2026-06-01',
    'innen utgangen av\nuke 10',
    'i veke 24',
    'rapporteres ukentlig',
    'hver 14. dag',
    'annenhver måned',
    'annethvert år',
    'hvert andre år',
    'første halvdel av mai',
    '1. del av 2026',
    'innen første mars 2026',
    'i løpet av neste år',
    'rapporteres fortløpende',
    'så snart råd er',
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

test.each([
  ...[
    'innen 01.06.26',
    'innen 1/6-2026',
    'senest 31/12',
    'innen 2026-06-01',
    'innen uke 24',
    'innen utgangen av uke 10',
  ],
  ...['ukentlig', 'hver 14. dag', 'annenhver måned', 'annethvert år', 'første halvdel av mai', '1. del av 2026'],
  ...['innen første mars 2026', 'i løpet av neste år', 'løpende', 'så snart råd er', 'innen 12 mnd.', 'innen 2027'],
])('«levere %s» is settled in an item and in running text, and never falls back on the default', (words) => {
  const letter = `Kystdepartementet\n\nTildelingsbrev 2026 til Kystverket\n\n1 Mål\n\nOppdrag\n• Kystverket skal levere ${words} en plan.\n\n2 Krav\n\nKystverket skal levere ${words} en plan.\n\n3 Rapportering\n\nÅrsrapporten sendes innen 15. mars 2027. Oppdrag uten egen frist rapporteres i årsrapporten.\n`;
  expect(unsettledIn(letter).unsettled).toEqual([]);
  const { items, questions, notDeadlines } = readLetter(letter);
  const [item] = items;
  expect(item?.deliverables.map(({ rule }) => rule)).not.toContain('letter-default');
  expect(item?.deliverables.length).toBeGreaterThan(0);
  const asked = item?.deliverables.filter(({ due }) => !due).map(({ span }) => span);
  expect(questions.map(({ span }) => span)).toEqual(expect.arrayContaining(asked ?? []));
  const inRunningText = letter.indexOf('2 Krav');
  const places = [...items.flatMap(({ deliverables }) => deliverables), ...questions, ...notDeadlines];
  expect(places.some(({ span, raw }) => (span?.[0] ?? 0) > inRunningText && words.startsWith(raw))).toBe(true);
});

const damage = letters.flatMap(([name, letter]) =>
  (Object.keys(generators) as Generator[]).flatMap((by) => [21, 22].map((seed) => [name, by, seed, letter] as const)),
);

test.each(damage)('%s, %s with seed %i: what damage leaves to be seen is settled', (_, by, seed, letter) => {
  expect(unsettledIn(damaged(letter, seed, by).text, { damaged: true }).unsettled).toEqual([]);
});
