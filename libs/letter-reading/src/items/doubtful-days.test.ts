import { readLetter } from '../read-letter';

const letter = (years: string, day: string): string =>
  `Tildelingsbrev 2026 til Fjelltilsynet\n\n1. Mål\n\nI 2026 og 2025 er ${years} ventet.\n\nOppdrag:\n\n• Fjelltilsynet skal innen ${day} sende en plan for stier.\n`;

describe('a day of one figure in a letter whose figures were damaged', () => {
  test.each([
    ['is the day where the years are whole', '2027 og 2025', '1. mars 2026', '2026-03-01'],
    ['is asked about where years lost figures', '207 og 205', '1. mars 2026', null],
    ['is asked about where it is given in figures', '207 og 205', '1.3.2026', null],
    ['is asked about where it was taken for a letter', '207 og 205', 'l. mars 2026', null],
    ['is asked about where it is a month of one', '207 og 205', '26.1.2026', null],
    ['is the day where it has both its figures', '207 og 205', '01.03.2026', '2026-03-01'],
    ['is another matter than a day of two', '207 og 205', '15. mars 2026', '2026-03-15'],
    ['is asked about where its year is too far ahead', '2027 og 2025', 'utgangen av 1. tertial 2062', null],
    ['is another matter than a part of the year', '207 og 205', 'utgangen av 1. tertial', '2026-04-30'],
  ])('%s', (_, years, day, due) => {
    const { items, questions } = readLetter(letter(years, day));
    const [item] = items;
    expect(item?.deliverables.map((one) => one.due)).toEqual([due]);
    expect(questions.filter(({ about, item: of }) => about === 'date' && of === item?.id)).toHaveLength(due ? 0 : 1);
  });
});
