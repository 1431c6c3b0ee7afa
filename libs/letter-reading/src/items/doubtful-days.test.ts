import { readLetter } from '../read-letter';

const letter = (years: string, day: string): string =>
  `Tildelingsbrev 2026 til Fjelltilsynet\n\n1. Mål\n\nI 2026 og 2025 er ${years} ventet.\n\nOppdrag:\n\n• Fjelltilsynet skal innen ${day} sende en plan for stier.\n`;

describe('a day in a letter whose figures were damaged', () => {
  test.each([
    ['is the day where the years are whole', '2027 og 2025', '1. mars 2026', '2026-03-01'],
    ['is asked about where years lost figures', '207 og 205', '1. mars 2026', null],
    ['is asked about where it is given in figures', '207 og 205', '1.3.2026', null],
    ['is asked about where it was taken for a letter', '207 og 205', 'l. mars 2026', null],
    ['is asked about where it is a month of one', '207 og 205', '26.1.2026', null],
    ['is the day where it has both its figures', '207 og 205', '01.03.2026', '2026-03-01'],
    ['is another matter than a day of two', '207 og 205', '15. mars 2026', '2026-03-15'],
    ['is asked about where it may stand twice', '207 og 205', '11. mars 2026', null],
    ['is asked about where its month may', '207 og 205', '26.11.2026', null],
    ['is the day where no figure stands twice', '2027 og 2025', '11. mars 2026', '2026-03-11'],
    ['is asked about where two may have changed places', '0227 og 2025', '21. mars 2026', null],
    ['is asked about where two of a month may', '0227 og 2025', '26.10.2026', null],
    ['is the day where figures are only lost', '207 og 205', '21. mars 2026', '2026-03-21'],
    ['is asked about where it is no day at all', '2027 og 2025', '51. mars', null],
    ['is asked about where it has three figures', '2027 og 2025', '115. mars', null],
    ['is asked about where it has three figures and a number for the month', '2027 og 2025', '115.3.2026', null],
    ['is asked about where it is no day of any month', '2027 og 2025', '51.3.', null],
    ['is asked about where its year is too far ahead', '2027 og 2025', 'utgangen av 1. tertial 2062', null],
    ['is another matter than a part of the year', '207 og 205', 'utgangen av 1. tertial', '2026-04-30'],
  ])('%s', (_, years, day, due) => {
    const { items, questions } = readLetter(letter(years, day));
    const [item] = items;
    expect(item?.deliverables.map((one) => one.due)).toEqual([due]);
    expect(questions.filter(({ about, item: of }) => about === 'date' && of === item?.id)).toHaveLength(due ? 0 : 1);
  });
});

test('a day that a word is glued to may have lost a figure as well as the space', () => {
  const text = letter('207 og 205', '1. mars 2026').replace('innen 1', 'innen1');
  expect(readLetter(text).items[0]?.deliverables.map(({ due }) => due)).toEqual([null]);
});

test.each([
  ['is the day where the years are whole', '2025', '2026-05-01', '2026-03-01'],
  ['is asked about where years lost figures, and the day before it too', '205 og 207', null, null],
])('the day that a later letter moves a deadline to %s', (_, years, due, oldDue) => {
  const text = `Supplerende tildelingsbrev nr. 1 til Fjelltilsynet for 2026\n\nVi viser til tildelingsbrevet for 2026, brev i ${years} og samtaler.\n\nFristen for planen for stier utsettes fra 1. mars 2026 til 1. mai 2026.\n`;
  const { changes, questions } = readLetter(text);
  expect(changes?.map((change) => [change.deadline?.due, change.oldDue])).toEqual([[due, oldDue]]);
  expect(questions.filter(({ raw }) => raw.startsWith('Fristen for planen'))).toHaveLength(1);
});
