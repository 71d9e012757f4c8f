import { DatabaseError } from 'pg';
import { Problem } from '#kit/problem.ts';
import { rowsOf } from '../database/run.ts';
import { ident, join, or, sql, type Sql } from '../database/sql.ts';
import type { Executor } from '../scope.ts';
import { removalOrder } from './order.ts';
import { foreignKeys, leavesOf, workspaceTables, type ForeignKey } from './tables.ts';

const rowsAtOnce = 5000;
const mostRounds = 5;
// Of PostgreSQL: a row still points here.
const foreignKeyViolation = '23503';

/**
 * Deletes all rows of a suspended workspace for ever, table by table in batches of 5,000, each by itself: broken off, it is
 * done again from where it stopped. Gives how many rows. Refuses a workspace that is active or called otherwise.
 */
export async function removeWorkspace(
  db: Executor,
  workspaceId: number,
  { name, progress = () => undefined }: { name: string; progress?: (table: string) => void },
): Promise<number> {
  await requireSuspended(db, workspaceId, name);
  const keys = await foreignKeys(db);
  const { order, whole } = removalOrder(await workspaceTables(db), keys);
  let rows = 0;
  // What a server still held when the workspace was suspended, such as lines of the access log, may come meanwhile.
  for (let round = 1; ; round += 1) {
    for (const { table, loosen } of order) {
      progress(table);
      for (const key of loosen) await emptyLink(db, workspaceId, key);
      const most = whole.has(table) ? null : rowsAtOnce;
      for (const leaf of await leavesOf(db, table))
        rows += await emptyTable(db, workspaceId, leaf, most);
    }
    try {
      await rowsOf(db, sql`delete from workspace where workspace_id = ${workspaceId}`);
      return rows + 1;
    } catch (error) {
      if (!isHeld(error) || round === mostRounds) throw error;
    }
  }
}

function isHeld(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === foreignKeyViolation;
}

async function requireSuspended(db: Executor, workspaceId: number, name: string): Promise<void> {
  const [row] = await rowsOf<{ name: string; state: string }>(
    db,
    sql`select name, state from workspace where workspace_id = ${workspaceId}`,
  );
  if (!row) throw new Problem('workspace.no-such', { id: workspaceId }, { status: 404 });
  if (row.name !== name)
    throw new Problem('workspace.other-name', { id: workspaceId, name: row.name });
  if (row.state !== 'suspended')
    throw new Problem('workspace.not-suspended', { id: workspaceId, name });
}

async function emptyLink(db: Executor, workspaceId: number, key: ForeignKey): Promise<void> {
  const columns = key.columns.map((column) => ident(column));
  const some = or(columns.map((column) => sql`${column} is not null`));
  const sets = join(columns.map((column) => sql`${column} = null`));
  for (const leaf of await leavesOf(db, key.table)) {
    const batch = inBatch(workspaceId, leaf, { only: some, most: rowsAtOnce });
    while ((await count(db, sql`update ${ident(leaf)} set ${sets} where ${batch}`)) > 0);
  }
}

async function emptyTable(
  db: Executor,
  workspaceId: number,
  leaf: string,
  most: number | null,
): Promise<number> {
  const batch = inBatch(workspaceId, leaf, { most });
  let rows = 0;
  for (;;) {
    const gone = await count(db, sql`delete from ${ident(leaf)} where ${batch}`);
    rows += gone;
    if (gone === 0) return rows;
  }
}

function inBatch(
  workspaceId: number,
  leaf: string,
  { only = sql`true`, most }: { only?: Sql; most: number | null },
): Sql {
  const rows = sql`workspace_id = ${workspaceId} and ${only}`;
  if (most === null) return rows;
  return sql`ctid = any(array(select ctid from ${ident(leaf)} where ${rows} limit ${most})) and ${rows}`;
}

async function count(db: Executor, statement: Sql): Promise<number> {
  const [row] = await rowsOf<{ count: string }>(
    db,
    sql`with touched as (${statement} returning 1) select count(*) as count from touched`,
  );
  return Number(row?.count ?? 0);
}
