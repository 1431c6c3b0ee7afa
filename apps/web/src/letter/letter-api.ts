import type { LetterDetail, LetterQuestion, LetterRow, Upload } from '@tertial/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { get, post } from '../api/request';
import { uploadFile } from '../api/upload';
import { useAct } from '../api/use-act';

export type ReportDate = LetterDetail['reportDates'][number];

const UPLOAD_POLL_MS = 400;

/** The letters of the agency, newest first. */
export function useLetters() {
  return useQuery({ queryKey: ['letters'], queryFn: () => get<LetterRow[]>('letters') });
}

export function useLetter(id: string) {
  return useQuery({ queryKey: ['letter', id], queryFn: () => get<LetterDetail>(`letters/${id}`) });
}

/** The letter's stored text; it never changes. */
export function useLetterText(id: string) {
  return useQuery({
    queryKey: ['letter-text', id],
    queryFn: () => get<string>(`letters/${id}/text`),
    // Not even an act on the letter's items makes it stale.
    staleTime: 'static',
  });
}

/** Sends a letter and follows its import until it is done or refused. `sent` is the share that has been sent, 0–1. */
export function useLetterUpload() {
  const client = useQueryClient();
  const [sent, setSent] = useState(0);
  const upload = useAct({
    mutationFn: async (file: File) => {
      setSent(0);
      let state = await uploadFile<Upload>('letters', file, setSent);
      client.setQueryData(['upload'], state);
      while (state.stage !== 'done' && state.stage !== 'refused') {
        await new Promise((resolve) => setTimeout(resolve, UPLOAD_POLL_MS));
        state = await get<Upload>(`uploads/${state.id}`);
        client.setQueryData(['upload'], state);
      }
      return state;
    },
    onSuccess: () => client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'upload' }),
  });
  const progress = useQuery<Upload | null>({ queryKey: ['upload'], queryFn: () => null, enabled: false });
  return { ...upload, sent, stage: upload.isPending ? (progress.data ?? null) : null };
}

export function useResolveQuestion(id: string) {
  const client = useQueryClient();
  return useAct({
    mutationFn: (resolution: string) => post<LetterQuestion>(`questions/${id}/resolve`, { resolution }),
    onSuccess: () => client.invalidateQueries(),
  });
}
