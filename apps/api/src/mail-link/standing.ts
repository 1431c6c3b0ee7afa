import type { CommandOutcome, ItemDetail, MailLinkStanding } from '@tertial/contracts';
import { isOpen, norwegianDate, osloDate, osloTime, type Instant } from '@tertial/domain';
import type { MailLink } from '@tertial/persistence';

/** What can be done with a link now, and if nothing, what happened (Norwegian). */
export interface Standing {
  readonly standing: MailLinkStanding;
  readonly sentence: string | null;
}

type Of = Pick<ItemDetail, 'owner' | 'deliverables' | 'acknowledged' | 'closed' | 'exempt'>;

/** @param outcome of the link's own command; null when none has been received. */
export function standingOf(
  link: Pick<MailLink, 'action' | 'deliverableId' | 'person'>,
  item: Of,
  isMine: boolean,
  outcome: CommandOutcome | 'waiting' | null,
): Standing {
  if (outcome === 'waiting')
    return at('received', 'Tertial har mottatt dette og behandler det. Tidspunktet da du sendte det inn, gjelder.');
  if (outcome?.kind === 'refused') return at('closed', `Det ble ikke godtatt: ${outcome.refusal.sentence}`);
  const done = link.action === 'deliver' ? delivered(link.deliverableId, item) : acknowledged(item);
  if (done) return done;
  if (isMine && item.exempt)
    return at('closed', 'Oppdraget er unntatt offentlighet. Logg inn for å lese det, bekrefte mottak og levere.');
  if (isMine) return at('open', null);
  const owner = item.owner ? `${item.owner.name} er ansvarlig` : 'Oppdraget venter på en ny ansvarlig';
  const whose = link.person.mailbox ? `${link.person.name} er` : 'Du er';
  return at('not-yours', `${whose} ikke lenger ansvarlig for dette oppdraget. ${owner}. Du trenger ikke gjøre noe.`);
}

const CLOSED_WORDS: Readonly<Record<string, string>> = {
  cancelled: 'Leveransen er avlyst. Du trenger ikke gjøre noe.',
  superseded: 'Leveransen er erstattet av et senere brev. Du trenger ikke gjøre noe her.',
  'carried-over': 'Leveransen går videre i neste års brev. Du trenger ikke gjøre noe her.',
};

function delivered(deliverableId: string | null, item: Of): Standing | null {
  const deliverable = item.deliverables.find(({ id }) => id === deliverableId);
  if (!deliverable) return at('closed', 'Leveransen finnes ikke lenger.');
  if (isOpen(deliverable)) return null;
  const closed = CLOSED_WORDS[deliverable.status];
  if (closed) return at('closed', closed);
  const last = deliverable.deliveries.at(-1);
  const words = last ? `Levert av ${last.by} ${moment(last.at as Instant)}.` : 'Dette er levert.';
  return at('done', deliverable.status === 'accepted' ? `${words} Leveransen er godkjent.` : words);
}

const NOTHING_OPEN = 'Det er ingenting igjen å levere nå. Du trenger ikke bekrefte mottaket.';

function acknowledged(item: Of): Standing | null {
  if (item.closed) return at('closed', 'Oppdraget er avsluttet. Du trenger ikke gjøre noe.');
  if (!item.acknowledged) return awaited(item) ? null : at('done', NOTHING_OPEN);
  return at('done', 'Mottaket er bekreftet. Du trenger ikke gjøre det igjen.');
}

/** Whether there is still something to hand over, as for the button of the item's page. */
function awaited({ deliverables }: Of): boolean {
  return deliverables.some((it) => isOpen(it) && !it.informational);
}

/** '12. mai 2026 kl. 08.15' */
function moment(instant: Instant): string {
  return `${norwegianDate(osloDate(instant))} kl. ${osloTime(instant).replace(':', '.')}`;
}

function at(standing: MailLinkStanding, sentence: string | null): Standing {
  return { standing, sentence };
}
