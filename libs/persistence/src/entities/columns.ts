import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';
import { instantTransformer } from '../database/column-types';

/** Column decorators by what the column means; the types are the database's own names, so that drift can be seen. */
export const Id = () => PrimaryColumn('uuid');
export const Key = () => PrimaryColumn('text');
export const Ref = (options: ColumnOptions = {}) => Column('uuid', { ...options });
export const Text = (options: ColumnOptions = {}) => Column('text', { ...options });
export const Texts = () => Column('text', { array: true });
export const Int = (options: ColumnOptions = {}) => Column('integer', { ...options });
export const Offsets = (options: ColumnOptions = {}) => Column('integer', { ...options, array: true });
export const Flag = () => Column('boolean');
export const Day = (options: ColumnOptions = {}) => Column('date', { ...options });
export const Moment = (options: ColumnOptions = {}) =>
  Column({ ...options, type: 'timestamp with time zone', transformer: instantTransformer });
export const Json = (options: ColumnOptions = {}) => Column({ ...options, type: 'jsonb' });
export const Bytes = (options: ColumnOptions = {}) => Column({ ...options, type: 'bytea' });

export const OPTIONAL: ColumnOptions = { nullable: true };
