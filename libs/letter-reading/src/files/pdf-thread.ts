import { once } from 'node:events';
import { join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { getResolvedPDFJS } from 'unpdf';
import { refusals } from './refusal';

/** What pdf.js is told to open a document in the thread. */
export type PdfWorker = InstanceType<Awaited<ReturnType<typeof getResolvedPDFJS>>['PDFWorker']>;

interface PdfThread {
  readonly thread: Worker;
  readonly worker: PdfWorker;
  /** Fails when the thread ends; never done otherwise. */
  readonly ended: Promise<never>;
  users: number;
  idle?: NodeJS.Timeout;
}

/** A thread with nothing to do stays for so long: who reads several letters has a warm one. */
const KEPT_MS = 60_000;

let latest: { readonly thread: Worker; readonly started: Promise<PdfThread> } | null = null;

/**
 * Does something with pdf.js in a thread that all share: pages are looked at while the next ones are unpacked, and a heavy file
 * holds nothing else up. Where the thread ends meanwhile, as by a file that takes all its memory, it throws a LetterFileRefusal,
 * and the next one gets a new thread. A thread with nothing to do keeps no process alive.
 */
export async function inPdfThread<Result>(act: (worker: PdfWorker) => Promise<Result>): Promise<Result> {
  const own = await (latest ??= newThread()).started;
  clearTimeout(own.idle);
  own.users += 1;
  own.thread.ref();
  try {
    return await Promise.race([act(own.worker), own.ended]);
  } finally {
    own.users -= 1;
    if (own.users === 0) {
      own.thread.unref();
      own.idle = setTimeout(() => end(own.thread), KEPT_MS).unref();
    }
  }
}

function end(thread: Worker): void {
  if (latest?.thread === thread) latest = null;
  void thread.terminate();
}

function newThread(): NonNullable<typeof latest> {
  const { port1: port, port2 } = new MessageChannel();
  const thread = new Worker(join(__dirname, 'pdf-thread.mjs'), {
    workerData: { port: port2 },
    transferList: [port2],
    // It needs no compiler.
    execArgv: [],
  });
  const ended = new Promise<never>((_, reject) => {
    const fail = (cause: unknown): void => {
      end(thread);
      reject(refusals.damaged(cause));
    };
    thread.once('error', fail);
    thread.once('exit', () => fail(new Error('The thread of pdf.js has ended.')));
  });
  // Who uses the thread is told; there may be nobody.
  ended.catch(() => undefined);
  const started = Promise.all([getResolvedPDFJS(), once(thread, 'message')]).then(([{ PDFWorker }]) => {
    const worker = PDFWorker.create({ port, verbosity: 0 });
    // The thread alone tells whether the process is needed.
    port.unref();
    return { thread, worker, ended, users: 0 };
  });
  return { thread, started };
}
