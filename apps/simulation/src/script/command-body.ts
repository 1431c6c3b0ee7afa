import { deliverableId } from '@tertial/contracts';
import {
  allowedCommands,
  type CommandBody,
  type CommandKind,
  type Evidence,
  type ItemState,
  type Role,
} from '@tertial/domain';
import type { ScriptedAct, ScriptedEvidence, ScriptedPerson } from './script';

/** What turning an act into a command needs of the register. */
export interface ActContext {
  readonly state: ItemState;
  readonly role: Role;
  /** The item's id in the reading, by which a script names its deliverables. */
  readonly readingId: string;
  /** The act's number: made-up references carry it. */
  readonly number: number;
  /** Id of a person whom the script names. */
  readonly personId: (person: ScriptedPerson) => string;
  /** Stores a file in the register. */
  readonly storeFile: (name: string, content: string) => Promise<string>;
}

const NO_REASON = 'Ingen begrunnelse i manuset.';

/** The command that an act of a script means; what the script leaves out is filled in so that an ordinary case needs few words. */
export async function commandBody(act: ScriptedAct, context: ActContext): Promise<CommandBody> {
  switch (act.do) {
    case 'acknowledge':
      return { kind: 'acknowledge' };
    case 'deliver': {
      const { deliverable, evidence, note = null } = act.args ?? {};
      return {
        kind: 'deliver',
        deliverableId: meant('deliver', deliverable, context),
        evidence: await evidenceOf(evidence, context),
        note,
      };
    }
    case 'accept':
      return { kind: 'accept', deliverableId: meant('accept', act.args?.deliverable, context) };
    case 'return': {
      const { deliverable, due, reason = NO_REASON } = act.args;
      return { kind: 'return', deliverableId: meant('return', deliverable, context), due, reason };
    }
    case 'extend': {
      const { deliverable, due, reason = NO_REASON, reference = madeUp(context) } = act.args;
      return { kind: 'extend', deliverableId: meant('extend', deliverable, context), due, reason, reference };
    }
    case 'decline':
      return { kind: 'decline', reason: act.args?.reason ?? NO_REASON };
    case 'cancel': {
      const { deliverable, reason = NO_REASON, reference = null } = act.args ?? {};
      const id = deliverable === undefined ? null : meant('cancel', deliverable, context);
      return { kind: 'cancel', deliverableId: id, reason, reference };
    }
    case 'assign': {
      const { owner, deputy } = act.args;
      const idOf = (person: ScriptedPerson | null | undefined, now: string | null) =>
        person === undefined ? now : person && context.personId(person);
      return {
        kind: 'assign',
        ownerId: idOf(owner, context.state.ownerId),
        deputyId: idOf(deputy, context.state.deputyId),
      };
    }
  }
}

/**
 * The deliverable that a script means: by number, id or deadline; where it says nothing, the one with the nearest deadline with
 * which this can be done. One that is not there goes to the product as it stands, which refuses it.
 */
function meant(kind: CommandKind, named: number | string | undefined, context: ActContext): string {
  const { deliverables, itemId } = context.state;
  if (typeof named === 'number') return deliverableId(itemId, named);
  if (named !== undefined)
    return deliverables.find(({ deadline }) => deadline.due === named)?.id ?? named.replace(context.readingId, itemId);
  const possible = allowedCommands(context.state, context.role).find((it) => it.kind === kind)?.deliverableIds ?? [];
  const nearest = deliverables
    .filter(({ id }) => possible.includes(id))
    .reduce<{ id: string; due: string } | null>((best, { id, deadline }) => {
      const due = deadline.due ?? 'later than any day';
      return best && best.due <= due ? best : { id, due };
    }, null);
  return nearest?.id ?? deliverables[0]?.id ?? deliverableId(itemId, 1);
}

async function evidenceOf(
  given: ScriptedEvidence | readonly ScriptedEvidence[] | undefined,
  context: ActContext,
): Promise<Evidence[]> {
  if (given === undefined) return [{ kind: 'archive', reference: madeUp(context) }];
  const list: readonly ScriptedEvidence[] = Array.isArray(given) ? given : [given as ScriptedEvidence];
  return Promise.all(
    list.map(async (evidence): Promise<Evidence> => {
      if (typeof evidence === 'string')
        return /^https?:/.test(evidence) ? { kind: 'link', url: evidence } : { kind: 'archive', reference: evidence };
      if (evidence.kind !== 'file') return evidence;
      const { name, content = '' } = evidence;
      return { kind: 'file', name, fileId: await context.storeFile(name, content) };
    }),
  );
}

function madeUp({ number }: ActContext): string {
  return `Simulert ${number}`;
}
