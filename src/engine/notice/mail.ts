import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import type { Executor } from '../scope.ts';

const mostAtOnce = 500;

/** The active workspaces with notices that a mail is to tell of by now. */
export async function workspacesToMail(db: Executor, now: Date): Promise<number[]> {
  const rows = await rowsOf<{ id: number }>(
    db,
    sql`select w.workspace_id as id from workspace w where w.state = 'active'
          and exists (select from notice n where n.workspace_id = w.workspace_id and n.mail_at <= ${now.toISOString()})`,
  );
  return rows.map((row) => row.id);
}

/** Takes the notices that a mail is to tell of by now, by their users; what is taken is not given again once this commits. */
export async function takeToMail(
  db: Executor,
  workspaceId: number,
  now: Date,
): Promise<Map<string, string[]>> {
  const rows = await rowsOf<{ id: string; user_id: string }>(
    db,
    sql`with due as (select workspace_id, id from notice where workspace_id = ${workspaceId} and mail_at <= ${now.toISOString()}
          order by mail_at, id limit ${mostAtOnce} for update skip locked)
        update notice n set mail_at = null from due where n.workspace_id = due.workspace_id and n.id = due.id
        returning n.id, n.user_id`,
  );
  const byUser = Map.groupBy(rows, (row) => row.user_id);
  return new Map([...byUser].map(([user, some]) => [user, some.map((row) => row.id)]));
}
