import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder';
import { isExecutable } from './find-executable';
import type { Report } from './report';
import { lastLines, runCommand } from './run-command';
import { downloadBySdk } from './sdk-download';
import { firstOpenWay, type Way, type WayResult } from './ways';

const version = '1.38.0';
const minimumJava = 17;

const help = `Velg én av disse:
  1. Sett TEMPORAL_TEST_SERVER til programmet «temporal-test-server».
  2. Åpne nettet for https://temporal.download og prøv på nytt.
  3. Installer Java ${minimumJava} eller nyere og Maven, og prøv på nytt.`;

/**
 * The path of Temporal's time-skipping test server: TEMPORAL_TEST_SERVER, the cache, the SDK's download, or Maven.
 * For `TestWorkflowEnvironment.createTimeSkipping({server: {executable: {type: 'existing-path', path}}})`.
 */
export async function ensureTimeSkippingServer(report: Report, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  return firstOpenWay('Temporals testtjener', timeSkippingWays(report, env), help, report);
}

/** The ways in their order; nothing is tried before it is asked for. */
export function timeSkippingWays(report: Report, env: NodeJS.ProcessEnv): readonly Way[] {
  const folder = join(cacheFolder(env), 'bin');
  const downloaded = join(folder, process.platform === 'win32' ? 'temporal-test-server.exe' : 'temporal-test-server');
  const javaFolder = join(cacheFolder(env), `temporal-test-server-${version}`);
  const script = join(javaFolder, 'temporal-test-server.sh');
  return [
    { name: 'TEMPORAL_TEST_SERVER', attempt: () => existing(env['TEMPORAL_TEST_SERVER'], 'ikke satt') },
    {
      name: 'bufferen',
      attempt: () => existing([downloaded, script].find(isExecutable), `ikke i ${cacheFolder(env)}`),
    },
    {
      name: 'nedlasting med Temporals SDK',
      attempt: () => {
        report('Temporals testtjener: prøver å laste ned fra leverandøren (en gang per maskin)');
        return downloadBySdk('time-skipping', downloaded);
      },
    },
    { name: 'Maven', attempt: () => fetchByMaven(javaFolder, script, report, env) },
  ];
}

async function existing(path: string | undefined, absent: string): Promise<WayResult> {
  if (!path) return { reason: absent, usual: true };
  return isExecutable(path) ? { path } : { reason: `${path} er ikke et program` };
}

async function fetchByMaven(
  folder: string,
  script: string,
  report: Report,
  env: NodeJS.ProcessEnv,
): Promise<WayResult> {
  const java = await runCommand('java', ['-version'], { env });
  const found = javaVersion(java.stderr);
  if (java.code !== 0 || found === undefined) return { reason: 'Java er ikke installert' };
  if (found < minimumJava) return { reason: `Java ${found} er eldre enn ${minimumJava}` };
  if ((await runCommand('mvn', ['-v'], { env })).code !== 0) return { reason: 'Maven er ikke installert' };

  report('Temporals testtjener: henter den med Maven (en gang per maskin)');
  const half = `${folder}.${process.pid}`;
  await mkdir(half, { recursive: true });
  try {
    await writeFile(join(half, 'pom.xml'), pom());
    const copied = await runCommand(
      'mvn',
      [
        '-q',
        '-B',
        '-f',
        join(half, 'pom.xml'),
        'dependency:copy-dependencies',
        `-DoutputDirectory=${join(half, 'lib')}`,
      ],
      { env, onTick: (seconds) => report(`Temporals testtjener: henter … ${seconds} s`) },
    );
    if (copied.code !== 0) return { reason: `Maven feilet: ${lastLines(copied.stdout + copied.stderr, 3)}` };
    await writeFile(join(half, 'temporal-test-server.sh'), launcher);
    await chmod(join(half, 'temporal-test-server.sh'), 0o755);
    await rm(folder, { recursive: true, force: true });
    await rename(half, folder);
    return { path: script };
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}

/** Reads the answer of `java -version`, such as `openjdk version "17.0.15" 2025-04-15`; 1.8 is called 8. */
export function javaVersion(answer: string): number | undefined {
  const found = /version "(?:1\.)?(\d+)/.exec(answer);
  return found ? Number(found[1]) : undefined;
}

// `exec`, so that the process that the SDK knows and stops is the server itself and not a shell around it. The server lives too
// briefly for Java's second compiler and a collector with many threads to pay: without them it starts in half the time.
const launcher = `#!/bin/sh
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$(dirname "$0")/lib/*" io.temporal.testserver.TestServer "$@"
`;

function pom(): string {
  const dependency = (group: string, artifact: string, number: string) =>
    `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${number}</version></dependency>`;
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId><artifactId>temporal-test-server</artifactId><version>1</version>
  <dependencies>
    ${dependency('io.temporal', 'temporal-test-server', version)}
    ${dependency('org.slf4j', 'slf4j-nop', '2.0.17')}
  </dependencies>
</project>
`;
}
