import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { bundleToShift } from '@tertial/simulation/shifted-workflows';

/** Bundles the workflows as production does. Answers the file. */
export async function writeWorkflows(folder: string): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: require.resolve('@tertial/workflows'),
    logger: new DefaultLogger('ERROR'),
  });
  return write(join(folder, 'workflows.js'), code);
}

/** Bundles them for a clock that is shifted. Answers the file. */
export async function writeShiftedWorkflows(folder: string): Promise<string> {
  return write(join(folder, 'shifted-workflows.js'), await bundleToShift());
}

async function write(file: string, code: string): Promise<string> {
  await writeFile(file, code);
  return file;
}
