import type { Instant, LocalDate } from '@tertial/domain';

/** What the reminder round needs of the world; owned by the round's workflow, implemented by the activities. */
export interface ReminderActivities {
  /**
   * Which day this is, whether it is one for mails, until when to wait if the hour is wrong, and whom there is something to tell.
   * Has the plans of repeated steps prolonged too, so that they never run out.
   */
  openRound(input: OpenRound): Promise<OpenedRound>;

  /**
   * One person's mail of a day: claims it (rows and bytes frozen in one transaction), hands it to the mail server, notes the answer.
   * Fails (to be tried again) when the server is out of reach; a claimed mail goes again with the same bytes.
   */
  sendDayMail(input: SendDayMail): Promise<MailOutcome>;
}

export interface OpenRound {
  readonly manual: boolean;
  /** 'HH:mm': only people of the agencies that send at this hour. */
  readonly sendAt?: string;
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
