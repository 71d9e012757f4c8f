import type { ObjectModel } from '#model/model.ts';
import { rowsOf } from '../database/run.ts';
import { ident, sql } from '../database/sql.ts';
import type { Executor, Scope } from '../scope.ts';
import { keySpelling } from './keys.ts';
import type { Rules } from './rules.ts';

type Place = Pick<Scope, 'db' | 'workspaceId'>;

/** Where an object stands: up to which record its keys are made (null: all), and up to which duplicates were looked for. */
export type Head = {
  readonly object: string;
  readonly keyed_to: string | null;
  readonly searched_to: string;
  readonly searched_at: string | null;
};

/** Comes before every id. */
export const firstId = '00000000-0000-0000-0000-000000000000';

/** The heads of these objects. */
export function headsOf({ db, workspaceId }: Place, objects: readonly string[]): Promise<Head[]> {
  return rowsOf<Head>(
    db,
    sql`select object, keyed_to, searched_to, searched_at from duplicate_head
        where workspace_id = ${workspaceId} and object = any(${objects}::text[])`,
  );
}

/** The next living records of the object by id. */
export async function idsAfter(
  { db, workspaceId }: Place,
  object: ObjectModel,
  after: string,
  most: number,
): Promise<string[]> {
  const only = object.only ? sql` and ${ident(object.only.column)} = ${object.only.is}` : sql``;
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select id from ${ident(object.table)} where workspace_id = ${workspaceId} and id > ${after}${only}
        and deleted_at is null order by id limit ${most}`,
  );
  return rows.map((row) => row.id);
}

/** Begins anew where the rules are others than the keys were made by, or than duplicates were looked for by. */
export async function followRules({ db, workspaceId }: Place, rules: Rules): Promise<void> {
  const objects = [...rules.keys()];
  const spellings = objects.map((object) => keySpelling(rules.get(object) ?? []));
  const whole = objects.map((object) => JSON.stringify(rules.get(object)));
  await rowsOf(
    db,
    sql`insert into duplicate_head as h (workspace_id, object, spelling, rules, keyed_to)
        select ${workspaceId}::integer, x.object, x.spelling, x.rules, ${firstId}::uuid
        from unnest(${objects}::text[], ${spellings}::text[], ${whole}::text[]) x(object, spelling, rules)
        on conflict (workspace_id, object) do update set spelling = excluded.spelling, rules = excluded.rules,
          keyed_to = case when h.spelling = excluded.spelling then h.keyed_to else excluded.keyed_to end,
          searched_to = ${firstId}::uuid
        where h.spelling <> excluded.spelling or h.rules <> excluded.rules`,
  );
  await rowsOf(
    db,
    sql`delete from duplicate_head where workspace_id = ${workspaceId} and object <> all(${objects}::text[])`,
  );
}

/** Notes up to which record keys are made; null for all. */
export async function keyedTo(
  { db, workspaceId }: Place,
  object: string,
  id: string | null,
): Promise<void> {
  await rowsOf(
    db,
    sql`update duplicate_head set keyed_to = ${id} where workspace_id = ${workspaceId} and object = ${object}`,
  );
}

/** Marks records to be looked at again that the search has passed; what is ahead of it, it meets by itself. */
export async function markDue(
  { db, workspaceId }: Place,
  object: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await rowsOf(
    db,
    sql`insert into duplicate_due (workspace_id, object, record_id)
        select ${workspaceId}::integer, h.object, x.id from duplicate_head h, unnest(${ids}::uuid[]) x(id)
        where h.workspace_id = ${workspaceId} and h.object = ${object} and x.id <= h.searched_to
        on conflict do nothing`,
  );
}
/** Notes up to which record duplicates were looked for. */
export async function searchedTo(
  { db, workspaceId, now }: Place & Pick<Scope, 'now'>,
  object: string,
  id: string,
): Promise<void> {
  await rowsOf(
    db,
    sql`update duplicate_head set searched_to = ${id}, searched_at = ${now.toISOString()}
        where workspace_id = ${workspaceId} and object = ${object}`,
  );
}

/** The workspaces in use whose keys are made. */
export async function keyedWorkspaces(db: Executor): Promise<number[]> {
  const rows = await rowsOf<{ workspace_id: number }>(
    db,
    sql`select distinct h.workspace_id from duplicate_head h join workspace w using (workspace_id)
        where h.keyed_to is null and w.state = 'active'`,
  );
  return rows.map((row) => row.workspace_id);
}
