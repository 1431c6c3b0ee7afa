import { inOneLine, textPoints, titleWords } from './text-points';

test.each<[string, [number, string][]]>([
  ['Lag en plan.', [[0, 'Lag en plan.']]],
  ['', []],
  [
    'Vurdering av: o skiltene i leia o tavlene',
    [
      [0, 'Vurdering av:'],
      [1, 'skiltene i leia'],
      [1, 'tavlene'],
    ],
  ],
  [
    'Fordelt på: • alder • kjønn o for hele beholdningen • fylke',
    [
      [0, 'Fordelt på:'],
      [1, 'alder'],
      [1, 'kjønn'],
      [2, 'for hele beholdningen'],
      [1, 'fylke'],
    ],
  ],
  [
    '• Først •sist',
    [
      [1, 'Først'],
      [1, 'sist'],
    ],
  ],
  [
    'Dette gjelder:\n• alder\n- og kjønn\n\nRapporten skal være kort.\r\n– Den skal sendes.',
    [
      [0, 'Dette gjelder:'],
      [1, 'alder'],
      [2, 'og kjønn'],
      [0, 'Rapporten skal være kort.'],
      [2, 'Den skal sendes.'],
    ],
  ],
  ['Skilt - og tavler', [[0, 'Skilt - og tavler']]],
  ['Tog og båt, f.o.m. 1. mai, e.l.o. og o.l.', [[0, 'Tog og båt, f.o.m. 1. mai, e.l.o. og o.l.']]],
])('%j is shown as its bullets, without a word lost', (text, points) => {
  expect(textPoints(text).map(({ level, words }) => [level, words])).toEqual(points);
});

test.each([
  ['Lag en plan for skilt og tavler.', 'Lag en plan for skilt og tavler.'],
  ['Antall ulykker skal gå ned. o Andelen ulykker i …', 'Antall ulykker skal gå ned …'],
  ['• alder • kjønn', 'alder …'],
])('no sign of a bullet stands in a title: %s', (title, words) => {
  expect(titleWords(title)).toBe(words);
});

test.each([
  ['Vurdering av: o skiltene i leia, o tavlene', 'Vurdering av: skiltene i leia; tavlene'],
  [
    'Målet er at: o Antall ulykker skal gå ned. o Flere skilt skal stå',
    'Målet er at: Antall ulykker skal gå ned. Flere skilt skal stå',
  ],
  ['Lag en plan.\nSend den.', 'Lag en plan. Send den.'],
])('one line has no signs, and every word: %j', (text, line) => {
  expect(inOneLine(text)).toBe(line);
});
