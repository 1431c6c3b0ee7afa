import { commandKinds } from '@tertial/contracts';
import {
  addDays,
  allowedCommands,
  isOpen,
  mayGive,
  type Actor,
  type CommandBody,
  type CommandKind,
  type ItemState,
  type LocalDate,
  type Role,
  type SeriesDay,
} from '@tertial/domain';
import fc from 'fast-check';

/** One thing that somebody wants, as numbers: what it comes to depends on the item's state when its turn comes. */
export interface Wish {
  /** Which of what the item offers to anybody; null: `kind`, by `role`, whether it fits or not. */
  readonly offered: number | null;
  readonly kind: CommandKind;
  readonly role: number;
  readonly deliverable: number;
  /** From the deadline's day, or from today where the command is about today. */
  readonly days: number;
  readonly variant: number;
}

/** What happens at one moment of a life. */
export interface Act {
  /** Time passes first: so many days, and then until this time of the day in Oslo if it is still to come. */
  readonly days: number;
  readonly time: string;
  readonly how: (typeof HOW)[number];
  readonly wish: Wish;
  /** What somebody else wants at the same moment. */
  readonly other: Wish;
}

const HOW = [
  /** Given as the API does it, and answered. */
  ...(['command', 'command', 'command', 'command', 'command', 'command'] as const),
  /** Two people at once. */
  'together',
  /** The same command twice at the same moment. */
  'doubled',
  /** A command of before comes again, as when somebody’s answer got lost. */
  'again',
  /** It lies in the inbox, and nobody tells the workflow: it is taken before time has its say. */
  'kept',
  /** Something behind the plan has changed. */
  'replan',
  /** The engine loses the workflow; it begins anew from the register. */
  'forget',
  'nothing',
] as const;

const ROLES: readonly Role[] = ['coordinator', 'owner', 'coordinator', 'owner', 'deputy', 'ministry', 'system'];
const ASKED: readonly Role[] = ['coordinator', 'owner', 'deputy', 'ministry'];
const ENDING: readonly CommandKind[] = ['accept', 'cancel', 'carry-over', 'supersede', 'end-series'];
const TIMES = ['06:30', '09:00', '12:15', '16:45', '23:57'] as const;

const wish: fc.Arbitrary<Wish> = fc.record({
  role: fc.nat({ max: ROLES.length - 1 }),
  offered: fc.option(fc.nat({ max: 60 }), { nil: null, freq: 5 }),
  kind: fc.constantFrom(...commandKinds),
  deliverable: fc.nat({ max: 3 }),
  days: fc.integer({ min: -40, max: 90 }),
  variant: fc.nat({ max: 5 }),
});

/** Lives of so many acts, over a year or so. */
export function lives(acts: number): fc.Arbitrary<readonly Act[]> {
  const act = fc.record({
    days: fc.oneof(
      { arbitrary: fc.constant(0), weight: 3 },
      { arbitrary: fc.integer({ min: 1, max: 9 }), weight: 3 },
      { arbitrary: fc.integer({ min: 10, max: 75 }), weight: 1 },
    ),
    time: fc.constantFrom(...TIMES),
    how: fc.constantFrom(...HOW),
    wish,
    other: wish,
  });
  return fc.array(act, { minLength: acts, maxLength: acts });
}

/** What a wish comes to at an item in this state, and who gives it. */
export function commandOf(
  { role, offered, kind: atRandom, deliverable, days, variant }: Wish,
  state: ItemState,
  today: LocalDate,
  people: People,
): { actor: Actor; body: CommandBody } {
  const offers = offered === null ? [] : offersOf(state, variant === 0);
  const offer = offers[(offered ?? 0) % Math.max(1, offers.length)];
  const kind = offer?.kind ?? atRandom;
  const by = offer?.role ?? ROLES[role] ?? 'coordinator';
  const ids = offer?.deliverableIds.length ? offer.deliverableIds : state.deliverables.map(({ id }) => id);
  const deliverableId = ids[deliverable % ids.length] ?? 'none';
  const due = state.deliverables.find(({ id }) => id === deliverableId)?.deadline.due ?? today;
  const about = { deliverableId, today, day: addDays(due, days), soon: addDays(today, days), variant, people };
  // What is not offered is mostly wanted by who may, so that it is refused for other reasons too.
  const acting = offer || variant === 0 ? by : (ROLES.find((it) => mayGive(it, kind)) ?? by);
  return { actor: actorAs(acting, state, people, variant), body: { kind, ...BODIES[kind](about) } as CommandBody };
}

