import type { Pool } from 'pg';
import { Gauge, type Registry } from 'prom-client';

/** Figures of how far the work behind requests lags, jobs that wait and changesets that are not sealed; the answer brings them up to date. */
export function watchBacklog(registry: Registry, pool: Pool): () => Promise<void> {
  const registers = [registry];
  const waiting = new Gauge({
    name: 'job_waiting',
    help: 'Jobs that are due and not begun',
    labelNames: ['queue'],
    registers,
  });
  const lag = new Gauge({
    name: 'job_lag_seconds',
    help: 'How long the oldest of them has been due',
    labelNames: ['queue'],
    registers,
  });
  const unsealed = new Gauge({
    name: 'ledger_unsealed',
    help: 'Changesets that wait to be sealed',
    registers,
  });
  const sealLag = new Gauge({
    name: 'ledger_seal_lag_seconds',
    help: 'How long the oldest of them has waited',
    registers,
  });
  const up = new Gauge({
    name: 'database_up',
    help: 'Whether the database answered when these figures were asked for',
    registers,
  });
  return async () => {
    const read = await readBacklog(pool).catch(() => null);
    for (const gauge of [waiting, lag, unsealed, sealLag]) gauge.reset();
    up.set(read ? 1 : 0);
    if (!read) return;
    for (const { queue, count, seconds } of read.queues) {
      waiting.set({ queue }, count);
      lag.set({ queue }, seconds);
    }
    unsealed.set(read.ledger.count);
    sealLag.set(read.ledger.seconds);
  };
}

type Lag = { readonly count: number; readonly seconds: number };

// Both ask partial indexes that are nearly empty as long as nothing lags.
async function readBacklog(
  pool: Pool,
): Promise<{ queues: (Lag & { queue: string })[]; ledger: Lag }> {
  const { rows: queues } = await pool.query<Lag & { queue: string }>(
    `select q.name as queue, count(j.id)::integer as count, coalesce(extract(epoch from now() - min(j.start_after)), 0)::float8 as seconds
      from pgboss.queue q
      left join pgboss.job j on j.name = q.name and j.state < 'active' and not j.blocked and j.start_after <= now()
      group by q.name`,
  );
  const { rows } = await pool.query<Lag>(
    `select count(*)::integer as count, coalesce(extract(epoch from now() - min(at)), 0)::float8 as seconds
      from changeset where seq is null and state <> 'running'`,
  );
  return { queues, ledger: rows[0] ?? { count: 0, seconds: 0 } };
}
