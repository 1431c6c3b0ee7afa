import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { bundleToShift } from '@tertial/simulation/shifted-workflows';

/** → TEST_WORKFLOWS: a file with the workflows as production runs them, bundled once for all workers of the run. */
export async function bundleWorkflows(folder: string): Promise<null> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: require.resolve('@tertial/workflows'),
    logger: new DefaultLogger('ERROR'),
  });
  process.env['TEST_WORKFLOWS'] = await written(join(folder, 'workflows.js'), code);
  return null;
}

/** → TEST_SHIFTED_WORKFLOWS: the same for a clock that is shifted, as the simulation's is. */
export async function bundleShiftedWorkflows(folder: string): Promise<null> {
  process.env['TEST_SHIFTED_WORKFLOWS'] = await written(join(folder, 'workflows.js'), await bundleToShift());
  return null;
}

async function written(file: string, code: string): Promise<string> {
  await writeFile(file, code);
  return file;
}
