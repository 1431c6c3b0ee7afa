import { LocalServiceFault } from './local-service-fault';
import type { Report } from './report';

/**
 * What one way of getting a program came to: its path, or why the next way is tried.
 * `usual`: nothing worth telling (a variable that is not set), unless no way is open in the end.
 */
export type WayResult = { readonly path: string } | { readonly reason: string; readonly usual?: boolean };

export interface Way {
  /** Short Norwegian name of the way, such as "nedlasting fra leverandøren". */
  readonly name: string;
  readonly attempt: () => Promise<WayResult>;
}

/**
 * Tries the ways in their order and returns the first path. A way that was given up for an unusual reason is reported.
 * @throws LocalServiceFault with `help` and all reasons when no way is open.
 */
export async function firstOpenWay(what: string, ways: readonly Way[], help: string, report: Report): Promise<string> {
  const reasons: string[] = [];
  for (const way of ways) {
    const result = await way.attempt();
    if ('path' in result) return result.path;
    reasons.push(`${way.name}: ${result.reason}`);
    if (!result.usual) report(`${what}: ${way.name}: ${result.reason}`);
  }
  throw new LocalServiceFault(
    [`${what} ble ikke funnet og kunne ikke hentes.`, ...reasons.map((r) => `  – ${r}`), help].join('\n'),
  );
}
