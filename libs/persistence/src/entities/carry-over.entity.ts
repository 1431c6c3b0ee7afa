import type { Instant } from '@tertial/domain';
import { Entity, PrimaryColumn } from 'typeorm';
import { Moment, OPTIONAL, Ref, Text } from './columns';

@Entity('carry_over')
export class CarryOverEntity {
  @PrimaryColumn('uuid') letterId!: string;
  @PrimaryColumn('uuid') itemId!: string;
  @Text() choice!: string;
  @Ref(OPTIONAL) laterId!: string | null;
  @Ref(OPTIONAL) sourceId!: string | null;
  @Ref(OPTIONAL) commandId!: string | null;
  @Text(OPTIONAL) reason!: string | null;
  @Moment() at!: Instant;
  @Text() by!: string;
}
