import type { Instant } from '@tertial/domain';
import { Entity } from 'typeorm';
import { Id, Json, Moment, Offsets, OPTIONAL, Ref, Text } from './columns';

@Entity('not_deadline')
export class NotDeadlineEntity {
  @Id() id!: string;
  @Ref() letterId!: string;
  @Text() raw!: string;
  @Offsets() span!: number[];
  @Text() reason!: string;
  @Text(OPTIONAL) note!: string | null;
  @Text(OPTIONAL) decidedBy!: string | null;
}

@Entity('correction')
export class CorrectionEntity {
  @Id() id!: string;
  @Ref() agencyId!: string;
  @Ref() letterId!: string;
  @Text() act!: string;
  @Text() wording!: string;
  @Json() correction!: object;
  @Moment() at!: Instant;
  @Text() by!: string;
}
