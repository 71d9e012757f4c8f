import { rowsOf } from '../database/run.ts';
import { raw, sql } from '../database/sql.ts';
import type { Executor } from '../scope.ts';

/** A table whose rows are kept, with the columns that hold what cannot be worked out anew. */
export type KeptTable = {
  readonly schema: 'public' | 'auth';
  readonly table: string;
  readonly columns: readonly string[];
};

/** A part of a table that is partitioned by month. */
export type Partition = {
  readonly name: string;
  readonly parent: string;
  /** `FOR VALUES FROM ('…') TO ('…')`. */
  readonly bound: string;
};

export type Sequence = { readonly schema: string; readonly name: string; readonly last: string };

// Queues are made anew from our own table of jobs, whatever version of pg-boss there is by then.
const ours = raw(`('public', 'auth')`);

// Which migrations were applied follows from the backup's own list; what an extension owns comes with it.
const isKept =
  raw(`c.relkind in ('r', 'p') and not c.relispartition and (n.nspname, c.relname) <> ('public', 'migration')
  and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')`);

/** The tables of the database in the order of their names; partitions count as their table. */
export function keptTables(db: Executor): Promise<KeptTable[]> {
  return rowsOf<KeptTable>(
    db,
    sql`select n.nspname as schema, c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        where n.nspname in ${ours} and ${isKept}
        group by 1, 2 order by 1, 2`,
  );
}

/** The partitions of tables beside those that take what fits nowhere else. */
export function partitions(db: Executor): Promise<Partition[]> {
  return rowsOf<Partition>(
    db,
    sql`select c.relname as name, p.relname as parent, pg_get_expr(c.relpartbound, c.oid) as bound
        from pg_inherits i join pg_class c on c.oid = i.inhrelid and c.relispartition
        join pg_class p on p.oid = i.inhparent
        where c.relnamespace = 'public'::regnamespace and pg_get_expr(c.relpartbound, c.oid) <> 'DEFAULT'
        order by c.relname`,
  );
}

/** The sequences that were used, with the last number that each gave. */
export function sequences(db: Executor): Promise<Sequence[]> {
  return rowsOf<Sequence>(
    db,
    sql`select schemaname as schema, sequencename as name, last_value as last from pg_sequences
        where schemaname in ${ours} and last_value is not null order by 1, 2`,
  );
}
