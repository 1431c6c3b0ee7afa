import { instantOfMs, type Instant } from '@tertial/domain/local-date';

/** The workflow's own time: that of the task in progress by its history, so the same at every replay. */
export function workflowNow(): Instant {
  return instantOfMs(Date.now());
}
