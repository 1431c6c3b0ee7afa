import { proxyActivities } from '@temporalio/workflow';
import { UNKNOWN_ITEM, type ItemActivities } from '@tertial/contracts/item';

/** Each is one short transaction; a worker that died in it is noticed after this long. */
const ONE_TRANSACTION = '30 seconds';

/** While the register is away the item waits, however long that takes: giving up would lose what somebody did. */
const UNTIL_THE_REGISTER_IS_BACK = {
  initialInterval: '1 second',
  backoffCoefficient: 2,
  maximumInterval: '1 minute',
  nonRetryableErrorTypes: [UNKNOWN_ITEM],
};

export const itemActivities = proxyActivities<ItemActivities>({
  startToCloseTimeout: ONE_TRANSACTION,
  retry: UNTIL_THE_REGISTER_IS_BACK,
});
