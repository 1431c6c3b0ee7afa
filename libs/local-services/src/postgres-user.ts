import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { LocalServiceFault } from './local-service-fault';
import type { Report } from './report';
import { runCommand } from './run-command';

/** Whom PostgreSQL runs as: empty for the user who runs this process. */
export type PostgresUser = { readonly uid: number; readonly gid: number } | Record<string, never>;

/** PostgreSQL refuses to run as root: then it runs as the system's user `postgres`, who is made if there is none. */
export async function postgresUser(report: Report): Promise<PostgresUser> {
  if (process.getuid?.() !== 0) return {};
  const known = await lookUp();
  if (known) return known;
  report('Oppretter systembrukeren «postgres», for PostgreSQL kan ikke kjøre som root');
  await runCommand('groupadd', ['--system', 'postgres']);
  const made = await runCommand('useradd', ['--system', '--no-create-home', '--gid', 'postgres', 'postgres']);
  const user = await lookUp();
  if (user) return user;
  throw new LocalServiceFault(
    `PostgreSQL kan ikke kjøre som root, og brukeren «postgres» lot seg ikke opprette (${made.fault ?? made.stderr.trim()}). Start som en vanlig bruker, eller sett DATABASE_URL.`,
  );
}

async function lookUp(): Promise<PostgresUser | undefined> {
  const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => runCommand('id', [flag, 'postgres'])));
  if (uid?.code !== 0 || gid?.code !== 0) return undefined;
  return { uid: Number.parseInt(uid.stdout, 10), gid: Number.parseInt(gid.stdout, 10) };
}

/**
 * `wanted` where `user` may go there, else an open folder that stays the same for this `wanted` path.
 * A checkout in root's home, for instance, is closed to the user `postgres`.
 */
export async function reachableFolder(wanted: string, user: PostgresUser, report: Report): Promise<string> {
  const folder = resolve(wanted);
  if (!('uid' in user) || (await mayEnter(nearestExisting(folder), user))) return folder;
  const open = join(await openFolderFor(folder), 'data');
  report(`PostgreSQLs bruker kommer ikke til ${folder}; dataene ligger i ${open}`);
  return open;
}

/**
 * A folder of ours that everybody may enter, under the system's folder for things that outlive a restart.
 * @throws LocalServiceFault when somebody else has made one of that name: it could be a trap.
 */
export async function openFolderFor(path: string): Promise<string> {
  const base = existsSync('/var/tmp') ? '/var/tmp' : tmpdir();
  const folder = join(base, `tertial-${createHash('sha256').update(resolve(path)).digest('hex').slice(0, 10)}`);
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const found = await lstat(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new LocalServiceFault(`Mappen ${folder} tilhører noen andre. Slett den, eller sett DATABASE_URL.`);
  }
  await chmod(folder, 0o755);
  return folder;
}

function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder));
}

/** Asked of the system itself by going there as that user: modes, lists of rights and mounts all count. */
async function mayEnter(folder: string, user: PostgresUser): Promise<boolean> {
  const result = await runCommand('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/' });
  return result.code === 0;
}
