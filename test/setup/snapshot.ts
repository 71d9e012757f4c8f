import { rowsOf } from '#engine/database/run.ts';
import { ident, sql } from '#engine/database/sql.ts';
import type { Scope } from '#engine/scope.ts';

// Stamps of whoever wrote last, and what follows from the rest.
const apart = new Set(['version', 'updated_at', 'updated_by_id']);

/** Every row of the workspace, links and search rows too, by table and id, without stamps; of the recycle bin only the named, where some are. */
export async function snapshot(
  scope: Scope,
  named?: ReadonlySet<string>,
): Promise<Map<string, Record<string, unknown>>> {
  const rows = new Map<string, Record<string, unknown>>();
  const tables = new Set([...scope.model.objects.values()].map((object) => object.table));
  for (const table of [...tables, 'record'])
    for (const row of await rowsOf<Record<string, unknown>>(
      scope.db,
      sql`select * from ${ident(table)} where workspace_id = ${scope.workspaceId}`,
    )) {
      const isKept = row['deleted_at'] === null || (named?.has(String(row['id'])) ?? true);
      if (isKept)
        rows.set(
          `${table} ${String(row['id'])}`,
          Object.fromEntries(Object.entries(row).filter(([name]) => !apart.has(name))),
        );
    }
  const links = await rowsOf<{ from_id: string; field: string; to_id: string }>(
    scope.db,
    sql`select from_id, field, to_id from record_link where workspace_id = ${scope.workspaceId}`,
  );
  for (const { from_id: from, field, to_id: to } of links)
    rows.set(`link ${from} ${field} ${to}`, {});
  return rows;
}

/** The ids of every row of a snapshot. */
export function idsIn(rows: ReadonlyMap<string, Readonly<Record<string, unknown>>>): Set<string> {
  return new Set([...rows.values()].map((row) => String(row['id'])));
}
