import { startServices } from './services';
import { startSystem } from './system';

export default (): Promise<void> => startServices({ postgres: true, temporal: true, chromium: true }, startSystem);
