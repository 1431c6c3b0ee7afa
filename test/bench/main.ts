import { startServices, stopServices, type Wanted } from '../setup/services';
import { benchAnchor } from './anchor.bench';
import { benchHistory } from './history.bench';
import { benchImport } from './import.bench';
import { benchKill } from './kill.bench';
import { benchList } from './list.bench';
import { report, tooMuch, type Measured } from './measure';
import { benchReading } from './reading.bench';
import { benchRound } from './round.bench';
import { benchTimers } from './timers.bench';

interface Bench {
  readonly run: () => Promise<Measured[]>;
  readonly needs: Wanted | null;
}

const servers: Wanted = { postgres: true, temporal: true };
/** What is compared with others writes to the disk as it would in production. */
const durable: Wanted = { ...servers, durable: true };

const BENCHES: Readonly<Record<string, Bench>> = {
  reading: { run: benchReading, needs: null },
  import: { run: benchImport, needs: servers },
  list: { run: benchList, needs: servers },
  anchor: { run: benchAnchor, needs: servers },
  history: { run: benchHistory, needs: { postgres: true, timeSkipping: true } },
  timers: { run: benchTimers, needs: durable },
  kill: { run: benchKill, needs: durable },
  round: { run: benchRound, needs: durable },
};

/**
 * Runs the benchmarks (all, or those named), each against servers of its own, and prints what was measured beside what it may take.
 */
async function main(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.filter((name) => !(name in BENCHES));
  if (unknown.length > 0)
    throw new Error(`Finnes ikke: ${unknown.join(', ')}. Velg blant ${Object.keys(BENCHES).join(', ')}.`);
  const measures: Measured[] = [];
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.error(`måler ${name} …`);
    measures.push(...(await measuredBy(bench)));
  }
  console.log(report(measures));
  if (measures.some(tooMuch)) process.exitCode = 1;
}

async function measuredBy({ run, needs }: Bench): Promise<Measured[]> {
  if (needs) await startServices(needs);
  try {
    return await run();
  } finally {
    if (needs) await stopServices();
  }
}

main(process.argv.slice(2)).catch((fault: unknown) => {
  console.error(fault);
  process.exitCode = 1;
});
