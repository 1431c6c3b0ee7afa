import { bundleWorkflowCode, type WorkerOptions } from '@temporalio/worker';

/**
 * The workflows as the worker takes them: a file that was bundled before, or, without one, bundled now (a second or two).
 * @throws when they import what a workflow may not.
 */
export async function workflowCode(file: string | null): Promise<NonNullable<WorkerOptions['workflowBundle']>> {
  return file ? { codePath: file } : bundleWorkflowCode({ workflowsPath: require.resolve('@tertial/workflows') });
}
