import { KIND_WORDS, type DayMailLine, type TellDeliverable, type TellItem } from '@tertial/domain';

/** A line about a mail whose content the server would not take, not its address. */
export function isRefusedMail({ steps }: Pick<DayMailLine, 'steps'>): boolean {
  return steps.length > 0 && steps.every(({ step }) => step === 'refused-mail');
}

/** The label of a deliverable that says nothing of its own. */
const PLAIN_LABEL = 'Leveranse';

/** What a deliverable is called beside others of its item; null when its label says nothing. */
export function ownLabel(deliverable: TellDeliverable | null): string | null {
  return deliverable && deliverable.label !== PLAIN_LABEL ? deliverable.label : null;
}

/** 'Oppdrag', 'Hovedrapport: Rapport 1. tertial' */
export function whatWords(item: TellItem, deliverable: TellDeliverable | null): string {
  if (item.exempt) return 'Unntatt offentlighet';
  const label = ownLabel(deliverable);
  return label ? `${KIND_WORDS[item.kind]}: ${label}` : KIND_WORDS[item.kind];
}

/** 'Tildelingsbrev 2026, kapittel 3.1, side 3', and by which letter it is worded anew; null when nothing of it is known. */
export function placeWords({ letterTitle, chapter, page, rewordedBy }: TellItem): string | null {
  const reworded = rewordedBy && `ordlyd endret av ${rewordedBy.charAt(0).toLowerCase()}${rewordedBy.slice(1)}`;
  const parts = [letterTitle, chapter && `kapittel ${chapter}`, page !== null && `side ${page}`, reworded];
  return parts.filter((part): part is string => Boolean(part)).join(', ') || null;
}
