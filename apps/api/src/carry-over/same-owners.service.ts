import { Injectable } from '@nestjs/common';
import type { BulkResult, itemPairsSchema } from '@tertial/contracts';
import { CarryOverRegister } from '@tertial/persistence';
import type { z } from 'zod';
import { BulkService } from '../item/bulk.service';
import type { SignedIn } from '../session/signed-in';

/** Last year's owners for this year's items that look like theirs. */
@Injectable()
export class SameOwnersService {
  constructor(
    private readonly register: CarryOverRegister,
    private readonly bulk: BulkService,
  ) {}

  /** Gives the letter's items the owners that the items like them had, proposed and confirmed ones alike. */
  async give(letterId: string, { pairs, seen }: z.output<typeof itemPairsSchema>, me: SignedIn): Promise<BulkResult> {
    const { groups, refused } = await this.register.ownersOfPairs(letterId, pairs);
    const result: BulkResult = { done: [], pending: [], refused: [...refused] };
    for (const { ownerId, deputyId, itemIds } of groups) {
      const given = await this.bulk.assign({ itemIds: [...itemIds], seen, ownerId, deputyId }, me);
      result.done.push(...given.done);
      result.pending.push(...given.pending);
      result.refused.push(...given.refused);
    }
    return result;
  }
}
