import { once } from 'node:events';
import { join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { getResolvedPDFJS } from 'unpdf';
import { refusals } from './refusal';

/** What pdf.js is told to open a document in a thread. */
export type PdfWorker = InstanceType<Awaited<ReturnType<typeof getResolvedPDFJS>>['PDFWorker']>;

interface PdfThreads {
  readonly threads: readonly Worker[];
  /** One for each thread. */
  readonly workers: readonly PdfWorker[];
  /** Fails when one of the threads ends; never done otherwise. */
  readonly ended: Promise<never>;
  users: number;
  idle?: NodeJS.Timeout;
}

/** So many threads share the pages of a file. */
const THREADS = 2;

/** Threads with nothing to do stay for so long: who reads several letters has warm ones. */
const KEPT_MS = 60_000;

let latest: { readonly threads: readonly Worker[]; readonly started: Promise<PdfThreads> } | null = null;

/**
 * Does something with pdf.js in threads that all share: pages are looked at while the next ones are unpacked, and a heavy file
 * holds nothing else up. Where a thread ends meanwhile, as by a file that takes all its memory, it throws a LetterFileRefusal,
 * and the next one gets new threads. Threads with nothing to do keep no process alive.
 */
export async function inPdfThreads<Result>(act: (workers: readonly PdfWorker[]) => Promise<Result>): Promise<Result> {
  const own = await (latest ??= newThreads()).started;
  clearTimeout(own.idle);
  own.users += 1;
  for (const thread of own.threads) thread.ref();
  try {
    return await Promise.race([act(own.workers), own.ended]);
  } finally {
    own.users -= 1;
    if (own.users === 0) {
      for (const thread of own.threads) thread.unref();
      own.idle = setTimeout(() => end(own.threads), KEPT_MS).unref();
    }
  }
}

function end(threads: readonly Worker[]): void {
  if (latest?.threads === threads) latest = null;
  for (const thread of threads) void thread.terminate();
}

function newThreads(): NonNullable<typeof latest> {
  const made = Array.from({ length: THREADS }, newThread);
  const threads = made.map(({ thread }) => thread);
  const ended = new Promise<never>((_, reject) => {
    const fail = (cause: unknown): void => {
      end(threads);
      reject(refusals.damaged(cause));
    };
    for (const thread of threads) {
      thread.once('error', fail);
      thread.once('exit', () => fail(new Error('A thread of pdf.js has ended.')));
    }
  });
  // Who uses the threads is told; there may be nobody.
  ended.catch(() => undefined);
  const started = Promise.all(made.map(({ worker }) => worker)).then((workers) => ({
    threads,
    workers,
    ended,
    users: 0,
  }));
  return { threads, started };
}

function newThread(): { readonly thread: Worker; readonly worker: Promise<PdfWorker> } {
  const { port1: port, port2 } = new MessageChannel();
  const thread = new Worker(join(__dirname, 'pdf-thread.mjs'), {
    workerData: { port: port2 },
    transferList: [port2],
    // It needs no compiler.
    execArgv: [],
  });
  const worker = Promise.all([getResolvedPDFJS(), once(thread, 'message')]).then(([{ PDFWorker }]) => {
    const made = PDFWorker.create({ port, verbosity: 0 });
    // The thread alone tells whether the process is needed.
    port.unref();
    return made;
  });
  return { thread, worker };
}
