/** The environment, validated once, with every fault in one error. */
export { loadSettings, loadWorkerSettings } from './load-settings';
export { SettingsFault, type Fault } from './settings-fault';
export type { LogLevel, Settings, SharedSettings, TemporalSettings, TemporalTls, WorkerSettings } from './settings';
