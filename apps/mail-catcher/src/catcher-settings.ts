import { join } from 'node:path';

export interface CatcherSettings {
  readonly smtpPort: number;
  readonly pagePort: number;
  /** Where the mails are kept. */
  readonly folder: string;
  /** Addresses that are answered with 550, as a real server does for a mailbox that it does not know. */
  readonly refuses: (address: string) => boolean;
}

/** Reads MAIL_CATCHER_SMTP_PORT, MAIL_CATCHER_PAGE_PORT, MAIL_CATCHER_FOLDER and MAIL_CATCHER_REFUSE. */
export function readCatcherSettings(env: NodeJS.ProcessEnv): CatcherSettings {
  return {
    smtpPort: port(env, 'MAIL_CATCHER_SMTP_PORT', 1025),
    pagePort: port(env, 'MAIL_CATCHER_PAGE_PORT', 8025),
    folder: env['MAIL_CATCHER_FOLDER'] || join(process.cwd(), '.tertial', 'mail'),
    refuses: addressPattern(env['MAIL_CATCHER_REFUSE'] ?? ''),
  };
}

/** Patterns with `*` for anything, separated by commas: "*@sluttet.example, kari@*". Letter case does not count. */
export function addressPattern(patterns: string): (address: string) => boolean {
  const expressions = patterns
    .split(',')
    .map((pattern) => pattern.trim())
    .filter(Boolean)
    .map((pattern) => new RegExp(`^${pattern.split('*').map(escapeExpression).join('.*')}$`, 'i'));
  return (address) => expressions.some((expression) => expression.test(address));
}

function escapeExpression(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}

function port(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const value = env[name] ? Number(env[name]) : otherwise;
  if (Number.isInteger(value) && value >= 0 && value < 65_536) return value;
  throw new Error(`${name} må være et portnummer, ikke «${env[name]}»`);
}
