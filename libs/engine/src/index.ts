/** Temporal as the rest of Tertial sees it: starts, commands, rounds, Schedules. */
export { connectionOptions, type ConnectionParts } from './connection-options';
export { createEngine, engineOf, type EngineOptions } from './create-engine';
export { EngineUnreachable, type Engine, type RoundStatus, type StartedRound, type StartOutcome } from './engine';
export { passOnCommand, type SettlesCommands } from './pass-on-command';
export { reconcileScheduleId, roundScheduleId } from './schedules';
