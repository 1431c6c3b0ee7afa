import type { CarryOverOffer } from '@tertial/contracts';

/** How an unfinished item stands: what is most pressing comes first, what is decided last. */
export const OFFER_GROUPS = ['overdue', 'undated', 'ahead', 'delivered', 'settled'] as const;
export type OfferGroup = (typeof OFFER_GROUPS)[number];

export const GROUP_WORDS: Readonly<Record<OfferGroup, { readonly heading: string; readonly lead: string }>> = {
  overdue: { heading: 'Over fristen', lead: 'Fristen er brutt, og det forblir den i fjorårets brev.' },
  undated: { heading: 'Uten dato', lead: 'Har ikke fått noen dato.' },
  ahead: {
    heading: 'Fristen er ikke nådd',
    lead: 'Løper videre i fjorårets brev om du ikke gjør noe, og den ansvarlige påminnes som før.',
  },
  delivered: {
    heading: 'Levert, venter på godkjenning',
    lead: 'Godkjenn leveransen, eller send den tilbake, på oppdragets egen side.',
  },
  settled: { heading: 'Avgjort', lead: 'Dette er bestemt om det som ikke var ferdig.' },
};

const OPEN = ['planned', 'acknowledged', 'returned'];

/** The group that an offer belongs to. */
export function groupOf({ item, settled }: Pick<CarryOverOffer, 'item' | 'settled'>): OfferGroup {
  if (settled) return 'settled';
  const open = item.deliverables.filter((it) => !it.informational && OPEN.includes(it.status));
  if (open.length === 0) return 'delivered';
  if (open.some((it) => it.overdue)) return 'overdue';
  return open.some((it) => it.due === null) ? 'undated' : 'ahead';
}

/** Those groups that have something, in their order. */
export function grouped(offers: readonly CarryOverOffer[]): { group: OfferGroup; offers: CarryOverOffer[] }[] {
  return OFFER_GROUPS.map((group) => ({ group, offers: offers.filter((it) => groupOf(it) === group) })).filter(
    (it) => it.offers.length > 0,
  );
}

/** Whether it can be chosen for an act: what waits for acceptance, or was carried over or replaced, cannot. */
export function canBeChosen(offer: Pick<CarryOverOffer, 'item' | 'settled'>): boolean {
  if (offer.settled && offer.settled.choice !== 'left') return false;
  return !offer.item.closed && groupOf({ ...offer, settled: null }) !== 'delivered';
}

/** How many wait for a decision. */
export function undecided(offers: readonly CarryOverOffer[]): number {
  return offers.filter((it) => !it.settled).length;
}
