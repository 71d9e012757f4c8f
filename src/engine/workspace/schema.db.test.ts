import { beforeAll, expect, test } from 'vitest';
import { testPool } from '../../../test/setup/scope.ts';
import type { Pool } from '../database/pool.ts';

let pool: Pool;

beforeAll(async () => {
  pool = await testPool();
});

// What belongs to the installation, not to a workspace.
const ofAll = new Set(['migration']);

type Row = { table: string; name: string; what: string; columns: string[]; target: string | null };

const publicTables = `c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;

async function read(statement: string): Promise<Row[]> {
  const { rows } = await pool.query<Row>(statement);
  return rows.filter((row) => !ofAll.has(row.table));
}

test('every table of the schema has a workspace, and no row can be without one', async () => {
  const rows = await read(`
    select c.relname as table, coalesce(format_type(a.atttypid, null), '') as what, a.attnotnull::text as name
    from pg_class c left join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
    where ${publicTables}`);
  expect(rows.length).toBeGreaterThan(40);
  const wrong = rows.filter((row) => row.what !== 'integer' || row.name !== 'true');
  expect(wrong.map((row) => row.table)).toEqual([]);
});

test('every table points at its workspace', async () => {
  const rows = await read(`
    select c.relname as table, '' as name, '' as what from pg_class c
    where ${publicTables} and c.relname <> 'workspace' and not exists (select from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'f' and k.confrelid = 'workspace'::regclass)`);
  expect(rows.map((row) => row.table)).toEqual([]);
});

test('workspace_id leads every primary key, unique constraint and B-tree index', async () => {
  const rows = await read(`
    select c.relname as table, i.relname as name, am.amname as what,
      (select array_agg(coalesce(a.attname::text, '(expression)') order by n.place)
        from unnest(x.indkey::int2[]) with ordinality n(attnum, place)
        left join pg_attribute a on a.attrelid = c.oid and a.attnum = n.attnum) as columns
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_am am on am.oid = i.relam
    join pg_class c on c.oid = x.indrelid where ${publicTables}`);
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.filter((row) => row.columns[0] !== 'workspace_id' && row.what === 'btree')).toEqual(
    [],
  );
  // A GIN index cannot lead with an integer; its tokens carry the workspace.
  const others = rows.filter((row) => row.what !== 'btree');
  expect(others.map((row) => [row.name, row.columns])).toEqual([
    ['record_tokens', ['tokens']],
    ['search_word_keys', ['keys']],
  ]);
});

test('workspace_id leads every foreign key, on both sides', async () => {
  const rows = await read(`
    select c.relname as table, k.conname as name, r.relname as target, '' as what,
      (select array_agg(a.attname::text || '=' || b.attname::text order by n.place)
        from unnest(k.conkey, k.confkey) with ordinality n(mine, theirs, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = n.mine
        join pg_attribute b on b.attrelid = r.oid and b.attnum = n.theirs) as columns
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class r on r.oid = k.confrelid
    where k.contype = 'f' and ${publicTables}`);
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.filter((row) => row.columns[0] !== 'workspace_id=workspace_id')).toEqual([]);
});

test('nothing in the schema needs what a distributed database lacks', async () => {
  const { rows } = await pool.query<{ what: string; name: string }>(`
    select 'trigger' as what, tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where c.relnamespace = 'public'::regnamespace and not tgisinternal
    union all select 'sequence', relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'
    union all select 'deferrable', conname from pg_constraint where connamespace = 'public'::regnamespace and condeferrable
    union all select 'extension', extname from pg_extension where extname <> 'plpgsql'`);
  expect(rows).toEqual([]);
});
