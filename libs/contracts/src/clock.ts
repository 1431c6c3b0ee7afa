import type { Instant } from '@tertial/domain';

/** Who says what time it is: the machine, or in tests and simulations somebody else. Nothing else may read a clock. */
export interface Clock {
  now(): Promise<Instant>;
}
