import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runHere } from '../run-here.fixture';

const ROOT = resolve(__dirname, '../../../..');
const SAMPLE = join(ROOT, 'config/letters/sample-2026.txt');

/** Runs the real command line. */
function plan(...args: string[]): { code: number | null; out: string; err: string } {
  const command = [join(ROOT, 'apps/cli/bin/tertial.mjs'), 'plan', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

test('prints the mails with their reasons, who gets them, the dates with theirs, and what has no date', () => {
  const { code, out, err } = plan('--letter', SAMPLE, '--from', '2026-01-05', '--until', '2026-02-28');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('Dette sendes fra 5. januar 2026 til og med 28. februar 2026');
  expect(out).toMatch(
    /fre\. 30\. januar 2026 +│ Ansvarlig for oppdrag i +│ 3\.1 .*30\. januar 2026 +│ Fristen er i dag\./,
  );
  expect(out).toMatch(/Koordinatoren +│ koordinator@etaten\.example/);
  expect(out).toMatch(/28\. februar 2026 +│ 3\.2 .*Brevet sier «innen utgangen av/);
  expect(out).toMatch(/\d+ frister uten dato\. Koordinatoren blir spurt/);
});

test('--json prints the same mails in the form of a simulation, and nothing else', async () => {
  const { code, out } = await runHere(
    'plan',
    '--letter',
    SAMPLE,
    '--from',
    '2026-01-05',
    '--until',
    '2026-01-30',
    '--json',
  );
  const { mails, unsettled } = JSON.parse(out) as { mails: { at: string; to: string }[]; unsettled: unknown[] };
  expect(code).toBe(0);
  expect(mails.filter(({ to }) => to.startsWith('oppdrag.3.1')).map(({ at }) => at)).toEqual([
    '2026-01-05T07:00:00Z',
    '2026-01-23T07:00:00Z',
    '2026-01-29T07:00:00Z',
    '2026-01-30T07:00:00Z',
  ]);
  expect(unsettled).toHaveLength(7);
});

test('says by which rules it plans, and refuses rules that are none with the sentences of the page for rules', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tertial-plan-'));
  const file = (name: string, rules: object) => {
    writeFileSync(join(folder, name), JSON.stringify(rules));
    return ['--letter', SAMPLE, '--from', '2026-01-05', '--until', '2026-01-30', '--policy', join(folder, name)];
  };
  const { out } = await runHere(
    'plan',
    ...file('regler.json', { agency: { sendAt: '09:30' }, kinds: { assignment: { beforeLong: [10] } } }),
  );
  expect(out).toMatch(/Etter varslingsreglene i .*regler\.json, over standardreglene\./);
  expect(out).toContain('kl. 09:30');
  const wrong = await runHere(
    'plan',
    ...file('feil.json', { agency: { overdueEveryDays: 0 }, kinds: { statistic: { sendAt: '09:30' } } }),
  );
  rmSync(folder, { recursive: true });
  expect({ code: wrong.code, out: wrong.out }).toEqual({ code: 1, out: '' });
  expect(wrong.err).toContain('feil.json: Det må gå minst 1 dag mellom purringene.');
  expect(wrong.err).toContain('statistic: ');
});

test('says that there is no such file, and prints nothing', () => {
  expect(plan('--letter', 'nope.txt', '--from', '2026-01-05')).toEqual({
    ...{ code: 1, out: '' },
    err: 'Finner ikke filen nope.txt.\n',
  });
});

test.each([
  ['no such day', ['--letter', SAMPLE, '--from', '2026-02-30'], 'Skriv datoen som ÅÅÅÅ-MM-DD.'],
  ['an end before the beginning', ['--letter', SAMPLE, '--from', '2026-01-05', '--until', '2026-01-04'], '--until'],
  ['no letter at all', ['--from', '2026-01-05'], '--letter'],
])('says what is wrong and prints nothing: %s', async (_name, args, sentence) => {
  const { code, out, err } = await runHere('plan', ...args);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(sentence);
});
