import { isId } from '#kit/id.ts';
import { compareDecimals } from '#kit/decimal.ts';
import { Problem } from '#kit/problem.ts';
import { sortKey } from '#kit/sort-key.ts';
import type { ListReply, QueryInput } from '#model/api.ts';
import { predicateOf } from '#model/evaluate.ts';
import { valueKind, type ObjectModel } from '#model/model.ts';
import type { StoredRecord } from '#model/stored.ts';
import { notOpen } from '../access/open.ts';
import { rowsOfObject, visibleAt } from '../access/visible.ts';
import { baseAmount } from '../commit/money.ts';
import { knownObject, loadRecords } from '../commit/load.ts';
import { versionOf } from '../commit/planned.ts';
import { titleOf } from '../commit/search-row.ts';
import { rowsOf } from '../database/run.ts';
import { and, ident, nothing, or, sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { readableFields, selectPaths } from './columns.ts';
import {
  readCursor,
  signatureOf,
  sortKeys,
  writeCursor,
  type Position,
  type SortKey,
} from './order.ts';
import { itemsOf, pageSql, positionOf } from './page.ts';
import { prepare, type Prepared } from './prepare.ts';
import { presentValues, titlesIn } from './present.ts';
import { asConstants } from './source.ts';

const mostTouched = 50_000;

type Entry = { readonly item: Record<string, unknown>; readonly position: Position };

/**
 * A list as it was at an instant: untouched records from the table, touched ones rebuilt from the ledger; rights are today's.
 * Refuses roll-ups, paths over links in sort and fields, and more than 50,000 touched records.
 */
export async function listAsOf(
  scope: Scope,
  name: string,
  query: QueryInput & { asOf: string },
): Promise<ListReply<Record<string, unknown>>> {
  const prepared = prepare(scope, name, { ...query, deleted: false });
  const { object } = prepared;
  const fields =
    query.fields ??
    readableFields(scope, object).filter((field) => object.fields.get(field)?.kind !== 'rollUp');
  const sort = query.sort ?? [object.definition.list.sort];
  refuseBeyondTable(object, fields);
  refuseBeyondTable(
    object,
    sort.map((key) => key.replace('-', '')),
    'sort',
  );
  if (query.search || query.groupBy) throw new Problem('as-of.no-search', {}, { status: 400 });
  const keys = sortKeys(scope, prepared.source, sort);
  const limit = query.limit ?? 50;
  const signature = signatureOf([name, 'as-of', query.asOf, query.filter ?? null, sort, fields]);
  const position =
    query.cursor === undefined ? undefined : readCursor(query.cursor, signature, keys.length);

  const rebuilt = await rebuildTouched(scope, object, query.asOf);
  const selected = selectPaths(scope, prepared.source, ['id', 'version', ...fields]);
  const untouched: Prepared = {
    ...prepared,
    filter: and([prepared.filter, sql`t.id <> all(${[...rebuilt.keys()]}::uuid[])`]),
  };
  const rows = await rowsOf<Record<string, unknown>>(
    scope.db,
    pageSql(untouched, { keys, selected, position, limit: limit + 1 }),
  );
  const items = await itemsOf(scope, rows, selected);
  const there = rows.map((row, index): Entry => ({
    item: items[index] ?? {},
    position: positionOf(row, keys),
  }));
  const changed = await entriesOf(scope, prepared, { rebuilt, keys, fields, filter: query.filter });
  const compare = comparer(object, keys);
  const all = [
    ...there,
    ...changed.filter((entry) => !position || compare(entry.position, position) > 0),
  ].sort((a, b) => compare(a.position, b.position));
  const page = all.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((entry) => entry.item),
    next: all.length > limit && last ? writeCursor(last.position, signature) : null,
  };
}

/** One record as it was at an instant; 404 where it was not there or the asker may not see it today. */
export async function findRecordAsOf(
  scope: Scope,
  name: string,
  id: string,
  { asOf, fields }: { asOf: string; fields?: readonly string[] | undefined },
): Promise<Record<string, unknown>> {
  const object = knownObject(scope, name);
  if (!isId(id)) throw new Problem('record.missing', {}, { status: 404 });
  const [seen] = await rowsOf<{ id: string }>(
    scope.db,
    sql`select t.id from ${ident(object.table)} t where t.id = ${id} and ${or([rowsOfObject(scope, object, 't'), rowsOfObject(scope, object, 't', true)])} and ${visibleAt(notOpen(scope), object, 't')}`,
  );
  const states = seen
    ? await rebuildTouched(scope, object, asOf, id)
    : new Map<string, StoredRecord | null>();
  const record = states.has(id)
    ? states.get(id)
    : (await loadRecords(scope, new Map([[name, [id]]]))).get(id);
  if (!seen || !record || record['deletedAt'] !== null)
    throw new Problem('record.missing', {}, { status: 404 });
  if (fields) refuseBeyondTable(object, fields);
  const picked = fields
    ? Object.fromEntries(
        ['id', 'version', ...fields].map((field) => [field, record[field] ?? null]),
      )
    : record;
  const titles = await titlesIn(scope, [{ object, values: picked }]);
  return presentValues(scope, object, picked, titles) ?? {};
}

type Change = { record_id: string; op: string; before: StoredRecord | null };

