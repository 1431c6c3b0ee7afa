import type { Problem } from '@tertial/contracts';

/** What the API refused or could not do; `message` is a Norwegian sentence that a person can act on. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
  }

  /** Nobody answered: what was asked may or may not have been done. */
  get unanswered(): boolean {
    return this.problem.status === 0 || this.problem.status >= 500;
  }
}

interface RequestParts {
  readonly method?: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** Acts by a mail's link instead of a session. */
  readonly bearer?: string;
}

/** Asks the API; `path` without '/api/'. Throws a ProblemError for every answer but 2xx, and when none comes. */
export async function request<T>(path: string, init: RequestParts = {}): Promise<T> {
  const response = await answered(path, init);
  if (!response.ok) throw new ProblemError(await problemOf(response));
  const type = response.headers.get('content-type') ?? '';
  if (response.status === 204 || type === '') return undefined as T;
  return (type.includes('json') ? await response.json() : await response.text()) as T;
}

export const get = <T>(path: string, signal?: AbortSignal): Promise<T> => request<T>(path, signal ? { signal } : {});
export const post = <T>(path: string, body?: unknown): Promise<T> => request<T>(path, { method: 'POST', body });
export const patch = <T>(path: string, body: unknown): Promise<T> => request<T>(path, { method: 'PATCH', body });
export const put = <T>(path: string, body: unknown): Promise<T> => request<T>(path, { method: 'PUT', body });

/** '?a=1&b=2' of what has a value; '' of nothing. */
export function queryText(values: Readonly<Record<string, string | number | undefined | null>>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text && `?${text}`;
}

/** A problem in the web page's own words, for when no server said one. `status` 0: nobody answered. */
export function ownProblem(status: number, detail: string): Problem {
  return { type: 'about:blank', title: 'Det gikk ikke', status, detail, code: 'no-answer' };
}

export const NO_CONNECTION =
  'Får ikke kontakt med Tertial. Sjekk nettet og prøv igjen. Det du har skrevet, står her fortsatt.';

async function answered(path: string, init: RequestParts) {
  const json = init.body !== undefined && { 'content-type': 'application/json' };
  try {
    return await fetch(`/api/${path}`, {
      method: init.method ?? 'GET',
      headers: {
        accept: 'application/json, application/problem+json',
        ...json,
        ...(init.bearer && { authorization: `Bearer ${init.bearer}` }),
      },
      ...(init.body !== undefined && { body: JSON.stringify(init.body) }),
      ...(init.signal && { signal: init.signal }),
    });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ProblemError(ownProblem(0, NO_CONNECTION));
  }
}

/** The problem of an answer that is none of 2xx; a sentence of our own where the answer has none (a proxy's page). */
export async function problemOf(response: Pick<Response, 'status' | 'json'>): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) return body;
  return ownProblem(
    response.status,
    `Tertial svarte ikke som det skulle (feil ${response.status}). Prøv igjen om litt. Det du har skrevet, står her fortsatt.`,
  );
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'detail' in body && typeof body.detail === 'string';
}
