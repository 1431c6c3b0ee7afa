import { isNativeError } from 'node:util/types';

/** PostgreSQL's answers that waiting cures: it is starting, stopping, or has no connection left (SQLSTATE classes 57P, 53, 08). */
const PASSES = /^(57P0[123]|53300|08\d{3}|ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE)$/;
/** What the driver says, without a code, when the connection ends under it. */
const CUT = /^Connection terminated|^timeout exceeded when trying to connect/;

/** Whether a failed connection or question to PostgreSQL may succeed later without anybody changing anything. */
export function mayPass(fault: unknown): boolean {
  if (isNativeError(fault) && CUT.test(fault.message)) return true;
  return faultCodes(fault).some((code) => PASSES.test(code));
}

/** The codes of a fault; Node wraps the attempts on several addresses of one host in an AggregateError. */
export function faultCodes(fault: unknown): string[] {
  if (!isNativeError(fault)) return [];
  if ('errors' in fault && Array.isArray(fault.errors)) return fault.errors.flatMap(faultCodes);
  return 'code' in fault && typeof fault.code === 'string' ? [fault.code] : [];
}
