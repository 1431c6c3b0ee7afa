import type { Reading, Refusal } from '@tertial/domain';
import { LetterFileRefusal, readLetterFile } from '@tertial/letter-reading';
import type { SentFile } from '../http/upload';

/** A letter's file → what it says; `progress` hears shares from 0 to 1. A file that cannot be read is a refusal, not a fault. */
export type ReadLetter = (file: SentFile, progress: (share: number) => void) => Promise<ReadOutcome>;

export type ReadOutcome = ({ readonly ok: true } & LetterRead) | { readonly ok: false; readonly refusal: Refusal };

export interface LetterRead {
  readonly reading: Reading;
  /** What the reading's offsets are in. */
  readonly text: string;
  /** What the file is by its content, whatever it is called. */
  readonly mediaType: string;
}

export const READ_LETTER = Symbol('read-letter');

export const readLetter: ReadLetter = async (file, progress) => {
  try {
    return { ok: true, ...(await readLetterFile(file.bytes, file.name, { onProgress: progress })) };
  } catch (fault) {
    if (!(fault instanceof LetterFileRefusal)) throw fault;
    return { ok: false, refusal: { code: fault.code, sentence: fault.message } };
  }
};
