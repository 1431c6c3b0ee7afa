import { freePort, type Report } from '@tertial/local-services';

/** How many ports above the wanted one are tried before the system picks any. */
const nearby = 20;

/** Gives ports to the services of one run; none is given twice, though nobody listens on it yet. */
export class Ports {
  private readonly given = new Set<number>();

  constructor(
    private readonly report: Report,
    /** Whether nobody listens on a port. */
    private readonly isFree = async (port: number) => (await freePort(port)) === port,
  ) {}

  /** The wanted port, or the next free one above it, which is then said. */
  async choose(what: string, wanted: number): Promise<number> {
    for (let port = wanted; port <= wanted + nearby; port += 1) {
      if (this.given.has(port)) continue;
      this.given.add(port);
      if (!(await this.isFree(port))) continue;
      if (port !== wanted) this.report(`Port ${wanted} er opptatt; ${what} bruker ${port}`);
      return port;
    }
    const any = await freePort();
    this.report(`Portene ${wanted}–${wanted + nearby} er opptatt; ${what} bruker ${any}`);
    return any;
  }
}
