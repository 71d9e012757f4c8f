import { compileCondition } from '#engine/condition/compile.ts';
import { joinsOf, sourceOf } from '#engine/condition/source.ts';
import { rowsOf } from '#engine/database/run.ts';
import { parameter, raw, sql } from '#engine/database/sql.ts';
import { asConstants } from '#engine/query/source.ts';
import type { Scope } from '#engine/scope.ts';
import { startOfDay } from '#kit/instant.ts';
import { objectOf } from '#model/model.ts';
import type { Pool } from '../pools.ts';
import type { Taker } from '../rules/claiming.ts';

// Beyond visible(scope): whoever takes customers is one of us; nothing of him leaves here.
/** Holds the takers until the transaction ends: of two who give or take at once, the second counts what the first did. */
export async function lockTakers(scope: Scope, ids: readonly string[]): Promise<void> {
  await rowsOf(
    scope.db,
    sql`select id from "user" where workspace_id = ${scope.workspaceId} and id = any(${ids}::uuid[])
        order by id for no key update`,
  );
}

// Beyond visible(scope): whether they are still there is told to the pool's members alone.
/** Holds the customers until the transaction ends, and gives those of them that lie in the pool. */
export async function lockPooled(
  scope: Scope,
  pool: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await rowsOf<{ id: string; pool: string | null; owner: string | null }>(
    scope.db,
    sql`select id, pool_id as pool, owner_id as owner from party
        where workspace_id = ${scope.workspaceId} and id = any(${ids}::uuid[]) and deleted_at is null
        order by id for no key update`,
  );
  return new Set(rows.flatMap((row) => (row.pool === pool && row.owner === null ? [row.id] : [])));
}

// Beyond visible(scope): numbers of customers, for limits that bind whatever the asker sees.
/** What each taker claimed from the pool today, and how many of its customers he has. */
export async function takersOf(
  scope: Scope,
  pool: Pool,
  ids: readonly string[],
  today: string,
): Promise<Map<string, Taker>> {
  const { workspaceId } = scope;
  const source = sourceOf(objectOf(scope.model, 'party'), 't', {
    model: scope.model,
    workspace: parameter(workspaceId),
  });
  const belongs =
    pool.belongs === null
      ? raw('true')
      : compileCondition(asConstants(scope, source.object, pool.belongs), source);
  const counts = pool.countsBuyers
    ? raw('true')
    : sql`not exists (select from rollup r where r.workspace_id = t.workspace_id and r.record_id = t.id
        and r.field = 'transactionCount' and r.value_numeric > 0)`;
  const since = startOfDay(scope.workspace.zone, today);
  const rows = await rowsOf<{ id: string; claimed: string; held: string }>(
    scope.db,
    sql`select x.id,
        (select count(*) from pool_claim c where c.workspace_id = ${workspaceId} and c.holder_id = x.id and c.pool_id = ${pool.id}
          and c.kind = 'claimed' and c.happened_at >= ${since}::timestamptz and c.deleted_at is null) as claimed,
        (select count(*) from party t${joinsOf(source)} where t.workspace_id = ${workspaceId} and t.owner_id = x.id and t.deleted_at is null
          and (t.kind <> 'person' or t.account_id is null) and ${belongs} and ${counts}) as held
      from unnest(${ids}::uuid[]) x(id)`,
  );
  return new Map(
    rows.map((row) => [row.id, { claimedToday: Number(row.claimed), held: Number(row.held) }]),
  );
}

// Beyond visible(scope): days on which he himself had customers.
/** Until which day the taker had each of these customers before. */
export async function hadUntil(
  scope: Scope,
  taker: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await rowsOf<{ id: string; day: string }>(
    scope.db,
    sql`select party_id as id, to_char(max(until_at) at time zone ${scope.workspace.zone}, 'YYYY-MM-DD') as day
        from ownership_period where workspace_id = ${scope.workspaceId} and holder_id = ${taker}
          and party_id = any(${ids}::uuid[]) and until_at is not null and deleted_at is null
        group by party_id`,
  );
  return new Map(rows.map((row) => [row.id, row.day]));
}

// Beyond visible(scope): where one of us works is known to all.
/** The main units of these people, by id; who is switched off is left out. */
export async function unitsOf(
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await rowsOf<{ id: string; unit: string | null }>(
    scope.db,
    sql`select id, main_unit_id as unit from "user" where workspace_id = ${scope.workspaceId}
        and id = any(${ids}::uuid[]) and active is not false and deleted_at is null`,
  );
  return new Map(rows.map((row) => [row.id, row.unit]));
}
