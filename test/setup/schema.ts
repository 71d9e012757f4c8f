import type { Pool } from '#engine/database/pool.ts';
import { removalOrder } from '#engine/workspace/order.ts';
import { foreignKeys, workspaceTables } from '#engine/workspace/tables.ts';

/** A table as the catalog has it, in one spelling. */
export type FoundShape = {
  readonly columns: Map<string, string>;
  readonly indexes: Map<string, string>;
  readonly constraints: Map<string, string>;
};

/** Every table of the schema with its columns, indexes (primary keys left out) and constraints (of not null left out). */
export async function shapeOf(pool: Pool): Promise<Map<string, FoundShape>> {
  const { rows } = await pool.query<{
    table: string;
    part: keyof FoundShape;
    name: string;
    text: string;
  }>(`
    select c.relname as table, 'columns' as part, a.attname as name,
      replace(format_type(a.atttypid, a.atttypmod), 'timestamp with time zone', 'timestamptz')
        || case when l.collname = 'C' then ' collate "C"' else '' end || case when a.attnotnull then ' not null' else '' end as text
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_collation l on l.oid = a.attcollation
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    union all
    select c.relname, 'indexes', i.relname, pg_get_indexdef(x.indexrelid)
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
    where c.relnamespace = 'public'::regnamespace and not x.indisprimary
    union all
    select c.relname, 'constraints', k.conname, pg_get_constraintdef(k.oid)
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where c.relnamespace = 'public'::regnamespace and k.contype <> 'n'`);
  const found = new Map<string, FoundShape>();
  for (const { table, part, name, text } of rows) {
    const shape = found.get(table) ?? {
      columns: new Map(),
      indexes: new Map(),
      constraints: new Map(),
    };
    found.set(table, shape);
    shape[part].set(name, part === 'columns' ? text : plainDefinition(text));
  }
  return found;
}

// `CREATE UNIQUE INDEX a ON public.b USING btree (c) WHERE (d = 'e'::text)` -> `unique c where d = 'e'`
function plainDefinition(text: string): string {
  return text
    .replace(/^CREATE (UNIQUE )?INDEX .* USING btree/, '$1')
    .replaceAll(/::text\b/g, '')
    .replaceAll(/["()]/g, ' ')
    .replaceAll(/\s*,\s*/g, ', ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

const id = '01900000-0000-7000-8000-000000000001';

// What a check allows in columns of that name, where a table does not ask for another.
const allowed: Readonly<Record<string, string>> = {
  'state': `'done'`,
  'op': `'create'`,
  'outcome': `'create'`,
  'webhook_delivery.state': `'delivered'`,
};

/** Puts a row into every table of a workspace that has none yet, whatever version it is of, and gives how many each has. */
export async function fillTables(pool: Pool): Promise<Map<string, number>> {
  await pool.query(
    `insert into workspace (workspace_id, name) values (1, 'Kept') on conflict do nothing`,
  );
  const tables = await workspaceTables(pool);
  const { order } = removalOrder(
    tables,
    (await foreignKeys(pool)).filter((key) => !key.loose),
  );
  for (const { table } of order.toReversed()) {
    if ((await pool.query(`select from "${table}" limit 1`)).rowCount === 1) continue;
    // What may not be empty and has no default, and the currency of such an amount.
    const { rows } = await pool.query<{ name: string; type: string }>(
      `select a.attname::text as name, format_type(a.atttypid, null) as type from pg_attribute a
        where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and not a.atthasdef
          and (a.attnotnull or exists (select from pg_attribute m where m.attrelid = a.attrelid and m.attnotnull
            and a.attname = m.attname || '_currency'))`,
      [`public."${table}"`],
    );
    const columns = rows.map(({ name }) => `"${name}"`).join(', ');
    const values = rows.map(({ name, type }) => valueOf(table, name, type)).join(', ');
    await pool.query(`insert into "${table}" (${columns}) values (${values})`);
  }
  return new Map(['workspace', ...tables].map((table) => [table, 1]));
}

function valueOf(table: string, name: string, type: string): string {
  const chosen = allowed[`${table}.${name}`] ?? allowed[name];
  if (chosen && type === 'text') return chosen;
  if (name === 'workspace_id') return '1';
  if (type === 'uuid') return `'${id}'`;
  if (type.startsWith('timestamp')) return `'2026-06-30T00:00:00Z'`;
  if (type === 'date') return `'2026-06-30'`;
  if (type === 'boolean') return 'false';
  if (type.endsWith('[]')) return `'{}'`;
  if (type.startsWith('json')) return `'{}'`;
  return type === 'text' ? `'x'` : '0';
}
