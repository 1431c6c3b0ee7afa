import { carryOverOffersSchema, itemDetailSchema, type ItemDetail } from '@tertial/contracts';
import { instant, localDate, type Actor, type CommandBody, type Instant, type ReadItem } from '@tertial/domain';
import { CarryOverRegister, type Settled } from '@tertial/persistence';
import {
  aLetter,
  aReadDeliverable,
  aReading,
  createTestDatabase,
  giveCommand,
  MONDAY,
  recordAsWorkflow,
} from '@tertial/testing';
import { LetterStory } from './letter-story';

export const JANUARY = instant('2027-01-11T09:00:00Z');
export const TODAY = localDate('2027-01-11');
export const PLAN = 'Direktoratet skal legge fram en plan for varslingstavlene i fjellet.';
export const EVIDENCE = [{ kind: 'archive', reference: '26/123-4' }] as const;
export const due = (day: string) => aReadDeliverable({ raw: `innen ${day}`, due: localDate(day) });

type Deadline = Parameters<CarryOverRegister['carryOver']>[0]['deadline'];

/** Agencies in one database, each with letters of several years; what is given to an item is recorded as its workflow would. */
export class CarryOverStory extends LetterStory {
  readonly register = new CarryOverRegister(this.dataSource);

  static override async begin(): Promise<CarryOverStory> {
    return new CarryOverStory(await createTestDatabase());
  }

  async detailOf(id: string): Promise<ItemDetail> {
    return itemDetailSchema.parse(await this.items.itemDetail(id, this.viewer(), TODAY));
  }

  letterOf(year: number, reads: readonly ReadItem[] = []): Promise<{ letterId: string; itemIds: string[] }> {
    const letter = { year, type: 'allocation' as const, ministry: null, agency: null, date: null };
    return aLetter(this.dataSource, this.agency.agencyId, reads, { reading: aReading({ letter, items: reads }) });
  }

  /** Items of a letter of their own, confirmed and begun. */
  async confirmed(year: number, reads: readonly ReadItem[]): Promise<string[]> {
    const { itemIds } = await this.letterOf(year, reads);
    const { ownerId, coordinatorId } = this.agency;
    const act = { itemIds, ownerId, deputyId: null, acceptPast: true, at: MONDAY, by: coordinatorId };
    const { done } = await this.items.confirmItems(act);
    for (const id of done) await this.record(id, MONDAY);
    return itemIds;
  }

  async record(itemId: string, at: Instant): Promise<void> {
    await recordAsWorkflow(this.dataSource, itemId, at, null);
  }

  async give(itemId: string, body: CommandBody, by: Actor = this.kari): Promise<void> {
    await giveCommand(this.dataSource, itemId, by, body, MONDAY);
  }

  /** What a page shows of an item as it is now. */
  async seqOf(itemId: string): Promise<number> {
    return (await this.detailOf(itemId)).seq;
  }

  async carry(
    letterId: string,
    itemIds: string[],
    deadline: Deadline = { kind: 'keep' },
    seen?: Record<string, number>,
  ): Promise<Settled> {
    const answer = await this.register.carryOver({ letterId, itemIds, seen, deadline, at: JANUARY, actor: this.kari });
    if (!answer.ok) throw new Error(answer.refusal.sentence);
    return answer;
  }

  /** Does with the commands what the items' workflows would. */
  async obey({ commands }: Settled): Promise<void> {
    for (const command of commands) await recordAsWorkflow(this.dataSource, command.itemId, JANUARY, command);
  }

  async offered(letterId: string): Promise<(string | null)[][]> {
    const { offers } = carryOverOffersSchema.parse(await this.register.offers(letterId, TODAY));
    return offers.map(({ item, settled }) => [item.id, settled?.choice ?? null]);
  }
}
