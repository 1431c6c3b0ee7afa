import { startServices } from './services';

export default (): Promise<void> => startServices({ timeSkipping: true });
