import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Runtime } from '@temporalio/worker';
import { localDate } from '@tertial/domain';
import { readLetterFile } from '@tertial/letter-reading';
import { silent } from '@tertial/local-services';
import { Closing } from '@tertial/simulation/closing';
import type { Outcome } from '@tertial/simulation/outcome';
import { outcomeJson } from '@tertial/simulation/outcome-json';
import { quietRuntime } from '@tertial/simulation/quiet-runtime';
import { simulate, type Simulation } from '@tertial/simulation/simulate';
import { createTestDatabase } from '@tertial/testing';

const letters = join(__dirname, '..', '..', '..', 'config', 'letters');

export function textOf(file: string): string {
  return readFileSync(join(letters, file), 'utf8');
}

/** The sample letter (or another one beside it) as a file, and what is read in it. */
export function sampleLetter(name = 'sample-2026.txt'): Promise<Simulation['letter']> {
  return letterAt(join(letters, name));
}

/** A letter as a file, and what is read in it. */
export async function letterAt(path: string): Promise<Simulation['letter']> {
  const bytes = readFileSync(path);
  const name = basename(path);
  const { text, reading, mediaType } = await readLetterFile(bytes, name);
  return { file: { name, mediaType, bytes }, text, reading };
}

export type Simulated = ReturnType<typeof outcomeJson> &
  Pick<Outcome, 'history' | 'acts'> & { readonly sent: Outcome['mails']; readonly refused: readonly (string | null)[] };

/** Lives through the sample letter in a database of its own; answers what `--json` writes. */
export async function aSimulation(from: string, until: string, script: Simulation['script'] = []): Promise<Simulated> {
  return liveThrough({ letter: await sampleLetter(), from: localDate(from), until: localDate(until), script });
}

/** Lives through a letter in a database of its own. */
export async function liveThrough(simulation: Omit<Simulation, 'report'>): Promise<Simulated> {
  if (!Runtime._instance) quietRuntime();
  const closing = new Closing();
  try {
    const database = await createTestDatabase();
    closing.add(() => database.drop());
    const servers = {
      databaseUrl: database.url,
      testServer: process.env['TEST_TIME_SKIPPING_SERVER'] ?? '',
      workflowCode: process.env['TEST_SHIFTED_WORKFLOWS'],
    };
    const outcome = await simulate({ ...simulation, report: silent }, servers, closing);
    const { history, acts, mails: sent } = outcome;
    return { ...outcomeJson(outcome), history, acts, sent, refused: acts.map((act) => act.refused) };
  } finally {
    await closing.close();
  }
}
