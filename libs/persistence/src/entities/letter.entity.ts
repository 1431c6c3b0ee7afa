import type { Instant, LocalDate } from '@tertial/domain';
import { Entity, PrimaryColumn } from 'typeorm';
import { Bytes, Day, Id, Int, Json, Moment, Offsets, OPTIONAL, Ref, Text } from './columns';

@Entity('letter')
export class LetterEntity {
  @Id() id!: string;
  @Ref() agencyId!: string;
  @Text() title!: string;
  @Text() fileName!: string;
  @Text() mediaType!: string;
  @Bytes() bytes!: Buffer;
  @Text() contentHash!: string;
  @Text() text!: string;
  @Int(OPTIONAL) year!: number | null;
  @Text() type!: string;
  @Text(OPTIONAL) ministry!: string | null;
  @Day(OPTIONAL) date!: LocalDate | null;
  @Text(OPTIONAL) reference!: string | null;
  @Json() reading!: object;
  @Moment() importedAt!: Instant;
  @Text() importedBy!: string;
}

@Entity('refused_upload')
export class RefusedUploadEntity {
  @Id() id!: string;
  @Text() fileName!: string;
  @Bytes() bytes!: Buffer;
  @Text() code!: string;
  @Text() sentence!: string;
  @Moment() at!: Instant;
  @Text() by!: string;
}

@Entity('report_date')
export class ReportDateEntity {
  @PrimaryColumn('uuid') agencyId!: string;
  @PrimaryColumn('integer') year!: number;
  @PrimaryColumn('text') report!: string;
  @PrimaryColumn('integer') version!: number;
  @Day() due!: LocalDate;
  @Text() source!: string;
  @Moment() at!: Instant;
  @Text() by!: string;
}

@Entity('question')
export class QuestionEntity {
  @Id() id!: string;
  @Ref() letterId!: string;
  @Ref(OPTIONAL) itemId!: string | null;
  @Text() about!: string;
  @Text() raw!: string;
  @Offsets() span!: number[];
  @Int() position!: number;
  @Moment(OPTIONAL) resolvedAt!: Instant | null;
  @Text(OPTIONAL) resolvedBy!: string | null;
  @Text(OPTIONAL) resolution!: string | null;
}
