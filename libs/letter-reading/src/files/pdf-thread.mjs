/**
 * The half of pdf.js that unpacks and interprets files, in a thread: see pdf-thread.ts. It speaks with the other half on the
 * port that it is given, and says once that it is up. Plain JavaScript, as it starts without a compiler.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { getResolvedPDFJS } from 'unpdf';

// pdf.js unpacks what it cannot give to this by itself. A page is a few kilobytes: that is done before such a stream is made.
delete globalThis.DecompressionStream;

await getResolvedPDFJS();
globalThis.pdfjsWorker.WorkerMessageHandler.initializeFromPort(workerData.port);
parentPort.postMessage('up');
