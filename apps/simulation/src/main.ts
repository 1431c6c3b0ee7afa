import { readFile, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { LocalServiceFault } from '@tertial/local-services';
import { LetterFileRefusal, readLetterFile } from '@tertial/letter-reading';
import { CommanderError } from 'commander';
import { readOptions, type SimulationOptions } from './options';
import { outcomeJson } from './outcome/outcome-json';
import { outcomeSummary, outcomeTables } from './outcome/outcome-tables';
import { readScript } from './script/read-script';
import { actsOf, simulate } from './simulate';
import { SimulationFault } from './simulation-fault';
import { Closing } from './world/closing';
import { quietRuntime } from './world/quiet-runtime';
import { temporaryServers } from './world/servers';

/** Width where the output goes to a file or a pipe; the table of mails has six columns. */
const PAPER_WIDTH = 170;
const NARROWEST = 150;
/** What a shell answers when a program was ended by Ctrl-C. */
const INTERRUPTED = 130;
/** One Ctrl-C reaches a program under npm twice: from the terminal, and passed on by npm. */
const SAME_KEY_MS = 1_000;

class Interrupted extends Error {}

void main();

async function main(): Promise<void> {
  const closing = new Closing();
  const interruption = new AbortController();
  onInterruption(() => {
    say('Avbryter …');
    interruption.abort(new Interrupted());
  });
  try {
    const options = readOptions(process.argv);
    await run(options, closing, interruption.signal);
  } catch (error) {
    process.exitCode = tell(error);
  } finally {
    await closing.close().catch((error: unknown) => {
      process.exitCode = tell(error);
    });
  }
}

async function run(options: SimulationOptions, closing: Closing, signal: AbortSignal): Promise<void> {
  const started = performance.now();
  const letter = await readLetterAt(fromWhereTyped(options.letter));
  const script = options.script ? readScript(await textOf(fromWhereTyped(options.script))) : [];
  const { from, until } = options;
  // Says what is wrong with the script before it takes anybody's time.
  actsOf({ letter, from, until, script });
  quietRuntime();
  const servers = await temporaryServers(closing, say);
  signal.throwIfAborted();
  const outcome = await simulate({ letter, from, until, script, report: say, signal }, servers, closing);
  process.stdout.write(`${outcomeTables(outcome, Math.max(NARROWEST, process.stdout.columns ?? PAPER_WIDTH))}\n\n`);
  if (options.json) {
    await writeFile(fromWhereTyped(options.json), `${JSON.stringify(outcomeJson(outcome), null, 2)}\n`);
    say(`Skrevet til ${options.json}`);
  }
  process.stdout.write(`${outcomeSummary(outcome)}. ${timeUsed(started)}\n`);
}

async function readLetterAt(path: string) {
  const bytes = await readFile(path);
  const name = basename(path);
  const { text, reading, mediaType } = await readLetterFile(bytes, name);
  return { file: { name, mediaType, bytes }, text, reading };
}

function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8');
}

/** npm changes the working directory to the checkout's; a person's relative path counts from where he is. */
function fromWhereTyped(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

function timeUsed(started: number): string {
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1).replace('.', ',')} s`;
  const { user, system } = process.cpuUsage();
  return `Tid brukt: ${seconds(performance.now() - started)} (prosessortid i dette programmet: ${seconds((user + system) / 1000)}).`;
}

/** Says what went wrong, in a sentence where it is none of our faults; answers the exit code. */
function tell(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode;
  if (error instanceof Interrupted) return INTERRUPTED;
  if (error instanceof SimulationFault || error instanceof LetterFileRefusal || error instanceof LocalServiceFault) {
    say(error.message);
    return 1;
  }
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') say(`Finner ikke ${path}.`);
  else if (code === 'EISDIR' || code === 'EACCES') say(`Kan ikke lese eller skrive ${path ?? 'filen'}.`);
  else console.error(error);
  return 1;
}

/** The first Ctrl-C ends the simulation in good order, the second ends the program; the servers then end by themselves. */
function onInterruption(stop: () => void): void {
  let asked: number | null = null;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(name, () => {
      if (asked === null) stop();
      else if (performance.now() - asked > SAME_KEY_MS) process.exit(INTERRUPTED);
      asked ??= performance.now();
    });
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
