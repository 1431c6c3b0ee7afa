import type { Instant, LocalDate, ReadAmendment } from '@tertial/domain';
import { Entity } from 'typeorm';
import { Day, Id, Int, Json, Moment, OPTIONAL, Ref, Text } from './columns';

@Entity('amendment')
export class AmendmentEntity {
  @Id() id!: string;
  @Ref() letterId!: string;
  @Int() position!: number;
  @Json() reading!: ReadAmendment;
  @Text() status!: string;
  @Ref(OPTIONAL) itemId!: string | null;
  @Text(OPTIONAL) deliverableId!: string | null;
  @Day(OPTIONAL) dueBefore!: LocalDate | null;
  @Day(OPTIONAL) due!: LocalDate | null;
  @Json(OPTIONAL) text!: object | null;
  @Json(OPTIONAL) pace!: object | null;
  @Ref(OPTIONAL) commandId!: string | null;
  @Text(OPTIONAL) reason!: string | null;
  @Moment(OPTIONAL) decidedAt!: Instant | null;
  @Text(OPTIONAL) decidedBy!: string | null;
}
