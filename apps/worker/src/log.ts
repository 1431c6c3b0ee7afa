import type { Logger, LogLevel as NestLevel } from '@nestjs/common';
import { DefaultLogger, Runtime, type LogEntry, type LogLevel as TemporalLevel } from '@temporalio/worker';
import type { LogLevel } from '@tertial/settings';

const NEST_LEVELS: Record<LogLevel, NestLevel[]> = {
  error: ['error', 'fatal'],
  warn: ['error', 'fatal', 'warn'],
  info: ['error', 'fatal', 'warn', 'log'],
  debug: ['error', 'fatal', 'warn', 'log', 'debug'],
};

export function nestLevels(level: LogLevel): NestLevel[] {
  return NEST_LEVELS[level];
}

/** Temporal's own lines go the same way as the worker's. Stop signals are left to Nest, which ends all parts in their order. */
export function logTemporalThrough(logger: Logger, level: LogLevel): void {
  Runtime.install({
    logger: new DefaultLogger(level.toUpperCase() as TemporalLevel, (entry) => write(logger, entry)),
    shutdownSignals: [],
  });
}

function write(logger: Logger, { level, message, meta }: LogEntry): void {
  const { error, ...facts } = meta ?? {};
  const line = Object.keys(facts).length > 0 ? `${message} ${JSON.stringify(facts, plain)}` : message;
  if (level === 'ERROR') logger.error(line, error instanceof Error ? error.stack : undefined);
  else if (level === 'WARN') logger.warn(error instanceof Error ? `${line}: ${error.message}` : line);
  else if (level === 'INFO') logger.log(line);
  else logger.debug(line);
}

function plain(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
