import type { Executor } from '../scope.ts';
import { quote, type TableShape } from './schema.ts';

type Found = {
  readonly columns: ReadonlyMap<string, { type: string; notNull: boolean }>;
  readonly indexes: ReadonlySet<string>;
  readonly constraints: ReadonlySet<string>;
  readonly monthOf?: string;
};

/** The statements that bring the database's tables to the wanted shape; needless indexes are dropped, columns no longer defined only named in comments. */
export async function differences(db: Executor, wanted: readonly TableShape[]): Promise<string[]> {
  const found = await readTables(db);
  const tables: string[] = [];
  const indexes: string[] = [];
  const constraints: string[] = [];
  for (const table of wanted) {
    const present = found.get(table.name);
    tables.push(...(present ? changedColumns(table, present) : [createTable(table)]));
    indexes.push(...missingIndexes(table, present), ...needlessIndexes(table, present));
    constraints.push(...missingConstraints(table, present));
  }
  return [...tables, ...indexes, ...constraints];
}

function createTable(table: TableShape): string {
  const columns = [...table.columns].map(([name, column]) => `  ${columnSql(name, column)}`);
  const key = `  ${table.constraints.get('pkey')}`;
  const body = `create table ${quote(table.name)} (\n${[...columns, key].join(',\n')}\n)`;
  if (table.monthOf === undefined) return `${body};`;
  const others = quote(`${table.name}_default`);
  return `${body} partition by range (${quote(table.monthOf)});\ncreate table ${others} partition of ${quote(table.name)} default;`;
}

function columnSql(name: string, column: { type: string; notNull: boolean }): string {
  const preset = name === 'custom' ? " default '{}'" : '';
  return `${quote(name)} ${column.type}${column.notNull ? ' not null' : ''}${preset}`;
}

function changedColumns(table: TableShape, present: Found): string[] {
  const statements: string[] = [];
  for (const [name, column] of table.columns) {
    const there = present.columns.get(name);
    const alter = `alter table ${quote(table.name)}`;
    if (!there) {
      statements.push(`${alter} add column ${columnSql(name, { ...column, notNull: false })};`);
      if (column.notNull)
        statements.push(
          `-- backfill ${name} first\n${alter} alter column ${quote(name)} set not null;`,
        );
    } else if (there.type !== column.type) {
      statements.push(
        `${alter} alter column ${quote(name)} type ${column.type} using ${quote(name)}::${column.type.split(' ')[0]};`,
      );
    } else if (there.notNull && !column.notNull) {
      statements.push(`${alter} alter column ${quote(name)} drop not null;`);
    } else if (!there.notNull && column.notNull) {
      statements.push(
        `-- backfill ${name} first\n${alter} alter column ${quote(name)} set not null;`,
      );
    }
  }
  if (table.monthOf !== present.monthOf)
    statements.push(`-- ${table.name} is to be partitioned by month of ${table.monthOf}: by hand`);
  for (const name of present.columns.keys()) {
    if (!table.columns.has(name)) statements.push(`-- ${table.name}.${name} is no longer defined`);
  }
  return statements;
}

function missingIndexes(table: TableShape, present: Found | undefined): string[] {
  const statements: string[] = [];
  for (const [name, index] of table.indexes) {
    if (present?.indexes.has(name)) continue;
    statements.push(
      `create ${index.unique ? 'unique ' : ''}index ${quote(name)} on ${quote(table.name)} ${index.on};`,
    );
  }
  return statements;
}

/** Indexes that an earlier definition made; those of engine and hand-written migrations bear other endings. */
function needlessIndexes(table: TableShape, present: Found | undefined): string[] {
  const made = [...(present?.indexes ?? [])].filter((name) => /_(?:idx|link|unique)$/.test(name));
  return made
    .filter((name) => !table.indexes.has(name))
    .map((name) => `drop index ${quote(name)};`);
}

function missingConstraints(table: TableShape, present: Found | undefined): string[] {
  const statements: string[] = [];
  for (const [suffix, rule] of table.constraints) {
    const name = suffix === 'pkey' ? `${table.name}_pkey` : `${table.name}_${suffix}`;
    if (suffix === 'pkey' || present?.constraints.has(name)) continue;
    statements.push(`alter table ${quote(table.name)} add constraint ${quote(name)} ${rule};`);
  }
  return statements;
}

type ColumnRow = {
  table: string;
  column: string;
  type: string;
  not_null: boolean;
  collation: string | null;
};

async function readTables(db: Executor): Promise<Map<string, Found>> {
  const { rows } = await db.query<ColumnRow>(`
    select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
           a.attnotnull as not_null, co.collname as collation
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_collation co on co.oid = a.attcollation
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`);
  const names = await db.query<{ table: string; name: string; what: string }>(`
    select t.relname as table, i.relname as name, 'index' as what from pg_index x
    join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
    where t.relnamespace = 'public'::regnamespace
    union all
    select t.relname, k.conname, 'constraint' from pg_constraint k join pg_class t on t.oid = k.conrelid
    where t.relnamespace = 'public'::regnamespace
    union all
    select t.relname, a.attname, 'month' from pg_partitioned_table p join pg_class t on t.oid = p.partrelid
    join pg_attribute a on a.attrelid = t.oid and a.attnum = p.partattrs[0]
    where t.relnamespace = 'public'::regnamespace`);
  const tables = new Map<
    string,
    {
      columns: Map<string, { type: string; notNull: boolean }>;
      indexes: Set<string>;
      constraints: Set<string>;
      monthOf?: string;
    }
  >();
  for (const row of rows) {
    const table = tables.get(row.table) ?? {
      columns: new Map(),
      indexes: new Set(),
      constraints: new Set(),
    };
    tables.set(row.table, table);
    const short = row.type.replace('timestamp with time zone', 'timestamptz');
    const type = short === 'text' && row.collation === 'C' ? 'text collate "C"' : short;
    table.columns.set(row.column, { type, notNull: row.not_null });
  }
  for (const row of names.rows) {
    const table = tables.get(row.table);
    if (row.what === 'month' && table) table.monthOf = row.name;
    else if (row.what === 'index') table?.indexes.add(row.name);
    else table?.constraints.add(row.name);
  }
  return tables;
}
