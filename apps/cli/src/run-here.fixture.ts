import { main } from './main';

/** What a run of the command line ends with and has written. */
export interface Run {
  readonly code: number | string | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, since each start of a process of its own takes a second; some tests do that too. */
export async function runHere(...args: string[]): Promise<Run> {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    jest.spyOn(process[stream], 'write').mockImplementation((text) => {
      written[stream] += String(text);
      return true;
    }),
  );
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    await main(['node', 'tertial', ...args]);
    return { code: process.exitCode, out: written.stdout, err: written.stderr };
  } finally {
    process.exitCode = before;
    for (const spy of spies) spy.mockRestore();
  }
}
