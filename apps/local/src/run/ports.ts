import { freePort, type Report } from '@tertial/local-services';

/** How many ports above the wanted one are tried before the system picks any. */
const nearby = 20;

/** The wanted port, or the next free one above it, which is then said. */
export async function choosePort(what: string, wanted: number, report: Report): Promise<number> {
  for (let port = wanted; port <= wanted + nearby; port += 1) {
    if ((await freePort(port)) !== port) continue;
    if (port !== wanted) report(`Port ${wanted} er opptatt; ${what} bruker ${port}`);
    return port;
  }
  const any = await freePort();
  report(`Portene ${wanted}–${wanted + nearby} er opptatt; ${what} bruker ${any}`);
  return any;
}
