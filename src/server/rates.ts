import type { Pool } from 'pg';
import type { Executor, Scope } from '#engine/scope.ts';

type Known = Scope['workspace']['rates'];

/** The exchange rates of workspaces, kept a minute at most. */
export type Rates = {
  of(workspaceId: number): Promise<Known>;
  forget(workspaceId?: number): void;
};

const keptMilliseconds = 60_000;
// Two currencies a day for ten years; older rates of more are left to the reports that need them.
const mostRates = 8000;

export function createRates(pool: Pool): Rates {
  const kept = new Map<number, { until: number; rates: Promise<Known> }>();
  return {
    of(workspaceId) {
      const known = kept.get(workspaceId);
      if (known && known.until > performance.now()) return known.rates;
      const rates = loadRates(pool, workspaceId);
      kept.set(workspaceId, { until: performance.now() + keptMilliseconds, rates });
      rates.catch(() => kept.delete(workspaceId));
      return rates;
    },
    forget(workspaceId) {
      if (workspaceId === undefined) kept.clear();
      else kept.delete(workspaceId);
    },
  };
}

/** The exchange rates of a workspace, the latest of each currency first. */
export async function loadRates(db: Executor, workspaceId: number): Promise<Known> {
  const { rows } = await db.query<{ code: string; on: string; rate: string }>({
    name: 'server-load-rates',
    text: `select c.code, r.valid_on as "on", r.rate
      from rate r join currency c on c.workspace_id = r.workspace_id and c.id = r.currency_id
      where r.workspace_id = $1 and r.deleted_at is null
      order by r.valid_on desc, r.id desc limit ${mostRates}`,
    values: [workspaceId],
  });
  const rates = new Map<string, { on: string; rate: string }[]>();
  for (const { code, on, rate } of rows) {
    const list = rates.get(code) ?? [];
    list.push({ on, rate });
    rates.set(code, list);
  }
  return rates;
}
