import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { LocalServiceFault, runCommand, type Report } from '@tertial/local-services';
import type { Places } from './places';

/** What the built page is made of, relative to the root: its own sources and those of the libraries in it. */
const ingredients = ['apps/web', 'libs/contracts', 'libs/domain', 'package-lock.json', 'tsconfig.base.json'];
const notIngredients = new Set(['node_modules', 'dist', '.vite']);

/**
 * Builds the web page with vite unless the one that is there was made of the same sources. It is built aside and put in place when it
 * is whole: another start, or a test run beside this one, may be doing the same, and somebody may be reading the old one.
 */
export async function buildWeb({ root, webDist, logs }: Places, report: Report): Promise<void> {
  const hash = hashOfSources(root, ingredients);
  if (existsSync(join(webDist, 'index.html')) && noteIn(webDist) === hash) return;
  report('Bygger nettsiden …');
  // Within the checkout, so that it can be moved into place, and not among the sources.
  mkdirSync(join(root, '.tertial'), { recursive: true });
  const folder = mkdtempSync(join(root, '.tertial', 'web-'));
  const built = join(folder, 'dist');
  try {
    await runVite({ root, logs }, built, report);
    writeFileSync(join(built, NOTE), hash);
    putInPlace(built, webDist);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const NOTE = '.sources.sha256';

function noteIn(folder: string): string | null {
  const file = join(folder, NOTE);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

async function runVite({ root, logs }: Pick<Places, 'root' | 'logs'>, outDir: string, report: Report): Promise<void> {
  const web = join(root, 'apps', 'web');
  const vite = join(dirname(createRequire(join(web, 'package.json')).resolve('vite/package.json')), 'bin', 'vite.js');
  const result = await runCommand(process.execPath, [vite, 'build', '--outDir', outDir, '--emptyOutDir'], {
    cwd: web,
    env: { ...process.env, NODE_ENV: 'production' },
    onTick: (seconds) => report(`Bygger nettsiden … ${seconds} s`),
  });
  writeFileSync(join(logs, 'web-build.log'), result.stdout + result.stderr);
  if (result.code === 0) return;
  const said = stripVTControlCharacters(result.stderr || result.stdout);
  const words = said.trim().split('\n').slice(0, 15).join('\n');
  throw new LocalServiceFault(`Nettsiden lot seg ikke bygge:\n${result.fault ?? words}`);
}

/** Puts a whole folder where another one may be. Of two that do so at once the first is kept, as both were made of the same. */
export function putInPlace(built: string, place: string): void {
  const old = `${built}.old`;
  try {
    renameIfThere(place, old);
    renameSync(built, place);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    rmSync(old, { recursive: true, force: true });
  }
}

function renameIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** A hash over the names and contents of all files under `paths`; the order in which a disk lists them does not count. */
export function hashOfSources(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesUnder(join(root, path))).sort()) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => !notIngredients.has(entry.name))
      .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)]));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return [path];
    throw error;
  }
}
