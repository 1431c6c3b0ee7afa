import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { LetterFileRefusal, readLetterFile, type LetterFile } from '@tertial/letter-reading';
import { Command } from 'commander';
import { readingTables } from './read-tables';

/** Width where the output goes to a file or a pipe. */
const PAPER_WIDTH = 110;
const WIDEST = 120;

/** `tertial read FILE [--json]`: the letter's items as a table, or in the published JSON form and nothing else. */
export function readCommand(): Command {
  return new Command('read')
    .description('Les et brev og vis hva det ber om, med frister')
    .argument('<fil>', 'brevet: PDF, Word (.docx) eller tekst')
    .option('--json', 'skriv JSON etter det publiserte skjemaet, og ingenting annet')
    .helpOption('-h, --help', 'Vis hjelp')
    .action(async (file: string, options: { json?: boolean }) => {
      const letter = await readOrRefuse(file);
      if (!letter) return;
      const output = options.json
        ? JSON.stringify(letter.reading, null, 2)
        : readingTables(letter.reading, Math.min(WIDEST, process.stdout.columns ?? PAPER_WIDTH));
      process.stdout.write(`${output}\n`);
    });
}

/** Null after a refusal, which was told on standard error. */
async function readOrRefuse(file: string): Promise<LetterFile | null> {
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
