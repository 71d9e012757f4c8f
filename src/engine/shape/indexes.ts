import { narrowerObjects, type Model, type ObjectModel } from '#model/model.ts';
import { wantsIndex } from '#model/own-shape/serving.ts';
import { columnSql } from '../database/column-sql.ts';
import type { Pool } from '../database/pool.ts';
import { rowsOf } from '../database/run.ts';
import { compile, ident, join, raw, sql, type Sql } from '../database/sql.ts';
import type { Executor } from '../scope.ts';
import { indexNameOf } from './index-names.ts';
import { modelIn } from './models.ts';

type Index = { readonly name: string; readonly table: string; readonly on: Sql };

/**
 * Builds the indexes that own fields of the workspace ask for, and takes away those that nobody asks for any more, while
 * others read and write; gives the names of those that are new. One process at a time; another one finds nothing to do.
 */
export async function tendOwnIndexes(
  pool: Pool,
  standard: Model,
  workspaceId: number,
): Promise<string[]> {
  const model = await modelIn(pool, standard, workspaceId);
  const client = await pool.connect();
  try {
    // A statement that builds an index over a large table may take long; so may waiting for old readers to end.
    await client.query('set statement_timeout = 0');
    const { rows } = await client.query<{ held: boolean }>(
      `select pg_try_advisory_lock(hashtext('rapport own indexes')) as held`,
    );
    if (!rows[0]?.held) return [];
    const made = await build(client, wantedIndexes(model));
    const gone = await dropForgotten(client, workspaceId);
    if (made.length + gone > 0) await tellOf(client, workspaceId);
    return made;
  } finally {
    await client.query(`select pg_advisory_unlock_all()`);
    await client.query('reset statement_timeout');
    client.release();
  }
}

/** The indexes of own fields, each as its values are compared and sorted. */
function wantedIndexes(model: Model): Index[] {
  return (model.own?.shape.fields ?? []).flatMap((row) => {
    const object = model.objects.get(row.object);
    const columns = object?.fields.get(row.name)?.columns ?? [];
    const column = columns.find(({ part }) => part === 'base') ?? columns[0];
    if (!object || !column || !wantsIndex(row, object)) return [];
    const on = [...leadOf(model, object), sql`(${columnSql(column)})`, sql`id`];
    return [{ name: indexNameOf(row.id), table: object.table, on: join(on) }];
  });
}

/** Of several objects over one table each reads its own part of the index. */
function leadOf(model: Model, object: ObjectModel): Sql[] {
  const kind = object.only?.column ?? narrowerObjects(model, object)[0]?.only?.column;
  return [sql`workspace_id`, ...(kind === undefined ? [] : [ident(kind)])];
}

async function build(db: Executor, wanted: readonly Index[]): Promise<string[]> {
  const there = await rowsOf<{ name: string; valid: boolean }>(
    db,
    sql`select c.relname as name, i.indisvalid as valid from pg_index i join pg_class c on c.oid = i.indexrelid
        where c.relname = any(${wanted.map(({ name }) => name)}::name[])`,
  );
  const whole = new Set(there.filter(({ valid }) => valid).map(({ name }) => name));
  const missing = wanted.filter(({ name }) => !whole.has(name));
  for (const { name, table, on } of missing) {
    // What broke off while it was built is in the way, and of no use.
    await db.query(compile(sql`drop index concurrently if exists ${ident(name)}`).text);
    await db.query(
      compile(sql`create index concurrently ${ident(name)} on ${ident(table)} (${on})`).text,
    );
    await db.query(compile(sql`analyze ${ident(table)}`).text);
  }
  return missing.map(({ name }) => name);
}

/** An index goes when no workspace has a field for it any more: a restored workspace brings the same ids. */
async function dropForgotten(db: Executor, workspaceId: number): Promise<number> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select f.id from own_field f where f.workspace_id = ${workspaceId}
        and not exists (select from own_field o where o.id = f.id and o.deleted_at is null and o.active is not false
          and (o.filterable or o.unique or o.kind in ('link', 'user')))`,
  );
  const names = rows.map(({ id }) => indexNameOf(id));
  const there = await rowsOf<{ name: string }>(
    db,
    sql`select relname as name from pg_class where relkind = 'i' and relname = any(${names}::name[])`,
  );
  for (const { name } of there)
    await db.query(compile(sql`drop index concurrently if exists ${ident(name)}`).text);
  return there.length;
}

/** Everyone reads the workspace by another model from now on: one that knows which indexes stand. */
async function tellOf(db: Executor, workspaceId: number): Promise<void> {
  await rowsOf(
    db,
    sql`update workspace set shape = gen_random_uuid() where workspace_id = ${workspaceId}`,
  );
  await rowsOf(db, sql`select pg_notify('rapport_rights', ${raw(`'${workspaceId}'`)})`);
}

/** The workspaces that made something of their model, with its version. */
export async function shapedWorkspaces(db: Executor): Promise<Map<number, string>> {
  const rows = await rowsOf<{ id: number; shape: string }>(
    db,
    sql`select workspace_id as id, shape from workspace where shape is not null`,
  );
  return new Map(rows.map(({ id, shape }) => [id, shape]));
}
