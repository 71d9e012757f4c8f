import { setTimeout as sleep } from 'node:timers/promises';
import { Answer } from '../setup/client.ts';
import type { Book } from './book.ts';

export type Request = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** One who asks the product and writes down what goes against its promises. */
export type Asker = {
  /** The answer; null where nobody can know whether the request was carried out. */
  readonly ask: (request: Request) => Promise<Answer | null>;
  /** Waits until the product answers again. */
  readonly untilBack: () => Promise<void>;
};

const longestAnswer = 45_000;

/** Asks with that key. What is refused or breaks though it should not stands in the book's faults. */
export function asker(base: string, key: string, book: Book): Asker {
  return {
    async ask(request) {
      let answer: Answer;
      try {
        answer = await send(base, key, request);
      } catch (failure) {
        if (failure instanceof Error && failure.name === 'TimeoutError')
          book.faults.push(`no answer in ${longestAnswer} ms: ${request.method} ${request.path}`);
        book.unanswered += 1;
        return null;
      }
      if (answer.status < 500) {
        book.acknowledged += 1;
        return answer;
      }
      // The database went away under the request: its transaction may have been kept or not.
      if (answer.status !== 503)
        book.faults.push(`${said(answer)} to ${request.method} ${request.path}`);
      book.unanswered += 1;
      return null;
    },
    async untilBack() {
      for (const end = Date.now() + 60_000; Date.now() < end; await sleep(20)) {
        const back = await fetch(`${base}/readyz`, { signal: AbortSignal.timeout(5000) }).then(
          async (response) => (await response.text()) !== '' && response.ok,
          () => false,
        );
        if (back) return;
      }
    },
  };
}

/** An answer in short, for reports. */
export function said(answer: Answer): string {
  return `${answer.status} ${JSON.stringify(answer.at('code'))} ${JSON.stringify(answer.at('detail'))}`;
}

async function send(
  base: string,
  key: string,
  { method, path, body, headers = {} }: Request,
): Promise<Answer> {
  const isForm = body instanceof FormData;
  const response = await fetch(`${base}/api/v1${path}`, {
    method,
    signal: AbortSignal.timeout(longestAnswer),
    headers: {
      authorization: `Bearer ${key}`,
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  const parsed: unknown = isJson && text !== '' ? JSON.parse(text) : text;
  return new Answer(response.status, response.headers, parsed);
}
