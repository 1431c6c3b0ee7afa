import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LocalServiceFault } from '@tertial/local-services';
import { SettingsFault } from '@tertial/settings';
import { parseOptions, type StartOptions } from './options';
import { buildWeb } from './run/build-web';
import { checkEnvironment, programEnvironment, sessionSecret } from './run/environment';
import { importLetter } from './run/import-letter';
import { placesIn } from './run/places';
import { Ports } from './run/ports';
import { leavePlace, noteAddress, takePlace } from './run/run-note';
import { provideDatabase, provideEngine, provideMail, startApi, startWorker, type Context } from './run/services';
import { Shutdown } from './run/shutdown';
import { summary } from './run/summary';

const root = join(__dirname, '..', '..', '..');
const report = (line: string) => console.log(line);

/** `npm start`: everything that is needed on this machine, until it is stopped. */
async function main(): Promise<number> {
  const options = parseOptions(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  if (typeof options === 'string') {
    console.error(options);
    return 2;
  }
  const places = placesIn(root, process.env);
  checkEnvironment(process.env, places);
  mkdirSync(places.logs, { recursive: true });
  const taken = await takePlace(places.note, report);
  if (taken) {
    console.error(taken);
    return 1;
  }
  const shutdown = new Shutdown(report);
  stopOnSignals(shutdown);
  const starting = start({ env: process.env, places, ports: new Ports(report), report, shutdown }, options).catch(
    (error: unknown) => {
      if (!shutdown.requested) console.error(isForPeople(error) ? error.message : error);
      shutdown.request(1);
    },
  );
  const exitCode = await shutdown.finished();
  // What was only just starting is ended by the guard when this process goes; the note says that it is at it.
  const settled = await Promise.race([starting.then(() => true), new Promise((resolve) => setTimeout(resolve, 3_000))]);
  if (settled) leavePlace(places.note);
  report('Alt er stoppet.');
  return exitCode;
}

async function start(context: Context, options: StartOptions): Promise<void> {
  const { env, places, ports, shutdown } = context;
  report('Starter Tertial …');
  const [database, engine, mail] = await Promise.all([
    provideDatabase(context),
    provideEngine(context),
    provideMail(context),
    buildWeb(places, report),
  ]);
  noteAddress(places.note, undefined);
  const provided = {
    databaseUrl: database.url,
    temporalAddress: engine.address,
    temporalNamespace: engine.namespace,
    smtpUrl: mail.url,
    port: await ports.choose('nettsiden', Number(env['PORT'] || 3000)),
    workerHealthPort: await ports.choose('arbeideren', Number(env['WORKER_HEALTH_PORT'] || 3001)),
  };
  const programs = programEnvironment(env, places, sessionSecret(places.sessionSecret), provided);
  const ready = { ...context, env: programs };
  if (shutdown.requested) return;
  await Promise.all([startApi(ready, provided.port), startWorker(ready, provided.workerHealthPort)]);
  if (shutdown.requested) return;
  const pageUrl = programs['PUBLIC_URL'] ?? '';
  noteAddress(places.note, pageUrl);
  await bringLetter(provided.port, options);
  report(
    summary({
      pageUrl,
      demo: programs['AUTH'] === 'demo',
      mailUrl: mail.pageUrl,
      temporalUrl: engine.uiUrl,
      temporalAddress: engine.address,
      databaseFolder: database.dataDir,
      dataFolder: places.data,
    }),
  );
}

/** A letter that cannot be taken in is said, and no reason to stop what runs. */
async function bringLetter(port: number, { letter }: StartOptions): Promise<void> {
  try {
    await importLetter({ apiUrl: `http://127.0.0.1:${port}`, root, letter, report });
  } catch (error) {
    report(`Brevet ble ikke tatt inn: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What is written for a person is shown as it is; anything else is a fault of ours and shown with where it came from. */
function isForPeople(error: unknown): error is Error {
  return error instanceof LocalServiceFault || error instanceof SettingsFault;
}

function stopOnSignals(shutdown: Shutdown): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      report(shutdown.requested ? 'Stopper allerede; databasen er den siste' : '\nStopper …');
      shutdown.request(0);
    });
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(isForPeople(error) ? error.message : error);
    process.exit(1);
  },
);
