import { startServices, stopServices } from '../setup/services';
import { benchImport } from './import.bench';
import { benchList } from './list.bench';
import { report, type Measured } from './measure';
import { benchReading } from './reading.bench';

const BENCHES = { reading: benchReading, import: benchImport, list: benchList };

/** Runs the benchmarks (all, or those named) against real servers, and prints what was measured beside what it may take. */
async function main(wanted: readonly string[]): Promise<void> {
  await startServices({ postgres: true, temporal: true });
  try {
    const measures: Measured[] = [];
    for (const [name, bench] of Object.entries(BENCHES)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      console.error(`måler ${name} …`);
      measures.push(...(await bench()));
    }
    console.log(report(measures));
    if (measures.some(({ ms, limitMs }) => ms > limitMs)) process.exitCode = 1;
  } finally {
    await stopServices();
  }
}

main(process.argv.slice(2)).catch((fault: unknown) => {
  console.error(fault);
  process.exitCode = 1;
});
