import { isIP } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Registry } from 'prom-client';
import { Problem } from '#kit/problem.ts';
import type { ServerContext } from '../context.ts';
import { admit } from '../http/admit.ts';

/** What operators and their tools ask: alive, ready, figures. */
export function registerOperation(
  app: FastifyInstance,
  context: ServerContext,
  metrics: Registry,
): void {
  app.get('/healthz', async () => ({ status: 'alive' }));

  app.get('/readyz', async () => {
    try {
      await context.pool.query('select 1');
    } catch {
      throw new Problem('server.unavailable', {}, { status: 503 });
    }
    return { status: 'ready' };
  });

  app.get('/metrics', async (request, reply) => {
    if (!isFromHere(request)) {
      const { scope } = await admit(context, request, reply);
      if (!scope.rights.administrator)
        throw new Problem('auth.administrator-only', {}, { status: 403 });
    }
    return reply.type(metrics.contentType).send(await metrics.metrics());
  });
}

// A collector on this machine asks directly; what a proxy passes on comes from elsewhere.
function isFromHere(request: FastifyRequest): boolean {
  const address = request.socket.remoteAddress ?? '';
  const isLoopback = isIP(address) !== 0 && /^(127\.|::1$|::ffff:127\.)/.test(address);
  return isLoopback && !('x-forwarded-for' in request.headers) && !('forwarded' in request.headers);
}
