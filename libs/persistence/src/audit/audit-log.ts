import type { Instant } from '@tertial/domain';
import type { DataSource } from 'typeorm';

export interface AuditEntry {
  readonly at: Instant;
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
  of(_subject: string): Promise<AuditEntry[]> {
    throw new Error('being built');
  }
}
