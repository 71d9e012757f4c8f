import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Scope } from '#engine/scope.ts';
import { Problem } from '#kit/problem.ts';
import { languages, type Language } from '#kit/text.ts';
import { tooMany } from '../auth/attempts.ts';
import type { Session } from '../auth/sessions.ts';
import type { ServerContext } from '../context.ts';
import { refuseCrossSite } from './cross-site.ts';

/** Lets a request in: finds its session, refuses foreign sites and floods, and builds the scope. */
export async function admit(
  context: ServerContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<{ scope: Scope; session: Session }> {
  const { session, cookies } = await context.sessions.find(request.headers);
  for (const cookie of cookies) reply.header('set-cookie', cookie);
  if (!session) throw new Problem('auth.required', {}, { status: 401 });
  if (session.via === 'session') refuseCrossSite(context.origins, request);
  const seconds = flow(session.credential, context.requestsPerMinute);
  if (seconds > 0) throw tooMany(seconds);
  const seated = await context.scopes.of(session, {
    requestId: request.id,
    source: session.via === 'key' ? 'api' : 'ui',
    language: request.language,
  });
  if (!seated) throw new Problem('auth.required', {}, { status: 401 });
  const scope = { ...seated, language: chosenLanguage(request) ?? seated.language };
  request.language = scope.language;
  request.signedIn = session;
  request.actor = { workspaceId: scope.workspaceId, userId: session.userId };
  return { scope, session };
}

// Whoever turned the screens of this device into the other language reads refusals and files in it too;
// a link to a file carries no header of ours, but the cookie.
function chosenLanguage({ headers }: FastifyRequest): Language | undefined {
  const kept = /(?:^|;\s*)rapport\.language=(\w+)/.exec(headers.cookie ?? '')?.[1];
  const chosen = headers['x-rapport-language'] ?? kept;
  return languages.find((language) => language === chosen);
}

const drops = new Map<string, { left: number; at: number }>();
const mostKnown = 50_000;

/** A bucket a credential that fills steadily, each process its own: the seconds to wait, 0 where there is room. */
export function flow(credential: string, perMinute: number): number {
  // Not the time of day, which may be set back.
  const now = performance.now();
  const known = drops.get(credential) ?? { left: perMinute, at: now };
  const left = Math.min(perMinute, known.left + ((now - known.at) / 60_000) * perMinute);
  if (drops.size >= mostKnown) drops.clear();
  drops.set(credential, { left: Math.max(0, left - 1), at: now });
  return left >= 1 ? 0 : Math.max(1, Math.ceil(((1 - left) / perMinute) * 60));
}
