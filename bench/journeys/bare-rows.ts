import type { PoolClient } from 'pg';
import { openPool } from '#engine/database/pool.ts';
import { model } from '#server/product-model.ts';
import type { Product } from '../measure/product.ts';
import { watched, type Work } from '../measure/works.ts';

/**
 * The floor of an import: the rows that it wrote, into the same tables with all their indexes and links, by bare SQL from
 * tables made ready before. No file is read, nothing is planned, asked or judged; nothing of it stays.
 */
export async function importBare(product: Product, changeset: string, rows: number): Promise<Work> {
  const pool = openPool(product.databaseUrl, { max: 1, name: 'rapport-bench' });
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    const statements = await madeReady(client, changeset);
    await client.query('begin');
    await client.query('set local gin_pending_list_limit = 16384');
    const work = await watched(product, { name: 'import-bare', who: null }, async () => {
      for (const statement of statements) await client.query(statement);
      return rows;
    });
    await client.query('rollback');
    return work;
  } finally {
    // What was set and made for it goes with the connection.
    client.release(true);
    await pool.end();
  }
}

/** Copies what the changeset's parts created under other ids, and gives what writes the copies. */
async function madeReady(client: PoolClient, changeset: string): Promise<string[]> {
  const parts = `select id from changeset where workspace_id = 1 and parent_id = '${changeset}'`;
  await client.query(
    `create temp table written as select record_id as id, object from change where workspace_id = 1 and op = 'create' and changeset_id in (${parts})`,
  );
  await client.query('create unique index on written (id); analyze written');
  const { rows } = await client.query<{ object: string }>('select distinct object from written');
  const tables = new Set(rows.flatMap(({ object }) => model.objects.get(object)?.table ?? []));
  const statements: string[] = [];
  for (const [table, only] of [
    ...[...tables, 'record'].map((name) => [name, 'id in (select id from written)'] as const),
    ['change', `op = 'create' and changeset_id in (${parts})`] as const,
  ]) {
    const columns = await columnsOf(client, table);
    const names = columns.map(({ name }) => `"${name}"`).join(', ');
    const values = columns.map(copied).join(', ');
    await client.query(
      `create temp table "bare_${table}" as select ${values} from "${table}" where workspace_id = 1 and ${only}`,
    );
    statements.push(`insert into "${table}" (${names}) select * from "bare_${table}"`);
  }
  return statements;
}

type Column = { readonly name: string; readonly type: string };

async function columnsOf(client: PoolClient, table: string): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [`"${table}"`],
  );
  return rows;
}

// Ids of the copies follow all others, as those of new records do; names that only one company may have are told apart.
function copied({ name, type }: Column): string {
  const column = `"${name}"`;
  if (name === 'name_claim') return `${column} || ' bare'`;
  if (name === 'at') return `${column} + interval '1 hour'`;
  if (type !== 'uuid' || name === 'changeset_id') return column;
  return `case when ${column} in (select id from written) then overlay(${column}::text placing 'f1b' from 1 for 3)::uuid else ${column} end`;
}
