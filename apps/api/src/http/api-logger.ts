import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import type { Settings } from '@tertial/settings';

const LEVELS: Record<Settings['logLevel'], LogLevel[]> = {
  error: ['fatal', 'error'],
  warn: ['fatal', 'error', 'warn'],
  info: ['fatal', 'error', 'warn', 'log'],
  debug: ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'],
};

/** What Nest says of its own wiring at each start: of interest to who looks for a fault in it only. */
const WIRING = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

/** One line an entry: JSON for programs, words for a person at a terminal. */
export class ApiLogger extends ConsoleLogger {
  constructor(least: Settings['logLevel'], json: boolean) {
    super({ json, compact: true, prefix: 'api', logLevels: LEVELS[least] });
  }

  override log(message: unknown, ...rest: unknown[]): void {
    if (WIRING.has(String(rest.at(-1)))) super.debug(message, ...rest);
    else super.log(message, ...rest);
  }
}
