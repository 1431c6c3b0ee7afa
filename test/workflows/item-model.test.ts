import { addDays, localDate, osloDate, osloInstant, type LocalDate } from '@tertial/domain';
import { ItemRegister } from '@tertial/persistence';
import { aLetter, aReadDeliverable, aReadItem } from '@tertial/testing';
import fc from 'fast-check';
import { anAgency, type Agency } from './support/agency';
import { LivedLife } from './support/lived-life';
import { noMail } from './support/no-mail';
import { lives, type Act, type Wish } from './support/random-acts';
import { openStage, type Stage } from './support/stage';

// Some seconds a life; a counterexample is made smaller for a while before it is shown.
jest.setTimeout(240_000);
const SHRINKING_MS = 120_000;
const ACTS = 40;

interface Life {
  readonly seed: number;
  /** Of a counterexample, as it was printed. */
  readonly path?: string;
  readonly from: string;
  /** A monthly report instead of an item with three deliverables. */
  readonly recurs: boolean;
}

/**
 * What a failure prints is lived through again by
 * LIFE='{"seed":1,"path":"0:3","from":"2026-01-12","recurs":false}' npx jest -c config/jest.workflow.cjs test/workflows/item-model
 *
 * What Temporal's time-skipping server cannot show: it keeps no Schedules and no list of what runs, so rounds and the sweep are no
 * part of a life; and it lets no time pass while a task waits for a worker, so that a worker is never away for long here: what comes
 * late is told to the inbox alone. Nor is a run lost while a task of it is with the worker (see `endAtRest`). Only one driver may let
 * time pass: what happens at once happens at one moment.
 */
const LIVES: readonly Life[] = process.env['LIFE']
  ? [JSON.parse(process.env['LIFE']) as Life]
  : [
      { seed: 1, from: '2026-01-12', recurs: false },
      { seed: 2, from: '2029-02-05', recurs: false },
      { seed: 14, from: '2032-10-25', recurs: true },
    ];

const NO_WISH: Wish = { offered: null, kind: 'acknowledge', role: 0, deliverable: 0, days: 0, variant: 0 };

let stage: Stage;
let agency: Agency;

beforeAll(async () => {
  stage = await openStage(osloInstant(localDate(LIVES[0]?.from ?? ''), '09:00'), noMail);
  await stage.startWorker();
  agency = await anAgency(stage);
});
afterAll(() => stage?.close());

test.each(LIVES)(
  'a life by seed $seed from $from: the workflow answers, becomes, records and plans what the state machine says, act by act',
  async ({ seed, path, ...life }) => {
    const anyLife = fc.asyncProperty(lives(ACTS), (acts) => liveThrough(acts, life));
    await fc.assert(anyLife, {
      ...{ seed, numRuns: 1, interruptAfterTimeLimit: SHRINKING_MS },
      ...(path && { path }),
    });
  },
);

test('a workflow that is lost while it plans anew begins again, and time goes on', async () => {
  const act = { days: 0, time: '09:00', wish: NO_WISH, other: NO_WISH };
  const acts = [
    { ...act, how: 'replan' },
    { ...act, how: 'forget' },
    { ...act, how: 'nothing', days: 54 },
  ] as const;
  await liveThrough(acts, { from: '2026-01-12', recurs: true });
});

async function liveThrough(acts: readonly Act[], { from, recurs }: Pick<Life, 'from' | 'recurs'>): Promise<void> {
  await stage.time.driveTo(osloInstant(localDate(from), '09:00'));
  const today = osloDate(await stage.time.now());
  const people = { owner: agency.ownerId, coordinator: agency.coordinatorId };
  const life = await LivedLife.begin(stage, { itemId: await (recurs ? aReport() : anItem(today)), recurs, people });
  try {
    for (const act of acts) await life.live(act);
    await life.end();
  } catch (fault) {
    const told = [`Lived from ${today}:`, ...life.trace, fault instanceof Error ? fault.message : String(fault)];
    throw new Error(told.join('\n'), { cause: fault });
  }
}

/** A monthly one, for which nobody has said on which day. */
async function aReport(): Promise<string> {
  return (await agency.confirm({ due: null, every: 'month' })).itemId;
}

/** With a date some weeks ahead, one that waits for an event, and one that nobody knows. */
async function anItem(today: LocalDate): Promise<string> {
  const { agencyId, ownerId, coordinatorId } = agency;
  const deliverables = [
    aReadDeliverable({ due: addDays(today, 75) }),
    aReadDeliverable({ raw: 'når tilskuddet er fordelt', type: 'event', due: null, rule: 'event' }),
    aReadDeliverable({ raw: 'til høsten', type: 'vague', due: null, rule: 'vague' }),
  ];
  const at = await stage.time.now();
  const { itemIds } = await aLetter(stage.dataSource, agencyId, [aReadItem({ deliverables })], { at });
  const { done, refused } = await new ItemRegister(stage.dataSource).confirmItems({
    ...{ itemIds, ownerId, deputyId: null, acceptPast: true, at, by: coordinatorId },
  });
  const [itemId] = done;
  if (!itemId) throw new Error(JSON.stringify(refused));
  return itemId;
}
