import { readLetter } from '../read-letter';

/** Kind, words and day of what a calendar's lines give, and what is asked. */
function told(letter: string): string[] {
  const { items, questions } = readLetter(letter, { year: 2026 });
  const own = items.filter(({ kind }) => kind === 'meeting' || kind === 'calendar-deadline');
  return [
    ...own.map(({ kind, text, deliverables }) => `${kind} | ${text} | ${deliverables[0]?.due ?? '?'}`),
    ...questions.map(({ raw, item }) => `asked: ${raw}${own.some(({ id }) => id === item) ? ' of one' : ''}`),
  ];
}

const BEFORE = '1 Innledning\nTekst.\n\n2 Oppdrag\n• Tilsynet skal rydde.\n\n';

test('a week or a month for a day is a meeting of its own, and is asked about', () => {
  const lines = [
    '24. april kl. 13.00-15.00: Etatsstyringsmøte',
    'Uke 45: Kontaktmøte',
    'Mai: Fagmøte',
    'Veke 46 Særmøte',
    'Medio september Særmøte om stier',
  ];
  expect(told(`${BEFORE}Vedlegg 1 Styringskalender 2026\n${lines.join('\n')}\n6. november: Seminar\n`)).toEqual([
    'meeting | 24. april kl. 13.00-15.00: Etatsstyringsmøte | 2026-04-24',
    'meeting | Uke 45: Kontaktmøte | ?',
    'meeting | Mai: Fagmøte | ?',
    'meeting | Veke 46 Særmøte | ?',
    'meeting | Medio september Særmøte om stier | ?',
    'meeting | 6. november: Seminar | 2026-11-06',
    'asked: Uke 45 of one',
    'asked: Mai of one',
    'asked: Veke 46 of one',
    'asked: Medio september of one',
  ]);
});

test('a month that is cut has its point or has it not', () => {
  const lines = ['13. feb. | Innspill om stier', '28. feb | Plan for skilt | Jf. 4.3.', '1. apr kl. 12: Fagmøte'];
  expect(told(`${BEFORE}Vedlegg 1 Styringskalender 2026\n${lines.join('\n')}\n`)).toEqual([
    'calendar-deadline | 13. feb. | Innspill om stier | 2026-02-13',
    'calendar-deadline | 28. feb | Plan for skilt | Jf. 4.3. | 2026-02-28',
    'meeting | 1. apr kl. 12: Fagmøte | 2026-04-01',
  ]);
});

test('an entry goes on over a line that only begins with a month or a week', () => {
  const lines = ['24. april: Etatsstyringsmøte om', 'mai og resten av året', '6. november: Seminar, se', 'uke 45 over'];
  expect(told(`${BEFORE}Vedlegg 1 Styringskalender 2026\n${lines.join('\n')}\n`).slice(0, 2)).toEqual([
    'meeting | 24. april: Etatsstyringsmøte om mai og resten av året | 2026-04-24',
    'meeting | 6. november: Seminar, se uke 45 over | 2026-11-06',
  ]);
});

test('days under a heading on the budget’s dates are a calendar, and one for now is tentative', () => {
  const { items } = readLetter(
    `${BEFORE}3 Rapportering\n\nViktige datoer i budsjettprosessen\n19. januar     Innspill til nye satsinger\n7. september   Innspill til nysalderingen (foreløpig dato)\n`,
    { year: 2026 },
  );
  const days = items.flatMap(({ kind, deliverables }) => (kind === 'calendar-deadline' ? deliverables : []));
  expect(days.map(({ due, tentative }) => [due, tentative ?? false])).toEqual([
    ['2026-01-19', false],
    ['2026-09-07', true],
  ]);
});

test('lines with days under a heading on deadlines are a calendar', () => {
  expect(
    told(`${BEFORE}3 Frister i 2026\n15. mars: Årsrapport for 2025\n1. april: Innspill til rammen for 2027\n`),
  ).toEqual([
    'calendar-deadline | 15. mars: Årsrapport for 2025 | 2026-03-15',
    'calendar-deadline | 1. april: Innspill til rammen for 2027 | 2026-04-01',
  ]);
});

test('a meeting with its day and hour behind it is no heading', () => {
  const lines = ['Etatsmøte 1: 24. april kl. 13.00-15.00', 'Etatsmøte 2: 6. november kl. 09.00–11.30 (digitalt)'];
  expect(told(`${BEFORE}3 Møter\n${lines.join('\n')}\n`)).toEqual([
    'meeting | Etatsmøte 1: 24. april kl. 13.00-15.00 | 2026-04-24',
    'meeting | Etatsmøte 2: 6. november kl. 09.00–11.30 (digitalt) | 2026-11-06',
  ]);
});

