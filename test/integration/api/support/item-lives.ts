import type { BulkResult, ItemDetail, Person } from '@tertial/contracts';
import { COORDINATOR, MINISTRY, OWNER, startApi, type ApiUnderTest } from './api-under-test';
import type { Client } from './client';

/** What the ministry answers a request for more time with. */
export const EXTENSION = { due: '2090-09-30', reason: 'Avtalt i møte', reference: 'Brev av 3. mars, ref. 26/7' };
export const LINK = [{ kind: 'link', url: 'https://etaten.example/rapport' }];

/** Items that live in an API with a worker: the coordinator confirms them, the owner owns them, the ministry looks on. */
export class ItemLives {
  private constructor(
    private readonly api: ApiUnderTest,
    readonly kari: Client,
    readonly amir: Client,
    readonly vestre: Client,
    readonly ownerId: string,
  ) {}

  static async begin(): Promise<ItemLives> {
    const api = await startApi({ worker: true });
    const [kari, amir, vestre] = [
      await api.browser(COORDINATOR),
      await api.browser(OWNER),
      await api.browser(MINISTRY),
    ];
    const ownerId = (await kari.get<Person[]>('/api/people')).find((it) => it.name === OWNER)?.id ?? '';
    return new ItemLives(api, kari, amir, vestre, ownerId);
  }

  end(): Promise<void> {
    return this.api.stop();
  }

  /** A confirmed item with these deliverables, or one due far ahead; `first`: the id of the first. */
  async confirmed(...deliverables: object[]): Promise<{ id: string; first: string }> {
    const { id } = await this.kari.post<ItemDetail>('/api/items', {
      text: 'Lag en plan for varsling.',
      deliverables: deliverables.length > 0 ? deliverables : [{ due: '2090-06-28' }],
    });
    await this.kari.post<BulkResult>('/api/items/confirm', {
      itemIds: [id],
      ownerId: this.ownerId,
      acceptPast: true,
    });
    return { id, first: (await this.first(id))?.id ?? '' };
  }

  async first(itemId: string): Promise<ItemDetail['deliverables'][number] | undefined> {
    return (await this.kari.get<ItemDetail>(`/api/items/${itemId}`)).deliverables[0];
  }

  /** Status and code of the answer to a command. */
  async give(client: Client, itemId: string, body: object): Promise<[number, string | undefined]> {
    const { status, body: answer } = await client.command(itemId, body);
    return [status, answer.code];
  }
}
