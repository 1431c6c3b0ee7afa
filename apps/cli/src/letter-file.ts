import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { LetterFileRefusal, readLetterFile, type LetterFile } from '@tertial/letter-reading';

/** Reads the letter of a command; null after a refusal, which was told on standard error. */
export async function readOrRefuse(file: string): Promise<LetterFile | null> {
  try {
    return await readLetterFile(await readFile(file), basename(file));
  } catch (error) {
    const sentence = refusalOf(error, file);
    if (sentence === null) throw error;
    process.stderr.write(`${sentence}\n`);
    process.exitCode = 1;
    return null;
  }
}

/** What to tell the person; null for a fault of our own. */
function refusalOf(error: unknown, file: string): string | null {
  if (error instanceof LetterFileRefusal) return `${file}: ${error.message}`;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return `Finner ikke filen ${file}.`;
  if (code === 'EISDIR') return `${file} er en mappe. Oppgi en fil.`;
  return code === 'EACCES' || code === 'EPERM' ? `Har ikke lov til å lese ${file}.` : null;
}
