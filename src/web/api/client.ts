import type { ProblemReply } from '#model/api.ts';
import { currentLanguage } from '#web/language/language.ts';
import { isRecord } from './is-record.ts';
import { apiTexts } from '#web/texts/api.ts';

/** What the server refused, with the sentence that the user reads. */
export class Refusal extends Error {
  readonly reply: ProblemReply;

  constructor(reply: ProblemReply) {
    super(reply.detail);
    this.name = 'Refusal';
    this.reply = reply;
  }

  get status(): number {
    return this.reply.status;
  }

  get code(): string {
    return this.reply.code;
  }
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
export type CallOptions = {
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  readonly ifMatch?: number;
  readonly idempotencyKey?: string;
};

/** Calls the API below /api/v1 and gives its JSON; throws a `Refusal` with the server's sentence. */
export async function call<Reply>(
  method: Method,
  path: string,
  options: CallOptions = {},
): Promise<Reply> {
  const response = await reach(method, path, options);
  const text = await response.text();
  if (response.status === 401 && !path.startsWith('/auth/'))
    signedOut.dispatchEvent(new Event('out'));
  if (!response.ok) throw refusalOf(response.status, text);
  return parseReply(text === '' ? 'null' : text);
}

const signedOut = new EventTarget();

/** Hears of the end of the session, wherever a call meets it. */
export function whenSignedOut(act: () => void): void {
  signedOut.addEventListener('out', act);
}

/** A path of the API with its parameters; what is undefined is left out. */
export function withParams(
  path: string,
  params: Readonly<Record<string, string | undefined>>,
): string {
  const given = Object.entries(params).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

// The server's replies are typed by the same definitions; checking them once more here would cost weight and time.
const parseReply: <Reply>(text: string) => Reply = JSON.parse;

async function reach(method: Method, path: string, options: CallOptions): Promise<Response> {
  const { body, signal, ifMatch, idempotencyKey } = options;
  try {
    return await fetch(`/api/v1${path}`, {
      method,
      ...(signal ? { signal } : {}),
      credentials: 'same-origin',
      headers: {
        'accept': 'application/json',
        'accept-language': currentLanguage(),
        'x-rapport-language': currentLanguage(),
        // The browser itself names the type of a form with files, with the mark between its parts.
        ...(body === undefined || body instanceof FormData
          ? {}
          : { 'content-type': 'application/json' }),
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      },
      ...(body === undefined
        ? {}
        : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Refusal(
      ownProblem(0, 'network.unreachable', apiTexts['network.unreachable'][currentLanguage()]),
    );
  }
}

/** The refusal that a reply of this status and text tells. */
export function refusalOf(status: number, text: string): Refusal {
  return new Refusal(problemOf(status, text));
}

function problemOf(status: number, text: string): ProblemReply {
  const reply = readJson(text);
  const code = typeof reply?.['code'] === 'string' ? reply['code'] : 'server.failed';
  // better-auth says `message`, our own routes say `detail`.
  const said = reply?.['detail'] ?? reply?.['message'];
  const detail = typeof said === 'string' ? said : apiTexts['server.failed'][currentLanguage()];
  return { ...reply, ...ownProblem(status, code, detail) };
}

function ownProblem(status: number, code: string, detail: string): ProblemReply {
  return { type: 'about:blank', title: detail, status, code, detail, requestId: '' };
}

function readJson(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}
