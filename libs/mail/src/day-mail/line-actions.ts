import {
  cutText,
  inOneLine,
  isStillOpen,
  norwegianDate,
  type DayMailLine,
  type LocalDate,
  type MailLinkSubject,
  type TellDeliverable,
  type TellItem,
} from '@tertial/domain';

export interface ActionView {
  /** The words of the link. */
  readonly words: string;
  /** What it is about, for those who hear links one by one. */
  readonly about: string;
  readonly url: string;
}

/** What a link that acts without sign-in ends in; null where the recipient may not act so. */
export type SecretFor = (subject: MailLinkSubject) => string | null;

interface ActionOptions {
  readonly day: LocalDate;
  readonly publicUrl: string;
  readonly secretFor?: SecretFor | undefined;
  /** One link, no more. */
  readonly brief: boolean;
  /** The mail does not show all of the demand. */
  readonly textIsCut: boolean;
}

type Link = readonly [words: string, url: string];

/** More are handed over from the item's page. */
const MOST_DELIVERED = 4;

/** The links of a line, the one that is most likely wanted first. `pressing`: what it is about, or the most urgent of `shown`. */
export function lineActions(
  { section, steps, deliverable: only }: DayMailLine,
  item: TellItem,
  pressing: TellDeliverable | null,
  shown: readonly TellDeliverable[],
  options: ActionOptions,
): ActionView[] {
  const { publicUrl, brief, textIsCut } = options;
  const url = `${publicUrl}/oppdrag/${item.id}`;
  // What the mail does not say, no page says before sign-in.
  const secrets = item.exempt ? { ...options, secretFor: undefined } : options;
  const deliver = only ? [deliverLink(url, item, only, secrets)] : deliverLinks(url, item, pressing, shown, secrets);
  const acknowledge = acknowledgeLink(url, item, secrets);
  const open = item.exempt ? 'Logg inn og les oppdraget' : textIsCut ? 'Les hele teksten' : 'Åpne oppdraget';
  const isNew = steps.some(({ step }) => step === 'assigned');
  // Links that act without sign-in lead to no page of the item's own.
  const withPage = (all: Link[]): Link[] => (acknowledge[1] === url ? all : [...all, [open, url] as const]);
  const actions = ((): Link[] => {
    switch (section) {
      case 'new':
        return withPage([acknowledge]);
      case 'nudged':
      case 'overdue':
      case 'due-today':
      case 'coming':
      case 'returned':
      case 'changed':
      case 'refused-extension':
        return isNew ? withPage([...deliver, acknowledge]) : [...deliver, [open, url]];
      case 'inner-date':
        if (isNew) return withPage([...deliver, acknowledge]);
        return only ? [[open, url], ...deliver] : [[open, url]];
      case 'amended':
        return only ? [[open, url], ...deliver] : [[open, url]];
      case 'escalated':
      case 'due-this-week':
      case 'waiting':
        return [[open, url], ...deliver];
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
  const about = cutText(inOneLine(item.text), 60);
  return (brief ? actions.slice(0, 1) : actions).map(([words, to]) => ({ words, about, url: to }));
}

/**
 * Of a line about a whole item: each deliverable that is overdue or due today has a link of its own, else the most urgent one; the words
 * say which, where there are several to hand over.
 */
function deliverLinks(
  url: string,
  item: TellItem,
  pressing: TellDeliverable | null,
  shown: readonly TellDeliverable[],
  options: ActionOptions,
): Link[] {
  const open = shown.filter(isStillOpen);
  if (!pressing || open.length < 2) return [deliverLink(url, item, pressing, options)];
  const now = open.filter(({ due }) => due !== null && due <= options.day);
  return (now.length > 0 ? now : [pressing]).slice(0, MOST_DELIVERED).map((it) => {
    const sameName = open.filter(({ label }) => label === it.label).length > 1;
    const date = sameName && it.due ? ` (frist ${norwegianDate(it.due)})` : '';
    return [`Marker «${it.label}»${date} som levert`, deliverLink(url, item, it, options)[1]];
  });
}

/** Straight to the form: by a link of the mail's own, or on the item's page after sign-in. */
function deliverLink(
  url: string,
  { id: itemId }: TellItem,
  deliverable: TellDeliverable | null,
  { publicUrl, secretFor }: ActionOptions,
): Link {
  const deliverableId = deliverable?.id ?? null;
  const secret = deliverableId === null ? null : secretFor?.({ action: 'deliver', itemId, deliverableId });
  const page = deliverableId === null ? url : `${url}#lever-${ordinalOf(deliverableId)}`;
  return ['Marker som levert', secret ? linkUrl(publicUrl, secret) : page];
}

function acknowledgeLink(url: string, { id: itemId }: TellItem, { publicUrl, secretFor }: ActionOptions): Link {
  const secret = secretFor?.({ action: 'acknowledge', itemId, deliverableId: null });
  return secret ? ['Bekreft mottatt', linkUrl(publicUrl, secret)] : ['Åpne og bekreft mottatt', url];
}

/** The secret stands behind '#': no browser sends that part to a server, so that it is in no log and no Referer. */
function linkUrl(publicUrl: string, secret: string): string {
  return `${publicUrl}/fra-epost#${secret}`;
}

/** A deliverable's id ends in its number within the item. */
function ordinalOf(deliverableId: string): string {
  return deliverableId.slice(deliverableId.lastIndexOf('.') + 1);
}
