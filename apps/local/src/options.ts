import { resolve } from 'node:path';

export interface StartOptions {
  /** Absolute path of a letter to import after the start. */
  readonly letter: string | undefined;
}

export const usage = 'Bruk: npm start [-- --letter FIL]';

/**
 * Reads what stands after `npm start --`; a relative path counts from the folder where the person typed it.
 * @returns a sentence instead when something is not understood.
 */
export function parseOptions(args: readonly string[], typedIn: string): StartOptions | string {
  const [first, ...rest] = args;
  if (first === undefined) return { letter: undefined };
  const joined = /^--letter=(.+)$/.exec(first)?.[1];
  const letter = joined ?? (first === '--letter' ? rest.shift() : undefined);
  if (first === '--letter' && letter === undefined) return `--letter mangler et filnavn. ${usage}`;
  if (letter === undefined || rest.length > 0) return `Forstår ikke «${args.join(' ')}». ${usage}`;
  return { letter: resolve(typedIn, letter) };
}
