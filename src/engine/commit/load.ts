import { Problem } from '#kit/problem.ts';
import { isToMany, objectOf, type ObjectModel } from '#model/model.ts';
import { fromRow, type StoredRecord } from '#model/stored.ts';
import { ident, sql } from '../database/sql.ts';
import { rowsOf } from '../database/run.ts';
import type { Scope } from '../scope.ts';

/** Records by id, as they are now, deleted ones included. */
export type Loaded = Map<string, StoredRecord>;

/** Reads the named records in one statement a table, and their to-many links in one more. */
export async function loadRecords(
  scope: Scope,
  wanted: ReadonlyMap<string, readonly string[]>,
): Promise<Loaded> {
  const loaded: Loaded = new Map();
  // One after the other: a transaction's connection runs one statement at a time.
  for (const [name, ids] of wanted) {
    const object = objectOf(scope.model, name);
    for (const record of await loadObject(scope, object, ids))
      loaded.set(String(record['id']), record);
  }
  return loaded;
}

/** The object of a name that came from outside. */
export function knownObject(scope: Pick<Scope, 'model'>, name: string): ObjectModel {
  const object = scope.model.objects.get(name);
  if (!object) throw new Problem('object.unknown', { name }, { status: 404 });
  return object;
}

/** The stored record of a table row. */
export function recordOfRow(
  object: ObjectModel,
  row: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const field of object.fields.values()) {
    if (field.kind !== 'rollUp') record[field.name] = fromRow(field, row);
  }
  return record;
}

async function loadObject(
  scope: Scope,
  object: ObjectModel,
  ids: readonly string[],
): Promise<StoredRecord[]> {
  if (ids.length === 0) return [];
  const only = object.only ? sql` and ${ident(object.only.column)} = ${object.only.is}` : sql``;
  const rows = await rowsOf<Record<string, unknown>>(
    scope.db,
    sql`select * from ${ident(object.table)} where workspace_id = ${scope.workspaceId} and id = any(${ids}::uuid[])${only}`,
  );
  const records = rows.map((row) => recordOfRow(object, row));
  await addLinks(scope, object, records);
  return records;
}

/** Fills the to-many links of records of one object. */
export async function addLinks(
  scope: Scope,
  object: ObjectModel,
  records: readonly Record<string, unknown>[],
): Promise<void> {
  const names = [...object.fields.values()]
    .filter((field) => isToMany(field.kind))
    .map((field) => field.name);
  if (names.length === 0 || records.length === 0) return;
  const byId = new Map(records.map((record) => [String(record['id']), record]));
  const rows = await rowsOf<{ from_id: string; field: string; to_id: string }>(
    scope.db,
    sql`select from_id, field, to_id from record_link where workspace_id = ${scope.workspaceId}
        and from_id = any(${[...byId.keys()]}::uuid[]) order by from_id, field, position, to_id`,
  );
  for (const record of records) for (const name of names) record[name] = [];
  for (const row of rows) {
    const list = byId.get(row.from_id)?.[row.field];
    if (Array.isArray(list)) list.push(row.to_id);
  }
}
