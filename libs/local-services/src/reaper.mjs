/**
 * Ends the processes it was told of when the process that started it is gone, however that ended.
 * It hears of them on standard input, one JSON line each: {"add": pid, "signals": [..], "group": bool}, {"remove": pid},
 * and {"folder": path} for a temporary folder to take away at the end.
 * The end of the input is the end of the starter. Plain JavaScript, so that it is up at once and needs nothing.
 */
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';

const guarded = new Map();
const folders = [];

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function end(pid, { signals, group }) {
  for (const { signal, waitMs } of signals) {
    try {
      process.kill(group && process.platform !== 'win32' ? -pid : pid, signal);
    } catch {
      return;
    }
    for (const until = Date.now() + waitMs; Date.now() < until;) {
      if (!isAlive(pid)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

const input = createInterface({ input: process.stdin });
input.on('line', (line) => {
  const message = JSON.parse(line);
  if (message.add) guarded.set(message.add, message);
  if (message.remove) guarded.delete(message.remove);
  if (message.folder) folders.push(message.folder);
});
input.on('close', async () => {
  // What was started last is ended first: the database outlives those who write to it.
  for (const [pid, how] of [...guarded].reverse()) await end(pid, how);
  for (const folder of folders) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  process.exit(0);
});
