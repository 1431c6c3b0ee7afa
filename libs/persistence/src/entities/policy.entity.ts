import type { Instant, PolicyFields, PolicyScope } from '@tertial/domain';
import { Entity, PrimaryColumn } from 'typeorm';
import { Json, Moment, Text } from './columns';

@Entity('policy_override')
export class PolicyOverrideEntity {
  @PrimaryColumn('uuid') agencyId!: string;
  @PrimaryColumn('text') scope!: PolicyScope;
  @PrimaryColumn('text') target!: string;
  @PrimaryColumn('integer') version!: number;
  @Json() fields!: PolicyFields;
  @Moment() at!: Instant;
  @Text() by!: string;
}
