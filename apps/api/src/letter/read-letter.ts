import type { Reading, Refusal } from '@tertial/domain';
import type { SentFile } from '../http/upload';

/** A letter's file → what it says; `progress` hears shares from 0 to 1. A file that cannot be read is a refusal, not a fault. */
export type ReadLetter = (file: SentFile, progress: (share: number) => void) => Promise<ReadOutcome>;

export type ReadOutcome =
  | { readonly ok: true; readonly reading: Reading; readonly text: string; readonly mediaType: string }
  | { readonly ok: false; readonly refusal: Refusal };

export const READ_LETTER = Symbol('read-letter');
export const readLetter: ReadLetter = () => Promise.reject(new Error('to come'));
