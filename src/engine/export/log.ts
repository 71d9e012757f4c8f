import { newId } from '#kit/id.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';

/** Notes that somebody takes records out, before the first leaves; the end adds how many went and whether all did. */
export async function logExport(
  scope: Scope,
  object: string,
  details: Readonly<Record<string, unknown>>,
): Promise<(end: { rows: number; complete: boolean }) => Promise<void>> {
  const id = newId();
  const userId = scope.rights.userId === '' ? null : scope.rights.userId;
  await rowsOf(
    scope.db,
    sql`insert into access_log (workspace_id, at, id, user_id, viewed_by, kind, object, details, request_id)
      values (${scope.workspaceId}, ${scope.now.toISOString()}, ${id}, ${userId}::uuid, ${scope.viewedBy ?? null}::uuid, 'export', ${object},
        ${JSON.stringify({ ...details, complete: false })}::jsonb, ${scope.requestId})`,
  );
  return async (end) => {
    await rowsOf(
      scope.db,
      sql`update access_log set details = details || ${JSON.stringify(end)}::jsonb
        where workspace_id = ${scope.workspaceId} and at = ${scope.now.toISOString()} and id = ${id}`,
    );
  };
}
