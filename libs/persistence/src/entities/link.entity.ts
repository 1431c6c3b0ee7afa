import type { Instant } from '@tertial/domain';
import { Entity, PrimaryColumn } from 'typeorm';
import { Id, Int, Key, Moment, OPTIONAL, Ref, Text } from './columns';

@Entity('mail_link')
export class MailLinkEntity {
  @Key() hash!: string;
  @Ref() mailId!: string;
  @Ref() personId!: string;
  @Text() action!: string;
  @Ref() itemId!: string;
  @Text(OPTIONAL) deliverableId!: string | null;
  @Ref() commandId!: string;
  @Moment() expiresAt!: Instant;
  @Moment(OPTIONAL) usedAt!: Instant | null;
}

@Entity('calendar_feed')
export class CalendarFeedEntity {
  @Id() id!: string;
  @Text() hash!: string;
  @Ref(OPTIONAL) personId!: string | null;
  @Ref(OPTIONAL) agencyId!: string | null;
  @Moment() madeAt!: Instant;
  @Ref() madeBy!: string;
  @Moment(OPTIONAL) revokedAt!: Instant | null;
}

@Entity('mail_calendar')
export class MailCalendarEntity {
  @PrimaryColumn('uuid') mailId!: string;
  @Key() deliverableId!: string;
  @Int() version!: number;
  @Int() innerVersion!: number;
}
