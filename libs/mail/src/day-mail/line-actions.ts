import type { DayMailLine, TellDeliverable, TellItem } from '@tertial/domain';
import { cutText } from './cut-text';

export interface ActionView {
  /** The words of the link. */
  readonly words: string;
  /** What it is about, for those who hear links one by one. */
  readonly about: string;
  readonly url: string;
}

/** The links of a line, the one that is most likely wanted first. */
export function lineActions(
  { section, steps }: DayMailLine,
  item: TellItem,
  deliverable: TellDeliverable | null,
  { publicUrl, brief }: { readonly publicUrl: string; readonly brief: boolean },
): ActionView[] {
  const url = `${publicUrl}/oppdrag/${item.id}`;
  const deliver = ['Marker som levert', deliverable ? `${url}#lever-${deliverable.id}` : url] as const;
  const isNew = steps.some(({ step }) => step === 'assigned');
  const actions = ((): (readonly [string, string])[] => {
    switch (section) {
      case 'new':
        return [['Åpne og bekreft mottatt', url]];
      case 'overdue':
      case 'due-today':
      case 'coming':
        return [deliver, [isNew ? 'Åpne og bekreft mottatt' : 'Åpne oppdraget', url]];
      case 'unanswered':
        return steps.some(({ step }) => step.startsWith('unaccepted'))
          ? [['Se leveransen og godkjenn', url]]
          : [['Åpne oppdraget', url]];
      case 'unowned':
        return [['Sett ansvarlig', url]];
      case 'unsettled':
        return [['Fastsett dato', url]];
      default:
        return [['Åpne oppdraget', url]];
    }
  })();
  const about = cutText(item.text, 60);
  return (brief ? actions.slice(0, 1) : actions).map(([words, to]) => ({ words, about, url: to }));
}
