import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { guardPid, isAlive, runCommand, type Report } from '@tertial/local-services';

/** What a running `npm start` writes down, so that another one knows of it. */
interface RunNote {
  readonly pid: number;
  /** The helper that ends what is left behind; while it lives, an earlier run is still being cleared away. */
  readonly guard: number | undefined;
  /** Where the web page is, once it is up. */
  readonly url: string | undefined;
}

const clearingLimitMs = 60_000;

/**
 * Takes the place of the one `npm start` of this checkout.
 * @returns a sentence when another one runs; else undefined, and after a crash only when its leftovers are gone.
 */
export async function takePlace(file: string, report: Report): Promise<string | undefined> {
  mkdirSync(dirname(file), { recursive: true });
  const other = readNote(file);
  if (other && (await isOurs(other.pid))) {
    const where = other.url ? `: ${other.url}` : '';
    return `Tertial kjører allerede herfra (prosess ${other.pid})${where}. Stopp den med Ctrl-C der den kjører.`;
  }
  if (other?.guard !== undefined && isAlive(other.guard)) {
    report('Rydder etter forrige gang …');
    await untilGone(other.guard);
  }
  rmSync(file, { force: true });
  return writeNew(file) ? undefined : 'Tertial startes allerede herfra i et annet vindu.';
}

/** Adds the address to the note, and the guard that this process has got meanwhile. */
export function noteAddress(file: string, url: string | undefined): void {
  writeFileSync(file, JSON.stringify({ pid: process.pid, guard: guardPid(), url } satisfies RunNote));
}

export function leavePlace(file: string): void {
  rmSync(file, { force: true });
}

function writeNew(file: string): boolean {
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, guard: guardPid(), url: undefined } satisfies RunNote), {
      flag: 'wx',
    });
    return true;
  } catch {
    return false;
  }
}

function readNote(file: string): RunNote | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as RunNote;
  } catch {
    return undefined;
  }
}

/** A process id is used again after a restart of the machine: only one that is a start of ours counts. */
async function isOurs(pid: number): Promise<boolean> {
  if (pid === process.pid || !isAlive(pid)) return false;
  const { stdout } = await runCommand('ps', ['-ww', '-o', 'command=', '-p', String(pid)]);
  return stdout.includes('start.cjs');
}

async function untilGone(pid: number): Promise<void> {
  const until = Date.now() + clearingLimitMs;
  while (Date.now() < until && isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 200));
}
