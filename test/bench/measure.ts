/** One thing that was measured, beside what it may take. */
export interface Measured {
  readonly name: string;
  /** Norwegian: what was measured on, e.g. the letter and its size. */
  readonly on: string;
  readonly value: number;
  /** Undefined: nothing is asked of it, it is told for comparison. */
  readonly limit?: number;
  readonly unit: 'ms' | 's' | 'kB' | 'MB' | 'ganger' | 'stk.';
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

const DECIMALS: Partial<Record<Measured['unit'], number>> = { ganger: 2, 'stk.': 0 };

function told(value: number, unit: Measured['unit']): string {
  return `${value.toFixed(DECIMALS[unit] ?? 1)} ${unit}`;
}

/** Whether something took more than it may. */
export function tooMuch({ value, limit }: Measured): boolean {
  return limit !== undefined && !(value <= limit);
}

function verdict({ name, value, limit, unit, ...rest }: Measured, limitIs: string): string[] {
  if (limit === undefined) return ['', name, told(value, unit), '–', ''];
  const word = tooMuch({ name, value, limit, unit, ...rest }) ? 'FOR MYE' : 'ok';
  return [word, name, told(value, unit), `${told(limit, unit)}${limitIs}`, limit > 0 ? (value / limit).toFixed(2) : ''];
}

/** The measures as a table, each with its share of the limit. */
export function report(measures: readonly Measured[]): string {
  const rows = measures.map(({ limitIs, ...measured }) => [
    ...verdict(measured, limitIs ? ` (${limitIs})` : ''),
    measured.on,
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
