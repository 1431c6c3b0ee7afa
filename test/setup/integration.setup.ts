import { startServices } from './services';
import { bundleWorkflows } from './workflow-code';

export default (): Promise<void> =>
  startServices({ postgres: true, temporal: true, timeSkipping: true }, bundleWorkflows);
