import { randomUUID } from 'node:crypto';
import { deliverableId } from '@tertial/contracts';
import {
  localDate,
  osloDate,
  type Command,
  type CommandBody,
  type Frequency,
  type Instant,
  type ItemState,
  type Role,
} from '@tertial/domain';
import { CommandInbox, ItemRegister, People } from '@tertial/persistence';
import type { Stage } from './stage';

export interface Agency {
  readonly agencyId: string;
  readonly coordinatorId: string;
  readonly ownerId: string;
  readonly addresses: { readonly owner: string; readonly coordinator: string };
  /** A confirmed item of the owner with one deliverable; its workflow is not started. */
  confirm(deadline: {
    readonly due: string | null;
    readonly ownerId?: string | null;
    /** How often, for what recurs. */
    readonly every?: Frequency;
  }): Promise<ConfirmedItem>;
  /** What the API does with a command: into the inbox at `at` (default now), not yet to the workflow. */
  receive(itemId: string, role: Role, body: CommandBody, at?: Instant): Promise<Command>;
  state(itemId: string): Promise<ItemState>;
}

export interface ConfirmedItem {
  readonly itemId: string;
  readonly deliverable: string;
}

/** An agency with a coordinator and an owner in the register, both with confirmed addresses. */
export async function anAgency({ dataSource, time }: Pick<Stage, 'dataSource' | 'time'>): Promise<Agency> {
  const people = new People(dataSource);
  const items = new ItemRegister(dataSource);
  const inbox = new CommandInbox(dataSource);
  const act = { at: await time.now(), by: 'system' };
  const agencyId = await people.ensureAgency({ name: `Etat ${randomUUID()}`, ministry: 'Departementet', ...act });
  const person = async (name: string, role: 'coordinator' | 'owner') => {
    const email = `${name.toLowerCase()}.${randomUUID().slice(0, 8)}@etaten.example`;
    const added = await people.addPerson({
      agencyId,
      person: { name, email, roles: [role], unitId: null, confirmed: true },
      ...act,
    });
    if (!added.ok) throw new Error(added.refusal.sentence);
    return { id: added.personId, email };
  };
  const coordinator = await person('Kari', 'coordinator');
  const owner = await person('Olav', 'owner');
  const [coordinatorId, ownerId] = [coordinator.id, owner.id];
  const ids: Partial<Record<Role, string>> = { owner: ownerId, coordinator: coordinatorId };

  return {
    ...{ agencyId, coordinatorId, ownerId, addresses: { owner: owner.email, coordinator: coordinator.email } },
    async confirm({ due, ownerId: given = ownerId, every }) {
      const by = { at: await time.now(), by: coordinatorId };
      const text = 'Etaten skal levere en rapport om ventetider.';
      const deliverables = [
        {
          label: 'Leveranse',
          due: due === null ? null : localDate(due),
          report: null,
          raw: every ? 'jevnlig' : due === null ? 'våren' : '',
          ...(every && { every }),
        },
      ];
      const added = await items.addItem({
        agencyId,
        kind: 'assignment',
        text,
        letterId: null,
        chapter: null,
        deliverables,
        ...by,
      });
      if (!added.ok) throw new Error(added.refusal.sentence);
      const { itemId } = added;
      const confirmed = await items.confirmItems({
        itemIds: [itemId],
        ownerId: given,
        deputyId: null,
        acceptPast: true,
        ...by,
      });
      if (confirmed.refused[0]) throw new Error(confirmed.refused[0].sentence);
      return { itemId, deliverable: deliverableId(itemId, 1) };
    },
    async receive(itemId, role, body, at) {
      const receivedAt = at ?? (await time.now());
      const actor = { personId: ids[role] ?? 'system', name: role, role };
      const command = { id: randomUUID(), itemId, actor, receivedAt, receivedOn: osloDate(receivedAt), body };
      await inbox.receive(command);
      return command;
    },
    async state(itemId) {
      const state = await items.snapshot(itemId);
      if (!state) throw new Error(`No confirmed item ${itemId}`);
      return state;
    },
  };
}
