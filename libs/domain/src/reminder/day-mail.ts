import type { DisplayState } from '../item/item-state';
import type { ItemKind } from '../letter/reading';
import type { LocalDate } from '../time/local-date';
import type { RecipientRole, StepName } from './plan-step';

/** Whose line it is, where it is told to somebody who stands in. */
export interface OnBehalfOf {
  readonly id: string;
  readonly name: string;
  /** Away, has left, or takes no mail. */
  readonly why: 'away' | 'left' | 'undeliverable';
  /** The last day of the absence; null for who does not come back. */
  readonly until: LocalDate | null;
}

/** One due step together with all that its line in a mail must say. */
export interface TellRow {
  readonly key: string;
  readonly step: StepName;
  readonly role: RecipientRole | 'ministry';
  readonly reason: string;
  /** null for a step about a refused address; then `subject` names the person. */
  readonly item: TellItem | null;
  readonly deliverable: TellDeliverable | null;
  readonly subject: { readonly name: string; readonly email: string; readonly answer: string | null } | null;
  /** In the ministry's mail: whose item it is. */
  readonly agencyName?: string | null;
  /** Absent or null: the step is the recipient's own. */
  readonly onBehalfOf?: OnBehalfOf | null;
}

export interface TellItem {
  readonly id: string;
  readonly kind: ItemKind;
  /** The demand in its own words. */
  readonly text: string;
  readonly chapter: string | null;
  readonly page: number | null;
  readonly letterTitle: string | null;
  /** The letter that has given the demand its words since; absent or null where they are those that it came with. */
  readonly rewordedBy?: string | null;
  /** Of what is exempt from public disclosure: by what it is told outside the register. Absent or null: in its own words. */
  readonly exempt?: string | null;
  readonly ownerName: string | null;
  readonly deputyName: string | null;
  /** Others that take part, as the letter names them. */
  readonly parties: readonly string[];
  readonly lead: string | null;
  /** All deliverables of the item with their dates, for steps about the whole item. */
  readonly deliverables: readonly TellDeliverable[];
}

export interface TellDeliverable {
  readonly id: string;
  readonly label: string;
  readonly due: LocalDate | null;
  readonly originalDue: LocalDate | null;
  /** The agency's own date before the ministry's, or to plan by; never told to the ministry. */
  readonly innerDue?: LocalDate | null;
  readonly why: string;
  readonly state: DisplayState;
  /** The day of the newest delivery. */
  readonly deliveredOn: LocalDate | null;
  /** The most days that a delivery came after the ministry's date, and the day of that delivery; absent when none did. */
  readonly daysLate?: number;
  readonly lateOn?: LocalDate;
  /** From which day on a date that it no longer has counted as missed; absent while it is overdue, which says more. */
  readonly missedOn?: LocalDate;
  /** On whom or what it waits, in the owner's words. */
  readonly waiting?: { readonly on: string; readonly since: LocalDate; readonly chaseOn: LocalDate } | null;
  /** The date that the ministry has been asked for and has not answered. */
  readonly requested?: { readonly due: LocalDate; readonly on: LocalDate; readonly reference: string } | null;
}

/** Sections in the order in which a mail shows them; all kinds of readers share them. */
export const mailSections = [
  'nudged',
  'overdue',
  'due-today',
  'returned',
  'cancelled',
  'superseded',
  'new',
  'amended',
  'changed',
  'inner-date',
  'refused-extension',
  'coming',
  'while-away',
  'moved',
  'escalated',
  'due-this-week',
  'waiting',
  'unanswered',
  'unowned',
  'unsettled',
  'refused-addresses',
  'ministry-overdue',
  'ministry-late',
  'ministry-missed',
  'ministry-extended',
  'ministry-requested',
  'ministry-due',
] as const;
export type MailSection = (typeof mailSections)[number];

/** One line of a mail: a deliverable (or a whole item) with every step that it answers, or a piece of news about many of them. */
export interface DayMailLine {
  readonly section: MailSection;
  readonly item: TellItem | null;
  readonly deliverable: TellDeliverable | null;
  readonly subject: TellRow['subject'];
  readonly agencyName?: string | null;
  /** Days past the deadline on the day of the mail; negative: days left; null without a date. */
  readonly daysLate: number | null;
  readonly steps: readonly { readonly key: string; readonly step: StepName; readonly reason: string }[];
  readonly onBehalfOf?: OnBehalfOf | null;
  /** Said once of so many deliverables; then the line has no item. */
  readonly together?: { readonly words: string; readonly deliverables: number };
}

/** What one person is told on one day. */
export interface DayMail {
  readonly day: LocalDate;
  readonly person: { readonly id: string; readonly name: string; readonly email: string };
  readonly lines: readonly DayMailLine[];
}
