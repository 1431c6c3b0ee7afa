import type { MailPage, MailQuery, MailRow } from '@tertial/contracts';
import type { Instant, LocalDate, TellRow } from '@tertial/domain';
import type { DataSource } from 'typeorm';
import { randomIds, type IdSource } from '../database/ids';

export interface Recipient {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** What a day's mail is rendered from. */
export interface MailToRender {
  readonly person: Recipient;
  readonly day: LocalDate;
  readonly rows: readonly TellRow[];
  readonly messageId: string;
  readonly at: Instant;
}

export interface RenderedMail {
  readonly subject: string;
  /** The whole message as it goes to the mail server. */
  readonly raw: Buffer;
}

export type RenderMail = (mail: MailToRender) => RenderedMail | Promise<RenderedMail>;

/** A mail whose bytes are frozen, to be handed to the mail server. */
export interface ClaimedMail {
  readonly id: string;
  readonly personId: string;
  readonly day: LocalDate;
  readonly attempt: number;
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  readonly raw: Buffer;
  readonly status: 'claimed' | 'unsure';
  /** How often it has been handed over. */
  readonly attempts: number;
}

export interface ClaimMail {
  readonly personId: string;
  readonly day: LocalDate;
  readonly at: Instant;
  /** Right-hand side of the Message-ID. */
  readonly domain: string;
  readonly render: RenderMail;
}

export interface SentMail {
  readonly id: string;
  readonly messageId: string;
  readonly at: Instant;
  readonly to: string;
  readonly subject: string;
  readonly items: readonly {
    readonly itemId: string | null;
    readonly deliverableId: string | null;
    readonly deadline: LocalDate | null;
    readonly key: string;
    readonly step: string;
    readonly reason: string;
  }[];
}

/** Mails: a row with frozen bytes before it is handed over, and what became of it. */
export class MailStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ids: IdSource = randomIds,
  ) {}
  personsToTell(_day: LocalDate): Promise<string[]> {
    throw new Error('being built');
  }
  openMails(_personId: string): Promise<ClaimedMail[]> {
    throw new Error('being built');
  }
  claim(_claim: ClaimMail): Promise<ClaimedMail | null> {
    throw new Error('being built');
  }
  markUnsure(_mail: Pick<ClaimedMail, 'id' | 'attempts'>, _at: Instant): Promise<number | null> {
    throw new Error('being built');
  }
  markSent(_mailId: string, _answer: { answer: string; at: Instant }): Promise<void> {
    throw new Error('being built');
  }
  markClaimed(_mailId: string, _answer: { answer: string; at: Instant }): Promise<void> {
    throw new Error('being built');
  }
  markRefused(_mailId: string, _answer: { answer: string; at: Instant; recipient: boolean }): Promise<void> {
    throw new Error('being built');
  }
  log(_query: MailQuery, _agencyId: string | null): Promise<MailPage> {
    throw new Error('being built');
  }
  mailContent(_mailId: string): Promise<{ row: MailRow; agencyId: string | null; raw: Buffer } | null> {
    throw new Error('being built');
  }
  sentMails(_since?: Instant): Promise<SentMail[]> {
    throw new Error('being built');
  }
}
