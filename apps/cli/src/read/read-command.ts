import { Command } from 'commander';
import { readOrRefuse } from '../letter-file';
import { readingTables } from './read-tables';

/** Width where the output goes to a file or a pipe. */
const PAPER_WIDTH = 110;
const WIDEST = 120;

/** `tertial read FILE [--json]`: the account of a letter as tables, or in the published JSON form and nothing else. */
export function readCommand(): Command {
  return new Command('read')
    .description('Les et brev og vis hva det ber om, med frister')
    .argument('<fil>', 'brevet: PDF, Word (.docx) eller tekst')
    .option('--json', 'skriv JSON etter det publiserte skjemaet, og ingenting annet')
    .option('--alt', 'vis også hvert tidsuttrykk som ikke er regnet som frist, der det står')
    .helpOption('-h, --help', 'Vis hjelp')
    .action(async (file: string, options: { json?: boolean; alt?: boolean }) => {
      const letter = await readOrRefuse(file);
      if (!letter) return;
      const output = options.json
        ? JSON.stringify(letter.reading, null, 2)
        : readingTables(letter, {
            screen: Math.min(WIDEST, process.stdout.columns ?? PAPER_WIDTH),
            everything: options.alt ?? false,
          });
      process.stdout.write(`${output}\n`);
    });
}
