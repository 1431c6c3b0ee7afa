import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { itemWorkflowId, ITEM_WORKFLOW, STATE_QUERY, TASK_QUEUE, type CommandOutcome } from '@tertial/contracts';
import {
  addDays,
  advance,
  instant,
  instantOfMs,
  isClosed,
  msOf,
  nextWake,
  osloDate,
  osloInstant,
  type Command,
  type Instant,
} from '@tertial/domain';
import { passOnCommand, type Engine } from '@tertial/engine';
import { CommandInbox } from '@tertial/persistence';
import { endAtRest } from './end-at-rest';
import { eventually, within } from './eventually';
import { modelOf, obeyed, passed, planOf, replanned, type Modelled } from './item-model';
import { commandOf, type Act, type Wish } from './random-acts';
import { listedAs, recordedLife, type RecordedLife } from './recorded-item';
import type { Stage } from './stage';

/** Short, so that a life goes over into new histories many times. */
const EVENTS_A_HISTORY = 80;
const DAY_MS = 86_400_000;
const DRIVE_SECONDS = 45;

export interface LifeOf {
  readonly itemId: string;
  /** What recurs is dated by when its workflow came to plan it, some milliseconds after what it planned for: moments are held against each other by their day. */
  readonly recurs: boolean;
  readonly people: { readonly owner: string; readonly coordinator: string };
}

/** One item's life, lived twice in step: by its real workflow, and by the state machine and the planner alone. */
export class LivedLife {
  readonly trace: string[] = [];
  private readonly given: { readonly command: Command; readonly outcome: CommandOutcome }[] = [];
  private readonly inbox: CommandInbox;
  private readonly engine: Engine;

  private constructor(
    private readonly stage: Stage,
    private readonly of: LifeOf,
    private model: Modelled,
  ) {
    this.inbox = new CommandInbox(stage.dataSource);
    // A busy machine may take longer than the person who waits for an answer.
    this.engine = { ...stage.engine, sendCommand: (it) => stage.engine.sendCommand(it, { waitMs: 20_000 }) };
  }

  static async begin(stage: Stage, of: LifeOf): Promise<LivedLife> {
    const { state } = await recordedLife(stage.dataSource, of.itemId);
    const life = new LivedLife(stage, of, modelOf(state, await stage.time.now()));
    await life.startWorkflow();
    // Its assignment is planned first of all; until then the register has what was confirmed, and no moments.
    await eventually(async () => (await recordedLife(stage.dataSource, of.itemId)).plannedAt);
    return life;
  }

  get closed(): boolean {
    return isClosed(this.model.state);
  }

  async live(act: Act): Promise<void> {
    const { time } = this.stage;
    const now = await time.now();
    await this.driveTo(osloInstant(addDays(osloDate(now), act.days), act.time));
    this.model = passed(this.model, await time.now());
    await this.caughtUp();
    await this[act.how](act);
    await this.compare();
  }

  /** The workflow's own state is the register's; it runs as long as there is something to do. */
  async end(): Promise<void> {
    const handle = this.handle();
    if (this.closed) return void (await handle.result());
    const { state } = await recordedLife(this.stage.dataSource, this.of.itemId);
    expect(await handle.query(STATE_QUERY)).toEqual(state);
    await endAtRest(handle, 'Livet er levd.');
  }

  protected async command({ wish }: Act): Promise<void> {
    const command = await this.receive(wish);
    this.answered(command, await this.passOn(command));
  }

  /** Whoever of the two comes first: the answers are those of one of the two orders. */
  protected async together({ wish, other }: Act): Promise<void> {
    const both = [await this.receive(wish), await this.receive(other)] as const;
    const [first, second] = both;
    const answers = await Promise.all(both.map((it) => this.passOn(it)));
    const one = obeyed(this.model, first);
    const then = obeyed(one.model, second);
    const inOrder = isDeepStrictEqual(answers, [one.outcome, then.outcome]);
    for (const at of inOrder ? [0, 1] : [1, 0]) this.answered(both[at] as Command, answers[at] as CommandOutcome);
  }

  protected async doubled({ wish }: Act): Promise<void> {
    const command = await this.receive(wish);
    const [one, two] = await Promise.all([this.passOn(command), this.passOn(command)]);
    expect(two).toEqual(one);
    this.answered(command, one);
  }

  protected async again({ wish }: Act): Promise<void> {
    const earlier = this.given[wish.deliverable % Math.max(1, this.given.length)];
    if (!earlier) return;
    const { command, outcome } = earlier;
    this.note(`again ${command.body.kind}`, outcome);
    expect(await this.passOn(command)).toEqual(outcome);
  }

