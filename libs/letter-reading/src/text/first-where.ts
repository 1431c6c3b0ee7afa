/** Index of the first entry for which it holds, in a list where it then holds for all that follow; the list's length where it holds for none. */
export function firstWhere<Entry>(list: readonly Entry[], holds: (entry: Entry) => boolean): number {
  let from = 0;
  for (let end = list.length; from < end;) {
    const middle = (from + end) >> 1;
    const entry = list[middle];
    if (entry !== undefined && holds(entry)) end = middle;
    else from = middle + 1;
  }
  return from;
}
