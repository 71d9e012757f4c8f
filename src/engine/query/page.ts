import { Problem } from '#kit/problem.ts';
import type { ListReply, QueryInput } from '#model/api.ts';
import { narrowerObjects } from '#model/model.ts';
import { rowsOfObject } from '../access/visible.ts';
import { joinsOf } from '../condition/source.ts';
import { rowsOf } from '../database/run.ts';
import { and, ident, join, raw, sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { readableFields, selectPaths, type Selected } from './columns.ts';
import { countMatches, mostSorted, sortableCount } from './count.ts';
import {
  isServed,
  orderInPlace,
  orderSql,
  placesAfter,
  readCursor,
  signatureOf,
  sortKeys,
  writeCursor,
  type Position,
  type SortKey,
} from './order.ts';
import { prepare, type Prepared } from './prepare.ts';

type Row = Readonly<Record<string, unknown>>;

/** A page of records as they are now. */
export async function listPresent(
  scope: Scope,
  name: string,
  query: QueryInput,
): Promise<ListReply<Record<string, unknown>>> {
  const prepared = prepare(scope, name, query);
  const sort = query.sort ?? [prepared.object.definition.list.sort];
  const fields = query.fields ?? readableFields(scope, prepared.object);
  const keys = sortKeys(scope, prepared.source, sort);
  const limit = query.limit ?? 50;
  const signature = signatureOf([
    name,
    query.filter ?? null,
    sort,
    fields,
    query.search ?? null,
    prepared.deleted,
  ]);
  const position =
    query.cursor === undefined ? undefined : readCursor(query.cursor, signature, keys.length);
  await refuseUnsortable(prepared, keys);

  const selected = selectPaths(scope, prepared.source, ['id', 'version', ...fields]);
  const rows = await rowsOf<Row>(
    scope.db,
    pageSql(prepared, { keys, selected, position, limit: limit + 1 }),
  );
  const items = rows.slice(0, limit).map((row) => itemOf(row, selected));
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items,
    next: last ? writeCursor(positionOf(last, keys), signature) : null,
    ...(query.count ? await countMatches(prepared, query.count === 'exact') : {}),
  };
}

/** One row as the reply's item. */
export function itemOf(row: Row, selected: readonly Selected[]): Record<string, unknown> {
  return Object.fromEntries(selected.map(({ path, read }) => [path, read(row)]));
}

type Page = {
  keys: readonly SortKey[];
  selected: readonly Selected[];
  position: Position | undefined;
  limit: number;
};

/** One branch is one plain statement; several are each cut to the page, united, cut again, and only then dressed. */
export function pageSql(prepared: Prepared, { keys, selected, position, limit }: Page): Sql {
  const { scope, object, source, filter, branches, deleted } = prepared;
  const id = ident('t', 'id');
  const columns = selected.flatMap((one) => [...one.columns]);
  const keyColumns = keys.map((key, index) => sql`${key.value}::text as ${ident(`s${index}`)}`);
  const base = and([rowsOfObject(scope, object, 't', deleted), filter]);
  const from = sql`from ${ident(object.table)} t${joinsOf(source)}`;
  const order = orderInPlace(keys, id);
  const places = placesAfter(keys, id, position).flatMap((place) =>
    kindsOf(prepared, keys).map((kind) => and([place, kind])),
  );
  const conditions = branches.flatMap((branch) => places.map((place) => and([branch, place])));
  const [only] = conditions;
  if (conditions.length === 1 && only) {
    return sql`select ${join([sql`t.id as row_id`, ...columns, ...keyColumns])} ${from} where ${base} and ${only} order by ${order} limit ${limit}`;
  }
  const outer = orderSql(keys, (index) => ident(`k${index}`), raw('id'));
  const cuts = conditions.map(
    (one) => sql`(select t.id${join(
      keys.map((key, index) => sql`, ${key.value} as ${ident(`k${index}`)}`),
      '',
    )}
    ${from} where ${base} and ${one} order by ${order} limit ${limit})`,
  );
  const pageOrder = orderSql(keys, (index) => ident('p', `k${index}`), ident('p', 'id'));
  return sql`with p as (select * from (${join(cuts, branches.length > 1 ? ' union ' : ' union all ')}) u order by ${outer} limit ${limit})
    select ${join([sql`t.id as row_id`, ...columns, ...keyColumns])} from p join ${ident(object.table)} t on t.workspace_id = ${scope.workspaceId} and t.id = p.id${joinsOf(source)}
    order by ${pageOrder}`;
}

/** Where a row stands in the order. */
export function positionOf(row: Row, keys: readonly SortKey[]): Position {
  return {
    id: String(row['row_id']),
    keys: keys.map((_, index) => (row[`s${index}`] == null ? null : String(row[`s${index}`]))),
  };
}

/** A whole of several objects is read kind by kind, each in the order of its own index. */
function kindsOf({ scope, object }: Prepared, keys: readonly SortKey[]): Sql[] {
  const narrower = isServed(keys) ? narrowerObjects(scope.model, object) : [];
  const kinds = narrower.flatMap(({ only }) =>
    only ? [sql`${ident('t', only.column)} = ${only.is}`] : [],
  );
  return kinds.length > 0 ? kinds : [raw('true')];
}

async function refuseUnsortable(prepared: Prepared, keys: readonly SortKey[]): Promise<void> {
  if (isServed(keys)) return;
  if ((await sortableCount(prepared)) > mostSorted)
    throw new Problem(
      'list.too-many-to-sort',
      { most: mostSorted },
      { status: 422, field: 'sort' },
    );
}
