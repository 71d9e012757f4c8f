import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import type { Executor } from '../scope.ts';

/** A link between two tables of the schema, of columns beside `workspace_id`. */
export type ForeignKey = {
  readonly table: string;
  readonly columns: readonly string[];
  readonly target: string;
  /** Whether the link may be emptied. */
  readonly loose: boolean;
};

/** The tables that hold rows of workspaces, `workspace` itself left out; partitions count as their table. */
export async function workspaceTables(db: Executor): Promise<string[]> {
  const rows = await rowsOf<{ name: string }>(
    db,
    sql`select c.relname as name from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
          and c.relname <> 'workspace' order by c.relname`,
  );
  return rows.map((row) => row.name);
}

/** The tables that really hold a table's rows: itself, or its partitions. */
export async function leavesOf(db: Executor, table: string): Promise<string[]> {
  const rows = await rowsOf<{ name: string }>(
    db,
    sql`select c.relname as name from pg_partition_tree(quote_ident(${table})::regclass) p
        join pg_class c on c.oid = p.relid where p.isleaf order by c.relname`,
  );
  return rows.length > 0 ? rows.map((row) => row.name) : [table];
}

/** The foreign keys between tables of workspaces, those to `workspace` left out. */
export function foreignKeys(db: Executor): Promise<ForeignKey[]> {
  return rowsOf<ForeignKey>(
    db,
    sql`select t.relname as table, r.relname as target, array_agg(a.attname::text) as columns, bool_and(not a.attnotnull) as loose
        from pg_constraint k
        join pg_class t on t.oid = k.conrelid and t.relnamespace = 'public'::regnamespace and not t.relispartition
        join pg_class r on r.oid = k.confrelid and r.relname <> 'workspace'
        join unnest(k.conkey) as n(attnum) on true
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = n.attnum and a.attname <> 'workspace_id'
        where k.contype = 'f' and k.conparentid = 0
        group by k.oid, t.relname, r.relname order by t.relname, k.oid`,
  );
}
