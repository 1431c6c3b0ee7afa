/** Tells the person at the screen what is being done, one short Norwegian line at a time. */
export type Report = (line: string) => void;

/** For callers that have nobody to tell. */
export const silent: Report = () => undefined;
