/**
 * Shares persons out among so many who work side by side: each gets as many shares as any other, no share holds more than `most`, and
 * none is more than one larger than another. So nobody is left with a last share while the others have nothing to do. In order; never an
 * empty share.
 */
export function shareOut<T>(all: readonly T[], { most, among }: { most: number; among: number }): T[][] {
  const turns = Math.ceil(all.length / (most * among));
  const shares = Math.min(all.length, turns * among);
  const startOf = (share: number) => Math.floor((share * all.length) / shares);
  return Array.from({ length: shares }, (_, share) => all.slice(startOf(share), startOf(share + 1)));
}
