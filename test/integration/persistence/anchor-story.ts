import {
  composeDayMail,
  instant,
  localDate,
  type Actor,
  type Deadline,
  type Instant,
  type ItemState,
  type ReadDeliverable,
} from '@tertial/domain';
import {
  AnchorRegister,
  ItemRegister,
  LetterRegister,
  PlanStore,
  type SetDateRule,
  type SetReportDate,
} from '@tertial/persistence';
import { aConfirmedItem, aReadDeliverable, aReadItem, MONDAY, type TestAgency } from '@tertial/testing';
import type { DataSource } from 'typeorm';
import { MailStory, TUE } from './mail-story';

export const MARCH = instant('2026-03-02T09:00:00Z');

export const inReport = (
  report: 'T1' | 'T3',
  words: { readonly raw: string; readonly rule: string },
): ReadDeliverable => aReadDeliverable({ ...words, type: 'report', in: [report], due: null });

export const FOLLOWS_T1 = inReport('T1', { raw: '1. tertial', rule: 'main-report' });
export const ANNUAL = inReport('T3', { raw: '', rule: 'letter-default' });

/** An agency whose items follow main reports, and what its people are told when a report's date moves. */
export class AnchorStory {
  readonly letters: LetterRegister;
  readonly anchors: AnchorRegister;

  private constructor(private readonly mails: MailStory) {
    this.letters = new LetterRegister(mails.dataSource);
    this.anchors = new AnchorRegister(mails.dataSource);
  }

  static async begin(): Promise<AnchorStory> {
    return new AnchorStory(await MailStory.begin());
  }

  end(): Promise<void> {
    return this.mails.end();
  }

  get dataSource(): DataSource {
    return this.mails.dataSource;
  }

  get agency(): TestAgency {
    return this.mails.agency;
  }

  kari(): Actor {
    return { personId: this.agency.coordinatorId, name: 'Kari Koordinator', role: 'coordinator' };
  }

  async confirmed(deliverable: ReadDeliverable, parts: { ownerId?: string; at?: Instant } = {}): Promise<string> {
    const read = aReadItem({ deliverables: [deliverable] });
    return (await aConfirmedItem(this.dataSource, this.agency, { read, ...parts })).itemId;
  }

  t1(due: string, source = 'Styringskalender 2026', at = MONDAY): SetReportDate {
    const { agencyId } = this.agency;
    return { ...{ agencyId, year: 2026, report: 'T1', due: localDate(due) }, source, at, actor: this.kari() };
  }

  /** A version of the agency's rule for the annual report: that day of March. */
  rule(day: number, { fromYear = 2026, version = 0 }: { fromYear?: number; version?: number } = {}): SetDateRule {
    const rule = { subject: 'annual-report', month: 3, day, fromYear, source: 'Rundskriv R-1' } as const;
    return { ...{ scope: 'agency', target: this.agency.agencyId }, rule, version, at: MARCH, actor: this.kari() };
  }

  async stateOf(itemId: string): Promise<ItemState> {
    return (await new ItemRegister(this.dataSource).snapshot(itemId))!;
  }

  async deadlineOf(itemId: string): Promise<Deadline> {
    return (await this.stateOf(itemId)).deliverables[0]!.deadline;
  }

  versionsOf(itemId: string): Promise<{ version: number; due: string; anchor: object }[]> {
    return this.dataSource.query(
      `SELECT version, due::text, deadline -> 'anchor' AS anchor FROM deadline_version WHERE deliverable_id = $1 ORDER BY version`,
      [`${itemId}.1`],
    );
  }

  /** '1/due 2026-06-05': version of the deadline, step and day. */
  async planned(itemId: string): Promise<string[]> {
    const plan = await new PlanStore(this.dataSource).planOf(itemId);
    return plan.map(({ key, sendOn }) => `${key.split('/').slice(2).join('/')} ${sendOn}`);
  }

  /** Of a person's mail on the Tuesday: section, what is told together, of how many deliverables, and steps of each line. */
  async linesFor(personId: string) {
    this.mails.rendered.length = 0;
    await this.mails.claim(personId);
    const [mail] = this.mails.rendered;
    return composeDayMail(TUE, { id: personId, name: 'N', email: 'n@e' }, mail?.rows ?? []).lines.map(
      ({ section, together, steps }) => [section, together?.words, together?.deliverables, steps.length],
    );
  }
}
