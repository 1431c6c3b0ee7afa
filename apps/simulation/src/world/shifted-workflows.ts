import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { DefinePlugin } from 'webpack';

/** The workflows as production runs them, with a clock that lies by a constant (see time/shifted-date). */
export function shiftedWorkflows(shiftMs: number): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({
    workflowsPath: require.resolve('@tertial/workflows'),
    workflowInterceptorModules: [require.resolve('../time/shifted-date')],
    logger: new DefaultLogger('ERROR'),
    webpackConfigHook: (config) => ({
      ...config,
      plugins: [...(config.plugins ?? []), new DefinePlugin({ SIMULATED_SHIFT_MS: String(shiftMs) })],
    }),
  });
}
