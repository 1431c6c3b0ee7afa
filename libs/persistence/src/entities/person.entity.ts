import type { Instant, LocalDate } from '@tertial/domain';
import { Entity, PrimaryColumn } from 'typeorm';
import { Flag, Id, Moment, OPTIONAL, Ref, Text, Texts } from './columns';

@Entity('agency')
export class AgencyEntity {
  @Id() id!: string;
  @Text() name!: string;
  @Text() ministry!: string;
  @Ref(OPTIONAL) coordinatorId!: string | null;
  @Moment(OPTIONAL) daysChangedAt!: Instant | null;
}

@Entity('unit')
export class UnitEntity {
  @Id() id!: string;
  @Ref() agencyId!: string;
  @Text() name!: string;
  @Ref(OPTIONAL) leaderId!: string | null;
}

@Entity('person')
export class PersonEntity {
  @Id() id!: string;
  @Ref(OPTIONAL) agencyId!: string | null;
  /** Of a person without an agency: the ministry, by the name that agencies have for it. */
  @Text(OPTIONAL) ministry!: string | null;
  @Ref(OPTIONAL) unitId!: string | null;
  @Text() name!: string;
  @Text() email!: string;
  @Texts() roles!: string[];
  @Text() rhythm!: string;
  /** A unit's shared mailbox, and no person. */
  @Flag() mailbox!: boolean;
  @Moment(OPTIONAL) confirmedAt!: Instant | null;
  @Moment(OPTIONAL) refusedAt!: Instant | null;
  @Text(OPTIONAL) refusedAnswer!: string | null;
  /** Nothing is sent to who has left, and nobody signs in as them. */
  @Moment(OPTIONAL) leftAt!: Instant | null;
  @Moment() createdAt!: Instant;
}

@Entity('closed_day')
export class ClosedDayEntity {
  @PrimaryColumn('uuid') agencyId!: string;
  @PrimaryColumn('date') day!: LocalDate;
  @Text() reason!: string;
}
