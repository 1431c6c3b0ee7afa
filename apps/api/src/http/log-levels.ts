import type { LogLevel } from '@nestjs/common';
import type { Settings } from '@tertial/settings';

const LEVELS: Record<Settings['logLevel'], LogLevel[]> = {
  error: ['fatal', 'error'],
  warn: ['fatal', 'error', 'warn'],
  info: ['fatal', 'error', 'warn', 'log'],
  debug: ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'],
};

/** The settings' least level → the levels that Nest's logger writes. */
export function nestLevels(least: Settings['logLevel']): LogLevel[] {
  return LEVELS[least];
}
