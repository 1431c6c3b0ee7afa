import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Runtime } from '@temporalio/worker';
import { localDate } from '@tertial/domain';
import { readLetterFile } from '@tertial/letter-reading';
import { silent } from '@tertial/local-services';
import { Closing } from '@tertial/simulation/closing';
import { outcomeJson } from '@tertial/simulation/outcome-json';
import { quietRuntime } from '@tertial/simulation/quiet-runtime';
import { simulate, type Simulation } from '@tertial/simulation/simulate';
import { createTestDatabase } from '@tertial/testing';

const letters = join(__dirname, '..', '..', '..', 'config', 'letters');

export function textOf(file: string): string {
  return readFileSync(join(letters, file), 'utf8');
}

/** The sample letter as a file, and what is read in it. */
export async function sampleLetter(): Promise<Simulation['letter']> {
  const bytes = readFileSync(join(letters, 'sample-2026.txt'));
  const { text, reading, mediaType } = await readLetterFile(bytes, 'sample-2026.txt');
  return { file: { name: 'sample-2026.txt', mediaType, bytes }, text, reading };
}

/** Lives through the sample letter in a database of its own; answers what `--json` writes. */
export async function aSimulation(
  from: string,
  until: string,
  script: Simulation['script'] = [],
): Promise<ReturnType<typeof outcomeJson> & { readonly refused: readonly (string | null)[] }> {
  if (!Runtime._instance) quietRuntime();
  const closing = new Closing();
  try {
    const database = await createTestDatabase();
    closing.add(() => database.drop());
    const servers = { databaseUrl: database.url, testServer: process.env['TEST_TIME_SKIPPING_SERVER'] ?? '' };
    const simulation = { letter: await sampleLetter(), from: localDate(from), until: localDate(until) };
    const outcome = await simulate({ ...simulation, script, report: silent }, servers, closing);
    return { ...outcomeJson(outcome), refused: outcome.acts.map((act) => act.refused) };
  } finally {
    await closing.close();
  }
}
