import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { LocalServiceFault, runCommand, type Report } from '@tertial/local-services';
import type { Places } from './places';

/** What the built page is made of, relative to the root: its own sources and those of the libraries in it. */
const ingredients = ['apps/web', 'libs/contracts', 'libs/domain', 'package-lock.json', 'tsconfig.base.json'];
const notIngredients = new Set(['node_modules', 'dist', '.vite']);

/** Builds the web page with vite unless the one that is there was made of the same sources. */
export async function buildWeb({ root, webDist, logs }: Places, report: Report): Promise<void> {
  const page = join(webDist, 'index.html');
  const noteFile = join(webDist, '.sources.sha256');
  const hash = hashOfSources(root, ingredients);
  if (existsSync(page) && existsSync(noteFile) && readFileSync(noteFile, 'utf8') === hash) return;
  report('Bygger nettsiden …');
  const web = join(root, 'apps', 'web');
  const vite = join(dirname(createRequire(join(web, 'package.json')).resolve('vite/package.json')), 'bin', 'vite.js');
  const result = await runCommand(process.execPath, [vite, 'build'], {
    cwd: web,
    env: { ...process.env, NODE_ENV: 'production' },
    onTick: (seconds) => report(`Bygger nettsiden … ${seconds} s`),
  });
  writeFileSync(join(logs, 'web-build.log'), result.stdout + result.stderr);
  if (result.code !== 0) {
    const said = stripVTControlCharacters(result.stderr || result.stdout);
    const words = said.trim().split('\n').slice(0, 15).join('\n');
    throw new LocalServiceFault(`Nettsiden lot seg ikke bygge:\n${result.fault ?? words}`);
  }
  writeFileSync(noteFile, hash);
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
