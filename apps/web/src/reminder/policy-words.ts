import type { Policies, PolicyDifference } from '@tertial/contracts';
import { days } from '../words/day';

export type PolicyField = keyof Policies['default'];

interface FieldWords {
  readonly field: Exclude<PolicyField, 'sendAt'>;
  readonly label: string;
  readonly description: string;
  readonly of: 'days' | 'working-days' | 'steps';
}

const STEPS = 'Dager før fristen, skilt med komma. På selve fristdagen sendes det alltid et varsel.';

/** The fields of the form, in the order in which things happen. */
export const POLICY_FIELDS: readonly FieldWords[] = [
  {
    field: 'acknowledgeWithin',
    label: 'Tid til å bekrefte mottak',
    description: 'Arbeidsdager før koordinator får vite at ingen har svart.',
    of: 'working-days',
  },
  {
    field: 'longLeadDays',
    label: 'Lang tid til fristen er minst',
    description: 'Dager fra oppdraget ble bekreftet, eller fristen utsatt, til fristen.',
    of: 'days',
  },
  { field: 'beforeLong', label: 'Påminnelser når det er lang tid', description: STEPS, of: 'steps' },
  { field: 'beforeShort', label: 'Påminnelser når det er kort tid', description: STEPS, of: 'steps' },
  {
    field: 'innerWorkingDays',
    label: 'Intern frist før departementets',
    description: 'Arbeidsdager. 0 betyr ingen intern frist.',
    of: 'working-days',
  },
  {
    field: 'overdueEveryDays',
    label: 'Tid mellom purringer over fristen',
    description: 'Dager. Den første kommer første arbeidsdag etter fristen.',
    of: 'days',
  },
  {
    field: 'escalateCoordinatorAfter',
    label: 'Koordinator varsles etter',
    description: 'Arbeidsdager etter fristen.',
    of: 'working-days',
  },
  {
    field: 'escalateLeaderAfter',
    label: 'Enhetens leder varsles etter',
    description: 'Arbeidsdager etter fristen.',
    of: 'working-days',
  },
  {
    field: 'acceptWithin',
    label: 'Tid til å godkjenne en leveranse',
    description: 'Arbeidsdager før koordinator blir minnet om den.',
    of: 'working-days',
  },
  {
    field: 'chaseEveryDays',
    label: 'Tid mellom spørsmål til koordinator',
    description: 'Dager, når noe mangler ansvarlig, svar eller dato.',
    of: 'days',
  },
];

/** What holds, as a person says it: '28, 14, 7 og 1 dag før', '5 arbeidsdager'. */
export function valueWords(field: FieldWords, value: number | readonly number[]): string {
  if (typeof value !== 'number') return value.length ? `${listWords(value)} før` : 'ingen';
  return field.of === 'working-days' ? `${value} arbeidsdag${value === 1 ? '' : 'er'}` : days(value);
}

function listWords(steps: readonly number[]): string {
  const last = steps.at(-1) ?? 0;
  const rest = steps.slice(0, -1).join(', ');
  return rest ? `${rest} og ${days(last)}` : days(last);
}

/** What a change does, in one sentence. */
export function differenceWords({ before, after, come, go, move, otherwise }: PolicyDifference): string {
  const parts = [
    come && `${come} kommer til`,
    go && `${go} faller bort`,
    move && `${move} flyttes`,
    otherwise && `${otherwise} får annet innhold`,
  ].filter((part): part is string => Boolean(part));
  if (parts.length === 0) return `Ingen e-poster endres. Det er planlagt ${mails(after)} det neste året.`;
  return `Det neste året: ${mails(after)}, mot ${before} i dag. ${parts.join(', ')}.`;
}

export function mails(count: number): string {
  return count === 1 ? '1 e-post' : `${count} e-poster`;
}
