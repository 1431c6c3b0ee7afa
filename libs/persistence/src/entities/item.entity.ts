import type { Instant, LocalDate } from '@tertial/domain';
import { Entity, PrimaryColumn } from 'typeorm';
import { Day, Flag, Id, Int, Json, Key, Moment, Offsets, OPTIONAL, Ref, Text, Texts } from './columns';

@Entity('item')
export class ItemEntity {
  @Id() id!: string;
  @Ref() agencyId!: string;
  @Ref(OPTIONAL) letterId!: string | null;
  @Text(OPTIONAL) readingId!: string | null;
  @Text() kind!: string;
  @Text(OPTIONAL) chapter!: string | null;
  @Text(OPTIONAL) heading!: string | null;
  @Text(OPTIONAL) number!: string | null;
  @Text() text!: string;
  @Int(OPTIONAL) page!: number | null;
  @Offsets(OPTIONAL) span!: number[] | null;
  @Json(OPTIONAL) spans!: number[][] | null;
  @Text(OPTIONAL) wording!: string | null;
  @Ref(OPTIONAL) mergedInto!: string | null;
  @Texts() parties!: string[];
  @Text(OPTIONAL) lead!: string | null;
  @Texts() notes!: string[];
  @Json() contacts!: object;
  @Text(OPTIONAL) goal!: string | null;
  @Json(OPTIONAL) research!: object | null;
  @Int() position!: number;
  @Text() registerStatus!: string;
  @Text(OPTIONAL) rejectReason!: string | null;
  @Ref(OPTIONAL) ownerId!: string | null;
  @Ref(OPTIONAL) deputyId!: string | null;
  @Moment(OPTIONAL) acknowledgedAt!: Instant | null;
  @Int() seq!: number;
  @Json(OPTIONAL) snapshot!: object | null;
  @Flag() closed!: boolean;
  @Int() version!: number;
  @Moment() createdAt!: Instant;
  @Moment(OPTIONAL) confirmedAt!: Instant | null;
  @Text(OPTIONAL) confirmedBy!: string | null;
  @Moment(OPTIONAL) untoldSince!: Instant | null;
  @Text(OPTIONAL) exempt!: string | null;
  @Int() exemptVersion!: number;
  @Moment(OPTIONAL) exemptAt!: Instant | null;
}

@Entity('deliverable')
export class DeliverableEntity {
  @Key() id!: string;
  @Ref() itemId!: string;
  @Int() ordinal!: number;
  @Text() label!: string;
  @Text() raw!: string;
  @Text() rule!: string;
  @Text() ruleVersion!: string;
  @Text(OPTIONAL) report!: string | null;
  @Int(OPTIONAL) reportYear!: number | null;
  @Json(OPTIONAL) days!: object | null;
  @Text() why!: string;
  @Day(OPTIONAL) due!: LocalDate | null;
  @Day(OPTIONAL) originalDue!: LocalDate | null;
  @Text(OPTIONAL) unsettled!: string | null;
  @Flag() informational!: boolean;
  @Offsets(OPTIONAL) span!: number[] | null;
  @Text() binding!: string;
  @Int() deadlineVersion!: number;
  @Text() status!: string;
  @Flag() dueSoon!: boolean;
  @Moment(OPTIONAL) missedAt!: Instant | null;
  @Moment(OPTIONAL) deliveredAt!: Instant | null;
  @Text(OPTIONAL) deliveredBy!: string | null;
  @Int() daysLate!: number;
  @Moment(OPTIONAL) lateAt!: Instant | null;
  @Day(OPTIONAL) innerDue!: LocalDate | null;
  @Int() innerVersion!: number;
  @Moment(OPTIONAL) innerAt!: Instant | null;
  @Json(OPTIONAL) extensionRequest!: object | null;
  @Json(OPTIONAL) waiting!: object | null;
  @Text(OPTIONAL) withoutEvidence!: string | null;
  @Text(OPTIONAL) period!: string | null;
  @Text(OPTIONAL) setAside!: string | null;
}

@Entity('deadline_version')
export class DeadlineVersionEntity {
  @Key() deliverableId!: string;
  @PrimaryColumn('integer') version!: number;
  @Day(OPTIONAL) due!: LocalDate | null;
  @Json() deadline!: object;
  @Text() by!: string;
}

@Entity('command_inbox')
export class CommandInboxEntity {
  @Id() id!: string;
  @Ref() itemId!: string;
  @Json() command!: object;
  @Moment() receivedAt!: Instant;
  @Text() status!: string;
  @Json(OPTIONAL) outcome!: object | null;
  @Moment(OPTIONAL) settledAt!: Instant | null;
}

@Entity('item_event')
export class ItemEventEntity {
  @PrimaryColumn('uuid') itemId!: string;
  @PrimaryColumn('integer') seq!: number;
  @Moment() at!: Instant;
  @Text() by!: string;
  @Ref(OPTIONAL) commandId!: string | null;
  @Text(OPTIONAL) deliverableId!: string | null;
  @Json() body!: object;
  @Moment() recordedAt!: Instant;
}

@Entity('state_change')
export class StateChangeEntity {
  @PrimaryColumn('uuid') itemId!: string;
  @PrimaryColumn('integer') seq!: number;
  @Key() deliverableId!: string;
  @Text() stateFrom!: string;
  @Text() stateTo!: string;
}
