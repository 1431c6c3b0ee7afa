import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { guardFolder, guardProcess, runCommand } from '@tertial/local-services';

/** The first start builds the web page and compiles everything; on a busy machine that takes its time. */
const startLimitMs = 180_000;
jest.setTimeout(2 * startLimitMs);

const root = join(__dirname, '..', '..');
const data = mkdtempSync(join(tmpdir(), 'tertial-start-'));
const productVariables = /^(DATABASE_URL|SMTP_URL|PUBLIC_URL|PORT|AUTH|HOST|TEMPORAL_(?!CLI$).*|npm_lifecycle_event)$/;
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !productVariables.test(name)));

beforeAll(() => {
  guardFolder(data);
  chmodSync(data, 0o755);
});
afterEach(async () => {
  for (const start of starts.splice(0)) await start.end();
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** Every start of the running test, so that a failed one leaves nothing behind for the next. */
const starts: Start[] = [];

class Start {
  readonly child: ChildProcess;
  output = '';
  readonly exited: Promise<number | null>;

  constructor(args: readonly string[] = [], given: NodeJS.ProcessEnv = {}) {
    this.child = spawn(process.execPath, ['apps/local/bin/start.cjs', ...args], {
      cwd: root,
      env: { ...env, ...given, TERTIAL_DATA: data, INIT_CWD: root },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    if (this.child.pid !== undefined) guardProcess(this.child.pid);
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    }
    starts.push(this);
    this.exited = new Promise((resolve) => this.child.once('exit', resolve));
  }

  async untilUp(): Promise<this> {
    let code: number | null | undefined;
    void this.exited.then((ended) => (code = ended));
    for (const end = Date.now() + startLimitMs; Date.now() < end && code === undefined; await pause(100)) {
      if (this.output.includes('Stopp  ')) return this;
    }
    throw new Error(`kom ikke opp (kode ${code}):\n${this.output}`);
  }

  /** The address that the table gives for something. */
  address(name: string): string {
    return new RegExp(`^  ${name} +(http\\S+)`, 'm').exec(this.output)?.[1] ?? `${name} mangler i:\n${this.output}`;
  }

  async end(): Promise<void> {
    if (this.child.exitCode === null) this.child.kill('SIGTERM');
    await this.exited;
  }

  /** As Ctrl-C in a terminal: the signal goes to the whole process group at once. */
  async interrupt(): Promise<number | null> {
    if (this.child.pid !== undefined) process.kill(-this.child.pid, 'SIGINT');
    return this.exited;
  }
}

/** Every process that has this run's data folder among its arguments or its environment. */
async function leftOvers(): Promise<string[]> {
  const { stdout } = await runCommand('ps', ['-eww', '-o', 'pid=,args=']);
  return stdout.split('\n').filter((line) => line.includes(data));
}

interface Found {
  readonly letters: readonly { readonly fileName: string }[];
  readonly ofMailbox: readonly { readonly text: string }[];
}

/** What the demo's coordinator finds: the letters, and what the shared mailbox owns. */
async function found(page: string): Promise<Found> {
  const session = await (await fetch(`${page}/api/session`)).json();
  const { demoPeople } = session as { demoPeople: { id: string; roles: string[] }[] };
  const personId = demoPeople.find((person) => person.roles.includes('coordinator'))?.id;
  const headers = { 'content-type': 'application/json' };
  const signedIn = await fetch(`${page}/api/session`, { method: 'POST', headers, body: JSON.stringify({ personId }) });
  const cookie = signedIn.headers.getSetCookie().map((one) => one.split(';')[0]);
  const ask = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${page}/api/${path}`, { headers: { cookie: cookie.join('; ') } })).json()) as T;
  const people = await ask<{ id: string; mailbox: boolean }[]>('people');
  const mailbox = people.find((person) => person.mailbox)?.id;
  const { rows } = await ask<{ rows: Found['ofMailbox'] }>(`items?owner=${mailbox}`);
  return { letters: await ask('letters'), ofMailbox: rows };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

test('one command brings everything up, Ctrl-C ends all of it, and the next start goes on with the same data', async () => {
  const first = await new Start().untilUp();
  const page = first.address('Nettside');
  expect(await (await fetch(page)).text()).toContain('<div id="root"');
  expect(await (await fetch(`${page}/api/health`)).json()).toMatchObject({ database: 'up', engine: 'up' });
  expect(await (await fetch(first.address('E-post'))).text()).toContain('Ingenting går videre');
  expect(await (await fetch(first.address('Temporal'))).text()).toContain('svelte');
  const { letters, ofMailbox } = await found(page);
  expect(letters.map((letter) => letter.fileName)).toEqual(['sample-2026.txt']);
  expect(ofMailbox.map(({ text }) => text)).toEqual([expect.stringContaining('farvannsskilt')]);
  expect(await leftOvers()).not.toEqual([]);

  const other = new Start();
  expect(await other.exited).toBe(1);
  expect(other.output).toContain(`Tertial kjører allerede herfra (prosess ${first.child.pid}): ${page}`);

  expect(await first.interrupt()).toBe(0);
  expect(await leftOvers()).toEqual([]);

  const second = await new Start(['--letter', 'config/letters/sample-2026.txt']).untilUp();
  expect(second.output).toContain('sample-2026.txt er tatt inn før; ingenting er lagt til.');
  expect((await found(second.address('Nettside'))).letters).toHaveLength(1);
  expect(await second.interrupt()).toBe(0);
});

test('settings that cannot be used are all named at once, and nothing is started', async () => {
  const start = new Start([], { DATABASE_URL: 'mysql://x', SMTP_URL: 'x', PORT: 'http' });
  expect(await start.exited).toBe(1);
  expect(start.output).toMatch(/DATABASE_URL [^]*SMTP_URL [^]*PORT /);
  expect(start.output).not.toContain('Starter Tertial');
  expect(await leftOvers()).toEqual([]);
});
