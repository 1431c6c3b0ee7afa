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

/** Why an item is no longer the register's own to change; null while it is proposed. */
export function notProposed({ registerStatus }: Pick<LockedItem, 'registerStatus'>): Refusal | null {
  if (registerStatus === 'proposed') return null;
  const sentence =
    registerStatus === 'confirmed' ? 'Oppdraget er allerede bekreftet.' : 'Oppdraget er avvist. Ta det tilbake først.';
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
