import type { PersonRole } from '@tertial/contracts';

/** Who looks: a person of an agency sees that agency; one of the ministry (no agency) sees what is confirmed in the ministry's agencies. */
export interface Viewer {
  readonly personId: string;
  readonly agencyId: string | null;
  readonly roles: readonly PersonRole[];
  /** The ministry's agencies; absent or null where it is not known which ministry a person without an agency is of: then all. */
  readonly oversees?: readonly string[] | null;
  /** Persons who are away and for whom this one stands in today; absent: nobody. */
  readonly standsInFor?: readonly string[];
}
