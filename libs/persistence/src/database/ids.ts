import { randomUUID } from 'node:crypto';

/** Gives a fresh UUID at each call; a simulation gives its own, so that two runs have the same ids. */
export type IdSource = () => string;

export const randomIds: IdSource = () => randomUUID();
