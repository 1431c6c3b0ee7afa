import type { Clock } from '@tertial/contracts';
import { instantOfMs, msOf, type Instant } from '@tertial/domain';

const HOUR_MS = 3_600_000;

/** A clock that stands still until the test moves it. */
export class FakeClock implements Clock {
  constructor(private moment: Instant) {}

  now(): Promise<Instant> {
    return Promise.resolve(this.moment);
  }

  set(moment: Instant): void {
    this.moment = moment;
  }

  /** Moves on by a duration; a day is 24 hours here. */
  advance(by: { readonly days?: number; readonly hours?: number; readonly minutes?: number }): Instant {
    const { days = 0, hours = 0, minutes = 0 } = by;
    this.moment = instantOfMs(msOf(this.moment) + (days * 24 + hours + minutes / 60) * HOUR_MS);
    return this.moment;
  }
}
