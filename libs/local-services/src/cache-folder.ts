import { homedir } from 'node:os';
import { join } from 'node:path';

/** The product's own cache of programs: `${XDG_CACHE_HOME:-~/.cache}/tertial`. Everything in it can be fetched again. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'tertial');
}
