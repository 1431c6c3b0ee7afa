import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { LocalServiceFault } from './local-service-fault';
import type { PostgresBinaries } from './postgres-binaries';
import type { PostgresUser } from './postgres-user';
import type { Report } from './report';
import { lastLines, runCommand } from './run-command';
import { isAlive, postgresStop, stopProcess } from './stop-process';

export const superuser = 'tertial';
const passwordFile = 'tertial-password';

/**
 * The password of the cluster in `dataDir`, which is made first where there is none. The cluster is made beside its
 * place and then moved there, so that an interrupted start leaves nothing half-made behind.
 */
export async function ensureCluster(
  dataDir: string,
  binaries: PostgresBinaries,
  user: PostgresUser,
  report: Report,
): Promise<string> {
  if (!existsSync(join(dataDir, 'PG_VERSION'))) {
    report(`Oppretter databasen i ${dataDir}`);
    await makeCluster(dataDir, binaries, user);
  }
  await refuseOtherVersion(dataDir, binaries, user);
  try {
    return (await readFile(join(dataDir, passwordFile), 'utf8')).trim();
  } catch (cause) {
    throw new LocalServiceFault(`Kan ikke lese databasen i ${dataDir}: ${(cause as Error).message}`, { cause });
  }
}

async function makeCluster(dataDir: string, binaries: PostgresBinaries, user: PostgresUser): Promise<void> {
  const making = join(dirname(dataDir), `.${basename(dataDir)}.making`);
  const firstMade = await mkdir(dirname(dataDir), { recursive: true });
  // PostgreSQL's user must be able to go through the folder that was made here, whatever the umask.
  if (firstMade) await chmod(dirname(dataDir), 0o755);
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { mode: 0o700 });
  const password = randomBytes(24).toString('hex');
  const secret = `${making}.secret`;
  await writeFile(secret, `${password}\n`, { mode: 0o600 });
  if ('uid' in user) {
    await chown(making, user.uid, user.gid);
    await chown(secret, user.uid, user.gid);
  }
  const result = await runCommand(
    binaries.initdb,
    [
      `--pgdata=${making}`,
      `--username=${superuser}`,
      '--auth=scram-sha-256',
      `--pwfile=${secret}`,
      '--encoding=UTF8',
      // The same on every machine, whatever locales it has; Norwegian order is asked for in the queries that need it.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ],
    { ...user, cwd: '/' },
  );
  await rm(secret, { force: true });
  if (result.code !== 0) {
    await rm(making, { recursive: true, force: true });
    throw new LocalServiceFault(
      `PostgreSQL kunne ikke opprette en database i ${dataDir}: ${result.fault ?? lastLines(result.stderr)}`,
    );
  }
  await writeFile(join(making, passwordFile), `${password}\n`, { mode: 0o600 });
  await rename(making, dataDir);
}

async function refuseOtherVersion(dataDir: string, binaries: PostgresBinaries, user: PostgresUser): Promise<void> {
  const ofData = (await readFile(join(dataDir, 'PG_VERSION'), 'utf8')).trim();
  const { stdout } = await runCommand(binaries.postgres, ['--version'], { ...user, cwd: '/' });
  const ofProgram = /(\d+)/.exec(stdout)?.[1];
  if (ofData === ofProgram) return;
  throw new LocalServiceFault(
    `Databasen i ${dataDir} er laget av PostgreSQL ${ofData}, men programmet her er versjon ${ofProgram ?? 'ukjent'}. Flytt mappen til side, eller ta ut dataene med den gamle versjonen først.`,
  );
}

/**
 * Ends a server that an earlier run left behind on these data, and takes away the note of one that is gone: a process
 * that has got the same id since would otherwise keep PostgreSQL from starting.
 */
export async function clearLeftovers(dataDir: string, report: Report): Promise<void> {
  const note = join(dataDir, 'postmaster.pid');
  if (!existsSync(note)) return;
  const pid = Number.parseInt((await readFile(note, 'utf8')).split('\n')[0] ?? '', 10);
  if (Number.isInteger(pid) && isAlive(pid) && (await runsOn(pid, dataDir))) {
    report('Stopper en PostgreSQL som ble igjen fra forrige gang');
    await stopProcess(pid, postgresStop);
  }
  await rm(note, { force: true });
}

async function runsOn(pid: number, dataDir: string): Promise<boolean> {
  const { stdout } = await runCommand('ps', ['-ww', '-o', 'command=', '-p', String(pid)]);
  return stdout.includes('postgres') && stdout.includes(dataDir);
}
