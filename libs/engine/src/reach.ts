import { isGrpcServiceError, type Client } from '@temporalio/client';
import { EngineUnreachable } from './engine';

/** gRPC's numbers (fixed by its specification) that say only that nobody was there to answer, or not now. */
const AWAY = { CANCELLED: 1, DEADLINE_EXCEEDED: 4, RESOURCE_EXHAUSTED: 8, ABORTED: 10, UNAVAILABLE: 14 };
const FAILED_PRECONDITION = 9;
const UNIMPLEMENTED = 12;

/** No answer comes because Temporal is out of reach or too busy, not because the question was wrong. */
export function isAway(error: unknown): boolean {
  const code = grpcCode(error);
  return code !== null && Object.values(AWAY).includes(code);
}

/** What was to be changed is no longer as it was read. */
export function isOutrun(error: unknown): boolean {
  return grpcCode(error) === FAILED_PRECONDITION;
}

/** The server lacks this call: Temporal's time-skipping test server keeps no lists and no Schedules. */
export function isUnimplemented(error: unknown): boolean {
  return grpcCode(error) === UNIMPLEMENTED;
}

/**
 * Asks Temporal, for at most `ms` milliseconds.
 * @throws EngineUnreachable when it doesn't answer; what it answered otherwise.
 */
export async function ask<T>(client: Client, ms: number, question: () => Promise<T>): Promise<T> {
  try {
    return await client.connection.withDeadline(Date.now() + ms, question);
  } catch (error) {
    throw isAway(error) ? new EngineUnreachable(error) : error;
  }
}

function grpcCode(error: unknown): number | null {
  for (let cause = error; cause instanceof Object; cause = (cause as { cause?: unknown }).cause) {
    if (isGrpcServiceError(cause)) return cause.code;
  }
  return null;
}
