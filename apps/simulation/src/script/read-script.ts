import { isDayOfYear, isLocalDate } from '@tertial/domain';
import Ajv2020, { type ErrorObject } from 'ajv/dist/2020';
import schema from '../script.schema.json';
import { SimulationFault } from '../simulation-fault';
import { momentOf } from './moment';
import type { ScriptedAct } from './script';

const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile<ScriptedAct[]>(schema);

/**
 * Reads a script from its JSON text and checks its form.
 * @throws SimulationFault that names every act that is wrong, and how.
 */
export function readScript(text: string): ScriptedAct[] {
  const script = parse(text);
  if (!validate(script)) throw new SimulationFault(`Manuset følger ikke skjemaet:\n${faults(validate.errors ?? [])}`);
  const wrongDays = script.flatMap((act, index) =>
    wrongDay(act).map((day) => `  akt ${index + 1}: ${day} finnes ikke`),
  );
  if (wrongDays.length > 0) throw new SimulationFault(`Manuset har datoer som ikke finnes:\n${wrongDays.join('\n')}`);
  return script;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new SimulationFault(`Manuset er ikke gyldig JSON: ${why}`, { cause });
  }
}

/** One line a fault; "must match then schema" and the like only repeat what another line says. */
function faults(errors: readonly ErrorObject[]): string {
  const telling = errors.filter(({ keyword }) => !['if', 'anyOf', 'oneOf'].includes(keyword));
  const lines = (telling.length > 0 ? telling : errors).map(({ instancePath, message, params }) => {
    const [, index, ...field] = instancePath.split('/');
    const place = index === undefined ? 'hele manuset' : `akt ${Number(index) + 1}`;
    const allowed = 'allowedValues' in params ? `: ${String(params['allowedValues'])}` : '';
    const extra = 'additionalProperty' in params ? `: ${String(params['additionalProperty'])}` : '';
    return `  ${[place, ...field].join(', ')}: ${message}${allowed}${extra}`;
  });
  return [...new Set(lines)].join('\n');
}

/** Every argument that is written as a day must be one. */
function wrongDay(act: ScriptedAct): string[] {
  const days = Object.entries(act.args ?? {}).flatMap(([name, value]) => (DAYS.includes(name) ? [String(value)] : []));
  const written = days.filter((day) => /^\d{4}-/.test(day) && !isLocalDate(day));
  const ofYear = act.do === 'set-date-rule' && !isDayOfYear(act.args.month, act.args.day);
  return [
    ...written,
    ...(ofYear ? [`${act.args.day}.${act.args.month}.`] : []),
    ...(momentOf(act.at) === null ? [act.at] : []),
  ];
}

const DAYS = ['due', 'from', 'until', 'to', 'on', 'day', 'chaseOn'];
