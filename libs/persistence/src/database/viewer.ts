import type { PersonRole } from '@tertial/contracts';

/** Who looks: a person of an agency sees that agency; one of the ministry (no agency) sees what is confirmed in all of them. */
export interface Viewer {
  readonly personId: string;
  readonly agencyId: string | null;
  readonly roles: readonly PersonRole[];
  /** Persons who are away and for whom this one stands in today; absent: nobody. */
  readonly standsInFor?: readonly string[];
}
