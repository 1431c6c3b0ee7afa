import type { ReadItem } from '@tertial/domain';
import { ItemRegister } from '@tertial/persistence';
import type { DataSource } from 'typeorm';
import { aLetter, aReadDeliverable, aReadItem } from './letters';
import { MONDAY } from './moments';
import type { TestAgency } from './people';

/** Items of one letter that follow the report of the first tertial of 2026, whose date nobody knows, confirmed with the agency's owner. */
export async function itemsFollowingT1(dataSource: DataSource, agency: TestAgency, count: number): Promise<string[]> {
  const reads = Array.from({ length: count }, (): ReadItem =>
    aReadItem({
      deliverables: [
        aReadDeliverable({ raw: '1. tertial', type: 'report', in: ['T1'], due: null, rule: 'main-report' }),
      ],
    }),
  );
  const { itemIds } = await aLetter(dataSource, agency.agencyId, reads);
  const { done } = await new ItemRegister(dataSource).confirmItems({
    ...{ itemIds, ownerId: agency.ownerId, deputyId: null, acceptPast: true, at: MONDAY, by: agency.coordinatorId },
  });
  if (done.length !== count) throw new Error(`Only ${done.length} of ${count} items were confirmed`);
  return done;
}
