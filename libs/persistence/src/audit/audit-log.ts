import type { Instant } from '@tertial/domain';
import type { DataSource } from 'typeorm';
import { select } from '../database/sql';

export interface AuditEntry {
  readonly at: Instant;
  /** A person's id, or 'system'. */
  readonly actor: string;
  /** What was done, e.g. 'letter.imported'. */
  readonly action: string;
  /** What it was done to, e.g. 'item/<id>'. */
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** The log of every change, only ever appended to. */
export class AuditLog {
  constructor(private readonly dataSource: DataSource) {}

  /** What was done to one subject, oldest first. */
  of(subject: string): Promise<AuditEntry[]> {
    return select(
      this.dataSource,
      'SELECT at, actor, action, subject, detail FROM audit_log WHERE subject = $1 ORDER BY id',
      [subject],
    );
  }
}
