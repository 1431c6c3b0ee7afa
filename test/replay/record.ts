import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { instant } from '@tertial/domain';
import { startServices, stopServices } from '../setup/services';
import { FakeMailServer } from '../workflows/support/fake-mail-server';
import { openStage, type Stage } from '../workflows/support/stage';
import { liveThroughASeries } from './live-through-a-series';
import { liveThroughTheSample, type Lived } from './live-through-the-sample';

type Life = (stage: Stage, mail: FakeMailServer) => Promise<Lived[]>;

const LIVES: Readonly<Record<string, Life>> = {
  series: liveThroughASeries,
  sample: async (stage, mail) =>
    liveThroughTheSample(stage, mail, await readFile(join(__dirname, '../../config/letters/sample-2026.txt'))),
};

/**
 * `node -r @swc-node/register test/replay/record.ts [series | sample]`: lives through items and keeps their histories beside this
 * file; those that are there stay, of whatever version of the code they are. To be run when a new kind of history has come to be,
 * never to make a failing replay pass: what fails here fails for the workflows that are running out there.
 */
async function record(wanted: readonly string[]): Promise<void> {
  await startServices({ postgres: true, timeSkipping: true });
  try {
    for (const [name, life] of Object.entries(LIVES))
      if (wanted.length === 0 || wanted.includes(name)) await keep(life);
  } finally {
    await stopServices();
  }
}

async function keep(life: Life): Promise<void> {
  const mail = new FakeMailServer();
  const stage = await openStage(instant('2026-01-12T09:00:00Z'), mail);
  try {
    await stage.startWorker();
    for (const { name, workflowId, runId } of await life(stage, mail)) {
      const file = join(__dirname, 'histories', `${name}.json`);
      if (existsSync(file)) continue;
      const fetched = await stage.client.workflow.getHandle(workflowId, runId).fetchHistory();
      const history: unknown = JSON.parse(historyToJSON(fetched), withoutMachine);
      await writeFile(file, JSON.stringify({ workflowId, shiftMs: stage.time.shiftMs, history }));
      console.log(`${name}: ${(JSON.stringify(history).match(/"eventId"/g) ?? []).length} events`);
    }
  } finally {
    await stage.close();
  }
}

/** Of the machine on which it was recorded a history needs to know nothing. */
function withoutMachine(key: string, value: unknown): unknown {
  if (key === 'identity') return 'recorder';
  return key === 'stackTrace' ? '' : value;
}

record(process.argv.slice(2)).catch((fault: unknown) => {
  console.error(fault);
  process.exitCode = 1;
});
