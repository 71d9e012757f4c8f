import { rowsOf } from '#engine/database/run.ts';
import { sql } from '#engine/database/sql.ts';
import type { Scope } from '#engine/scope.ts';
import { dayIn } from '#kit/instant.ts';

// Beyond visible(scope): the engine's own nightly work.
/** The next so many customers whose day has come, behind that id. */
export async function markedDue(scope: Scope, after: string, atOnce: number): Promise<string[]> {
  const today = dayIn(scope.workspace.zone, scope.now.toISOString());
  const rows = await rowsOf<{ id: string }>(
    scope.db,
    sql`select id from party where workspace_id = ${scope.workspaceId} and id > ${after}::uuid
          and falls_on <= ${today}::date and owner_id is not null and deleted_at is null
        order by id limit ${atOnce}`,
  );
  return rows.map((row) => row.id);
}
