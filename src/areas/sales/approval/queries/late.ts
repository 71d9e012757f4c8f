import { rowsOf } from '#engine/database/run.ts';
import { sql } from '#engine/database/sql.ts';
import type { Scope } from '#engine/scope.ts';

const most = 200;

// Beyond visible(scope): the clock asks, nobody else.
/** Approvals in which somebody's time is up. */
export async function lateApprovals(scope: Scope): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    scope.db,
    sql`select distinct t.approval_id as id from approval_turn t
        join approval a on a.workspace_id = t.workspace_id and a.id = t.approval_id and a.state = 'waiting' and a.deleted_at is null
        where t.workspace_id = ${scope.workspaceId} and t.state = 'waiting' and t.deleted_at is null
          and t.due_at <= ${scope.now.toISOString()}::timestamptz limit ${most}`,
  );
  return rows.map(({ id }) => id);
}

// Beyond visible(scope): who leads whom is known to all.
/** The turns whose time is up, each with the superior of who lets it wait. */
export async function lateTurns(
  scope: Scope,
  approval: string,
): Promise<{ id: string; superior: string | null }[]> {
  return rowsOf(
    scope.db,
    sql`select t.id, s.id as superior from approval_turn t
        join "user" u on u.workspace_id = t.workspace_id and u.id = t.approver_id
        left join "user" s on s.workspace_id = u.workspace_id and s.id = u.superior_id and s.active is not false and s.deleted_at is null
        where t.workspace_id = ${scope.workspaceId} and t.approval_id = ${approval} and t.state = 'waiting' and t.deleted_at is null
          and t.due_at <= ${scope.now.toISOString()}::timestamptz order by t.position, t.id`,
  );
}
