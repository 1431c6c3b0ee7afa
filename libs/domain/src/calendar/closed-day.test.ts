import { localDate } from '../time/local-date';
import { refuseClosedDay } from './closed-day';

const TODAY = localDate('2026-05-04');

test.each([
  ['2026-05-15', null],
  ['2026-05-04', null],
  ['2026-04-30', /passert/],
  ['2026-05-14', /helligdag/],
  ['2026-05-17', /helligdag/],
  ['2026-05-16', /helg/],
  ['2026-12-24', /Julaften/],
  ['2026-12-31', /nyttårsaften/],
])('closing %s: %s', (day, sentence) => {
  const refusal = refuseClosedDay(localDate(day), TODAY);
  if (sentence) expect(refusal?.sentence).toMatch(sentence);
  else expect(refusal).toBeNull();
});
