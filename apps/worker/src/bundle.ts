import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';

/** `node -r @swc-node/register apps/worker/src/bundle.ts FILE`: writes what production runs by WORKFLOW_BUNDLE=FILE. */
async function main(file: string | undefined): Promise<void> {
  if (!file) throw new Error('Which file? bundle.ts FILE');
  const { code } = await bundleWorkflowCode({ workflowsPath: require.resolve('@tertial/workflows') });
  await mkdir(dirname(resolve(file)), { recursive: true });
  await writeFile(file, code);
  console.log(`${file}: ${(code.length / 1024).toFixed(0)} KiB`);
}

main(process.argv[2]).catch((fault: unknown) => {
  console.error(fault);
  process.exit(1);
});
