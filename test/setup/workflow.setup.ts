import { startServices } from './services';
import { bundleShiftedWorkflows } from './workflow-code';

export default (): Promise<void> => startServices({ postgres: true, timeSkipping: true }, bundleShiftedWorkflows);
