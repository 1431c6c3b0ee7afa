import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '@nestjs/common';
import { migrate } from '@tertial/persistence';
import type { DataSource } from 'typeorm';

const EVERY_MS = 2_000;
/** PostgreSQL's answers that waiting cures: it is starting, stopping, or has no connection left (SQLSTATE classes 57P, 53, 08). */
const PASSES = /^(57P0[123]|53300|08\d{3}|ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT)$/;

/** Waits for PostgreSQL, saying so, and brings the register's tables up to date. A wrong password or address is no reason to wait. */
export async function openRegister(dataSource: DataSource, logger: Pick<Logger, 'log' | 'warn'>): Promise<void> {
  for (let tries = 1; !dataSource.isInitialized; tries += 1) {
    try {
      await dataSource.initialize();
    } catch (fault) {
      if (!passes(fault)) throw fault;
      if (tries % 5 === 1)
        logger.warn(`PostgreSQL does not answer yet (${reason(fault)}); trying again every ${EVERY_MS / 1000} s`);
      await wait(EVERY_MS);
    }
  }
  const applied = await migrate(dataSource);
  logger.log(applied.length > 0 ? `migrated: ${applied.join(', ')}` : 'up to date');
}

/** Whether a failed connection may succeed later without anybody changing the settings. */
export function passes(fault: unknown): boolean {
  return codes(fault).some((code) => PASSES.test(code));
}

function reason(fault: unknown): string {
  return codes(fault)[0] ?? (fault instanceof Error ? fault.message : String(fault));
}

/** Node wraps the attempts on several addresses of one host in an AggregateError. */
function codes(fault: unknown): string[] {
  if (fault instanceof AggregateError) return fault.errors.flatMap(codes);
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  return typeof code === 'string' ? [code] : [];
}
