import { localDate, type DayMail, type DayMailLine } from '@tertial/domain';
import { renderDayMail } from './render-day-mail';

const line = (section: 'moved' | 'unsettled', words: string, deliverables: number): DayMailLine => ({
  ...{ section, item: null, deliverable: null, subject: null, daysLate: null, steps: [] },
  together: { words, deliverables },
});
const MOVED = 'Datoen for rapporten for 1. tertial 2026 er flyttet fra 5. juni 2026 til 12. juni 2026.';
const MISSING = 'Datoen for rapporten for 1. tertial 2026 mangler.';
const mailOf = (...lines: DayMailLine[]): DayMail => ({
  day: localDate('2026-03-02'),
  person: { id: 'p', name: 'Kari Nordtind', email: 'kari@etaten.example' },
  lines,
});
const rendered = (...lines: DayMailLine[]) =>
  renderDayMail(mailOf(...lines), { publicUrl: 'https://tertial.example', coordinator: null });

test('who has twelve deliverables that follow a moved date is told so in one line', () => {
  const { subject, text, html } = rendered(line('moved', MOVED, 12));
  expect(subject).toBe(MOVED.slice(0, -1));
  expect(text.replace(/\s+/g, ' ')).toContain(`${MOVED} Dette gjelder 12 av dine leveranser.`);
  expect(text).toContain('du er satt opp som ansvarlig');
  expect(html).toContain('Dette gjelder 12 av dine leveranser.');
});

test('the coordinator is asked once for an unknown date, with how many wait for it', () => {
  const { text } = rendered(line('unsettled', MISSING, 14));
  expect(text.replace(/\s+/g, ' ')).toContain(`${MISSING} 14 leveranser venter på den.`);
  expect(text).toContain('https://tertial.example/datoer');
});

test.each([
  [1, 'Én leveranse venter på den.'],
  [2, '2 leveranser venter på den.'],
])('%i that wait', (count, words) => {
  expect(rendered(line('unsettled', MISSING, count)).text).toContain(words);
});

test('of one only it is said without a number', () => {
  expect(rendered(line('moved', MOVED, 1)).text).toContain('Dette gjelder én av dine leveranser.');
});

test('dates that are missing are counted one by one, as in the summary of the week and for the ministry', () => {
  const { subject, text } = rendered(
    line('unsettled', MISSING, 3),
    line('unsettled', 'Årsrapportens dato mangler.', 4),
  );
  expect(subject).toBe('7 frister uten dato');
  expect(text).toContain('MANGLER DATO (7)');
});
