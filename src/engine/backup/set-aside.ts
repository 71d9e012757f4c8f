import { rowsOf } from '../database/run.ts';
import { ident, raw, sql } from '../database/sql.ts';
import type { Executor } from '../scope.ts';

/** Takes away foreign keys and indexes, so that rows may come in any order and quickly; the answer makes them again, which checks every row. */
export async function setAside(db: Executor): Promise<() => Promise<void>> {
  const keys = await rowsOf<Key>(
    db,
    sql`select n.nspname as schema, t.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as made
        from pg_constraint k join pg_class t on t.oid = k.conrelid join pg_namespace n on n.oid = t.relnamespace
        where k.contype = 'f' and k.conparentid = 0 and n.nspname in ('public', 'auth') order by 1, 2, 3`,
  );
  const indexes = await rowsOf<Index>(
    db,
    sql`select c.relname as name, pg_get_indexdef(i.indexrelid) as made
        from pg_index i join pg_class c on c.oid = i.indexrelid
        where c.relnamespace = 'public'::regnamespace and not c.relispartition
          and not exists (select from pg_constraint k where k.conindid = c.oid and k.contype in ('p', 'u', 'x'))
        order by 1`,
  );
  for (const { schema, table, name } of keys)
    await rowsOf(db, sql`alter table ${ident(schema, table)} drop constraint ${ident(name)}`);
  for (const { name } of indexes) await rowsOf(db, sql`drop index ${ident('public', name)}`);
  return async () => {
    await db.query(`set local maintenance_work_mem = '256MB'`);
    // What PostgreSQL says of an index of a partitioned table would leave its partitions out.
    for (const { made } of indexes) await rowsOf(db, raw(made.replace(' ON ONLY ', ' ON ')));
    for (const { schema, table, name, made } of keys)
      await rowsOf(
        db,
        sql`alter table ${ident(schema, table)} add constraint ${ident(name)} ${raw(made)}`,
      );
  };
}

type Key = {
  readonly schema: string;
  readonly table: string;
  readonly name: string;
  readonly made: string;
};

type Index = { readonly name: string; readonly made: string };
