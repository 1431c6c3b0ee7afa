import type { Problem } from '@tertial/contracts';
import { NO_CONNECTION, ownProblem, problemOf, ProblemError } from './request';

/**
 * Sends one file as multipart field `file`. XMLHttpRequest because fetch cannot tell how much has been sent.
 * @param onProgress share sent, 0–1.
 * @param bearer acts by a mail's link instead of a session.
 */
export function uploadFile<T>(
  path: string,
  file: File,
  onProgress: (share: number) => void = () => {},
  bearer: string | null = null,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    form.append('file', file);
    const exchange = new XMLHttpRequest();
    exchange.open('POST', `/api/${path}`);
    exchange.setRequestHeader('accept', 'application/json, application/problem+json');
    if (bearer) exchange.setRequestHeader('authorization', `Bearer ${bearer}`);
    exchange.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    exchange.onerror = () => reject(new ProblemError(ownProblem(0, NO_CONNECTION)));
    exchange.onload = () => {
      const body = (): unknown => JSON.parse(exchange.responseText);
      if (exchange.status < 300) resolve(body() as T);
      else
        void problemOf({ status: exchange.status, json: async () => body() }).then((it: Problem) =>
          reject(new ProblemError(it)),
        );
    };
    exchange.send(form);
  });
}
