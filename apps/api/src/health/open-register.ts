import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '@nestjs/common';
import { migrate } from '@tertial/persistence';
import type { DataSource } from 'typeorm';
import { faultCodes, mayPass } from './may-pass';

const EVERY_MS = 2_000;
/** Waits for PostgreSQL, saying so, and brings the register's tables up to date. A wrong password or address is no reason to wait. */
export async function openRegister(dataSource: DataSource, logger: Pick<Logger, 'log' | 'warn'>): Promise<void> {
  for (let tries = 1; !dataSource.isInitialized; tries += 1) {
    try {
      await dataSource.initialize();
    } catch (fault) {
      if (!mayPass(fault)) throw fault;
      if (tries % 5 === 1)
        logger.warn(`PostgreSQL does not answer yet (${reason(fault)}); trying again every ${EVERY_MS / 1000} s`);
      await wait(EVERY_MS);
    }
  }
  const applied = await migrate(dataSource);
  logger.log(applied.length > 0 ? `migrated: ${applied.join(', ')}` : 'up to date');
}

function reason(fault: unknown): string {
  return faultCodes(fault)[0] ?? (fault instanceof Error ? fault.message : String(fault));
}
