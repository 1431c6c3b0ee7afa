import type { Instant, LocalDate } from '@tertial/domain';
import { Column, Entity } from 'typeorm';
import { Day, Id, Moment, OPTIONAL, Ref, Text } from './columns';

@Entity('absence')
export class AbsenceEntity {
  @Id() id!: string;
  @Ref() personId!: string;
  @Day() firstDay!: LocalDate;
  @Day() lastDay!: LocalDate;
  @Ref(OPTIONAL) deputyId!: string | null;
  @Text() note!: string;
  @Moment() enteredAt!: Instant;
  @Text() enteredBy!: string;
  @Moment(OPTIONAL) withdrawnAt!: Instant | null;
}

@Entity('departure')
export class DepartureEntity {
  @Id() id!: string;
  @Ref() personId!: string;
  @Day() day!: LocalDate;
  @Ref(OPTIONAL) ownerSuccessorId!: string | null;
  @Ref(OPTIONAL) deputySuccessorId!: string | null;
  @Ref(OPTIONAL) coordinatorSuccessorId!: string | null;
  @Ref(OPTIONAL) leaderSuccessorId!: string | null;
  @Moment() enteredAt!: Instant;
  @Ref() enteredBy!: string;
  @Moment(OPTIONAL) doneAt!: Instant | null;
  @Moment(OPTIONAL) withdrawnAt!: Instant | null;
  @Column('uuid', { array: true }) commandIds!: string[];
}
