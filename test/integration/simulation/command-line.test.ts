import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from '@tertial/local-services';

const ROOT = resolve(__dirname, '../../..');
const SAMPLE = ['--letter', 'config/letters/sample-2026.txt'];

// Servers of its own are started each time.
jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), 'tertial-command-line-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** `npm run simulate -- …` without npm; `until` is asked with what it has said so far, and interrupts it when it says yes. */
async function run(args: readonly string[], until: (said: string) => boolean = () => false) {
  const child = spawn(process.execPath, ['apps/local/bin/simulate.cjs', ...args], { cwd: ROOT });
  let out = '';
  let err = '';
  let servers: number[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    if (servers.length > 0 || !until(err)) return;
    servers = childrenOf(child.pid ?? 0);
    child.kill('SIGINT');
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out, err, servers };
}

function childrenOf(pid: number): number[] {
  const tasks = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return tasks.trim().split(' ').filter(Boolean).map(Number);
}

test('writes exactly the form that is compared, and says in the end what it saw', async () => {
  const json = join(folder, 'outcome.json');
  const { code, out } = await run([...SAMPLE, '--from', '2026-01-05', '--until', '2026-01-06', '--json', json]);
  expect(code).toBe(0);
  expect(out).toContain('8 e-poster til 8 personer');
  const written = JSON.parse(readFileSync(json, 'utf8')) as Record<string, Record<string, unknown>[]>;
  expect(Object.keys(written)).toEqual(['items', 'mails', 'changes']);
  expect(Object.keys(written['items']?.[0] ?? {})).toEqual(['id', 'kind', 'text', 'deadlines']);
  const joint = 'fellesrapporter.3.4@etaten.example';
  expect(written['mails']?.filter(({ to }) => to === joint)).toEqual([
    {
      ...{ at: '2026-01-05T07:00:00Z', to: joint, cc: [] },
      subject: expect.any(String) as string,
      items: [
        {
          ...{ item: expect.any(String) as string, deliverable: null, deadline: null },
          ...{ step: 'assigned', reason: 'Satt opp som ansvarlig.' },
        },
      ],
    },
  ]);
});

test('a script that fits nothing is refused before anything is started', async () => {
  const script = join(folder, 'script.json');
  const act = { at: '2026-01-05', who: 'owner', match: 'romfart', do: 'acknowledge' };
  writeFileSync(script, JSON.stringify([act]));
  const refused = await run([...SAMPLE, '--from', '2026-01-05', '--until', '2026-01-06', '--script', script]);
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toContain('«romfart» passer ikke på noe krav med leveranse');
});

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('Ctrl-C ends it and every server that it started', async () => {
  const monthsLater = (said: string) => said.includes('2026-03');
  const { code, servers } = await run([...SAMPLE, '--from', '2026-01-05', '--until', '2027-12-31'], monthsLater);
  expect(code).toBe(130);
  expect(servers.length).toBeGreaterThanOrEqual(2);
  // The helper that watches over them goes by itself a moment later.
  for (let look = 0; look < 50 && servers.some(isAlive); look++) await wait(100);
  expect(servers.filter(isAlive)).toEqual([]);
});
