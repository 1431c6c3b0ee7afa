/** Far more than the days of a year and the moments of them. */
const REMEMBERED = 20_000;

/** The same as `work`, which must be pure: a plan of a year asks of the same days a hundred thousand times. */
export function remembering<From extends string | number, To extends string | number>(
  work: (from: From) => To,
): (from: From) => To {
  const known = new Map<From, To>();
  return (from) => {
    const before = known.get(from);
    if (before !== undefined) return before;
    const found = work(from);
    if (known.size >= REMEMBERED) known.clear();
    known.set(from, found);
    return found;
  };
}
