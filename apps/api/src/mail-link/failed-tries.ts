import { msOf, type Instant } from '@tertial/domain';

const WINDOW_MS = 60_000;
/** A whole agency may come from one address, and a mail program may spoil its links; nobody guesses 256 bits. */
const MOST = 60;
const MOST_ADDRESSES = 10_000;

/** Counts the secrets that were none, by network address, so that trying them at random costs no work. */
export class FailedTries {
  private readonly counts = new Map<string, { since: number; count: number }>();

  /** Whether an address has to wait before it may try again. */
  areTooMany(address: string, now: Instant): boolean {
    const known = this.counts.get(address);
    return known !== undefined && known.count >= MOST && msOf(now) - known.since < WINDOW_MS;
  }

  note(address: string, now: Instant): void {
    const at = msOf(now);
    const known = this.counts.get(address);
    if (known && at - known.since < WINDOW_MS) {
      known.count += 1;
      return;
    }
    if (this.counts.size >= MOST_ADDRESSES) this.counts.clear();
    this.counts.set(address, { since: at, count: 1 });
  }
}
