import type { Pool } from 'pg';
import { commit } from '#engine/commit/index.ts';
import { columnSql } from '#engine/database/column-sql.ts';
import { rowsOf } from '#engine/database/run.ts';
import { and, ident, sql, type Sql } from '#engine/database/sql.ts';
import { inTransaction } from '#engine/database/transaction.ts';
import type { Uploads } from '#engine/import/uploads.ts';
import { eraseRecord } from '#engine/ledger/erase.ts';
import { activeWorkspaces } from '#engine/notice/index.ts';
import type { Scope } from '#engine/scope.ts';
import { systemScope } from '#engine/system-scope.ts';
import { addMilliseconds } from '#kit/instant.ts';
import type { Model } from '#model/model.ts';

const day = 86_400_000;
const daysUntilGone = 7;
const mostAtOnce = 200;

/** Forgets, in every workspace, files that were brought and never attached to anything. */
export async function forgetUnattached(pool: Pool, model: Model, files: Uploads): Promise<void> {
  for (const workspaceId of await activeWorkspaces(pool))
    await forgetUnattachedOf(await systemScope(pool, model, workspaceId), files);
}

/**
 * The same for one workspace: what nothing holds goes to the recycle bin a day before its week is over, and its bytes go
 * for ever when it is. Between the two whoever was just about to attach it is either refused or seen.
 */
export async function forgetUnattachedOf(scope: Scope, files: Uploads): Promise<void> {
  await putAside(scope);
  for (const id of await eraseAside(scope)) await files.remove(id);
}

async function putAside(scope: Scope): Promise<void> {
  await inTransaction(scope.db, async (db) => {
    const inside = { ...scope, db };
    const rows = await lockLoose(inside, [
      sql`f.deleted_at is null`,
      sql`f.created_at < ${daysAgo(scope, daysUntilGone - 1)}::timestamptz`,
    ]);
    if (rows.length === 0) return;
    const changes = rows.map((id) => ({ op: 'delete' as const, object: 'file', id }));
    await commit(inside, { changes, byAction: true });
  });
}

/** Gives the files whose bytes are to go; those that another workspace holds too stay. */
async function eraseAside(scope: Scope): Promise<string[]> {
  return inTransaction(scope.db, async (db) => {
    const inside = { ...scope, db };
    const rows = await lockLoose(inside, [
      sql`f.deleted_at < ${daysAgo(scope, 1)}::timestamptz`,
      sql`f.created_at < ${daysAgo(scope, daysUntilGone)}::timestamptz`,
      sql`not exists (select from file o where o.id = f.id and o.workspace_id <> f.workspace_id)`,
    ]);
    for (const id of rows) await eraseRecord(inside, 'file', id);
    return rows;
  });
}

/** Locks files that hang on nothing; one that somebody is just attaching is left to the next time. */
async function lockLoose(scope: Scope, more: readonly Sql[]): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    scope.db,
    sql`select f.id from file f where ${and([
      sql`f.workspace_id = ${scope.workspaceId}`,
      sql`f.regarding_id is null and f.held_by is null and f.hash <> '—'`,
      ...more,
      ...heldBy(scope).map((holder) => sql`not exists (${holder})`),
    ])} order by f.created_at limit ${mostAtOnce} for update of f skip locked`,
  );
  return rows.map((row) => row.id);
}

/** What may hold a file without its hanging on a record: a field, a link to many, a newer edition of it. */
function heldBy(scope: Scope): Sql[] {
  const fields = [...scope.model.objects.values()].flatMap((object) =>
    [...object.fields.values()].flatMap((field) => {
      const [column] = field.columns;
      if (field.kind !== 'file' || !column) return [];
      return [
        sql`select from ${ident(object.table)} h where h.workspace_id = f.workspace_id and ${columnSql(column, 'h')} = f.id`,
      ];
    }),
  );
  return [
    ...fields,
    sql`select from record_link l where l.workspace_id = f.workspace_id and l.to_id = f.id`,
    sql`select from file e where e.workspace_id = f.workspace_id and e.original_id = f.original_id and e.regarding_id is not null`,
  ];
}

function daysAgo({ now }: Scope, days: number): string {
  return addMilliseconds(now.toISOString(), -days * day);
}
