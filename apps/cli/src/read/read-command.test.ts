import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { runHere } from '../run-here.fixture';

const ROOT = resolve(__dirname, '../../../..');
const BIN = join(ROOT, 'apps/cli/bin/tertial.mjs');
const SAMPLE = join(ROOT, 'config/letters/sample-2026.txt');

const folder = mkdtempSync(join(tmpdir(), 'tertial-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the real command line in a folder of its own, far from the checkout. */
function tertial(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { cwd: folder, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

const widest = (out: string) => Math.max(...out.split('\n').map((line) => line.length));

describe('tertial read', () => {
  const table = tertial('read', SAMPLE);
  const json = tertial('read', SAMPLE, '--json');

  test('prints what the letter is, each item with its deadline and rule, the questions and the sum', () => {
    expect(table).toMatchObject({ code: 0, err: '' });
    expect(table.out).toContain('Tildelingsbrev 2026, datert 18. desember 2025, ref. 25/1041-7');
    expect(table.out).toContain('Kyst- og fjelldepartementet → Direktoratet for fjellvett og kystberedskap');
    expect(table.out).toMatch(
      /│ 4 +│ Oppdrag +│ 3\.1 +│ Direktoratet skal oversende +│ 30\. januar 2026 \(dato\) +│ 2 +│/,
    );
    expect(table.out).toContain('15. mars 2027 (brevets');
    expect(table.out).toContain('«til høsten» (uavklart)');
    expect(table.out).toContain('T1: dato ikke gitt');
    expect(table.out).toMatch(
      /\d+ krav, \d+ med dato\. \d+ åpne spørsmål\. \d+ tidsuttrykk og punkter som ikke er frister\.\n$/,
    );
  });

  test('shows a question with what stands around it in the letter, and the number of its item', () => {
    expect(table.out).toMatch(/│ Dato mangler │ .*«2\. tertial».*│ 27 +│/);
  });

  test('accounts for kinds, rules and what is no deadline', () => {
    const account = table.out.slice(table.out.indexOf('Krav etter type:'));
    expect(account).toMatch(/│ Oppdrag +│(?: \d+ +│){6}/);
    expect(account).toMatch(/│ månedens slutt +│ 1 +│ innen utgangen av februar/);
    expect(account).toMatch(/│ brevets hovedregel +│ \d+ +│ \(ingen ord om tid\)/);
    expect(account).toMatch(/│ Datoen for et annet dokument +│ \d+ +│/);
  });

  test('--alt shows each of the words of time that are no deadline in its place', async () => {
    const withPlaces = await runHere('read', SAMPLE, '--alt');
    expect(widest(withPlaces.out)).toBeLessThanOrEqual(120);
    const places = withPlaces.out.split('som ikke er regnet som frister:')[1] ?? '';
    const [, count] = /(\d+) tidsuttrykk og punkter som ikke er frister/u.exec(table.out) ?? [];
    expect(places.match(/«[^»]+»/gu)?.length).toBeGreaterThanOrEqual(Number(count));
  });

  test('fits the width of a page', () => {
    expect(widest(table.out)).toBeLessThanOrEqual(120);
  });

  test('--json prints the published form and nothing else', () => {
    expect(json).toMatchObject({ code: 0, err: '' });
    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    const schema = JSON.parse(readFileSync(join(ROOT, 'libs/letter-reading/read.schema.json'), 'utf8')) as object;
    expect(ajv.validate(schema, JSON.parse(json.out)) ? [] : ajv.errors).toEqual([]);
  });

  test('reads --json whole through a pipe that is read slowly', () => {
    const slow = spawnSync('sh', ['-c', `"${process.execPath}" "${BIN}" read "${SAMPLE}" --json | (sleep 1; cat)`], {
      encoding: 'utf8',
    });
    expect(slow.stdout).toBe(json.out);
  });
});

test('tertial read of a supplementary letter shows what it changes beside what it asks for', async () => {
  const file = join(folder, 'supplerende.txt');
  const letter = [
    'Fjelldepartementet',
    '',
    'Supplerende tildelingsbrev nr. 2 for 2026',
    '',
    'Fristen for oppdraget «Skilt langs kysten» utsettes til 1. oktober 2026.',
    '',
    'Oppdrag',
    '• Direktoratet skal lage en plan innen 1. november 2026.',
    '',
  ];
  writeFileSync(file, letter.join('\n'));
  const { code, out } = await runHere('read', file);
  expect(code).toBe(0);
  expect(out).toContain('Supplerende tildelingsbrev nr. 2, 2026');
  expect(out).toMatch(/│ Ny frist +│ oppdraget «Skilt langs kysten» +│ 1\. oktober 2026 \(dato\) +│/);
  // It is told once: the change is no question besides.
  expect(out).not.toContain('Spørsmål til koordinatoren');
  expect(out).toMatch(
    /\n1 krav, 1 med dato\. 1 endring i det som er bedt om før\. 0 åpne spørsmål\. 0 tidsuttrykk og punkter som ikke er frister\.\n$/,
  );
});

describe('tertial read refuses on standard error with exit code 1', () => {
  test.each([
    ['an empty file', '', 'tom'],
    ['a file that is no letter', 'Handleliste: melk og brød.', 'ser ikke ut som et tildelingsbrev'],
    ['a file cut in the middle', '%PDF-1.7 halvt brev fra departementet', 'ufullstendig'],
  ])('%s', async (_fear, content, words) => {
    const file = join(folder, 'brev.pdf');
    writeFileSync(file, content);
    for (const args of [[], ['--json']]) {
      const { code, out, err } = await runHere('read', file, ...args);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain(words);
      expect(err).not.toContain('    at ');
    }
  });

  test('a file that is not there', () => {
    expect(tertial('read', 'finnes-ikke.txt')).toEqual({
      code: 1,
      out: '',
      err: 'Finner ikke filen finnes-ikke.txt.\n',
    });
  });

  test('a folder', () => {
    expect(tertial('read', folder)).toMatchObject({ code: 1, out: '' });
  });
});
