import { rowsOf } from '#engine/database/run.ts';
import { sql } from '#engine/database/sql.ts';
import type { Scope } from '#engine/scope.ts';

type Place = Pick<Scope, 'db' | 'workspaceId'>;

/** A group and its records. */
export type GroupRows = { readonly id: string; readonly records: readonly string[] };

/** The open groups in which one of these records stands, oldest first. */
// Beyond visible(scope): groups are proposed over every wall; who sees one is decided where it is read.
export function openGroupsOf(
  { db, workspaceId }: Place,
  ids: readonly string[],
): Promise<GroupRows[]> {
  return rowsOf<GroupRows>(
    db,
    sql`select g.id, array_agg(m.record_id order by m.record_id) as records from duplicate_group g
        join duplicate_member m on m.workspace_id = g.workspace_id and m.group_id = g.id and m.deleted_at is null
        where g.workspace_id = ${workspaceId} and g.deleted_at is null and g.state = 'open' and g.id in (
          select x.group_id from duplicate_member x where x.workspace_id = ${workspaceId}
            and x.record_id = any(${ids}::uuid[]) and x.deleted_at is null)
        group by g.id order by g.id`,
  );
}

/** The pairs of these records that somebody told apart, each as the smaller id and the greater one. */
// Beyond visible(scope): groups are proposed over every wall; who sees one is decided where it is read.
export async function toldApart(
  { db, workspaceId }: Place,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await rowsOf<{ a: string; b: string }>(
    db,
    sql`select distinct a.record_id as a, b.record_id as b from duplicate_member a
        join duplicate_group g on g.workspace_id = a.workspace_id and g.id = a.group_id and g.state = 'not-duplicates' and g.deleted_at is null
        join duplicate_member b on b.workspace_id = a.workspace_id and b.group_id = a.group_id and b.record_id > a.record_id and b.deleted_at is null
        where a.workspace_id = ${workspaceId} and a.deleted_at is null and a.record_id = any(${ids}::uuid[])`,
  );
  return new Set(rows.map(({ a, b }) => pairKey(a, b)));
}

/** Two ids as one text, whichever comes first. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

/** Whose these records are. */
// Beyond visible(scope): groups are proposed over every wall; who sees one is decided where it is read.
export async function holdersOf(
  { db, workspaceId }: Place,
  ids: readonly string[],
): Promise<Map<string, { owner: string | null; unit: string | null }>> {
  const rows = await rowsOf<{ id: string; owner: string | null; unit: string | null }>(
    db,
    sql`select id, owner_id as owner, unit_id as unit from record where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])`,
  );
  return new Map(rows.map(({ id, ...holder }) => [id, holder]));
}

/** Open groups of which fewer than two records are left: the others were merged or deleted. */
// Beyond visible(scope): groups are proposed over every wall; who sees one is decided where it is read.
export async function emptiedGroups({ db, workspaceId }: Place): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select g.id from duplicate_group g where g.workspace_id = ${workspaceId} and g.deleted_at is null and g.state = 'open'
          and (select count(*) from duplicate_member m
            join record r on r.workspace_id = m.workspace_id and r.id = m.record_id and r.deleted_at is null
            where m.workspace_id = g.workspace_id and m.group_id = g.id and m.deleted_at is null) < 2
        order by g.id limit 1000`,
  );
  return rows.map((row) => row.id);
}

/** About how many records a search of these objects will look at. */
// Beyond visible(scope): groups are proposed over every wall; who sees one is decided where it is read.
export async function countAhead(
  { db, workspaceId }: Place,
  objects: readonly string[],
): Promise<number> {
  const [row] = await rowsOf<{ count: string }>(
    db,
    sql`select count(*) as count from record r join duplicate_head h
          on h.workspace_id = r.workspace_id and h.object = r.object and r.id > h.searched_to and h.keyed_to is null
        where r.workspace_id = ${workspaceId} and r.object = any(${objects}::text[]) and r.deleted_at is null`,
  );
  return Number(row?.count ?? 0);
}

/** Whether a search is under way or waiting. */
// Beyond visible(scope): groups are proposed over every wall; who sees one is decided where it is read.
export async function isSearching({ db, workspaceId }: Place): Promise<boolean> {
  const rows = await rowsOf(
    db,
    sql`select 1 from job where workspace_id = ${workspaceId} and name = 'duplicates.find' and state in ('queued', 'running') limit 1`,
  );
  return rows.length > 0;
}
