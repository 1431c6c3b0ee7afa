import { actWords } from './act-words';
import type { ScriptedAct } from './script';

test.each([
  [
    { do: 'set-report-date', args: { report: 'T1', year: 2026, due: '2026-06-05' } },
    'fører datoen for rapporten for 1. tertial 2026: 5. juni 2026',
  ],
  [
    { do: 'set-date-rule', args: { month: 2, day: 29, fromYear: 2026 } },
    'endrer årsrapportens dag fra og med budsjettåret 2026: 28. februar 2027',
  ],
  [
    { do: 'set-date-rule', args: { subject: 'publication', month: 4, day: 15, fromYear: 2027 } },
    'endrer dagen for publisering fra og med budsjettåret 2027: 15. april 2028',
  ],
  [{ do: 'close-day', args: { day: '2026-05-15' } }, 'stenger 15. mai 2026'],
  [{ do: 'extend-many', args: { items: [], due: '2026-09-30' } }, 'utsetter fristen til 30. september 2026'],
  [{ do: 'correct-date', args: { due: '2026-06-02' } }, 'retter fristen, som var feil registrert, til 2. juni 2026'],
  [{ do: 'set-inner', args: { workingDays: 1 } }, 'setter intern frist 1 arbeidsdag før departementets'],
  [{ do: 'set-inner', args: { due: '2026-03-12' } }, 'planlegger etter 12. mars 2026'],
  [{ do: 'set-inner' }, 'fjerner den interne fristen'],
  [{ do: 'send-now' }, 'sender dagens e-poster nå'],
])('what an act is called in the table: %j', (act, words) => {
  expect(actWords({ at: '2026-02-20', who: 'coordinator', ...act } as ScriptedAct)).toBe(words);
});
