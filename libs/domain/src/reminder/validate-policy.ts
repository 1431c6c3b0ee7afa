import type { ReminderPolicy } from './policy';
import { policyOf, type PolicyField, type PolicyFields, type PolicyLayers, type PolicyScope } from './policy-fields';
import { MAIL_HOURS } from './mail-hours';

/** What is wrong with one field, in a sentence that says what to write instead. */
export interface PolicyFault {
  readonly field: PolicyField;
  readonly sentence: string;
}

/** The most reminders before one deadline that anybody still reads. */
const MOST_STEPS = 12;
const A_YEAR = 365;

interface Bounds {
  readonly from: number;
  readonly until: number;
  readonly of: 'dager' | 'arbeidsdager';
  readonly tooLow: string;
}

const AFTER_DEADLINE = 'Varsling om at noe ikke er levert kommer etter fristen: skriv 1 eller flere arbeidsdager.';
const BOUNDS: Readonly<Partial<Record<PolicyField, Bounds>>> = {
  longLeadDays: {
    from: 1,
    until: A_YEAR,
    of: 'dager',
    tooLow: 'Skriv hvor mange dager som er lang tid: 1 eller flere.',
  },
  overdueEveryDays: { from: 1, until: 90, of: 'dager', tooLow: 'Det må gå minst 1 dag mellom purringene.' },
  chaseEveryDays: { from: 1, until: 90, of: 'dager', tooLow: 'Det må gå minst 1 dag mellom spørsmålene.' },
  escalateCoordinatorAfter: { from: 1, until: 60, of: 'arbeidsdager', tooLow: AFTER_DEADLINE },
  escalateLeaderAfter: { from: 1, until: 60, of: 'arbeidsdager', tooLow: AFTER_DEADLINE },
  acknowledgeWithin: {
    from: 1,
    until: 60,
    of: 'arbeidsdager',
    tooLow: 'Gi ansvarlig minst 1 arbeidsdag til å bekrefte.',
  },
  acceptWithin: {
    from: 1,
    until: 120,
    of: 'arbeidsdager',
    tooLow: 'Gi minst 1 arbeidsdag til å godkjenne en leveranse.',
  },
  innerWorkingDays: {
    ...{ from: 0, until: 120, of: 'arbeidsdager' },
    tooLow: 'En intern frist kan ikke ligge etter departementets frist: skriv 0 eller flere arbeidsdager før.',
  },
};

/**
 * What is wrong with a layer, each fault with a sentence; an empty list when it may be saved. `above`: the other layers of the same
 * item, since some fields are judged together.
 */
export function validatePolicy(scope: PolicyScope, fields: PolicyFields, above: PolicyLayers = {}): PolicyFault[] {
  const alone = [
    ...stepFaults('beforeLong', fields.beforeLong),
    ...stepFaults('beforeShort', fields.beforeShort),
    ...numberFaults(fields),
    ...hourFaults(scope, fields.sendAt),
  ];
  return alone.length > 0 ? alone : togetherFaults(fields, policyOf({ ...above, [scope]: fields }));
}

function stepFaults(field: PolicyField, steps: readonly number[] | undefined): PolicyFault[] {
  if (!steps) return [];
  const fault = (sentence: string): PolicyFault => ({ field, sentence });
  const after = steps.find((days) => days < 1);
  const twice = steps.find((days, index) => steps.indexOf(days) !== index);
  return [
    ...(steps.some((days) => !Number.isInteger(days)) ? [fault('Skriv hele dager, skilt med komma.')] : []),
    ...(after === undefined ? [] : [fault(noReminder(after))]),
    ...(steps.some((days) => days > A_YEAR)
      ? [fault('En påminnelse mer enn 365 dager før fristen er for tidlig.')]
      : []),
    ...(twice === undefined ? [] : [fault(`${daysBefore(twice)} står to ganger. Hver påminnelse sendes én gang.`)]),
    ...(steps.length > MOST_STEPS ? [fault(`Flere enn ${MOST_STEPS} påminnelser før én frist blir for mange.`)] : []),
  ];
}

function noReminder(days: number): string {
  return days === 0
    ? 'På selve fristdagen sendes det alltid et varsel. Skriv bare dager før fristen: 1 eller flere.'
    : `Et varsel etter fristen er ingen påminnelse. Skriv hvor mange dager før fristen: 1 eller flere, ikke ${days}.`;
}

function numberFaults(fields: PolicyFields): PolicyFault[] {
  return Object.entries(BOUNDS).flatMap(([name, { from, until, of, tooLow }]): PolicyFault[] => {
    const field = name as PolicyField;
    const value = fields[field];
    if (value === undefined) return [];
    if (typeof value !== 'number' || !Number.isInteger(value))
      return [{ field, sentence: `Skriv et helt antall ${of}.` }];
    if (value < from) return [{ field, sentence: tooLow }];
    return value > until ? [{ field, sentence: `Skriv høyst ${until} ${of}.` }] : [];
  });
}

function hourFaults(scope: PolicyScope, sendAt: string | undefined): PolicyFault[] {
  if (sendAt === undefined) return [];
  const fault = (sentence: string): PolicyFault[] => [{ field: 'sendAt', sentence }];
  if (scope !== 'agency') return fault('Klokkeslettet for utsending gjelder hele virksomheten og settes der.');
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(sendAt)) return fault('Skriv klokkeslettet som 08:00.');
  if (sendAt < MAIL_HOURS.from || sendAt >= MAIL_HOURS.until)
    return fault('E-post sendes mellom 07:00 og 17:00, aldri om natten. Velg et klokkeslett fra 07:00 til 16:30.');
  return /:(00|30)$/.test(sendAt) ? [] : fault('Velg en hel eller halv time.');
}

/** Judged on what will hold, but told only of fields that this layer decides. */
function togetherFaults(fields: PolicyFields, policy: ReminderPolicy): PolicyFault[] {
  const decides = (...names: PolicyField[]) => names.find((name) => fields[name] !== undefined);
  const faults: PolicyFault[] = [];
  const tooEarly = policy.beforeShort.find((days) => days >= policy.longLeadDays);
  const short = decides('beforeShort', 'longLeadDays');
  if (short && tooEarly !== undefined)
    faults.push({
      field: short,
      sentence: `${daysBefore(tooEarly)} kommer aldri når fristen har kortere tid enn ${policy.longLeadDays} dager. Velg færre dager.`,
    });
  const leader = decides('escalateLeaderAfter', 'escalateCoordinatorAfter');
  if (leader && policy.escalateLeaderAfter < policy.escalateCoordinatorAfter)
    faults.push({
      field: leader,
      sentence: 'Leder varsles ikke før koordinator: velg like mange arbeidsdager eller flere for leder.',
    });
  return faults;
}

function daysBefore(days: number): string {
  return days === 1 ? '1 dag før' : `${days} dager før`;
}
