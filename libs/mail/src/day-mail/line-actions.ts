import type { DayMailLine, TellDeliverable, TellItem } from '@tertial/domain';
import { cutText } from './cut-text';

export interface ActionView {
  /** The words of the link. */
  readonly words: string;
  /** What it is about, for those who hear links one by one. */
  readonly about: string;
  readonly url: string;
}

interface ActionOptions {
  readonly publicUrl: string;
  /** One link, no more. */
  readonly brief: boolean;
  /** The mail does not show all of the demand. */
  readonly textIsCut: boolean;
}

/** The links of a line, the one that is most likely wanted first. */
export function lineActions(
  { section, steps }: DayMailLine,
  item: TellItem,
  deliverable: TellDeliverable | null,
  { publicUrl, brief, textIsCut }: ActionOptions,
): ActionView[] {
  const url = `${publicUrl}/oppdrag/${item.id}`;
  const deliver = ['Marker som levert', deliverable ? `${url}#lever-${ordinalOf(deliverable.id)}` : url] as const;
  const open = textIsCut ? 'Les hele teksten' : 'Åpne oppdraget';
  const isNew = steps.some(({ step }) => step === 'assigned');
  const actions = ((): (readonly [string, string])[] => {
    switch (section) {
      case 'new':
        return [['Åpne og bekreft mottatt', url]];
      case 'overdue':
      case 'due-today':
      case 'coming':
        return [deliver, [isNew ? 'Åpne og bekreft mottatt' : open, url]];
      case 'unanswered':
        return steps.some(({ step }) => step.startsWith('unaccepted'))
          ? [['Se leveransen og godkjenn', url]]
          : [[open, url]];
      case 'unowned':
        return [['Sett ansvarlig', url]];
      case 'unsettled':
        return [['Fastsett dato', url]];
      default:
        return [[open, url]];
    }
  })();
  const about = cutText(item.text, 60);
  return (brief ? actions.slice(0, 1) : actions).map(([words, to]) => ({ words, about, url: to }));
}

/** A deliverable's id ends in its number within the item. */
function ordinalOf(deliverableId: string): string {
  return deliverableId.slice(deliverableId.lastIndexOf('.') + 1);
}
