import { rowsOf } from '#engine/database/run.ts';
import { sql } from '#engine/database/sql.ts';
import type { Scope } from '#engine/scope.ts';

// Beyond visible(scope): numbers of pools that the asker may claim from.
/** How many customers lie in each of the pools. */
export async function lyingIn(
  scope: Scope,
  pools: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await rowsOf<{ id: string; count: string }>(
    scope.db,
    sql`select pool_id as id, count(*) as count from party where workspace_id = ${scope.workspaceId}
          and pool_id = any(${pools}::uuid[]) and deleted_at is null group by pool_id`,
  );
  return new Map(rows.map((row) => [row.id, Number(row.count)]));
}
