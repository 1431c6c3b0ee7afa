import { readLetter } from '../read-letter';

const HEAD =
  'Tildelingsbrev 2026 til Fjelltilsynet\n\n1 Innledning\n\nTekst.\n\n2 Mål\n\nTekst.\n\n3 Oppdrag\n\n3.1 Stier\n\n';

function read(text: string): unknown[] {
  return readLetter(HEAD + text).items.map((item) => [
    item.number ?? null,
    item.chapter,
    item.text,
    ...item.deliverables.flatMap(({ due }) => due ?? []),
  ]);
}

test('numbered paragraphs under assignments are one assignment each, with their deadline below them', () => {
  expect(
    read(
      '3.1.1 Fjelltilsynet skal rydde stier i alle fylker. Ryddingen skal skje sammen med lag og foreninger,\nog den skal vare hele året.\nFrist: 1.9.\n\n3.1.2 Fjelltilsynet skal merke løyper.\nFrist for delrapport: 1.6. Frist for sluttrapport: 1.12.\n\n3.2 Hytter\n\n3.2.1 Fjelltilsynet bes om å telle hytter.\n',
    ),
  ).toEqual([
    [
      '3.1.1',
      '3.1',
      'Fjelltilsynet skal rydde stier i alle fylker. Ryddingen skal skje sammen med lag og foreninger, og den skal vare hele året. Frist: 1.9.',
      '2026-09-01',
    ],
    [
      '3.1.2',
      '3.1',
      'Fjelltilsynet skal merke løyper. Frist for delrapport: 1.6. Frist for sluttrapport: 1.12.',
      '2026-06-01',
      '2026-12-01',
    ],
    ['3.2.1', '3.2', 'Fjelltilsynet bes om å telle hytter.'],
  ]);
});

test.each([
  ['that says what people shall do', '3.1.1 Flere skal gå på tur'],
  ['that says what the agency shall do', '3.1.1 Fjelltilsynet skal gi god hjelp til alle som går i fjellet'],
])('a title %s is a chapter, also with its text right below it', (_what, title) => {
  const text = 'Det er viktig at stiene er trygge for alle som går der, og at hyttene er åpne hele året.';
  expect(read(`${title}\n${text}\n\nOppdrag\n\n• Fjelltilsynet skal rydde.\n`)).toEqual([
    [null, '3.1.1', 'Fjelltilsynet skal rydde.'],
  ]);
});

test.each([
  'Domstoladministrasjonen',
  'Politihøyskolen',
  'Kystverket',
  'Husbanken',
  'NAV',
  'Universitetet i Fjordvik',
  'Forbrukerrådet',
  'Barneombudet',
  'Statsbygg',
  'Innovasjon Norge',
  'Skredsenteret, i samarbeid med kommunene,',
])('numbered paragraphs are read whatever the agency is called: %s', (agency) => {
  const text = `3.1.1 ${agency} skal rydde stier i alle fylker innen 1. juni 2026.\n\n3.1.2 ${agency} bes om å telle hytter.\n`;
  expect(read(text)).toEqual([
    ['3.1.1', '3.1', `${agency} skal rydde stier i alle fylker innen 1. juni 2026.`, '2026-06-01'],
    ['3.1.2', '3.1', `${agency} bes om å telle hytter.`],
  ]);
});

test.each(['Flere skal gå på tur.', 'Brukerne må få svar raskt.', 'Innbyggerne skal ha tillit til tilsynet.'])(
  'a goal for people is a chapter though it has a full stop: %s',
  (title) => {
    expect(read(`3.1.1 ${title}\n\nOppdrag\n\n• Fjelltilsynet skal rydde.\n`)).toEqual([
      [null, '3.1.1', 'Fjelltilsynet skal rydde.'],
    ]);
  },
);
