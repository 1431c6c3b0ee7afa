import type { StoredFile } from '@tertial/contracts';
import { useRef, useState } from 'react';
import { uploadFile } from '../api/upload';

export interface ChosenFile {
  readonly key: number;
  readonly file: File;
  readonly stored: StoredFile | null;
  readonly error: string | null;
}

const storeSignedIn = (file: File) => uploadFile<StoredFile>('files', file);

/** The files of a form: each is stored as soon as it is chosen, so that sending the form takes no time. */
export function useEvidenceFiles(store: (file: File) => Promise<StoredFile> = storeSignedIn) {
  const [all, setAll] = useState<readonly ChosenFile[]>([]);
  const next = useRef(0);
  const settle = (key: number, change: Partial<ChosenFile>) =>
    setAll((before) => before.map((it) => (it.key === key ? { ...it, ...change } : it)));
  const addOne = (file: File) => {
    const key = next.current++;
    setAll((before) => [...before, { key, file, stored: null, error: null }]);
    store(file).then(
      (stored) => settle(key, { stored }),
      (error: Error) => settle(key, { error: error.message }),
    );
  };
  return {
    all,
    stored: all.flatMap((it) => it.stored ?? []),
    busy: all.some((it) => !it.stored && !it.error),
    add: (files: readonly File[]) => files.forEach(addOne),
    remove: (key: number) => setAll((before) => before.filter((it) => it.key !== key)),
  };
}
