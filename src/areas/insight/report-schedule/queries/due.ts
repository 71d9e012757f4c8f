import { rowsOf } from '#engine/database/run.ts';
import { sql } from '#engine/database/sql.ts';
import type { Executor, Scope } from '#engine/scope.ts';

// Beyond visible(scope): the clock asks for every workspace, and sees no record.
/** The active workspaces in which a report is to go out by now. */
export async function workspacesWithDueReports(db: Executor, now: Date): Promise<number[]> {
  const rows = await rowsOf<{ id: number }>(
    db,
    sql`select w.workspace_id as id from workspace w where w.state = 'active' and exists (
          select from report_schedule s where s.workspace_id = w.workspace_id and s.next_at <= ${now.toISOString()} and s.deleted_at is null)`,
  );
  return rows.map(({ id }) => id);
}

// Beyond visible(scope): the engine sends for everyone; what goes out is read with the rights of who receives it.
/** The id of a schedule that is due, held until the transaction ends, so that of two workers one sends it; null where none is left. */
export async function takeDueSchedule(scope: Scope): Promise<string | null> {
  const [row] = await rowsOf<{ id: string }>(
    scope.db,
    sql`select id from report_schedule where workspace_id = ${scope.workspaceId} and next_at <= ${scope.now.toISOString()} and deleted_at is null
          order by next_at, id limit 1 for update skip locked`,
  );
  return row?.id ?? null;
}
