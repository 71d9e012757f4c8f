import type { ServerContext } from '../context.ts';

/** Opens a session for an identity that proved itself, and sets its cookie on the reply. */
export async function openSession(
  context: ServerContext,
  identityId: string,
  reply: { header(name: string, value: string): unknown },
): Promise<void> {
  const { headers } = await context.identity().api.openSession({
    body: { identityId },
    headers: new Headers(),
    returnHeaders: true,
  });
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie);
  context.sessions.forget();
}
