import { allowedCommands, mayGive, type CommandKind, type ItemState, type Role } from '@tertial/domain';
import type { Viewer } from '../database/viewer';

type Owned = Pick<ItemState, 'ownerId' | 'deputyId'>;

const ALL_ROLES: readonly Role[] = ['owner', 'deputy', 'coordinator', 'ministry'];

/** The roles that a viewer has towards an item, in the order in which they are preferred for acting. */
export function rolesTowards(viewer: Viewer, item: Owned): Role[] {
  const has: Partial<Record<Role, boolean>> = {
    owner: item.ownerId === viewer.personId,
    deputy: item.deputyId === viewer.personId || standsInForOwner(viewer, item),
    coordinator: viewer.roles.includes('coordinator'),
    ministry: viewer.roles.includes('ministry'),
  };
  return ALL_ROLES.filter((role) => has[role]);
}

/** The owner is away, and the viewer has taken his place: then as good as the item's deputy. */
export function standsInForOwner({ standsInFor = [] }: Viewer, { ownerId }: Pick<Owned, 'ownerId'>): boolean {
  return ownerId !== null && standsInFor.includes(ownerId);
}

/** What a viewer may do with an item now: the union over the roles that he has towards it. */
export function allowedFor(viewer: Viewer, state: ItemState): { kind: CommandKind; deliverableIds: string[] }[] {
  const all = rolesTowards(viewer, state).flatMap((role) => allowedCommands(state, role));
  return all.filter(({ kind }, index) => all.findIndex((it) => it.kind === kind) === index);
}

/** The role in which a viewer may give a command of this kind (whatever state the item is in), or null when he has none. */
export function roleFor(kind: CommandKind, viewer: Viewer, item: Owned): Role | null {
  return rolesTowards(viewer, item).find((role) => mayGive(role, kind)) ?? null;
}
