import { availableParallelism } from 'node:os';
import type { WorkerOptions } from '@temporalio/worker';

/**
 * How much the worker takes on at once, by the machine. Taking more tasks than the processors get through makes them time out in
 * the queue and come again, which is slower than leaving them with the server.
 */
export function capacity(processors = availableParallelism()): Partial<WorkerOptions> {
  return {
    maxConcurrentWorkflowTaskExecutions: 10 * processors,
    // Two for each connection of the register's pool: one works, one waits.
    maxConcurrentActivityTaskExecutions: 20,
    // Replaying a history that fell out takes milliseconds; keeping it takes up to a megabyte.
    maxCachedWorkflows: 250 * Math.min(processors, 8),
  };
}
