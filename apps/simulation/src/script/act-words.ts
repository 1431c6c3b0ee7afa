import { norwegianDate, seriesDayWords, seriesWords, type LocalDate } from '@tertial/domain';
import { countWords } from '@tertial/terminal-tables';
import { datesWords } from './dates-words';
import type { ScriptedAct } from './script';

/** What an act is, as the output says it: 'ber om utsettelse til 4. mai 2026'. */
export function actWords(act: ScriptedAct): string {
  switch (act.do) {
    case 'return':
      return `sender tilbake, ny frist ${day(act.args.due)}`;
    case 'extend':
    case 'extend-many':
      return `utsetter fristen til ${day(act.args.due)}`;
    case 'request-extension':
      return `ber om utsettelse til ${day(act.args.due)}`;
    case 'correct-date':
      return `retter fristen, som var feil registrert, til ${day(act.args.due)}`;
    case 'set-inner':
      return innerWords(act.args ?? {});
    case 'settle':
      return `fastsetter fristen til ${day(act.args.due)}`;
    case 'record-event':
      return `registrerer «${act.args.what}», frist ${day(act.args.due)}`;
    case 'wait':
      return `venter på ${act.args.on}`;
    case 'set-series-day':
      return `fastsetter dagen: ${seriesDayWords(act.args.day, 'month')}`;
    case 'change-series':
      return `endrer hyppighet: ${seriesWords(act.args)}, fra ${day(act.args.from)}`;
    case 'pause-series':
      return `setter på pause fra ${day(act.args.from)} til ${day(act.args.until)}`;
    case 'resume-series':
      return `gjenopptar fra ${day(act.args.on)}`;
    case 'end-series':
      return `avslutter rapporteringen fra ${day(act.args.from)}`;
    case 'be-away':
      return `fravær ${act.args.person ? `for ${act.args.person} ` : ''}fra ${day(act.args.from)} til ${day(act.args.to)}`;
    case 'leave':
      return `${act.args.person} slutter ${day(act.args.day)}`;
    case 'bounce':
      return `adressen til ${act.args.person} tar ikke imot e-post`;
    case 'close-day':
      return `stenger ${day(act.args.day)}`;
    case 'open-day':
      return `stenger likevel ikke ${day(act.args.day)}`;
    case 'set-report-date':
    case 'set-date-rule':
      return datesWords(act);
    case 'set-policy':
      return `endrer varslingsregler: ${Object.entries(act.args.fields)
        .map(([field, value]) => `${field} ${String(value)}`)
        .join(', ')}`;
    default:
      return PLAIN[act.do];
  }
}

const PLAIN = {
  acknowledge: 'bekrefter mottatt',
  deliver: 'leverer',
  accept: 'godkjenner',
  withdraw: 'trekker tilbake leveransen',
  decline: 'avslår',
  cancel: 'avlyser',
  assign: 'setter ansvarlig',
  nudge: 'purrer',
  'stop-waiting': 'venter ikke lenger',
  'send-now': 'sender dagens e-poster nå',
  'forward-extension': 'sender søknaden om utsettelse videre',
  'refuse-extension': 'avslår utsettelse',
} as const;

function innerWords({ workingDays, due }: { readonly workingDays?: number; readonly due?: LocalDate }): string {
  if (due !== undefined) return `planlegger etter ${day(due)}`;
  if (workingDays === undefined) return 'fjerner den interne fristen';
  return `setter intern frist ${countWords(workingDays, 'arbeidsdag', 'arbeidsdager')} før departementets`;
}

function day(date: LocalDate): string {
  return norwegianDate(date);
}
