import type { Instant } from '@tertial/domain';

/** When something was done and by whom: a person's id, or 'system'. Every change of the register carries it. */
export interface Act {
  readonly at: Instant;
  readonly by: string;
}

/** Who acts where no person does. */
export const SYSTEM = 'system';
