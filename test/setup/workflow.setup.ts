import { startServices } from './services';

export default (): Promise<void> => startServices({ postgres: true, timeSkipping: true, shiftedWorkflows: true });