/** Records changed after the instant, as they were then; null for those that were not there yet. */
async function rebuildTouched(
  scope: Scope,
  object: ObjectModel,
  asOf: string,
  id?: string,
): Promise<Map<string, StoredRecord | null>> {
  const one = id === undefined ? nothing : sql` and record_id = ${id}`;
  const names = [...scope.model.objects.values()]
    .filter((other) => other.table === object.table && (!object.only || other === object))
    .map((other) => other.name);
  const [touched] = await rowsOf<{ count: string }>(
    scope.db,
    sql`select count(*) as count from (select distinct record_id from change where workspace_id = ${scope.workspaceId} and at > ${asOf}::timestamptz and object = any(${names}::text[])${one} limit ${mostTouched + 1}) t`,
  );
  if (Number(touched?.count) > mostTouched)
    throw new Problem('as-of.too-many', { most: mostTouched });
  const changes = await rowsOf<Change>(
    scope.db,
    sql`select record_id, op, before from change where workspace_id = ${scope.workspaceId} and at > ${asOf}::timestamptz and object = any(${names}::text[])${one} order by at desc, position desc`,
  );
  const now = await loadRecords(
    scope,
    new Map([[object.name, [...new Set(changes.map((change) => change.record_id))]]]),
  );
  const states = new Map<string, StoredRecord | null>(now);
  for (const { record_id, op, before } of changes) {
    const state = states.get(record_id);
    if (op === 'create') states.set(record_id, null);
    // Each change raised the version by one.
    else if (state) states.set(record_id, { ...state, ...before, version: versionOf(state) - 1 });
  }
  return states;
}

type Wanted = {
  rebuilt: ReadonlyMap<string, StoredRecord | null>;
  keys: readonly SortKey[];
  fields: readonly string[];
  filter: QueryInput['filter'];
};

async function entriesOf(
  scope: Scope,
  { object }: Prepared,
  { rebuilt, keys, fields, filter }: Wanted,
): Promise<Entry[]> {
  const visible = await visibleAmong(scope, object, [...rebuilt.keys()]);
  const condition = filter && asConstants(scope, object, filter);
  const around = {
    model: scope.model,
    object: object.name,
    linked: (): never => {
      throw new Problem('as-of.own-fields', {}, { status: 400 });
    },
    base: (money: Readonly<Record<string, unknown>>) => baseAmount(scope, money),
  };
  const records = [...rebuilt].flatMap(([id, record]) =>
    record && record['deletedAt'] === null && visible.has(id) ? [record] : [],
  );
  const matching =
    condition === undefined ? records : records.filter(predicateOf(condition, around));
  const titles = await titlesIn(
    scope,
    matching.map((values) => ({ object, values })),
  );
  return matching.map((record) => {
    const picked = Object.fromEntries(
      ['id', 'version', ...fields].map((field) => [field, record[field] ?? null]),
    );
    return {
      item: presentValues(scope, object, picked, titles) ?? {},
      position: {
        id: String(record['id']),
        keys: keys.map((key) => memoryKey(scope, object, key.path, record)),
      },
    };
  });
}

async function visibleAmong(
  scope: Scope,
  object: ObjectModel,
  ids: readonly string[],
): Promise<Set<string>> {
  const either = or([rowsOfObject(scope, object, 't'), rowsOfObject(scope, object, 't', true)]);
  const rows = await rowsOf<{ id: string }>(
    scope.db,
    sql`select t.id from ${ident(object.table)} t where ${either} and t.id = any(${ids}::uuid[]) and ${visibleAt(notOpen(scope), object, 't')}`,
  );
  return new Set(rows.map((row) => row.id));
}

function memoryKey(
  scope: Scope,
  object: ObjectModel,
  name: string,
  record: StoredRecord,
): string | null {
  const field = object.fields.get(name)?.field;
  const value = record[name];
  if (!field || value === null || value === undefined) return null;
  if (name === object.definition.title)
    return sortKey(
      titleOf(object, record),
      object.definition.names === 'person' ? 'person' : 'text',
    );
  if (field.kind === 'choice')
    return String(Object.keys(field.options).findIndex((option) => option === value) + 1);
  if (valueKind(field) === 'money') return baseAmount(scope, value);
  return typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : typeof value === 'string'
      ? value
      : null;
}

function comparer(
  object: ObjectModel,
  keys: readonly SortKey[],
): (a: Position, b: Position) => number {
  const descending = keys[0]?.descending ?? false;
  return (a, b) => {
    for (const [index, key] of keys.entries()) {
      const order = compareKeys(object, key, [a.keys[index] ?? null, b.keys[index] ?? null]);
      if (order !== 0) return order;
    }
    const byId = a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
    return descending ? -byId : byId;
  };
}

// Empty last in both directions, as in SQL.
function compareKeys(
  object: ObjectModel,
  key: SortKey,
  [left, right]: readonly [string | null, string | null],
): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
  const field = object.fields.get(key.path)?.field;
  const kind = field && valueKind(field);
  const order =
    kind === 'number' ||
    kind === 'decimal' ||
    kind === 'percent' ||
    kind === 'money' ||
    kind === 'choice'
      ? compareDecimals(left, right)
      : kind === 'instant'
        ? Date.parse(left) - Date.parse(right)
        : left < right
          ? -1
          : left > right
            ? 1
            : 0;
  return key.descending ? -order : order;
}

function refuseBeyondTable(object: ObjectModel, paths: readonly string[], use?: 'sort'): void {
  for (const path of paths) {
    const field = object.fields.get(path);
    // A link sorts by the title of today, which then may have been another.
    const isLink = use === 'sort' && field?.target !== undefined;
    if (!field || isLink || field.kind === 'rollUp')
      throw new Problem('as-of.own-fields', { field: path }, { status: 400, field: path });
  }
}
