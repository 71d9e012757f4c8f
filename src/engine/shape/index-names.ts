import type { StoredRecord } from '#model/stored.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import type { Executor } from '../scope.ts';

/** The name of the index over an own field's values. */
export function indexNameOf(fieldId: string): string {
  return `own_${fieldId.replaceAll('-', '')}_idx`;
}

/** Ids of the own fields whose index stands and is whole. */
export async function indexedFields(
  db: Executor,
  fields: readonly StoredRecord[],
): Promise<Set<string>> {
  const ids = new Map(
    fields
      .filter((field) => field['active'] !== false)
      .map((field) => [indexNameOf(String(field['id'])), String(field['id'])]),
  );
  if (ids.size === 0) return new Set();
  const rows = await rowsOf<{ name: string }>(
    db,
    sql`select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid
        where i.indisvalid and c.relname = any(${[...ids.keys()]}::name[])`,
  );
  return new Set(rows.flatMap((row) => ids.get(row.name) ?? []));
}
