import type { Instant, LocalDate } from '@tertial/domain';

/** What the reminder round needs of the world; owned by the round's workflow, implemented by the activities. */
export interface ReminderActivities {
  /**
   * Which day this is, whether it is one for mails, until when to wait if the hour is wrong, and whom there is something to tell.
   * Has the plans of repeated steps prolonged too, so that they never run out.
   */
  openRound(input: OpenRound): Promise<OpenedRound>;

  /**
   * The mails of a day of some persons: claims them (rows and bytes frozen in one transaction), hands them to the mail server, notes
   * the answers. Who could not be told is left; a claimed mail goes again with the same bytes.
   */
  sendDayMails(input: SendDayMails): Promise<DayMailsSent>;

  /** One person's mail of a day, for rounds that began before several went together. Fails when it is left. */
  sendDayMail(input: SendDayMail): Promise<MailOutcome>;
}

export interface OpenRound {
  readonly manual: boolean;
  /** 'HH:mm': only people of the agencies that send at this hour. */
  readonly sendAt?: string;
  /** Only people of this agency. */
  readonly agencyId?: string;
}

export interface SendDayMails {
  readonly personIds: readonly string[];
  readonly day: LocalDate;
}

export interface DayMailsSent {
  /** Persons whose mail the server took. */
  readonly sent: number;
  /** Persons whose mail it will never take. */
  readonly refused: number;
  /** Ids of the persons who are to be tried again. */
  readonly left: readonly string[];
}

export interface SendDayMail {
  readonly personId: string;
  readonly day: LocalDate;
}

export interface OpenedRound {
  readonly day: LocalDate;
  /** False on a day that is no working day, unless somebody asked for the round. */
  readonly held: boolean;
  /** Not null: mails go between 07:00 and 17:00 only, come back at this moment. */
  readonly waitUntil: Instant | null;
  /** After this moment the round gives up and leaves the rest to the next one. */
  readonly endsAt: Instant;
  readonly personIds: readonly string[];
}

export type MailOutcome = 'sent' | 'refused' | 'nothing';
