import type { DateRuleScope, DateRuleSubject, Instant } from '@tertial/domain';
import { Entity, PrimaryColumn } from 'typeorm';
import { Int, Moment, Text } from './columns';

@Entity('date_rule')
export class DateRuleEntity {
  @PrimaryColumn('text') subject!: DateRuleSubject;
  @PrimaryColumn('text') scope!: DateRuleScope;
  @PrimaryColumn('text') target!: string;
  @PrimaryColumn('integer') version!: number;
  @Int() month!: number;
  @Int() day!: number;
  @Int() fromYear!: number;
  @Text() source!: string;
  @Moment() at!: Instant;
  @Text() by!: string;
}
