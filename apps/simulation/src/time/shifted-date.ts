/**
 * Runs in the workflows' sandbox, before the workflows do: their clock is the test server's, less a constant. The server's clock
 * starts at the real now and cannot be set, so this is how a year in the past is lived through. Timers are durations and need no shift.
 */

/** Put in by the bundler: how many milliseconds the server's clock is ahead of the simulated one. */
declare const SIMULATED_SHIFT_MS: number;

const ServerDate = globalThis.Date;
const now = () => ServerDate.now() - SIMULATED_SHIFT_MS;

function SimulatedDate(...args: [] | [number | string | Date]): Date {
  return args.length === 0 ? new ServerDate(now()) : new ServerDate(...args);
}

// The sandbox's own Date is a function of this kind too, and frozen, so that it can neither be changed nor wrapped.
const { parse, UTC, prototype } = ServerDate;
globalThis.Date = Object.assign(SimulatedDate, { now, parse, UTC, prototype }) as unknown as DateConstructor;

export {};
