import { rowsOf } from '../database/run.ts';
import { ident, join, sql, type Sql } from '../database/sql.ts';
import { objectOf, type ObjectModel } from '#model/model.ts';
import type { Scope } from '../scope.ts';

/** The survivor of each record that the changeset merged or brought back, by the record's id; empty for any other changeset. A part of a long merge answers like the whole. */
export async function mergedBy(scope: Scope, changeset: string): Promise<Map<string, string>> {
  const rows = await rowsOf<{ id: string; survivor: string }>(
    scope.db,
    sql`select ch.record_id as id, coalesce(ch.after ->> 'mergedInto', ch.before ->> 'mergedInto') as survivor
        from change ch where ch.workspace_id = ${scope.workspaceId} and ch.op in ('delete', 'restore')
          and coalesce(ch.after ->> 'mergedInto', ch.before ->> 'mergedInto') is not null
          and ch.changeset_id in (${outerParts(scope, changeset)})`,
  );
  return new Map(rows.map((row) => [row.id, row.survivor]));
}

// The merged records themselves stand in the first part of a long merge, and in the last part of its undoing.
function outerParts({ workspaceId }: Scope, changeset: string): Sql {
  return sql`select ${changeset}::uuid union all
    select c.id from changeset one join changeset c on c.workspace_id = one.workspace_id and c.parent_id = coalesce(one.parent_id, one.id)
    where one.workspace_id = ${workspaceId} and one.id = ${changeset} and (c.part = 0 or c.part = (
      select max(last.part) from changeset last where last.workspace_id = ${workspaceId} and last.parent_id = c.parent_id))`;
}

/** A merge that a record survived, as long as somebody it took in has not come back. */
export type SurvivedMerge = {
  readonly changeset: string;
  readonly at: string;
  readonly userId: string | null;
  readonly reason: string | null;
  readonly losers: readonly string[];
};

/** The merges that the record survived, newest first. */
export async function mergesInto(
  scope: Scope,
  object: string,
  survivor: string,
): Promise<SurvivedMerge[]> {
  const rows = await rowsOf<{
    id: string;
    changeset: string;
    at: string;
    user_id: string | null;
    reason: string | null;
  }>(
    scope.db,
    sql`select ch.record_id as id, coalesce(c.parent_id, c.id) as changeset, c.at, c.user_id, nullif(c.reason, '') as reason
        from change ch join changeset c on c.workspace_id = ch.workspace_id and c.at = ch.at and c.id = ch.changeset_id
        where ch.workspace_id = ${scope.workspaceId} and ch.object = ${object} and ch.op = 'delete'
          and ch.after ->> 'mergedInto' = ${survivor}
          and ch.record_id in (select s.loser from (${losersOf(scope, object, survivor)}) s)
          and not exists (select 1 from changeset u where u.workspace_id = c.workspace_id and u.undoes = c.id
            and not exists (select 1 from changeset r where r.workspace_id = u.workspace_id and r.undoes = u.id))
        order by c.at desc, ch.record_id`,
  );
  return [...Map.groupBy(rows, (row) => row.changeset)].flatMap(([changeset, some]) => {
    const [first] = some;
    if (!first) return [];
    const { at, user_id: userId, reason } = first;
    return [{ changeset, at, userId, reason, losers: some.map((row) => row.id) }];
  });
}

function losersOf(scope: Scope, object: string, survivor: string): Sql {
  return sql`select id as loser from ${ident(objectOf(scope.model, object).table)}
    where workspace_id = ${scope.workspaceId} and merged_into_id = ${survivor} and deleted_at is not null`;
}

/** Whom records in the recycle bin were merged into, through however many merges; none for records that live or were deleted. */
export async function survivorsOf(
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, { object: string; id: string }>> {
  const tables = new Set(
    [...scope.model.objects.values()]
      .filter((object) => object.definition.mergeable)
      .map((object) => object.table),
  );
  if (tables.size === 0 || ids.length === 0) return new Map();
  const steps = join(
    [...tables].map(
      (table) =>
        sql`select id, merged_into_id from ${ident(table)} where workspace_id = ${scope.workspaceId} and deleted_at is not null and merged_into_id is not null`,
    ),
    ' union all ',
  );
  const rows = await rowsOf<{ start: string; id: string; object: string }>(
    scope.db,
    sql`with recursive way(start, id, depth) as (
          select one.id, one.id, 0 from unnest(${ids}::uuid[]) as one(id)
          union all
          select way.start, step.merged_into_id, way.depth + 1 from way join (${steps}) step on step.id = way.id where way.depth < 50)
        select way.start, r.id, r.object from way join record r on r.workspace_id = ${scope.workspaceId} and r.id = way.id
        where way.depth > 0 and r.deleted_at is null`,
  );
  return new Map(rows.map(({ start, id, object }) => [start, { object, id }]));
}

/** The ids of all that was merged into the record, through however many merges. */
export async function mergedIdsOf(
  scope: Scope,
  object: ObjectModel,
  id: string,
): Promise<string[]> {
  if (!object.definition.mergeable) return [];
  const table = ident(object.table);
  const rows = await rowsOf<{ id: string }>(
    scope.db,
    sql`with recursive merged(id) as (
          select id from ${table} where workspace_id = ${scope.workspaceId} and merged_into_id = ${id}
          union
          select t.id from ${table} t join merged m on t.merged_into_id = m.id where t.workspace_id = ${scope.workspaceId})
        select id from merged where id <> ${id}`,
  );
  return rows.map((row) => row.id);
}
