import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { watchBacklog } from '../backlog.ts';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What a collector of figures reads. */
export type Figures = { readonly contentType: string; read(): Promise<string> };

/** Counts every request by route, method and status, beside figures of process, pool and waiting work. */
export function countRequests(app: FastifyInstance, pool: Pool): Figures {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'http_request_seconds',
    help: 'Time from the first byte of a request to the last of its reply',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  registry.registerMetric(connections(pool));
  const bringUp = watchBacklog(registry, pool);
  app.addHook('onResponse', (request, reply, done) => {
    seconds.observe(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: String(reply.statusCode),
      },
      reply.elapsedTime / 1000,
    );
    done();
  });
  return {
    contentType: registry.contentType,
    async read() {
      await bringUp();
      return registry.metrics();
    },
  };
}

function connections(pool: Pool): Gauge<'state'> {
  return new Gauge({
    name: 'database_connections',
    help: 'Connections of the pool by state',
    labelNames: ['state'],
    registers: [],
    collect() {
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
      this.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
}
