import { norwegianDate, type LocalDate, type Refusal } from '@tertial/domain';
import type { LockedItem } from './item-rows';

export const UNKNOWN_ITEM_REFUSAL: Refusal = {
  code: 'unknown-item',
  sentence: 'Oppdraget finnes ikke. Last siden på nytt.',
};

export const UNKNOWN_PERSON_REFUSAL: Refusal = {
  code: 'unknown-person',
  sentence: 'Personen finnes ikke i virksomheten. Legg til personen først.',
};

export const DEPUTY_IS_OWNER_REFUSAL: Refusal = {
  code: 'deputy-is-owner',
  sentence: 'Ansvarlig og stedfortreder må være to ulike personer.',
};

export const NO_DELIVERABLE_REFUSAL: Refusal = {
  code: 'no-deliverable',
  sentence: 'Oppdraget har ingen leveranse å følge opp. Legg til minst én leveranse først.',
};

const MERGED = 'Oppdraget er slått sammen med et annet.';

/** What was joined with another item is not taken back by itself: its words and deadlines are that one's now. */
export function mergedInto(joined: LockedItem['registerStatus']): Refusal {
  return { code: 'merged-item', sentence: `${MERGED} ${INSTEAD_OF_IT[joined]}` };
}

const INSTEAD_OF_IT: Readonly<Record<LockedItem['registerStatus'], string>> = {
  proposed: 'Del det oppdraget i to i stedet.',
  rejected: 'Det er også avvist. Ta det tilbake, og del det i to.',
  confirmed: 'Det er bekreftet og kan ikke deles lenger. Legg til et nytt oppdrag for det som skal følges opp for seg.',
};

/** What is not marked while it is rejected: nobody is told of it. */
export function exemptRejected({ merged }: Pick<LockedItem, 'merged'>): Refusal {
  const sentence = merged
    ? `${MERGED} Merk det oppdraget i stedet.`
    : 'Oppdraget er avvist, og ingen får beskjed om det. Ta det tilbake først.';
  return { code: 'rejected-item', sentence };
}

/** Why an item is no longer the register's own to change; null while it is proposed. */
export function notProposed({ registerStatus, merged }: Pick<LockedItem, 'registerStatus' | 'merged'>): Refusal | null {
  if (registerStatus === 'proposed') return null;
  const rejected = merged
    ? `${MERGED} Gjør det på det oppdraget i stedet.`
    : 'Oppdraget er avvist. Ta det tilbake først.';
  const sentence = registerStatus === 'confirmed' ? 'Oppdraget er allerede bekreftet.' : rejected;
  return { code: 'not-proposed', sentence };
}

export function pastDeadline(days: readonly LocalDate[]): Refusal {
  const dates = [...new Set(days)].sort().map(norwegianDate);
  const last = dates.pop() ?? '';
  const named = dates.length > 0 ? `Fristene ${dates.join(', ')} og ${last}` : `Fristen ${last}`;
  return {
    code: 'past-deadline',
    sentence: `${named} er passert. Bekreft at oppdraget likevel skal følges opp; det vises da som forsinket.`,
  };
}
