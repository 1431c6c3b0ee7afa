import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const SAMPLE = join(__dirname, '../../config/letters/sample-2026.txt');
/** Real letters, where somebody has laid them beside the checkout. */
const REAL = join(__dirname, '../../../shared/letters');

/** The letter to measure on: BENCH_LETTER, else this real one where it is at hand, else the sample. */
export function benchLetter(real = 'nav-2026.txt'): { readonly name: string; readonly bytes: Buffer } {
  const own = join(REAL, real);
  const path = process.env['BENCH_LETTER'] ?? (existsSync(own) ? own : SAMPLE);
  return { name: basename(path), bytes: readFileSync(path) };
}
