import { randomUUID } from 'node:crypto';
import type { CommandAnswer, Person, Problem, Session } from '@tertial/contracts';

export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** One browser: keeps its cookies, speaks JSON. A problem is thrown by the methods that expect none. */
export class Client {
  private cookie = '';

  constructor(readonly url: string) {}

  async signInAs(name: string): Promise<Person> {
    const { demoPeople } = await this.get<Session>('/api/session');
    const person = demoPeople.find((it) => it.name === name);
    if (!person) throw new Error(`Nobody is called ${name}: ${demoPeople.map((it) => it.name).join(', ')}`);
    await this.post('/api/session', { personId: person.id });
    return person;
  }

  get<T>(path: string): Promise<T> {
    return this.wanted<T>('GET', path);
  }
  post<T>(path: string, body?: unknown): Promise<T> {
    return this.wanted<T>('POST', path, body);
  }
  put<T>(path: string, body: unknown): Promise<T> {
    return this.wanted<T>('PUT', path, body);
  }
  patch<T>(path: string, body: unknown): Promise<T> {
    return this.wanted<T>('PATCH', path, body);
  }

  /** What an item is told to do, under an id of its own unless one is given. `seen`: the state of the page that it comes from. */
  command(
    itemId: string,
    body: object,
    { id = randomUUID(), seen }: { id?: string; seen?: number } = {},
  ): Promise<Answer<CommandAnswer & Problem>> {
    return this.ask('POST', `/api/items/${itemId}/commands`, { id, seen, body });
  }

  /** The problem that a request is answered with; fails when it is answered otherwise. */
  async problem(method: string, path: string, body?: unknown): Promise<Problem> {
    const answer = await this.ask<Problem>(method, path, body);
    if (answer.status < 400) throw new Error(`${method} ${path} was no problem: ${answer.status}`);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.body.status).toBe(answer.status);
    return answer.body;
  }

  async ask<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> {
    const json = body !== undefined && !(body instanceof FormData);
    const response = await fetch(new URL(path, this.url), {
      method,
      headers: { cookie: this.cookie, ...(json && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
    for (const set of response.headers.getSetCookie()) this.cookie = set.split(';')[0] ?? '';
    const text = await response.text();
    const parse = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
    return { status: response.status, headers: response.headers, body: (parse ? JSON.parse(text) : text) as T };
  }

  private async wanted<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.ask<T>(method, path, body);
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
}

/** A multipart body with one file. */
export function withFile(name: string, bytes: Uint8Array | string, type = 'application/octet-stream'): FormData {
  const form = new FormData();
  form.append('file', new Blob([typeof bytes === 'string' ? bytes : Buffer.from(bytes)], { type }), name);
  return form;
}