  protected async kept(act: Act): Promise<void> {
    const now = await this.stage.time.now();
    const wake = nextWake(this.model.state);
    if (!wake || this.closed || msOf(wake) - msOf(now) > 100 * DAY_MS) return this.command(act);
    const command = await this.receive(act.wish);
    await this.driveTo(instantOfMs(msOf(wake) + 60_000));
    const outcome = await eventually(async () => {
      const known = await this.inbox.outcome(command.id);
      return known !== 'waiting' && known;
    });
    this.answered(command, outcome);
    this.model = passed(this.model, await this.stage.time.now());
    await this.caughtUp();
  }

  protected async replan(): Promise<void> {
    expect(await this.engine.signalReplan(this.of.itemId)).toBe(!this.closed);
    if (!this.closed) this.model = replanned(this.model, await this.stage.time.now());
  }

  protected async forget(): Promise<void> {
    if (this.closed) return;
    await endAtRest(this.handle(), 'Motoren glemmer det.');
    await this.startWorkflow();
    this.model = replanned(this.model, await this.stage.time.now());
  }

  protected nothing(): Promise<void> {
    this.note('nothing');
    return Promise.resolve();
  }

  private async receive(wish: Wish): Promise<Command> {
    const receivedAt = await this.stage.time.now();
    const receivedOn = osloDate(receivedAt);
    const { itemId, people } = this.of;
    const wanted = commandOf(wish, this.model.state, receivedOn, people);
    const command = { id: randomUUID(), itemId, receivedAt, receivedOn, ...wanted };
    expect(await this.inbox.receive(command)).toBe('new');
    return command;
  }

  private async passOn(command: Command): Promise<CommandOutcome> {
    const answer = await passOnCommand(this.engine, this.inbox, this.stage.time, command);
    if (answer === 'pending') throw new Error(`Nobody answered ${command.body.kind}`);
    return answer;
  }

  private answered(command: Command, outcome: CommandOutcome): void {
    this.note(`${command.actor.role} ${JSON.stringify(command.body)}`, outcome);
    const { model, outcome: expected } = obeyed(this.model, command);
    expect(outcome).toEqual(expected);
    this.model = model;
    this.given.unshift({ command, outcome });
  }

  /** What time has brought is recorded in the night after; a little earlier where something else happens in between. */
  private async compare(): Promise<void> {
    const now = await this.stage.time.now();
    const recorded = await this.caughtUp();
    const [real, wanted] = [advance(recorded.state, now), advance(this.model.state, now)];
    this.expectSame(real.state, wanted.state);
    this.expectSame([...recorded.events, ...real.events], [...this.model.events, ...wanted.events]);
    if (real.events.length > 0 || wanted.events.length > 0) return;
    this.expectSame(byKey(recorded.listed, 'id'), byKey(this.model.state.deliverables.map(listedAs), 'id'));
    this.expectSame(byKey(recorded.steps, 'key'), byKey(planOf(this.model, recorded.plannedAt ?? now), 'key'));
  }

  private expectSame(real: unknown, wanted: unknown): void {
    const text = this.of.recurs ? byDay : JSON.stringify;
    expect(JSON.parse(text(real))).toEqual(JSON.parse(text(wanted)));
  }

  private async caughtUp(): Promise<RecordedLife> {
    const { dataSource } = this.stage;
    return eventually(async () => {
      const recorded = await recordedLife(dataSource, this.of.itemId);
      return recorded.state.seq >= this.model.state.seq && recorded;
    });
  }

  /** Months are some seconds; time that stands still is a fault like another, told with what led to it. */
  private driveTo(moment: Instant): Promise<void> {
    return within(DRIVE_SECONDS, `Time came to ${moment}`, this.stage.time.driveTo(moment));
  }

  private async startWorkflow(): Promise<void> {
    const { itemId } = this.of;
    await this.stage.client.workflow.start(ITEM_WORKFLOW, {
      workflowId: itemWorkflowId(itemId),
      taskQueue: TASK_QUEUE,
      args: [{ itemId, continueAfterEvents: EVENTS_A_HISTORY }],
    });
  }

  private handle() {
    return this.stage.client.workflow.getHandle(itemWorkflowId(this.of.itemId));
  }

  private note(what: string, outcome?: CommandOutcome): void {
    const answer = outcome && (outcome.kind === 'done' ? outcome.seq : outcome.refusal.code);
    this.trace.push(`${what} → ${answer ?? ''}`);
  }
}

/** As JSON, with the day in Oslo in place of each moment. */
function byDay(value: unknown): string {
  return JSON.stringify(value).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (moment) => osloDate(instant(moment)));
}

function byKey<K extends string>(list: readonly Readonly<Record<K, string>>[], key: K): unknown[] {
  return [...list].sort((a, b) => (a[key] < b[key] ? -1 : 1));
}