/** What the item offers to each; seldom what would end its life before all has been tried. */
function offersOf(state: ItemState, mayEnd: boolean): { role: Role; kind: CommandKind; deliverableIds: string[] }[] {
  const alive = state.deliverables.filter((it) => isOpen(it) || it.status === 'delivered').length;
  const keep = alive > 1 || mayEnd;
  return ASKED.flatMap((role) => allowedCommands(state, role).map((offer) => ({ role, ...offer }))).filter(
    ({ kind }) => keep || !ENDING.includes(kind),
  );
}

interface People {
  readonly owner: string;
  readonly coordinator: string;
}

interface About {
  readonly deliverableId: string;
  readonly today: LocalDate;
  /** Some days from the deadline, and from today. */
  readonly day: LocalDate;
  readonly soon: LocalDate;
  readonly variant: number;
  readonly people: People;
}

/** Now and then who was the owner once. */
function actorAs(role: Role, { ownerId, deputyId }: ItemState, { owner, coordinator }: People, variant: number): Actor {
  const persons: Partial<Record<Role, string>> = {
    owner: variant === 5 ? owner : (ownerId ?? owner),
    deputy: deputyId ?? coordinator,
    coordinator,
  };
  return { personId: persons[role] ?? 'system', name: role, role };
}

const reason = 'Avtalt i møte';
const reference = 'E-post 3. mars';
const evidence = [{ kind: 'archive', reference: '26/123-4' }] as const;
const on = ({ deliverableId }: About) => ({ deliverableId });
const DAYS: readonly SeriesDay[] = [
  { kind: 'day-of-month', day: 10, monthsAfter: 1 },
  { kind: 'last-day', monthsAfter: 0 },
  { kind: 'last-working-day', monthsAfter: 1 },
];
const dayOf = ({ variant }: About): SeriesDay => DAYS[variant % DAYS.length] ?? { kind: 'main-report' };

/** What a command of each kind says. */
const BODIES: { [K in CommandKind]: (about: About) => Omit<Extract<CommandBody, { kind: K }>, 'kind'> } = {
  assign: ({ variant, people: { owner, coordinator } }) => ({
    ownerId: variant === 0 ? null : variant === 1 ? coordinator : owner,
    deputyId: variant % 2 ? null : variant === 4 ? owner : coordinator,
  }),
  acknowledge: () => ({}),
  deliver: (about) => ({
    ...on(about),
    evidence: about.variant === 1 ? [] : evidence,
    note: about.variant === 2 ? null : 'Se vedlegg 2.',
  }),
  accept: on,
  return: (about) => ({ ...on(about), reason, due: about.soon }),
  withdraw: (about) => ({ ...on(about), reason }),
  'request-extension': (about) => ({ ...on(about), reason, due: about.day }),
  'forward-extension': (about) => ({ ...on(about), reference, on: about.variant === 1 ? about.soon : about.today }),
  'refuse-extension': (about) => ({ ...on(about), reason, reference: about.variant < 3 ? null : reference }),
  extend: (about) => ({
    ...{ ...on(about), reason, reference, due: about.day },
    ...(about.variant > 2 && { decidedOn: addDays(about.today, -10 * about.variant) }),
  }),
  'correct-date': (about) => ({ ...on(about), reason, due: about.day }),
  'record-event': (about) => ({ ...on(about), what: 'Tilskuddet er fordelt', on: about.today, due: about.soon }),
  'set-inner': (about) => ({
    ...on(about),
    workingDays: about.variant < 4 ? 3 * about.variant : null,
    due: about.variant < 3 ? null : about.soon,
  }),
  wait: (about) => ({ ...on(about), on: 'Finansdepartementet', since: about.today, chaseOn: about.soon }),
  'stop-waiting': on,
  nudge: (about) => ({ ...on(about), words: 'Trenger svar til møtet.' }),
  settle: (about) => ({ ...on(about), due: about.soon, source: 'Styringskalender' }),
  decline: () => ({ reason }),
  cancel: (about) => ({
    deliverableId: about.variant === 0 && about.soon > about.today ? null : about.deliverableId,
    reason,
    reference: null,
  }),
  'carry-over': () => ({ reason, reference }),
  supersede: () => ({ reason, reference }),
  move: (about) => ({ ...on(about), due: about.day, words: 'Fristen flyttes.', reference }),
  amend: () => ({ words: 'Planen skal også gjelde kysten.', reference }),
  'set-series-day': (about) => ({ day: dayOf(about), from: about.variant < 3 ? null : about.soon, source: reference }),
  'change-series': (about) => ({
    ...{ frequency: about.variant % 2 ? ('quarter' as const) : ('month' as const), day: dayOf(about) },
    ...{ from: about.soon, reason },
  }),
  'pause-series': (about) => ({ from: about.soon, until: addDays(about.soon, 20 * about.variant), reason }),
  'resume-series': (about) => ({ on: about.soon, reason }),
  'end-series': (about) => ({ from: addDays(about.soon, 100), reason }),
};
