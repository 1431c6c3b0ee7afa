import { isLocalDate, type LocalDate } from '@tertial/domain';
import { Command, InvalidArgumentError } from 'commander';

export interface SimulationOptions {
  readonly letter: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly script?: string;
  readonly json?: string;
}

/**
 * Reads the command line; `argv` as in process.argv.
 * @throws CommanderError after a message on standard error when something is wrong, or after the help.
 */
export function readOptions(argv: readonly string[]): SimulationOptions {
  const command = new Command('npm run simulate --')
    .description('Lev gjennom et brev fra en dag til en annen på sekunder, med ekte arbeidsflyter, register og e-post')
    .requiredOption('--letter <fil>', 'brevet: PDF, Word (.docx) eller tekst')
    .requiredOption('--from <dato>', 'dagen da brevet bekreftes (ÅÅÅÅ-MM-DD), også en som er passert', day)
    .requiredOption('--until <dato>', 'siste dag (ÅÅÅÅ-MM-DD)', day)
    .option(
      '--script <fil>',
      'hva folk gjør, som JSON etter apps/simulation/src/script.schema.json; ellers gjør ingen noe',
    )
    .option('--json <fil>', 'skriv også krav, e-poster og endringer som JSON til denne filen')
    .helpOption('-h, --help', 'Vis hjelp')
    .exitOverride()
    .parse([...argv]);
  const options = command.opts<SimulationOptions>();
  if (options.until < options.from) command.error('error: --until må ikke være før --from');
  return options;
}

function day(text: string): LocalDate {
  if (!isLocalDate(text)) throw new InvalidArgumentError('Skriv datoen som ÅÅÅÅ-MM-DD.');
  return text;
}
