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
    'an anchor that nobody knows: what is awaited',
    { ...none, raw: '1. tertial', report: 'T1' as const, unsettled: 'anchor' as const },
    'Brevet sier «1. tertial». Det følger rapporten for 1. tertial. Datoen for den er ikke kjent og må fastsettes med kilde.',
  ],
  [
    'the letter’s default rule without the report’s date',
    { ...none, rule: 'letter-default', report: 'T3' as const, unsettled: 'anchor' as const },
    'Brevet nevner ingen frist her. Etter brevets hovedregel rapporteres det i årsrapporten. Datoen for den er ikke kjent og må fastsettes med kilde.',
  ],
  [
    'the end of a month',
    { ...none, raw: 'innen utgangen av februar 2027', rule: 'end-of-month', due: localDate('2027-02-28') },
    'Brevet sier «innen utgangen av februar 2027». Det er siste dag i måneden, så fristen er 28. februar 2027.',
  ],
  [
    'a tertial in which something is made, not reported',
    { ...none, raw: 'i 1. tertial', rule: 'main-report', due: localDate('2027-04-30') },
    'Brevet sier «i 1. tertial». Det er siste dag i tertialet, så fristen er 30. april 2027.',
  ],
  [
    'a date without a year',
    { ...none, raw: 'innen 15. mars', due },
    'Brevet sier «innen 15. mars». Årstallet følger av brevet. Det gir fristen 15. mars 2027.',
  ],
  [
    'a frequency without a day',
    { ...none, raw: 'månedlig', rule: 'every-month', unsettled: 'frequency' as const },
    'Brevet sier «månedlig». Det er én leveranse hver måned, men brevet sier ikke hvilken dag. Koordinatoren må fastsette dagen.',
  ],
  [
    'a date by hand, which is not what the letter says',
    { ...none, raw: 'e-post av 4. mars', rule: 'by-hand', due, by: { name: 'Kari', on: localDate('2026-03-05') } },
    'Ført av Kari 5. mars 2026 (kilde: «e-post av 4. mars»): frist 15. mars 2027.',
  ],
  [
    'a date by hand for words of the letter',
    { ...none, raw: 'før jul', rule: 'by-hand', due, quoted: true, by: { name: 'Kari', on: localDate('2026-03-05') } },
    'Brevet sier «før jul». Ført av Kari 5. mars 2026: frist 15. mars 2027.',
  ],
  [
    'a report chosen by hand whose date is not known',
    { ...none, rule: 'by-hand-report', report: 'T2' as const, unsettled: 'anchor' as const },
    'Ført av koordinatoren. Det følger rapporten for 2. tertial. Datoen for den er ikke kjent og må fastsettes med kilde.',
  ],
  [
    'nothing known, by hand',
    { ...none, rule: 'by-hand', unsettled: 'anchor' as const },
    'Ført av koordinatoren uten dato. Datoen må fastsettes med kilde.',
  ],
  [
    'vague words',
    { ...none, raw: 'i løpet av våren', unsettled: 'vague' as const },
    'Brevet sier «i løpet av våren». Ordene gir ingen bestemt dag. Koordinatoren må fastsette en dato.',
  ],
])('why this date, for %s', (_name, deadline, sentence) => {
  expect(explainDeadline(deadline)).toBe(sentence);
});
