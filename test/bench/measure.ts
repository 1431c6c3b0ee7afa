/** One thing that was measured, beside what it may take. */
export interface Measured {
  readonly name: string;
  /** Norwegian: what was measured on, e.g. the letter and its size. */
  readonly on: string;
  readonly value: number;
  readonly limit: number;
  readonly unit: 'ms' | 'MB' | 'ganger';
  /** Norwegian: how the limit was made, where it is not a fixed one. */
  readonly limitIs?: string;
}

/** Milliseconds that something takes. */
export async function timed(act: () => Promise<unknown> | unknown): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}

/** The middle one of the times of several runs, after some that only warm up. */
export async function median(act: () => Promise<unknown> | unknown, runs: number, warmUp: number): Promise<number> {
  for (let n = 0; n < warmUp; n += 1) await act();
  const times: number[] = [];
  for (let n = 0; n < runs; n += 1) times.push(await timed(act));
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

function told(value: number, unit: Measured['unit']): string {
  return `${value.toFixed(unit === 'ganger' ? 2 : 1)} ${unit}`;
}

/** The measures as a table, each with its share of the limit. */
export function report(measures: readonly Measured[]): string {
  const rows = measures.map(({ name, on, value, limit, unit, limitIs }) => [
    value <= limit ? 'ok' : 'FOR MYE',
    name,
    told(value, unit),
    `${told(limit, unit)}${limitIs ? ` (${limitIs})` : ''}`,
    (value / limit).toFixed(2),
    on,
  ]);
  const table = [['', 'hva', 'målt', 'grense', 'andel', 'på'], ...rows];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
