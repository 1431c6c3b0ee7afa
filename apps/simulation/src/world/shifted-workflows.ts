import { readFile } from 'node:fs/promises';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundle } from '@temporalio/worker';
import { DefinePlugin } from 'webpack';

/** Stands in the bundle where the shift is to be put, so that it is bundled once for all simulations of a process. */
const SHIFT = '"shift of the simulated clock"';

let bundled: Promise<string> | undefined;

/**
 * The workflows as production runs them, with a clock that lies by a constant (see time/shifted-date). `file`: holds what
 * `bundleToShift` has answered, so that many processes bundle them once.
 */
export async function shiftedWorkflows(shiftMs: number, file?: string): Promise<WorkflowBundle> {
  bundled ??= file ? readFile(file, 'utf8') : bundleToShift();
  const code = await bundled;
  if (!code.includes(SHIFT)) throw new Error('The bundle of the workflows has no place for the shift of their clock');
  return { code: code.replaceAll(SHIFT, `(${shiftMs})`) };
}

/** The workflows' code with a place for the shift of their clock. */
export async function bundleToShift(): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: require.resolve('@tertial/workflows'),
    workflowInterceptorModules: [require.resolve('../time/shifted-date')],
    logger: new DefaultLogger('ERROR'),
    webpackConfigHook: (config) => ({
      ...config,
      plugins: [...(config.plugins ?? []), new DefinePlugin({ SIMULATED_SHIFT_MS: SHIFT })],
    }),
  });
  return code;
}
