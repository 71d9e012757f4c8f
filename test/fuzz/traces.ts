import type { Pool } from 'pg';

// That a key was used is noted after its answer.
const later = ['access_log'];

/** What stands in every table of a workspace, as one mark: another mark, and something changed. */
export async function markOf(pool: Pool, workspaceId: number): Promise<Record<string, string>> {
  const tables = await pool.query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and c.column_name = 'workspace_id' and t.table_type = 'BASE TABLE' order by 1`,
  );
  // Names of the catalogue, quoted; the number is one.
  const looked = tables.rows.filter(({ name }) => !later.includes(name));
  const marks = looked.map(
    ({
      name,
    }) => `select '${name}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as mark
      from "${name}" t where workspace_id = ${workspaceId}`,
  );
  const { rows } = await pool.query<{ name: string; mark: string }>(marks.join(' union all '));
  return Object.fromEntries(rows.map(({ name, mark }) => [name, mark]));
}

/** Which of those requests wrote a changeset. */
export async function writtenBy(pool: Pool, requestIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await pool.query<{ request_id: string }>(
    'select distinct request_id from changeset where request_id = any($1)',
    [requestIds],
  );
  return new Set(rows.map((row) => row.request_id));
}

/** Which of those records were changed after that instant of the database's clock. */
export async function changedSince(
  pool: Pool,
  ids: readonly string[],
  since: string,
): Promise<string[]> {
  const { rows } = await pool.query<{ record_id: string }>(
    'select distinct record_id from change where record_id = any($1) and at > $2',
    [ids, since],
  );
  return rows.map((row) => row.record_id);
}

/** The instant that the database says it is. */
export async function databaseClock(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ now: string }>('select clock_timestamp() as now');
  return rows[0]?.now ?? '';
}
