import Table from 'cli-table3';

export interface TableColumn {
  readonly head: string;
  /** Characters including two of padding; null for the one column that takes what is left of the screen. */
  readonly width: number | null;
}

export interface TerminalTable {
  /** How much text fits into one line of the column without a width. */
  readonly room: number;
  push(row: readonly (string | number)[]): void;
  toString(): string;
}

/** The least that the column without a width gets; a narrower screen breaks lines. */
const NARROWEST = 30;

/** An empty table; `screen` is the width of the terminal in characters. */
export function terminalTable(columns: readonly TableColumn[], screen: number): TerminalTable {
  const borders = columns.length + 1;
  const taken = columns.reduce((sum, { width }) => sum + (width ?? 0), borders);
  const rest = Math.max(NARROWEST, screen - taken);
  const table = new Table({
    head: columns.map(({ head }) => head),
    colWidths: columns.map(({ width }) => width ?? rest),
    ...{ wordWrap: true, style: { head: [], border: [], compact: true } },
  });
  return { room: rest - 2, push: (row) => table.push([...row]), toString: () => table.toString() };
}
