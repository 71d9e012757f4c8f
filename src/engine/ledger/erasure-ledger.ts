import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';

/** An erased record as the ledger tells of it. */
export type Erased = {
  readonly object: string;
  readonly id: string;
  readonly op: 'update' | 'delete';
  readonly after: Readonly<Record<string, unknown>>;
  readonly salt: string;
  readonly digest: string;
};

/** Takes content and salt from all that the ledger knows of the records, and the reasons of changesets about nothing else; gives how many entries. */
export async function forgetPayloads(
  scope: Scope,
  changeset: string,
  erased: readonly Erased[],
): Promise<number> {
  const { workspaceId } = scope;
  const rows = await rowsOf<{ changeset_id: string }>(
    scope.db,
    sql`update change set before = null, after = null, salt = null, erased_by = ${changeset}
        where workspace_id = ${workspaceId} and record_id = any(${erased.map((one) => one.id)}::uuid[]) and erased_by is null
        returning changeset_id`,
  );
  const about = [...new Set(rows.map((row) => row.changeset_id))];
  await rowsOf(
    scope.db,
    sql`update changeset c set reason = null
        where c.workspace_id = ${workspaceId} and c.id = any(${about}::uuid[]) and c.reason is not null
          and not exists (select 1 from change ch where ch.workspace_id = c.workspace_id and ch.at = c.at
            and ch.changeset_id = c.id and ch.erased_by is null)`,
  );
  return rows.length;
}

/** Writes the changeset that tells who erased what, and when. */
export async function writeErasure(
  scope: Scope,
  changeset: string,
  erased: readonly Erased[],
): Promise<void> {
  const { workspaceId, rights } = scope;
  const by = rights.userId === '' ? null : rights.userId;
  const rows = erased.map(({ id, ...one }, position) => ({ ...one, record_id: id, position }));
  const updates = erased.filter((one) => one.op === 'update').length;
  await rowsOf(
    scope.db,
    sql`with stamp as (select date_trunc('milliseconds', clock_timestamp()) as at),
        told as (insert into change (workspace_id, at, changeset_id, position, object, record_id, op, before, after, salt, digest)
          select ${workspaceId}::integer, stamp.at, ${changeset}::uuid, x.position, x.object, x.record_id, x.op, null, x.after, x.salt, x.digest
          from stamp, json_to_recordset(${JSON.stringify(rows)}::json)
            as x(position integer, object text, record_id uuid, op text, after jsonb, salt text, digest text))
        insert into changeset (workspace_id, at, id, user_id, viewed_by, source, reason, request_id, state, updates, deletes, expected, written)
        select ${workspaceId}::integer, stamp.at, ${changeset}::uuid, ${by}::uuid, ${scope.viewedBy ?? null}::uuid, ${scope.source},
          null, ${scope.requestId}, 'done', ${updates}::integer, ${erased.length - updates}::integer, ${erased.length}::integer, ${erased.length}::integer
        from stamp`,
  );
}
