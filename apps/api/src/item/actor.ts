import { whoMay, type Actor, type CommandBody, type Role } from '@tertial/domain';
import { roleFor, rolesTowards, standsInForOwner, type Viewer } from '@tertial/persistence';
import { forbidden } from '../http/problem';
import type { SignedIn } from '../session/signed-in';

export function viewerOf(me: SignedIn): Viewer {
  return {
    personId: me.id,
    agencyId: me.agencyId,
    roles: me.roles,
    ...(me.oversees && { oversees: me.oversees }),
    ...(me.standsInFor && { standsInFor: me.standsInFor }),
  };
}

/**
 * In which role who asks gives this command to an item of his agency (or, for the ministry, of one of its agencies). The one place that decides it.
 * Throws a problem with status 403 that says who may, when he may not in any role.
 */
export function actorFor(
  body: CommandBody,
  me: SignedIn,
  item: { readonly ownerId: string | null; readonly deputyId: string | null },
): Actor {
  const viewer = viewerOf(me);
  const role = actsAsCoordinator(body, rolesTowards(viewer, item)) ? 'coordinator' : roleFor(body.kind, viewer, item);
  const standsInFor = role === 'deputy' && standsInForOwner(viewer, item) ? item.ownerId : null;
  if (role) return { personId: me.id, name: me.name, role, ...(standsInFor && { standsInFor }) };
  throw forbidden(whoMay(body.kind));
}

/** Only a coordinator may close without evidence, or withdraw what another has delivered, also where she is the owner herself. */
function actsAsCoordinator(body: CommandBody, roles: readonly Role[]): boolean {
  const hers = body.kind === 'withdraw' || (body.kind === 'deliver' && body.evidence.length === 0);
  return hers && roles.includes('coordinator');
}
