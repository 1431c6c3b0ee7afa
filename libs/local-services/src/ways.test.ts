import { chromiumWays } from './chromium';
import { isNewEnough } from './go-install';
import { LocalServiceFault } from './local-service-fault';
import { temporalCliWays } from './temporal-cli';
import { javaVersion, timeSkippingWays } from './time-skipping-server';
import { silent } from './report';
import { firstOpenWay, type Way, type WayResult } from './ways';

describe('a program is looked for', () => {
  function way(name: string, result: WayResult, tried: string[]): Way {
    return {
      name,
      attempt: async () => {
        tried.push(name);
        return result;
      },
    };
  }

  test('way by way, and no further than needed', async () => {
    const tried: string[] = [];
    const said: string[] = [];
    const ways = [
      way('variabel', { reason: 'ikke satt', usual: true }, tried),
      way('nedlasting', { reason: 'nettet er lukket' }, tried),
      way('bygging', { path: '/bin/temporal' }, tried),
      way('aldri', { path: '/never' }, tried),
    ];
    expect(await firstOpenWay('Temporal', ways, 'hjelp', (line) => said.push(line))).toBe('/bin/temporal');
    expect(tried).toEqual(['variabel', 'nedlasting', 'bygging']);
    expect(said).toEqual(['Temporal: nedlasting: nettet er lukket']);
  });

  test('and where no way is open, one message says what was tried and what one can do', async () => {
    const ways = [way('PATH', { reason: 'ikke der', usual: true }, []), way('Go', { reason: 'ikke installert' }, [])];
    const failed = firstOpenWay('Temporal', ways, 'Velg én av disse: …', silent);
    await expect(failed).rejects.toThrow(LocalServiceFault);
    await expect(failed).rejects.toThrow(
      'Temporal ble ikke funnet og kunne ikke hentes.\n  – PATH: ikke der\n  – Go: ikke installert\nVelg én av disse: …',
    );
  });
});

test.each([
  [temporalCliWays, ['TEMPORAL_CLI', 'PATH', 'bufferen', 'nedlasting fra leverandøren', 'bygging med Go']],
  [timeSkippingWays, ['TEMPORAL_TEST_SERVER', 'bufferen', 'nedlasting med Temporals SDK', 'Maven']],
  [chromiumWays, ['CHROMIUM_PATH', 'installert', 'Playwrights nedlasting', 'apt-get']],
])('what is at hand comes before what must be fetched, and what is slow comes last: %p', (ways, names) => {
  expect(ways(silent, {}).map((way) => way.name)).toEqual(names);
});

test('a program of that name that is not Temporal is passed over, with the reason', async () => {
  const [given] = temporalCliWays(silent, { TEMPORAL_CLI: process.execPath });
  expect(await given?.attempt()).toEqual({
    reason: expect.stringContaining(`${process.execPath} svarer ikke som Temporal (v`),
  });
});

test.each([
  ['go version go1.25.0 linux/amd64', true],
  ['go version go1.26.8 linux/amd64', true],
  ['go version go2.0 darwin/arm64', true],
  ['go version go1.24.9 linux/amd64', false],
  ['go version go1.9.7 linux/amd64', false],
  ['', false],
])('%j is new enough for the build: %p', (answer, enough) => {
  expect(isNewEnough(answer)).toBe(enough);
});

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['java version "1.8.0_392"', 8],
  ['openjdk version "21" 2023-09-19', 21],
  ['command not found', undefined],
])('%j is Java %p', (answer, version) => {
  expect(javaVersion(answer)).toBe(version);
});
