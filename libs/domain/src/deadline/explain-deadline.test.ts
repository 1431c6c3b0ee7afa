import { localDate } from '../time/local-date';
import { explainDeadline } from './explain-deadline';

const due = localDate('2027-03-15');
const none = { rule: 'fixed-date', raw: '', report: null, due: null, unsettled: null, source: null };

test.each([
  [
    'a date in the letter',
    { ...none, raw: 'innen 15. mars 2027', due },
    'Brevet sier «innen 15. mars 2027». Det gir fristen 15. mars 2027.',
  ],
  [
    'a report whose date somebody entered',
    {
      ...none,
      raw: '1. tertial',
      rule: 'main-report',
      report: 'T1' as const,
      due: localDate('2026-06-05'),
      source: 'Styringskalender 2026',
    },
    'Brevet sier «1. tertial». Det følger rapporten for 1. tertial, som har frist 5. juni 2026 (kilde: Styringskalender 2026).',
  ],
  [
    'the letter’s default rule',
    { ...none, rule: 'letter-default', report: 'T3' as const, due },
    'Brevet nevner ingen frist her. Etter brevets hovedregel rapporteres det i årsrapporten, som har frist 15. mars 2027.',
  ],
  [
    'an anchor that nobody knows',
    { ...none, raw: '1. tertial', report: 'T1' as const, unsettled: 'anchor' as const },
    'Brevet sier «1. tertial». Datoen står ikke i brevet og må fastsettes med kilde.',
  ],
  [
    'vague words',
    { ...none, raw: 'i løpet av våren', unsettled: 'vague' as const },
    'Brevet sier «i løpet av våren». Ordene gir ingen bestemt dag. Koordinatoren må fastsette en dato.',
  ],
])('why this date, for %s', (_name, deadline, sentence) => {
  expect(explainDeadline(deadline)).toBe(sentence);
});
