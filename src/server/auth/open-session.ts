import type { FastifyRequest } from 'fastify';
import type { ServerContext } from '../context.ts';

/** Opens a session for an identity that proved itself, and sets its cookie on the reply. */
export async function openSession(
  context: ServerContext,
  identityId: string,
  reply: {
    header(name: string, value: string): unknown;
    readonly request: Pick<FastifyRequest, 'ip' | 'headers'>;
  },
): Promise<void> {
  const { headers } = await context.identity().api.openSession({
    body: { identityId },
    headers: new Headers({
      'user-agent': reply.request.headers['user-agent'] ?? '',
      'x-forwarded-for': reply.request.ip,
    }),
    returnHeaders: true,
  });
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie);
  context.sessions.forget();
}
