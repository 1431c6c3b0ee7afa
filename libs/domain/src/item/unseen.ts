import { norwegianDate } from '../time/norwegian-date';
import type { Command, CommandKind, Refusal } from './command';
import type { ItemEvent, ItemEventBody } from './event';
import type { DeliverableState, ItemState } from './item-state';

/** What people (or a rule of dates) may do to an item while somebody else looks at it. */
type Watched = Extract<
  ItemEventBody['kind'],
  | 'assigned'
  | 'declined'
  | 'amended'
  | 'delivered'
  | 'deadline-changed'
  | 'inner-set'
  | 'extension-requested'
  | 'extension-forwarded'
  | 'extension-refused'
  | 'waiting-began'
  | 'series-set'
  | 'series-paused'
  | 'series-resumed'
  | 'series-ended'
>;

/** The newest event of each kind that is watched: its number, and who did it. */
export type NewestChanges = Partial<Readonly<Record<Watched, { readonly seq: number; readonly by: string }>>>;

const SERIES: readonly Watched[] = ['series-set', 'series-paused', 'series-resumed', 'series-ended'];

/** Which of it makes a command mean something else than it did on the page that it was given from. */
const MATTERS: { readonly [K in CommandKind]: readonly Watched[] } = {
  // What was handed over or read is so whatever else has happened, and a link in a mail outlives every change of dates.
  acknowledge: [],
  deliver: [],
  assign: ['assigned', 'declined'],
  decline: ['amended'],
  accept: ['delivered', 'amended'],
  return: ['delivered', 'amended'],
  withdraw: ['delivered'],
  'request-extension': ['deadline-changed', 'extension-refused'],
  'forward-extension': ['extension-requested'],
  'refuse-extension': ['extension-requested', 'extension-forwarded'],
  extend: ['deadline-changed', 'extension-requested'],
  settle: ['deadline-changed'],
  'correct-date': ['deadline-changed'],
  'record-event': ['deadline-changed'],
  'set-inner': ['inner-set', 'deadline-changed'],
  wait: ['waiting-began'],
  'stop-waiting': ['waiting-began'],
  nudge: ['assigned', 'extension-requested', 'waiting-began'],
  cancel: ['amended', 'delivered', 'deadline-changed'],
  'carry-over': ['amended', 'delivered', 'deadline-changed'],
  supersede: ['amended', 'delivered', 'deadline-changed'],
  move: ['deadline-changed'],
  amend: ['amended'],
  'set-series-day': SERIES,
  'change-series': SERIES,
  'pause-series': SERIES,
  'resume-series': SERIES,
  'end-series': SERIES,
};

const WATCHED: ReadonlySet<string> = new Set(Object.values(MATTERS).flat());

/** Notes an event beside what it was about. Pure. */
export function noted(state: ItemState, { seq, by, body }: ItemEvent): ItemState {
  if (!WATCHED.has(body.kind)) return state;
  const change = { [body.kind]: { seq, by } };
  if (!('deliverableId' in body)) return { ...state, changes: { ...state.changes, ...change } };
  const deliverables = state.deliverables.map((it) =>
    it.id === body.deliverableId ? { ...it, changes: { ...it.changes, ...change } } : it,
  );
  return { ...state, deliverables };
}

/**
 * Why a command is not done though the state allows it: since the version that its giver saw (`seen`), others have changed what it is
 * about. null when nothing of that kind has happened, or the command says of no version. What one did oneself one knows.
 */
export function unseenBy(
  state: ItemState,
  { seen, actor, body }: Pick<Command, 'seen' | 'actor' | 'body'>,
): Refusal | null {
  if (seen === undefined) return null;
  const isNew = (changes: NewestChanges | undefined, kind: Watched) => {
    const newest = changes?.[kind];
    return newest !== undefined && newest.seq > seen && newest.by !== actor.personId;
  };
  const about = 'deliverableId' in body ? body.deliverableId : null;
  const deliverables = state.deliverables.filter(({ id }) => about === null || id === about);
  const told = MATTERS[body.kind].flatMap((kind) => [
    ...(isNew(state.changes, kind) ? [WORDS[kind](null)] : []),
    ...deliverables.filter(({ changes }) => isNew(changes, kind)).map((it) => WORDS[kind](it)),
  ]);
  if (told.length === 0) return null;
  return {
    code: 'changed-since',
    sentence: `Oppdraget har endret seg siden du åpnet siden: ${listed([...new Set(told)])}. Se over og prøv igjen.`,
  };
}

/** What has happened, by how it stands now; the deliverable is null for what concerns the whole item. */
const WORDS: { readonly [K in Watched]: (it: DeliverableState | null) => string } = {
  assigned: () => 'ansvarlig eller stedfortreder er byttet',
  declined: () => 'den ansvarlige har sendt oppdraget tilbake',
  amended: () => 'et senere brev har endret hva det bes om',
  delivered: () => 'noe nytt er levert',
  'deadline-changed': (it) =>
    it?.deadline.due ? `fristen er nå ${norwegianDate(it.deadline.due)}` : 'fristen har ingen dato nå',
  'inner-set': () => 'den interne fristen er en annen',
  'extension-requested': (it) =>
    it?.extensionRequest
      ? `det er bedt om utsatt frist til ${norwegianDate(it.extensionRequest.proposed)}`
      : 'det har vært bedt om utsatt frist',
  'extension-forwarded': () => 'forespørselen om utsatt frist er sendt departementet',
  'extension-refused': () => 'en forespørsel om utsatt frist er avslått',
  'waiting-began': (it) => (it?.waiting ? `leveransen venter på ${it.waiting.on}` : 'leveransen har stått på vent'),
  'series-set': () => 'regelen for når det skal leveres er en annen',
  'series-paused': () => 'rapporteringen er satt på pause',
  'series-resumed': () => 'pausen i rapporteringen er slutt',
  'series-ended': () => 'rapporteringen skal avsluttes',
};

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} og ${parts.at(-1) ?? ''}`;
}