test('a line of the letterhead with a space before it is no point', () => {
  const head =
    'Kystdepartementet\n\n Fjelltilsynet\n\n 25/1-1 25/2 5. januar 2026\n\nTildelingsbrev 2026\n\nTekst.\n\n';
  expect(told(`${head}Oppdrag\n\n Tilsynet skal rydde.\n`)).toEqual([]);
});

test('points with a dash are entries, several days are the first of them, and a deadline in a week is due on its last working day', () => {
  const lines = [
    '–   Veke 6: Kontaktmøte',
    '–   18. mars kl. 10–12: Etatsstyringsmøte',
    '–   Uke 18: Frist for innspill til budsjettet',
    '–   2.–3. november: Fagsamling',
    '–   Uke 48/49: Frist for innspill til tildelingsbrevet',
    '–   Uke 2: Frist for regnskapstall',
  ];
  expect(told(`${BEFORE}3 Rapportering\n3.1 Styringskalender\n${lines.join('\n')}\n`)).toEqual([
    'meeting | Veke 6: Kontaktmøte | ?',
    'meeting | 18. mars kl. 10–12: Etatsstyringsmøte | 2026-03-18',
    'calendar-deadline | Uke 18: Frist for innspill til budsjettet | 2026-04-30',
    'meeting | 2.–3. november: Fagsamling | 2026-11-02',
    'calendar-deadline | Uke 48/49: Frist for innspill til tildelingsbrevet | ?',
    'calendar-deadline | Uke 2: Frist for regnskapstall | 2027-01-15',
    'asked: Veke 6 of one',
    'asked: Uke 48/49 of one',
  ]);
});

test('under the month of a row each cell with a day is an entry, and none of its days is lost', () => {
  const rows = [
    'Måned | Møte | Frist',
    'Februar | Etatsstyringsmøte 18. februar kl. 12–15 | Innspill til budsjettet: 5. februar',
    'Juni | Etatsstyringsmøte 10. juni kl. 9–11',
    '| Fagmøte om ras 24. juni | Tall per 30. april',
    'August |  | 14.08.2026',
    'Desember | Kontaktmøte',
  ];
  const { items, questions } = readLetter(`${BEFORE}3 Styringskalender\n${rows.join('\n')}\n`, { year: 2026 });
  const own = items.filter(({ kind }) => kind !== 'assignment');
  expect(own.map(({ kind, text, deliverables }) => `${kind} | ${text} | ${deliverables[0]?.due ?? '?'}`)).toEqual([
    'meeting | Etatsstyringsmøte 18. februar kl. 12–15 | 2026-02-18',
    'calendar-deadline | Innspill til budsjettet: 5. februar | 2026-02-05',
    'meeting | Etatsstyringsmøte 10. juni kl. 9–11 | 2026-06-10',
    'meeting | Fagmøte om ras 24. juni | 2026-06-24',
    'calendar-deadline | August | | 14.08.2026 | 2026-08-14',
    'meeting | Desember | Kontaktmøte | ?',
  ]);
  expect(questions.map(({ raw }) => raw)).toContain('Desember');
});

test('numbers under a head of weeks are weeks', () => {
  const rows = [
    'Uke | Møte eller frist | Deltakere',
    '4 | Etatsstyringsmøte | Alle',
    '18 | Frist for innspill til budsjettet | Tilsynet',
    '48–49 | Frist for innspill til tildelingsbrevet | Tilsynet',
  ];
  expect(told(`${BEFORE}3 Møter og frister\n${rows.join('\n')}\n`)).toEqual([
    'meeting | 4 | Etatsstyringsmøte | Alle | ?',
    'calendar-deadline | 18 | Frist for innspill til budsjettet | Tilsynet | 2026-04-30',
    'calendar-deadline | 48–49 | Frist for innspill til tildelingsbrevet | Tilsynet | ?',
    'asked: 4 of one',
    'asked: 48–49 of one',
  ]);
});

test('days under the name of their month are of that month', () => {
  const lines = [
    'Januar',
    '  –  22. kl. 10–12: Etatsstyringsmøte',
    'April',
    '  –  16. kl. 10–12: Etatsstyringsmøte om årsrapporten',
    '  –  30.: Frist for innspill',
  ];
  expect(told(`${BEFORE}5 Møter\n${lines.join('\n')}\n`)).toEqual([
    'meeting | 22. kl. 10–12: Etatsstyringsmøte | 2026-01-22',
    'meeting | 16. kl. 10–12: Etatsstyringsmøte om årsrapporten | 2026-04-16',
    'calendar-deadline | 30.: Frist for innspill | 2026-04-30',
  ]);
});
