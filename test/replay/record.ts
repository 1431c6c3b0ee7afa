import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { instant } from '@tertial/domain';
import { startServices, stopServices } from '../setup/services';
import { FakeMailServer } from '../workflows/support/fake-mail-server';
import { openStage } from '../workflows/support/stage';
import { liveThroughTheSample } from './live-through-the-sample';

/**
 * `node -r @swc-node/register test/replay/record.ts`: lives through items of the sample letter and keeps their histories beside
 * this file. To be run when a new kind of history has come to be, never to make a failing replay pass: what fails here fails for
 * the workflows that are running out there.
 */
async function record(): Promise<void> {
  await startServices({ postgres: true, timeSkipping: true });
  try {
    const mail = new FakeMailServer();
    const stage = await openStage(instant('2026-01-12T09:00:00Z'), mail);
    try {
      await stage.startWorker();
      const sample = await readFile(join(__dirname, '../../config/letters/sample-2026.txt'));
      for (const { name, workflowId, runId } of await liveThroughTheSample(stage, mail, sample)) {
        const fetched = await stage.client.workflow.getHandle(workflowId, runId).fetchHistory();
        const history: unknown = JSON.parse(historyToJSON(fetched), withoutMachine);
        const kept = { workflowId, shiftMs: stage.time.shiftMs, history };
        await writeFile(join(__dirname, 'histories', `${name}.json`), JSON.stringify(kept));
        console.log(`${name}: ${(JSON.stringify(history).match(/"eventId"/g) ?? []).length} events`);
      }
    } finally {
      await stage.close();
    }
  } finally {
    await stopServices();
  }
}

/** Of the machine on which it was recorded a history needs to know nothing. */
function withoutMachine(key: string, value: unknown): unknown {
  if (key === 'identity') return 'recorder';
  return key === 'stackTrace' ? '' : value;
}

record().catch((fault: unknown) => {
  console.error(fault);
  process.exitCode = 1;
});
