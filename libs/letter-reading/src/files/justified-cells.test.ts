import { layOut } from './page-layout';
import { linesOfPage, type PlacedText } from './page-lines';

const LETTER = 5;

/** The words of a cell's line, spread so that they fill it from `x` to `end`, in a font of 10 points. */
function filled(x: number, end: number, y: number, text: string): PlacedText[] {
  const words = text.split(' ');
  const ink = words.join('').length * LETTER;
  const gap = (end - x - ink) / (words.length - 1);
  let at = x;
  return words.map((word) => {
    const placed = { text: word, x: at, y, width: word.length * LETTER, size: 10 };
    at += placed.width + gap;
    return placed;
  });
}

const at = (x: number, y: number, text: string): PlacedText => ({ text, x, y, width: text.length * LETTER, size: 10 });

test('words that are spread to fill a narrow cell are one cell', () => {
  const page = [
    ...[at(50, 700, 'Frist'), at(150, 700, 'Rapport'), at(290, 700, 'Merknad')],
    ...[
      at(50, 680, 'Årlig'),
      ...filled(150, 270, 680, 'Oversikt over tilskudd'),
      ...filled(290, 390, 680, 'Sendes til oss'),
    ],
    ...[...filled(150, 270, 668, 'til alle fylkene'), ...filled(290, 390, 668, 'og Riksrevisjonen')],
    ...[...filled(150, 270, 656, 'under kapittel 745'), at(290, 656, 'i kopi')],
    at(150, 644, 'og fordeling'),
    ...[at(50, 624, 'Månedlig'), ...filled(150, 270, 624, 'Regnskap og budsjetter'), at(290, 624, 'På skjema')],
    at(150, 612, 'for året'),
  ];
  expect(layOut([linesOfPage(page)])).toBe(
    [
      'Frist | Rapport | Merknad',
      'Årlig | Oversikt over tilskudd til alle fylkene under kapittel 745 og fordeling | Sendes til oss og Riksrevisjonen i kopi',
      'Månedlig | Regnskap og budsjetter for året | På skjema',
    ].join('\n'),
  );
});

test('figures under one another that end at the same edge stay a column', () => {
  const figures = (y: number, name: string, figure: string): PlacedText[] => [
    at(50, y, name),
    at(300 - figure.length * LETTER, y, figure),
  ];
  const page = [
    ...figures(700, 'Driftsutgifter til stier', '412 600'),
    ...figures(680, 'Tilskudd', '88 200'),
    ...figures(660, 'Investeringer', '1 200'),
  ];
  expect(layOut([linesOfPage(page)])).toBe(
    'Driftsutgifter til stier | 412 600\nTilskudd | 88 200\nInvesteringer | 1 200',
  );
});

test('words that are spread so that they start at one place on two lines are one cell', () => {
  const page = [
    ...[at(50, 700, 'Frist'), at(150, 700, 'Rapport'), at(330, 700, 'Merknad')],
    ...[at(50, 680, 'Årlig'), ...filled(150, 310, 680, 'Oversikt over tilskudd'), at(330, 680, 'Sendes')],
    ...filled(150, 310, 668, 'utgifter sett samletar'),
    at(150, 656, 'i år'),
    ...[at(50, 630, 'Månedlig'), at(150, 630, 'Regnskap'), at(330, 630, 'Ny')],
  ];
  expect(layOut([linesOfPage(page)])).toBe(
    'Frist | Rapport | Merknad\nÅrlig | Oversikt over tilskudd utgifter sett samletar i år | Sendes\nMånedlig | Regnskap | Ny',
  );
});
