import type { SeriesCommandKind } from '../series/series-command';
import type { CommandKind, Role } from './command';
import { AFTER_ITS_END } from './decide';
import { isClosed, isOpen, type DeliverableState, type ItemState } from './item-state';
import { datesToCorrect, isCorrectable } from './rules/deadline-rules';
import { isDelivered, isHandedOver } from './rules/rule';
import { fitsSeries } from './rules/series-rules';
import { COMMAND_KINDS, mayGive } from './who-may';

/** Given from the page of a later letter, in which the item goes on or is changed, never from the item's own. */
const FROM_A_LATER_LETTER: readonly CommandKind[] = ['carry-over', 'supersede', 'move', 'amend'];

type Fits = (deliverable: DeliverableState, state: ItemState, role: Role) => boolean;

/** On which deliverables a command may be given; the kinds that are not here are about the whole item. */
const FITS: Partial<Record<CommandKind, Fits>> = {
  deliver: isOpen,
  accept: isDelivered,
  return: isHandedOver,
  withdraw: (it, state, role) =>
    isDelivered(it) && (role === 'coordinator' || it.delivery?.by === personIn(role, state)),
  'request-extension': (it) => isOpen(it) && it.deadline.due !== null && !it.extensionRequest,
  'forward-extension': (it) => isOpen(it) && Boolean(it.extensionRequest) && !it.extensionRequest?.forwarded,
  'refuse-extension': (it) => isOpen(it) && Boolean(it.extensionRequest),
  extend: (it) => it.deadline.due !== null && (isOpen(it) || (isDelivered(it) && (it.delivery?.daysLate ?? 0) > 0)),
  settle: (it) => isOpen(it) && (it.deadline.due === null || it.deadline.rule === 'settled'),
  'correct-date': (it) => isCorrectable(it) && datesToCorrect(it).length > 0,
  'record-event': (it) => isOpen(it) && it.deadline.unsettled === 'event',
  'set-inner': (it) => isOpen(it) && it.deadline.binding === 'ministry',
  wait: isOpen,
  'stop-waiting': (it) => isOpen(it) && Boolean(it.waiting),
  nudge: (it, { ownerId }) => isOpen(it) && ownerId !== null,
  cancel: isOpen,
};

/** The commands that a role may give now, for showing the right buttons: those that `decide` would not refuse for who or where. */
export function allowedCommands(state: ItemState, role: Role): { kind: CommandKind; deliverableIds: string[] }[] {
  const nothingOpen = !state.deliverables.some(isOpen);
  return COMMAND_KINDS.filter((kind) => mayGive(role, kind) && !FROM_A_LATER_LETTER.includes(kind))
    .filter((kind) => !isClosed(state) || AFTER_ITS_END.includes(kind))
    .filter(
      (kind) =>
        !(kind === 'acknowledge' && (state.acknowledgedAt || nothingOpen)) &&
        !(kind === 'decline' && (!state.ownerId || nothingOpen)),
    )
    .filter((kind) => !isAboutSeries(kind) || fitsSeries(kind, state))
    .map((kind) => ({ kind, deliverableIds: fitting(kind, state, role) }))
    .filter(({ kind, deliverableIds }) => !(kind in FITS) || deliverableIds.length > 0);
}

const isAboutSeries = (kind: CommandKind): kind is SeriesCommandKind =>
  kind.endsWith('-series') || kind === 'set-series-day';

function fitting(kind: CommandKind, state: ItemState, role: Role): string[] {
  const fits = FITS[kind];
  return fits ? state.deliverables.filter((it) => fits(it, state, role)).map((it) => it.id) : [];
}

function personIn(role: Role, { ownerId, deputyId }: ItemState): string | null | undefined {
  return role === 'owner' ? ownerId : role === 'deputy' ? deputyId : undefined;
}
