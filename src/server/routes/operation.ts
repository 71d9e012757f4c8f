import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '#kit/problem.ts';
import type { ServerContext } from '../context.ts';
import { admit } from '../http/admit.ts';
import { refuseFullDisk } from '../http/disk-room.ts';
import type { Figures } from '../http/metrics.ts';

/** What operators and their tools ask: alive, ready, figures. */
export function registerOperation(
  app: FastifyInstance,
  context: ServerContext,
  figures: Figures,
): void {
  app.get('/healthz', async () => ({ status: 'alive' }));

  app.get('/readyz', async () => {
    await refuseFullDisk(context.folders);
    const answered = await Promise.race([
      context.pool.query('select 1').then(
        () => true,
        () => false,
      ),
      sleep(longestWait, false, { ref: false }),
    ]);
    if (!answered) throw new Problem('server.unavailable', {}, { status: 503 });
    return { status: 'ready' };
  });

  app.get('/metrics', async (request, reply) => {
    if (!isFromHere(request) && !showsToken(request, context.metricsToken)) {
      const { scope } = await admit(context, request, reply);
      if (!scope.rights.administrator)
        throw new Problem('auth.administrator-only', {}, { status: 403 });
    }
    return reply.type(figures.contentType).send(await figures.read());
  });
}

// Whoever waits longer for a database is as badly served as by none.
const longestWait = 3000;

function showsToken({ headers }: FastifyRequest, token: string | null): boolean {
  if (token === null) return false;
  const [wanted, shown] = [`Bearer ${token}`, headers.authorization ?? ''].map((text) =>
    createHash('sha256').update(text).digest(),
  );
  return wanted !== undefined && shown !== undefined && timingSafeEqual(wanted, shown);
}

// A collector on this machine asks directly; what a proxy passes on comes from elsewhere.
function isFromHere(request: FastifyRequest): boolean {
  const address = request.socket.remoteAddress ?? '';
  const isLoopback = isIP(address) !== 0 && /^(127\.|::1$|::ffff:127\.)/.test(address);
  return isLoopback && !('x-forwarded-for' in request.headers) && !('forwarded' in request.headers);
}
