import { z } from 'zod';
import { isId } from '#kit/id.ts';
import { Problem } from '#kit/problem.ts';
import { isToMany, objectOf, type ObjectModel } from '#model/model.ts';
import { fromRow, type StoredRecord } from '#model/stored.ts';
import { isAmong } from '../database/among.ts';
import { ident, raw, sql } from '../database/sql.ts';
import { rowsOf } from '../database/run.ts';
import type { Executor, Scope } from '../scope.ts';

/** Records by id, as they are now, deleted ones included. */
export type Loaded = Map<string, StoredRecord>;

/** Reads the named records with their to-many links, in one statement a table; what was kept for this executor is not read again. */
export async function loadRecords(
  scope: Scope,
  wanted: ReadonlyMap<string, readonly string[]>,
): Promise<Loaded> {
  const loaded: Loaded = new Map();
  // One after the other: a transaction's connection runs one statement at a time.
  for (const [name, ids] of wanted) {
    const object = objectOf(scope.model, name);
    const known = keptOf(scope, object);
    for (const record of await loadObject(
      scope,
      object,
      ids.filter((id) => !known.has(id)),
    ))
      loaded.set(String(record['id']), record);
    for (const id of ids) {
      const record = known.get(id);
      if (record) loaded.set(id, record);
    }
  }
  return loaded;
}

const kept = new WeakMap<Executor, Map<ObjectModel, Loaded>>();

/** Begins to keep records for an executor of a time in which nothing is written. */
export function keepingRecords(db: Executor): Executor {
  kept.set(db, new Map());
  return db;
}

/** Keeps whole records of the object, to-many links among them, for whoever asks for them by id. */
export function keepRecords(
  scope: Scope,
  object: ObjectModel,
  records: Iterable<StoredRecord>,
): void {
  const all = kept.get(scope.db);
  if (!all) return;
  const ofObject = all.get(object) ?? new Map<string, StoredRecord>();
  all.set(object, ofObject);
  for (const record of records) ofObject.set(String(record['id']), record);
}

function keptOf(scope: Scope, object: ObjectModel): Loaded {
  return kept.get(scope.db)?.get(object) ?? new Map();
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
  named: readonly string[],
): Promise<StoredRecord[]> {
  // What is no id names no record; the database would fail on it.
  const ids = named.filter(isId);
  if (ids.length === 0) return [];
  const only = object.only ? sql` and ${ident(object.only.column)} = ${object.only.is}` : sql``;
  const many = toMany(object);
  const links =
    many.length === 0
      ? sql``
      : sql`, (select json_agg(json_build_array(l.field, l.to_id) order by l.position, l.to_id) from record_link l
          where l.workspace_id = t.workspace_id and l.from_id = t.id) as to_many`;
  const rows = await rowsOf<Record<string, unknown>>(
    scope.db,
    sql`select t.*${links} from ${ident(object.table)} t where workspace_id = ${scope.workspaceId} and ${isAmong(raw('t.id'), ids)}${only}`,
  );
  const records = rows.map((row) => withLinks(recordOfRow(object, row), many, row['to_many']));
  keepRecords(scope, object, records);
  return records;
}

const linksShape = z.array(z.tuple([z.string(), z.string()])).nullable();

function withLinks(
  record: Record<string, unknown>,
  many: readonly string[],
  stored: unknown,
): StoredRecord {
  if (many.length === 0) return record;
  const links = linksShape.parse(stored);
  const lists = many.map((name): [string, string[]] => [
    name,
    (links ?? []).flatMap(([field, id]) => (field === name ? [id] : [])),
  ]);
  return { ...record, ...Object.fromEntries(lists) };
}

function toMany(object: ObjectModel): string[] {
  return [...object.fields.values()]
    .filter((field) => isToMany(field.kind))
    .map((field) => field.name);
}

/** Fills the to-many links of records of one object. */
export async function addLinks(
  scope: Scope,
  object: ObjectModel,
  records: readonly Record<string, unknown>[],
): Promise<void> {
  const names = toMany(object);
  if (names.length === 0 || records.length === 0) return;
  const byId = new Map(records.map((record) => [String(record['id']), record]));
  const rows = await rowsOf<{ from_id: string; field: string; to_id: string }>(
    scope.db,
    sql`select from_id, field, to_id from record_link where workspace_id = ${scope.workspaceId}
        and ${isAmong(raw('from_id'), [...byId.keys()])} order by from_id, field, position, to_id`,
  );
  for (const record of records) for (const name of names) record[name] = [];
  for (const row of rows) {
    const list = byId.get(row.from_id)?.[row.field];
    if (Array.isArray(list)) list.push(row.to_id);
  }
}
