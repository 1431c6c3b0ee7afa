import { startServices } from './services';

export default (): Promise<void> =>
  startServices({ postgres: true, temporal: true, timeSkipping: true, workflows: true });
