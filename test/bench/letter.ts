import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const SAMPLE = join(__dirname, '../../config/letters/sample-2026.txt');
/** A real letter, where somebody has laid one beside the checkout. */
const REAL = join(__dirname, '../../../shared/letters/nav-2026.txt');

/** The letter to measure on: BENCH_LETTER, else a real one where it is at hand, else the sample. */
export function benchLetter(): { readonly name: string; readonly bytes: Buffer } {
  const path = process.env['BENCH_LETTER'] ?? (existsSync(REAL) ? REAL : SAMPLE);
  return { name: basename(path), bytes: readFileSync(path) };
}
