import type { Attention } from '@tertial/contracts';

export interface AttentionLine {
  readonly words: string;
  readonly hint: string;
  readonly count: number;
  /** The list that holds just what is counted. */
  readonly to: string;
  readonly pressing: boolean;
}

/** What waits for the coordinator, the most pressing first. */
export function attentionLines(attention: Attention): AttentionLine[] {
  const line = (count: number, words: string, hint: string, to: string, pressing = false): AttentionLine => ({
    ...{ count, words, hint, to, pressing },
  });
  return [
    line(
      attention.overdue,
      'Over fristen',
      'Fristen er passert, og ingenting er levert',
      '/oppdrag?visning=overdue',
      true,
    ),
    line(
      attention.escalated,
      'Løftet til deg',
      'Ikke levert flere arbeidsdager etter fristen',
      '/oppdrag?visning=escalated',
      true,
    ),
    line(attention.dueThisWeek, 'Frist denne uken', 'Ikke levert ennå', '/oppdrag?visning=due-this-week', true),
    line(attention.unowned, 'Uten ansvarlig', 'Ingen blir minnet om fristen', '/oppdrag?ansvarlig=none&visning=open'),
    line(
      attention.unacknowledged,
      'Ikke bekreftet mottatt',
      'Ansvarlig har ikke svart',
      '/oppdrag?visning=unacknowledged',
    ),
    line(attention.unsettled, 'Uten dato', undated(attention), '/oppdrag?visning=unsettled'),
    line(
      attention.waitingAcceptance,
      'Venter på godkjenning',
      'Levert, men ikke godkjent',
      '/oppdrag?visning=waiting-acceptance',
    ),
    line(
      attention.extensionRequests,
      'Bedt om utsatt frist',
      'Må sendes departementet, eller svaret må registreres',
      '/oppdrag?visning=extension-requested',
    ),
    line(attention.waiting, 'Venter på andre', 'Noen må purres', '/oppdrag?visning=waiting'),
    line(attention.proposed, 'Foreslåtte oppdrag', 'Lest fra brev, ikke bekreftet', '/oppdrag?registrert=proposed'),
    line(attention.openQuestions, 'Åpne spørsmål', 'Noe i et brev må avklares', '/brev'),
  ];
}

/** The number is of deliverables, the list of items: where they differ, both are said. */
function undated({ unsettled, unsettledItems }: Attention): string {
  const words = 'Datoen må fastsettes med kilde';
  if (unsettled === unsettledItems) return words;
  return `${words}. ${unsettled} leveranser i ${unsettledItems === 1 ? 'ett oppdrag' : `${unsettledItems} oppdrag`}`;
}
