import type { EntityManager } from 'typeorm';
import { insertMany } from '../database/insert-many';
import { AuditLogEntity } from '../entities/record.entity';
import type { AuditEntry } from './audit-log';

/** Appends to the audit log in the transaction that makes the changes. */
export async function writeAudit(manager: EntityManager, ...entries: readonly AuditEntry[]): Promise<void> {
  await insertMany(manager, AuditLogEntity, entries);
}
