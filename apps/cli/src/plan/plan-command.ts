import { isLocalDate, type LocalDate } from '@tertial/domain';
import { Command, InvalidArgumentError } from 'commander';
import { readOrRefuse } from '../letter-file';
import { planJson } from './plan-json';
import { planLetter } from './plan-letter';
import { planTables } from './plan-table';
import { readPolicyFile } from './policy-file';

/** Width where the output goes to a file or a pipe; the table of mails has six columns. */
const PAPER_WIDTH = 170;
const NARROWEST = 150;

/** `tertial plan --letter FILE --from DATE [--until DATE] [--policy FILE] [--json]`: which mails a letter will lead to when nobody acts. */
export function planCommand(): Command {
  return new Command('plan')
    .description('Vis hva som vil bli sendt til hvem og når, hvis brevet bekreftes en dag og ingen gjør noe')
    .requiredOption('--letter <fil>', 'brevet: PDF, Word (.docx) eller tekst')
    .requiredOption('--from <dato>', 'dagen da brevet bekreftes (ÅÅÅÅ-MM-DD)', day)
    .option('--until <dato>', 'siste dag som vises; ellers et år, og til fire uker etter siste frist', day)
    .option('--policy <fil>', 'varslingsregler som JSON: {"agency": {…}, "kinds": {…}}; ellers standardreglene')
    .option('--json', 'skriv JSON, og ingenting annet')
    .helpOption('-h, --help', 'Vis hjelp')
    .action(async ({ letter: file, from, until, policy, json }: PlanOptions, command: Command) => {
      if (until && until < from) command.error('error: --until må ikke være før --from');
      const rules = policy ? await readPolicyFile(policy) : {};
      const letter = rules && (await readOrRefuse(file));
      if (!letter || !rules) return;
      const plan = planLetter(letter.reading, from, until ?? null, rules);
      const output = json
        ? JSON.stringify(planJson(plan), null, 2)
        : planTables(plan, policy ?? null, Math.max(NARROWEST, process.stdout.columns ?? PAPER_WIDTH));
      process.stdout.write(`${output}\n`);
    });
}

interface PlanOptions {
  readonly letter: string;
  readonly from: LocalDate;
  readonly until?: LocalDate;
  readonly policy?: string;
  readonly json?: boolean;
}

function day(text: string): LocalDate {
  if (!isLocalDate(text)) throw new InvalidArgumentError('Skriv datoen som ÅÅÅÅ-MM-DD.');
  return text;
}
