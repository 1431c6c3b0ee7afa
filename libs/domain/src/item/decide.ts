import { daysBetween } from '../time/local-date';
import { norwegianDate } from '../time/norwegian-date';
import type { Command, CommandBody, CommandKind, Refusal, Role } from './command';
import type { ItemEventBody } from './event';
import { isClosed, isOpen, type Deadline, type DeliverableState, type ItemState } from './item-state';
import { STATE_NAMES } from './state-names';
import { COMMAND_KINDS, mayGive, ROLE_NAMES, whoMay } from './who-may';

export type Decision =
  { readonly ok: true; readonly events: readonly ItemEventBody[] } | { readonly ok: false; readonly refusal: Refusal };

type Rule<K extends CommandKind> = (
  state: ItemState,
  body: Extract<CommandBody, { kind: K }>,
  command: Command,
) => Decision;

const RULES: { readonly [K in CommandKind]: Rule<K> } = {
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
  acknowledge: (state) =>
    state.acknowledgedAt
      ? refuse('already-acknowledged', 'Oppdraget er allerede bekreftet mottatt.')
      : events({ kind: 'acknowledged' }),
  deliver: (state, body, command) =>
    withDeliverable(state, body.deliverableId, isOpen, 'leveres', (deliverable) => {
      if (body.evidence.length === 0) {
        if (command.actor.role !== 'coordinator')
          return refuse(
            'no-evidence',
            'En leveranse må ha en fil, en lenke eller en arkivreferanse som viser hva som er levert.',
          );
        if (!body.note?.trim()) return refuse('no-reason', 'Skriv en begrunnelse for å lukke uten dokumentasjon.');
      }
      const delivery = {
        at: command.receivedAt,
        by: command.actor.personId,
        evidence: body.evidence,
        note: body.note,
        daysLate: daysLate(deliverable, command),
      };
      return events({ kind: 'delivered', deliverableId: deliverable.id, delivery });
    }),
  accept: (state, body) =>
    withDeliverable(state, body.deliverableId, isDelivered, 'godkjennes', ({ id }) =>
      events({ kind: 'accepted', deliverableId: id }),
    ),
  return: (state, body, command) =>
    withDeliverable(state, body.deliverableId, isDelivered, 'sendes tilbake', (deliverable) => {
      if (body.due < command.receivedOn)
        return refuse('past-date', 'Den nye fristen er allerede passert. Velg en dato fra og med i dag.');
      return events(
        { kind: 'returned', deliverableId: deliverable.id, reason: body.reason },
        changed(deliverable, command, {
          due: body.due,
          rule: 'return',
          raw: body.reason,
          why: `Sendt tilbake av ${ROLE_NAMES[command.actor.role]} med ny frist.`,
          reference: null,
          binding: 'inner',
        }),
      );
    }),
  extend: (state, body, command) =>
    withDeliverable(state, body.deliverableId, isOpen, 'få utsatt frist', (deliverable) => {
      const { due } = deliverable.deadline;
      if (!due) return refuse('no-date', 'Leveransen har ingen dato å utsette. Fastsett datoen først.');
      if (body.due <= due)
        return refuse('not-later', `Utsatt frist må være senere enn dagens frist, ${norwegianDate(due)}.`);
      return events(
        changed(deliverable, command, {
          due: body.due,
          rule: 'extension',
          raw: body.reason,
          why: `Utsatt fra ${norwegianDate(due)}. Begrunnelse: ${body.reason}`,
          reference: body.reference,
          binding: deliverable.deadline.binding,
        }),
      );
    }),
  settle: (state, body, command) =>
    withDeliverable(state, body.deliverableId, isOpen, 'få fastsatt dato', (deliverable) => {
      const { due, rule } = deliverable.deadline;
      if (due === body.due) return refuse('nothing-changed', 'Fristen er allerede denne datoen.');
      if (due && rule !== 'settled')
        return refuse(
          'has-date',
          `Leveransen har allerede fristen ${norwegianDate(due)}. Bruk utsettelse for å endre den.`,
        );
      return events(
        changed(deliverable, command, {
          due: body.due,
          rule: 'settled',
          raw: deliverable.deadline.raw,
          why: `Dato fastsatt av ${ROLE_NAMES[command.actor.role]}. Kilde: ${body.source}`,
          reference: body.source,
          binding: 'ministry',
        }),
      );
    }),
  decline: (state, body) => {
    if (!state.ownerId) return refuse('no-owner', 'Oppdraget har ingen ansvarlig som kan avslå det.');
    if (!state.deliverables.some(isOpen))
      return refuse('nothing-open', 'Alt er levert. Det er ingenting igjen å avslå.');
    return events({ kind: 'declined', reason: body.reason, ownerId: state.ownerId });
  },
  cancel: (state, body) => {
    const ended = state.deliverables.filter(
      (it) => (body.deliverableId ? it.id === body.deliverableId : true) && isOpen(it),
    );
    if (ended.length === 0) return refuse('nothing-open', 'Det er ingen åpen leveranse å avlyse.');
    return endedAs('cancelled', ended, body);
  },
  'carry-over': (state, body) => {
    const open = state.deliverables.filter(isOpen);
    if (open.length === 0) return refuse('nothing-open', 'Det er ingen åpen leveranse å overføre til neste år.');
    return endedAs('carried-over', open, body);
  },
  supersede: (state, body) => {
    const open = state.deliverables.filter(isOpen);
    if (open.length === 0) return refuse('nothing-open', 'Det er ingen åpen leveranse å erstatte.');
    return endedAs('superseded', open, body);
  },
};

