import type { Instant, LocalDate } from '@tertial/domain';
import { Entity, PrimaryColumn } from 'typeorm';
import { Bytes, Day, Id, Int, Key, Moment, OPTIONAL, Ref, Text } from './columns';

@Entity('mail')
export class MailEntity {
  @Id() id!: string;
  @Ref() personId!: string;
  @Day() day!: LocalDate;
  @Int() attempt!: number;
  @Text() address!: string;
  @Text() subject!: string;
  @Text() messageId!: string;
  @Bytes(OPTIONAL) raw!: Buffer | null;
  @Bytes(OPTIONAL) masked!: Buffer | null;
  @Text() status!: string;
  @Int() attempts!: number;
  @Text(OPTIONAL) answer!: string | null;
  @Moment() claimedAt!: Instant;
  @Moment(OPTIONAL) sentAt!: Instant | null;
  @Moment(OPTIONAL) handedOverAt!: Instant | null;
  @Text(OPTIONAL) handedOverBy!: string | null;
}

@Entity('plan_step')
export class PlanStepEntity {
  @Key() key!: string;
  @Ref() agencyId!: string;
  @Ref(OPTIONAL) itemId!: string | null;
  @Text(OPTIONAL) deliverableId!: string | null;
  @Ref(OPTIONAL) subjectId!: string | null;
  @Int() version!: number;
  @Text() step!: string;
  @Text() role!: string;
  @Day() sendOn!: LocalDate;
  @Text() reason!: string;
  @Moment() plannedAt!: Instant;
  @Ref(OPTIONAL) mailId!: string | null;
}

@Entity('mail_step')
export class MailStepEntity {
  @PrimaryColumn('uuid') mailId!: string;
  @Key() key!: string;
  @Ref(OPTIONAL) itemId!: string | null;
  @Text(OPTIONAL) deliverableId!: string | null;
  @Day(OPTIONAL) due!: LocalDate | null;
  @Text() step!: string;
  @Text() reason!: string;
  @Ref(OPTIONAL) onBehalfOf!: string | null;
}

@Entity('digest')
export class DigestEntity {
  @Key() kind!: string;
  @PrimaryColumn('uuid') agencyId!: string;
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('date') period!: LocalDate;
  @Ref(OPTIONAL) mailId!: string | null;
}
