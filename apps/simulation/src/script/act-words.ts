import { norwegianDate, seriesDayWords, seriesWords, type LocalDate } from '@tertial/domain';
import type { ScriptedAct } from './script';

/** What an act is, as the output says it: 'ber om utsettelse til 4. mai 2026'. */
export function actWords(act: ScriptedAct): string {
  switch (act.do) {
    case 'return':
      return `sender tilbake, ny frist ${day(act.args.due)}`;
    case 'extend':
      return `utsetter fristen til ${day(act.args.due)}`;
    case 'request-extension':
      return `ber om utsettelse til ${day(act.args.due)}`;
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
  'forward-extension': 'sender søknaden om utsettelse videre',
  'refuse-extension': 'avslår utsettelse',
} as const;

function day(date: LocalDate): string {
  return norwegianDate(date);
}
