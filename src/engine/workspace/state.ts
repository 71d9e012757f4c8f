import { Problem } from '#kit/problem.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import type { Executor } from '../scope.ts';

export type WorkspaceLine = {
  readonly id: number;
  readonly name: string;
  readonly state: 'active' | 'suspended';
  /** Active users. */
  readonly users: number;
  readonly records: number;
  readonly createdAt: string;
};

/** Every workspace of the installation. */
export async function listWorkspaces(db: Executor): Promise<WorkspaceLine[]> {
  const rows = await rowsOf<{
    id: number;
    name: string;
    state: WorkspaceLine['state'];
    users: string;
    records: string;
    created_at: string;
  }>(
    db,
    sql`select w.workspace_id as id, w.name, w.state, w.created_at,
          (select count(*) from "user" u where u.workspace_id = w.workspace_id and u.active and u.deleted_at is null) as users,
          (select count(*) from record r where r.workspace_id = w.workspace_id and r.deleted_at is null) as records
        from workspace w order by w.workspace_id`,
  );
  return rows.map(({ created_at, ...row }) => ({
    ...row,
    users: Number(row.users),
    records: Number(row.records),
    createdAt: created_at,
  }));
}

/** Closes a workspace to everybody, or opens it again; every process hears of it at once. Its data stays as it is. */
export async function setWorkspaceState(
  db: Executor,
  workspaceId: number,
  state: WorkspaceLine['state'],
): Promise<void> {
  const [row] = await rowsOf<{ told: unknown }>(
    db,
    sql`update workspace set state = ${state} where workspace_id = ${workspaceId}
        returning pg_notify('rapport_rights', workspace_id::text) as told`,
  );
  if (!row) throw new Problem('workspace.no-such', { id: workspaceId }, { status: 404 });
}
