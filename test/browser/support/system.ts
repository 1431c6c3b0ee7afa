import { setTimeout as wait } from 'node:timers/promises';
import { renewDatabase } from '@tertial/testing';
import type { RunningSystem } from '../../setup/system';

/** The whole product on this machine, with nothing in it but the demo's people. */
export type System = Pick<RunningSystem, 'url' | 'mailUrl'>;

/**
 * The system of this run as it was after its start: what other files of tests have left in its register and its mailbox is gone.
 * Its programs meet this as a short outage of PostgreSQL.
 */
export async function freshSystem(): Promise<System> {
  const { url, mailUrl, databaseUrl } = JSON.parse(process.env['TEST_SYSTEM'] ?? '{}') as RunningSystem;
  await renewDatabase(databaseUrl);
  await fetch(`${mailUrl}/api/messages`, { method: 'DELETE' });
  while (!(await fetch(`${url}/api/health`)).ok) await wait(50);
  return { url, mailUrl };
}
