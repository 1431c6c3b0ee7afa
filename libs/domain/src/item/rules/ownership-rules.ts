import { isOpen } from '../item-state';
import { events, refuse, signedBy, type Rules } from './rule';

/** Who answers for an item. */
export const OWNERSHIP_RULES: Rules<'assign' | 'acknowledge' | 'decline'> = {
  assign: (state, body) => {
    if (body.ownerId === state.ownerId && body.deputyId === state.deputyId)
      return refuse(
        'nothing-changed',
        'Ansvarlig og stedfortreder er allerede slik. Velg en annen person om noe skal endres.',
      );
    if (body.ownerId && body.ownerId === body.deputyId)
      return refuse('deputy-is-owner', 'Ansvarlig og stedfortreder må være to ulike personer.');
    return events({
      kind: 'assigned',
      ownerId: body.ownerId,
      deputyId: body.deputyId,
      newOwner: body.ownerId !== state.ownerId,
    });
  },
  acknowledge: (state, _body, command) =>
    state.acknowledgedAt
      ? refuse('already-acknowledged', 'Oppdraget er allerede bekreftet mottatt.')
      : events({ kind: 'acknowledged', ...signedBy(command) }),
  decline: (state, body, { actor }) => {
    if (!state.ownerId) return refuse('no-owner', 'Oppdraget har ingen ansvarlig som kan avslå det.');
    if (!state.deliverables.some(isOpen))
      return refuse('nothing-open', 'Alt er levert. Det er ingenting igjen å avslå.');
    return events({ kind: 'declined', reason: body.reason, ownerId: state.ownerId, name: actor.name });
  },
};
