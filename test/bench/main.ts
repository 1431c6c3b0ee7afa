import { startServices, stopServices } from '../setup/services';
import { benchAnchor } from './anchor.bench';
import { benchImport } from './import.bench';
import { benchList } from './list.bench';
import { report, type Measured } from './measure';
import { benchReading } from './reading.bench';

const BENCHES = { reading: benchReading, import: benchImport, list: benchList, anchor: benchAnchor };
/** Reading asks for nothing but a file. */
const WITHOUT_SERVICES = new Set(['reading']);

/** Runs the benchmarks (all, or those named) against real servers, and prints what was measured beside what it may take. */
async function main(wanted: readonly string[]): Promise<void> {
  const chosen = Object.entries(BENCHES).filter(([name]) => wanted.length === 0 || wanted.includes(name));
  const services = chosen.some(([name]) => !WITHOUT_SERVICES.has(name));
  if (services) await startServices({ postgres: true, temporal: true });
  try {
    const measures: Measured[] = [];
    for (const [name, bench] of chosen) {
      console.error(`måler ${name} …`);
      measures.push(...(await bench()));
    }
    console.log(report(measures));
    if (measures.some(({ value, limit }) => value > limit)) process.exitCode = 1;
  } finally {
    if (services) await stopServices();
  }
}

main(process.argv.slice(2)).catch((fault: unknown) => {
  console.error(fault);
  process.exitCode = 1;
});
