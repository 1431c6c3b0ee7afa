interface AnyCheck {
  readonly title: string;
  /** It has servers for itself and mostly waits for them: one that computes may run beside it. */
  readonly waits: boolean;
  /** Others stand on what it leaves behind: it is over before they begin. */
  readonly first?: true;
}

/** One run of a program that either succeeds or not; counts as one test. */
export interface CommandCheck extends AnyCheck {
  readonly kind: 'command';
  /** A program of node_modules/.bin and its arguments. */
  readonly program: string;
  readonly args: readonly string[];
  /** A text in its output that is a failure, whatever the exit code. */
  readonly forbidden?: string;
}

/** One run of jest; counts as many tests as it has. */
export interface JestCheck extends AnyCheck {
  readonly kind: 'jest';
  readonly config: string;
  /** Patterns of test paths; empty for all of the configuration's. */
  readonly only: readonly string[];
  readonly timeZone: string;
}

export type Check = CommandCheck | JestCheck;

export interface Suite {
  /** What one writes after `npm test --`. */
  readonly name: string;
  readonly checks: readonly Check[];
}

/** What must not know the zone of its process. */
const moments = ['libs/(?:domain|icalendar)/'];

/** And what reads days, which hold no moment: one other zone than that of UTC tells. Whole letters that are damaged or scanned take minutes. */
const pure = [...moments, 'libs/letter-reading/src/(?!damaged|account|real-|line-ends|composed)'];

/** What counts days and hours, for a zone whose day is behind that of UTC. */
const planning = ['libs/domain/src/(?:time|calendar)/', 'libs/domain/src/reminder/(?:plan-|next-round|rhythm)'];

export const suites: readonly Suite[] = [
  {
    name: 'lint',
    checks: [
      // Without this graph the rule on layers skips itself in silence.
      { ...command('Prosjektgraf', 'nx', ['show', 'projects', '--json']), first: true },
      { ...command('Lint og lagdeling', 'eslint', ['.']), forbidden: 'No cached ProjectGraph' },
    ],
  },
  {
    name: 'format',
    checks: [command('Formatering', 'prettier', ['--check', '--log-level=warn', '.'])],
  },
  {
    name: 'types',
    checks: [command('Typer', 'tsc', ['-p', 'tsconfig.json']), command('Typer i nettsiden', 'tsc', ['-p', 'apps/web'])],
  },
  {
    name: 'unit',
    checks: [
      jest('Arkitektur', 'architecture'),
      jest('Enhetstester (UTC)', 'unit'),
      jest('Domene, kalendere og brevlesing (Europe/Oslo)', 'unit', 'Europe/Oslo', pure),
      jest('Domene og kalendere (Pacific/Kiritimati)', 'unit', 'Pacific/Kiritimati', moments),
      jest('Dager, kalendere og varsler (America/St_Johns)', 'unit', 'America/St_Johns', planning),
    ],
  },
  { name: 'workflow', checks: [withServers('Arbeidsflyter under Temporals testtjener', 'workflow')] },
  { name: 'integration', checks: [withServers('Mot PostgreSQL, Temporal og SMTP', 'integration')] },
  { name: 'browser', checks: [withServers('I nettleser', 'browser')] },
];

function command(title: string, program: string, args: readonly string[]): CommandCheck {
  return { kind: 'command', title, program, args, waits: false };
}

function jest(title: string, config: string, timeZone = 'UTC', only: readonly string[] = []): JestCheck {
  return { kind: 'jest', title, config, only, timeZone, waits: false };
}

function withServers(title: string, config: string): JestCheck {
  return { ...jest(title, config), waits: true };
}

/**
 * The suites that were asked for, in their fixed order; all when none was named.
 * @returns a sentence instead when a name is unknown.
 */
export function chooseSuites(names: readonly string[], all: readonly Suite[] = suites): readonly Suite[] | string {
  const unknown = names.filter((name) => !all.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    return `Ukjent: ${unknown.join(', ')}. Velg blant ${all.map((suite) => suite.name).join(', ')}.`;
  }
  return names.length === 0 ? all : all.filter((suite) => names.includes(suite.name));
}
