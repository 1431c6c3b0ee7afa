import type { Check } from './suites';

/**
 * Runs the checks two at a time: one that mostly waits for servers beside one that mostly computes, each kind in the order given, so
 * that two cores are at work all the while. A lane whose kind has come to its end helps the other. Whether a graph is there decides
 * what others find, so what is `first` is run alone before the rest.
 */
export async function runInLanes(checks: readonly Check[], run: (check: Check) => Promise<void>): Promise<void> {
  for (const check of checks.filter(({ first }) => first)) await run(check);
  const left = checks.filter(({ first }) => !first);
  const lane = async (waits: boolean): Promise<void> => {
    while (left.length > 0) {
      const ownKind = left.findIndex((check) => check.waits === waits);
      for (const check of left.splice(Math.max(ownKind, 0), 1)) await run(check);
    }
  };
  await Promise.all([lane(false), lane(true)]);
}
