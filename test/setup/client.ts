import { z } from 'zod';

/** What came back over HTTP. */
export class Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;

  constructor(status: number, headers: Headers, body: unknown) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** The value at a path such as `items.0.id`. */
  at(path: string): unknown {
    let value = this.body;
    for (const part of path.split('.')) {
      const here = z
        .union([z.record(z.string(), z.unknown()), z.array(z.unknown())])
        .safeParse(value);
      if (!here.success) return undefined;
      value = Array.isArray(here.data) ? here.data[Number(part)] : here.data[part];
    }
    return value;
  }

  /** The text at a path; fails where there is none. */
  text(path: string): string {
    const value = this.at(path);
    if (typeof value !== 'string')
      throw new Error(`no ${path} in ${this.status} ${JSON.stringify(this.body)}`);
    return value;
  }

  /** The `name=value` parts of the cookies that were set, those that end a cookie left out. */
  cookies(): string {
    return this.headers
      .getSetCookie()
      .filter((cookie) => !/Max-Age=0/i.test(cookie))
      .map((cookie) => cookie.split(';')[0] ?? '')
      .join('; ');
  }
}

/** Somebody who asks the server. */
export type Client = {
  readonly base: string;
  readonly userId: string;
  readonly identityId: string;
  readonly headers: Readonly<Record<string, string>>;
  ask(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  patch(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  delete(path: string, headers?: Record<string, string>): Promise<Answer>;
};

/** A client with those headers on every request; paths below /api/v1 are written without it. */
export function client(
  base: string,
  always: Record<string, string> = {},
  who: { userId: string; identityId: string } = { userId: '', identityId: '' },
): Client {
  const ask: Client['ask'] = async (method, path, body, headers = {}) => {
    const response = await fetch(
      `${base}${path.startsWith('//') ? path.slice(1) : `/api/v1${path}`}`,
      {
        method,
        redirect: 'manual',
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...always,
          ...headers,
        },
        ...(body === undefined
          ? {}
          : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      },
    );
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const parsed: unknown = isJson && text !== '' ? JSON.parse(text) : text;
    return new Answer(response.status, response.headers, parsed);
  };
  return {
    base,
    ...who,
    headers: always,
    ask,
    get: (path, headers) => ask('GET', path, undefined, headers),
    post: (path, body = {}, headers) => ask('POST', path, body, headers),
    patch: (path, body = {}, headers) => ask('PATCH', path, body, headers),
    delete: (path, headers) => ask('DELETE', path, undefined, headers),
  };
}
