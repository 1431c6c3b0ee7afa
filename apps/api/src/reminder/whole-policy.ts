import type { Policies } from '@tertial/contracts';
import type { ReminderPolicy } from '@tertial/domain';

/** What people may decide of a policy. */
export function wholePolicy(policy: ReminderPolicy): Policies['default'] {
  return {
    beforeLong: [...policy.beforeLong],
    beforeShort: [...policy.beforeShort],
    longLeadDays: policy.longLeadDays,
    overdueEveryDays: policy.overdueEveryDays,
    escalateCoordinatorAfter: policy.escalateCoordinatorAfter,
    escalateLeaderAfter: policy.escalateLeaderAfter,
    acknowledgeWithin: policy.acknowledgeWithin,
    acceptWithin: policy.acceptWithin,
    chaseEveryDays: policy.chaseEveryDays,
    innerWorkingDays: policy.innerWorkingDays,
    sendAt: policy.sendAt,
  };
}
