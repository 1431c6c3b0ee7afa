import { joinBrokenWords, wordsIn } from './word-breaks';

test.each([
  ['a word that the line end parts', ['en utred-', 'ning av tiltak'], ['en utredning', 'av tiltak']],
  ['with what ends the sentence', ['en utred-', 'ning.'], ['en utredning.']],
  ['a hyphen that stands for a word left out stays', ['nærings-', 'og fiskeri'], ['nærings-', 'og fiskeri']],
  ['a hyphen of the word itself stays', ['i IA-', 'avtalen skal'], ['i IA-avtalen', 'skal']],
  ['names keep theirs', ['i Nord-', 'Norge skal'], ['i Nord-Norge', 'skal']],
  ['numbers keep theirs', ['TB2026-', '3 skal'], ['TB2026-3', 'skal']],
  ['a range of hours', ['kl. 10–', '12 møte'], ['kl. 10–12', 'møte']],
  ['a dash is no hyphen', ['året –', 'altså nå'], ['året –', 'altså nå']],
  ['nor is a line of its own', ['-', 'mål'], ['-', 'mål']],
  ['over a gap nothing is joined', ['en utred-', '', 'ning'], ['en utred-', '', 'ning']],
  [
    'a soft hyphen at the end and one within',
    ['en utred\u00AD', 'ning av til\u00ADtak'],
    ['en utredning', 'av tiltak'],
  ],
  ['a hyphen that justified lines set apart', ['at Utval -', 'get skal'], ['at Utvalget', 'skal']],
  ['a dash before a small word', ['et løft -', 'ikke mer'], ['et løft -', 'ikke mer']],
  ['an address', ['til (kari.-', 'nes@dep.example) nå'], ['til (kari.nes@dep.example) nå']],
  ['a sub-bullet is not the rest of a word', ['om vinter-', 'o merking'], ['om vinter-', 'o merking']],
])('%s', (_, lines, expected) => {
  expect(
    joinBrokenWords(
      lines,
      wordsIn(() => lines),
    ),
  ).toEqual(expected);
});

test.each([
  ['a name that stands alone elsewhere', ['ved Nav-', 'kontoret'], 'Nav skal', 'ved Nav-kontoret'],
  ['a word that has its hyphen elsewhere', ['over kyst-', 'havner'], 'alle kyst-havner', 'over kyst-havner'],
  ['a word that has none elsewhere', ['Utred-', 'ningen'], 'Utred hva Utredningen sier', 'Utredningen'],
  ['a dash after a word that stands elsewhere', ['et løft -', 'stort nok'], 'løft', 'et løft -/stort nok'],
  ['the broken word itself says nothing', ['Utred-', 'ningen'], 'en Utred-', 'Utredningen'],
])('the document says whose the hyphen is: %s', (_, lines, other, expected) => {
  expect(
    joinBrokenWords(
      lines,
      wordsIn(() => [...lines, other]),
    ).join('/'),
  ).toBe(expected);
});
