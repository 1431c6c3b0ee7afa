import { Command, CommanderError } from 'commander';
import { planCommand } from './plan/plan-command';
import { readCommand } from './read/read-command';

/** The subcommands of `tertial`; each is made in a folder of its own. */
const commands = [readCommand, planCommand];

/** Runs the command line. Sets the exit code, so that output that is still being written is not cut off. */
export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('tertial')
    .description('Følger opp det et departement ber en etat om.')
    .helpOption('-h, --help', 'Vis hjelp')
    .helpCommand('help [kommando]', 'Vis hjelp for en kommando')
    .exitOverride();
  for (const command of commands) program.addCommand(command().exitOverride());
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode;
  }
}
