import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** Files that belong to the repository, from its top: tracked, or new and not ignored. */
export const files: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard'],
  {
    cwd: root,
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));

/** The text of one of them. */
export function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** The package.json of each project. */
export const projects: readonly string[] = files.filter((file) =>
  /^(apps|libs)\/[^/]+\/package\.json$|^(workflows|activities|test)\/package\.json$/.test(file),
);