/** Given from the page of the letter in which the item goes on, never from the item's own. */
const FROM_A_LATER_LETTER: readonly CommandKind[] = ['carry-over', 'supersede'];

/** Decides one command against the state in force: what happens, or a refusal that says why not. Pure. */
export function decide(state: ItemState, command: Command): Decision {
  const { body, actor } = command;
  if (isClosed(state)) return refuse('item-closed', 'Oppdraget er avsluttet og kan ikke endres.');
  if (!mayGive(actor.role, body.kind)) return refuse('not-allowed', whoMay(body.kind));
  if (actor.role === 'owner' && actor.personId !== state.ownerId)
    return refuse(
      'not-owner',
      'Du er ikke lenger ansvarlig for dette oppdraget. Last siden på nytt for å se hvem som er det.',
    );
  if (actor.role === 'deputy' && actor.personId !== state.deputyId)
    return refuse('not-deputy', 'Du er ikke lenger stedfortreder for dette oppdraget.');
  return (RULES[body.kind] as Rule<CommandKind>)(state, body, command);
}

/** The commands that a role may give now, for showing the right buttons: those that `decide` would not refuse for who or where. */
export function allowedCommands(state: ItemState, role: Role): { kind: CommandKind; deliverableIds: string[] }[] {
  if (isClosed(state)) return [];
  const of = (accepts: (it: DeliverableState) => boolean) => state.deliverables.filter(accepts).map((it) => it.id);
  const nothingOpen = !state.deliverables.some(isOpen);
  const onDeliverables: Partial<Record<CommandKind, string[]>> = {
    deliver: of(isOpen),
    accept: of(isDelivered),
    return: of(isDelivered),
    extend: of((it) => isOpen(it) && it.deadline.due !== null),
    settle: of((it) => isOpen(it) && (it.deadline.due === null || it.deadline.rule === 'settled')),
    cancel: of(isOpen),
  };
  return COMMAND_KINDS.filter((kind) => mayGive(role, kind) && !FROM_A_LATER_LETTER.includes(kind))
    .filter(
      (kind) =>
        !(kind === 'acknowledge' && state.acknowledgedAt) && !(kind === 'decline' && (!state.ownerId || nothingOpen)),
    )
    .map((kind) => ({ kind, deliverableIds: onDeliverables[kind] ?? [] }))
    .filter(({ kind, deliverableIds }) => !(kind in onDeliverables) || deliverableIds.length > 0);
}

function isDelivered(deliverable: DeliverableState): boolean {
  return deliverable.status === 'delivered';
}

function daysLate(deliverable: DeliverableState, command: Command): number {
  const { due } = deliverable.deadline;
  const { end } = deliverable.marks;
  return due && end && command.receivedAt >= end ? daysBetween(due, command.receivedOn) : 0;
}

function withDeliverable(
  state: ItemState,
  id: string,
  accepts: (deliverable: DeliverableState) => boolean,
  verb: string,
  decided: (deliverable: DeliverableState) => Decision,
): Decision {
  const deliverable = state.deliverables.find((it) => it.id === id);
  if (!deliverable) return refuse('unknown-deliverable', 'Leveransen finnes ikke på dette oppdraget.');
  if (!accepts(deliverable))
    return refuse('wrong-status', `Leveransen er ${STATE_NAMES[deliverable.status]} og kan ikke ${verb} nå.`);
  return decided(deliverable);
}

function changed(
  deliverable: DeliverableState,
  command: Command,
  change: Pick<Deadline, 'due' | 'rule' | 'raw' | 'why' | 'reference' | 'binding'>,
): ItemEventBody {
  const deadline = {
    ...change,
    version: deliverable.deadline.version + 1,
    unsettled: null,
    ruleVersion: '1',
    from: command.receivedAt,
  };
  return { kind: 'deadline-changed', deliverableId: deliverable.id, deadline };
}

function endedAs(
  status: Extract<ItemEventBody, { kind: 'ended' }>['status'],
  ended: readonly DeliverableState[],
  { reason, reference }: { readonly reason: string; readonly reference: string | null },
): Decision {
  return events(
    ...ended.map(({ id }): ItemEventBody => ({ kind: 'ended', deliverableId: id, status, reason, reference })),
  );
}

function events(...list: ItemEventBody[]): Decision {
  return { ok: true, events: list };
}

function refuse(code: string, sentence: string): Decision {
  return { ok: false, refusal: { code, sentence } };
}
