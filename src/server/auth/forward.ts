import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Problem } from '#kit/problem.ts';
import type { Sentences } from '../sentences.ts';
import type { ServerContext } from '../context.ts';
import { authPath } from './identity.ts';

/** Paths of better-auth that are reachable from outside; the rest is for our own code. */
export const forwarded = [
  'POST /sign-in/email',
  'POST /sign-in/social',
  'GET /callback/:id',
  'POST /sign-out',
  'POST /change-password',
  'POST /link-social',
  'POST /two-factor/enable',
  'POST /two-factor/disable',
  'POST /two-factor/verify-totp',
  'POST /two-factor/verify-backup-code',
  'POST /two-factor/generate-backup-codes',
] as const;

/** Passes a request on to better-auth and gives its answer back: cookies and redirects as they are, refusals as ours. */
export async function forward(
  context: ServerContext,
  request: FastifyRequest,
  path: string,
): Promise<Response> {
  const base = context.origins[0];
  const search = new URL(request.url, base).search;
  return context.identity().handler(
    new Request(`${base}${authPath}${path}${search}`, {
      method: request.method,
      headers: headersOf(request, base),
      ...(request.method === 'GET' || request.method === 'HEAD'
        ? {}
        : { body: JSON.stringify(request.body ?? {}) }),
    }),
  );
}

/** Sends better-auth's answer on. */
export async function relay(
  sentences: Sentences,
  response: Response,
  reply: FastifyReply,
): Promise<unknown> {
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  const location = response.headers.get('location');
  // Where the web app is to go by itself, better-auth names the address beside a 200.
  if (location !== null && response.status >= 300 && response.status < 400) {
    return reply.redirect(location, 302);
  }
  const body = await bodyOf(response);
  if (response.status >= 500) throw new Error(`better-auth answered ${response.status}`);
  if (response.status >= 400) throw refusal(sentences, response.status, body);
  return shown(body);
}

const refused = z.object({ code: z.string() });

function refusal(sentences: Sentences, status: number, body: unknown): Problem {
  const known = refused.safeParse(body);
  const code = known.success
    ? `auth.${known.data.code.toLowerCase().replaceAll('_', '-')}`
    : 'auth.refused';
  return new Problem(
    sentences.has(code) ? code : 'auth.refused',
    {},
    { status: status === 400 ? 422 : status },
  );
}

const withToken = z.looseObject({ token: z.unknown() });

// The session's token belongs into its cookie, out of reach of scripts, and nowhere else.
function shown(body: unknown): unknown {
  const found = withToken.safeParse(body);
  if (!found.success) return body;
  const { token: _, ...rest } = found.data;
  return rest;
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return null;
  const body: unknown = JSON.parse(text);
  return body;
}

// Where the request comes from was checked before; a program that does not say so counts as ours, while
// better-auth would take the headers of any fetch for a browser's and miss its origin.
function headersOf(request: FastifyRequest, base: string): Headers {
  const headers = new Headers({
    'content-type': 'application/json',
    'origin': request.headers.origin ?? base,
    'x-forwarded-for': request.ip,
  });
  for (const name of ['cookie', 'user-agent'] as const) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, value);
  }
  return headers;
}
