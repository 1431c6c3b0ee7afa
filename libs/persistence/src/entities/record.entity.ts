import type { Instant } from '@tertial/domain';
import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Bytes, Id, Int, Json, Moment, Ref, Text } from './columns';

@Entity('evidence_file')
export class EvidenceFileEntity {
  @Id() id!: string;
  @Text() name!: string;
  @Text() mediaType!: string;
  @Int() size!: number;
  @Bytes() bytes!: Buffer;
  @Ref() uploadedBy!: string;
  @Moment() uploadedAt!: Instant;
}

@Entity('audit_log')
export class AuditLogEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: number;
  @Moment() at!: Instant;
  @Text() actor!: string;
  @Text() action!: string;
  @Text() subject!: string;
  @Json() detail!: object;
}
