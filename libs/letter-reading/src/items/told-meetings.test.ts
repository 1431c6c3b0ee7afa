import { readLetter } from '../read-letter';

const told = (text: string): unknown[] =>
  readLetter(
    `Tildelingsbrev 2026 til Fjelltilsynet\n\n1 Innledning\n\nTekst.\n\n2 Styringsmøter\n\n${text}\n`,
  ).items.map(({ kind, deliverables, meeting }) => [
    kind,
    deliverables[0]?.due,
    meeting?.kind,
    meeting?.from,
    meeting?.to,
  ]);

test.each([
  [
    'Det skal holdes to styringsmøter i 2026: 13. februar kl. 9–11 og\n12. juni kl. 12.30–14.',
    [
      ['meeting', '2026-02-13', 'styringsmøte', '09:00', '11:00'],
      ['meeting', '2026-06-12', 'styringsmøte', '12:30', '14:00'],
    ],
  ],
  [
    'Etatsstyringsmøta blir haldne 13. februar, 12. juni og 16. oktober.',
    [
      ['meeting', '2026-02-13', 'etatsstyringsmøte', null, null],
      ['meeting', '2026-06-12', 'etatsstyringsmøte', null, null],
      ['meeting', '2026-10-16', 'etatsstyringsmøte', null, null],
    ],
  ],
  [
    'Etatsstyringsmøtene holdes 11. juni og 20. oktober 2026.',
    [
      ['meeting', '2026-06-11', 'etatsstyringsmøte', null, null],
      ['meeting', '2026-10-20', 'etatsstyringsmøte', null, null],
    ],
  ],
  [
    'I tillegg holdes særmøte om stier 27. mars kl. 13.00–15.00.',
    [['meeting', '2026-03-27', 'særmøte', '13:00', '15:00']],
  ],
])('the days of a sentence are a meeting each: %s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each([
  'Styringsmøtet holdes 13. februar, og referatet skal være klart 20. februar.',
  'Saker til styringsmøtet meldes 13. februar.',
])('where a day is of something else nothing is a meeting for certain: %s', (text) => {
  expect(told(text).filter((one) => (one as string[])[0] === 'meeting')).toEqual([]);
});
